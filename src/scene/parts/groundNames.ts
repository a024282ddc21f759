import type { GroundName } from "../../contract/contract.ts";
import type { BasemapLayer } from "../../core/projectFile.ts";
import type { SceneGroundName } from "./scene.ts";

/** Names of the ground where the basemap has none of its own: communities before grids, those of most sites first. */
export function groundNamesOf(
  names: readonly GroundName[],
  basemap: readonly BasemapLayer[],
): readonly SceneGroundName[] {
  const isOurs = ({ kind }: GroundName) => !basemap.includes(kind === "street" ? "road" : "label");
  return names
    .filter(isOurs)
    .map(({ name, lng, lat, kind }, i) => ({ lng, lat, text: name, kind, rank: (kind === "grid" ? 1000 : 0) + i }));
}
