import { personalOf } from "../store/privacy.ts";
import { hasPictures, ownGround } from "../store/shownBasemap.ts";
import { boxAround } from "./boxAround.ts";
import { queryOf } from "./query.ts";

/** The outline of the office. */
export const OFFICE = queryOf("office", (state) => ({ personal: personalOf(state) }));

/** Names for the ground; nothing where the basemap has its own. */
export const GROUND_NAMES = queryOf("groundNames", (state, last) => {
  const { viewport } = state;
  const own = ownGround(state);
  const hasNames = hasPictures(state) || (own.includes("label") && own.includes("road"));
  if (viewport === null || hasNames) return null;
  // None are set before a flight has landed.
  if (viewport.isFlying === true && last !== null) return { ...last, personal: personalOf(state) };
  const zoom = Math.floor(viewport.zoom);
  return { personal: personalOf(state), bbox: boxAround(viewport, last?.zoom === zoom ? last.bbox : null), zoom };
});
