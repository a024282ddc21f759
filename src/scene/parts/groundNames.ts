import type { GroundName } from "../../contract/contract.ts";
import type { BasemapLayer } from "../../core/projectFile.ts";
import type { SceneGroundName } from "./scene.ts";

/** Alone among donuts the number of a ward would be read as a count. */
const IS_NUMBER = /^[\d\s.\-/]+$/;

/** Names of the ground where the basemap has none of its own: communities before grids, those of most sites first. */
export function groundNamesOf(
  names: readonly GroundName[],
  basemap: readonly BasemapLayer[],
): readonly SceneGroundName[] {
  const isOurs = ({ kind, name }: GroundName) =>
    !basemap.includes(kind === "street" ? "road" : "label") && !IS_NUMBER.test(name);
  return names
    .filter(isOurs)
    .map(({ name, lng, lat, kind }, i) => ({ lng, lat, text: name, kind, rank: (kind === "grid" ? 1000 : 0) + i }));
}
