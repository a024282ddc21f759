import { basemapKey, basemapRule } from "../../core/basemaps.ts";
import type { BasemapLayer, BasemapSpec } from "../../core/projectFile.ts";
import type { AppState } from "./state.ts";

type Choice = Pick<AppState, "project" | "preferences">;

/** The basemap that is shown: the one that was chosen on this machine where the project has it, else the project's first. */
export function shownBasemap({ project, preferences }: Choice): BasemapSpec {
  const basemaps = project?.project.basemaps ?? [];
  return basemaps.find((one, i) => basemapKey(one, i) === preferences.basemap) ?? basemaps[0] ?? NONE;
}

/** What the shown basemap brings of the project's own files. */
export const ownGround = (state: Choice): readonly BasemapLayer[] =>
  shownBasemap(state).type === "geojson" ? (state.project?.basemap ?? NO_LAYERS) : NO_LAYERS;

/** Are pictures shown, which have names of their own? Not without the key that they want. */
export function hasPictures(state: Choice): boolean {
  const { shows, wantsKey } = basemapRule(shownBasemap(state));
  return shows === "pictures" && (wantsKey !== true || state.preferences.tiandituKey !== null);
}

/** Is nothing shown but a plain ground, on which nothing says where one is? */
export const isBareGround = (state: Choice): boolean => !hasPictures(state) && ownGround(state).length === 0;

const NONE: BasemapSpec = { type: "none" };
const NO_LAYERS: readonly BasemapLayer[] = [];
