import { basemapKey, basemapRule } from "../../core/basemaps.ts";
import type { GroundRead } from "../../core/groundRead.ts";
import type { BasemapLayer, BasemapSpec } from "../../core/projectFile.ts";
import type { AppState } from "./state.ts";

type Choice = Pick<AppState, "project" | "preferences">;
type Shown = Choice & Pick<AppState, "generation" | "ground">;

/** The basemap that is shown: the one that was chosen on this machine where the project has it, else the project's first. */
export function shownBasemap({ project, preferences }: Choice): BasemapSpec {
  const basemaps = project?.project.basemaps ?? [];
  return basemaps.find((one, i) => basemapKey(one, i) === preferences.basemap) ?? basemaps[0] ?? NONE;
}

/** Its place among the project's basemaps. */
export const shownPlace = (state: Choice): number => state.project?.project.basemaps.indexOf(shownBasemap(state)) ?? 0;

/** What the shown basemap would be known by once it was read: "" where it shows something without that. */
export function groundKey(state: Choice & Pick<AppState, "generation">): string {
  const basemap = shownBasemap(state);
  if (basemapRule(basemap).shows !== "what-is-read") return "";
  return `${state.generation} ${shownPlace(state)} ${JSON.stringify(basemap)}`;
}

/** What was read of the shown basemap; null while it is not, where it could not be, and where there is nothing to be read. */
export const groundRead = (state: Shown): GroundRead | null =>
  state.ground?.key === groundKey(state) ? state.ground.read : null;

/** What the shown basemap brings of a ground of shapes: the project's own files, or an archive, beside whose names those of the office stand. */
export function ownGround(state: Shown): readonly BasemapLayer[] {
  if (shownBasemap(state).type === "geojson") return state.project?.basemap ?? NO_LAYERS;
  const read = groundRead(state);
  if (read?.type !== "shapes") return NO_LAYERS;
  const known = withoutNames.get(read) ?? read.layers.filter((layer) => layer !== "label");
  withoutNames.set(read, known);
  return known;
}

/** The very same list for the very same archive. */
const withoutNames = new WeakMap<GroundRead, readonly BasemapLayer[]>();

/** Is a map of somebody else's shown, which has names of its own? Not without the key that it wants, and not before it was read. */
export function hasPictures(state: Shown): boolean {
  const { shows, wantsKey } = basemapRule(shownBasemap(state));
  if (shows === "what-is-read") return !["shapes", undefined].includes(groundRead(state)?.type);
  return shows === "pictures" && (wantsKey !== true || state.preferences.tiandituKey !== null);
}

/** Is nothing shown but a plain ground, on which nothing says where one is? Not while it is still being read. */
export function isBareGround(state: Shown): boolean {
  const key = groundKey(state);
  const isKnown = key === "" || state.ground?.key === key;
  return isKnown && !hasPictures(state) && ownGround(state).length === 0;
}

const NONE: BasemapSpec = { type: "none" };
const NO_LAYERS: readonly BasemapLayer[] = [];
