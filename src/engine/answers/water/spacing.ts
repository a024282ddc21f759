import { Pace } from "../../../analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import { type SparseRoads, sparseRoads } from "../../../analysis/water/sparseRoads.ts";
import type { Asked, CoverageAnswer, CoverageRules, SparseRoad } from "../../../contract/contract.ts";
import { HYDRANT_SPACING } from "../../../core/water.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import type { RoadNetwork } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { waterPoints } from "./nearestWater.ts";
import { placesOf } from "./things.ts";

/** The limit before a change of it, and the one after. */
const spaced = keptWork<SparseRoads>(2);

/** Where usable hydrants are farther apart than a limit along the roads; null once aborted. */
export function sparseOf(
  index: ProjectIndex,
  { graph }: RoadNetwork,
  spacing: number,
  aborted: () => boolean,
): Promise<SparseRoads | null> {
  const work = () => {
    const usable = waterPoints(index).usable.filter(({ layer }) => index.layers[layer]!.spec.kind === "hydrant");
    const { count, lng, lat } = placesOf(index, usable);
    const find = accessFinder(graph, "foot");
    const accesses = Array.from({ length: count }, (_, i) => find(lng[i]!, lat[i]!));
    return sparseRoads(graph, accesses, spacing, new Pace());
  };
  return spaced(index, `${spacing}`, work, aborted);
}

/** Roads along which hydrants are too far apart; null once aborted. */
export async function spacingOf(
  index: ProjectIndex,
  network: RoadNetwork,
  { personal, spacing = HYDRANT_SPACING }: Asked & CoverageRules,
  aborted: () => boolean,
): Promise<CoverageAnswer["spacing"]> {
  const sparse = await sparseOf(index, network, spacing, aborted);
  if (sparse === null) return null;
  const byRecord = new Map<string, SparseRoad>();
  for (const [road, metres] of sparse.metres.entries()) {
    if (metres === 0) continue;
    const { records, record } = network.owners[road]!;
    const id = records.ids.at(record);
    const key = `${records.layer}/${id}`;
    const name = redactedField(records, "name", record, personal);
    byRecord.set(key, { id, layer: records.layer, name, metres: (byRecord.get(key)?.metres ?? 0) + metres });
  }
  const roads = [...byRecord.values()].sort((a, b) => b.metres - a.metres);
  return {
    limit: spacing,
    metres: tenth(network.graph.islandMetres.reduce((sum, metres) => sum + metres, 0)),
    sparse: tenth(roads.reduce((sum, { metres }) => sum + metres, 0)),
    roads: roads.map((road) => ({ ...road, metres: tenth(road.metres) })),
  };
}
