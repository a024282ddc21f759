import { buildClusterTree, type ClusterTree } from "../../analysis/clusters/clusterTree.ts";
import { placeGrid } from "../../analysis/clusters/placeGrid.ts";
import type { PlacesRead } from "../../contract/contract.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";

/** A cluster tree, and the places that it was built over. */
export interface PlacedTree {
  readonly tree: ClusterTree;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

/** Fewer sites than this are linked before one could see that they were not. */
const FEWEST = 1000;
/** Cells of a level up to which it is told before the project is open. */
const MOST_CELLS = 4000;

/** Where the placed sites of the site layers of a project stand, in their order; null where they are too few to be worth it. */
export function placesOf(layers: readonly LoadedLayer[]): Pick<PlacedTree, "lng" | "lat"> | null {
  const count = layers.reduce((sum, { records }) => sum + records.ids.length, 0);
  if (count < FEWEST) return null;
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  let placed = 0;
  for (const { records } of layers) {
    for (let record = 0; record < records.ids.length; record++) {
      if (Number.isNaN(records.lng[record]!)) continue;
      lng[placed] = records.lng[record]!;
      lat[placed++] = records.lat[record]!;
    }
  }
  return placed === 0 ? null : { lng: lng.slice(0, placed), lat: lat.slice(0, placed) };
}

export const placedTree = (lng: Float64Array, lat: Float64Array): PlacedTree => ({
  tree: buildClusterTree(lng, lat),
  lng,
  lat,
});

/** What can be shown of places that nothing else is known of. */
export function placesRead({ lng, lat }: Pick<PlacedTree, "lng" | "lat">): PlacesRead {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (let i = 0; i < lng.length; i++) {
    bounds[0] = Math.min(bounds[0], lng[i]!);
    bounds[1] = Math.min(bounds[1], lat[i]!);
    bounds[2] = Math.max(bounds[2], lng[i]!);
    bounds[3] = Math.max(bounds[3], lat[i]!);
  }
  return { sites: lng.length, bounds, levels: placeGrid(lng, lat, MOST_CELLS) };
}
