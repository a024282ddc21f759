import { personalOf } from "../store/privacy.ts";
import { boxAround } from "./mapQueries.ts";
import { queryOf } from "./query.ts";

/** The outline of the office. */
export const OFFICE = queryOf("office", (state) => ({ personal: personalOf(state) }));

/** Names for the ground; nothing where the basemap has its own. */
export const GROUND_NAMES = queryOf("groundNames", (state, last) => {
  const { viewport, project } = state;
  const basemap = project?.basemap ?? [];
  if (viewport === null || (basemap.includes("label") && basemap.includes("road"))) return null;
  const zoom = Math.floor(viewport.zoom);
  return { personal: personalOf(state), bbox: boxAround(viewport, last?.zoom === zoom ? last.bbox : null), zoom };
});
