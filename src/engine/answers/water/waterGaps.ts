import { stretchLine } from "../../../analysis/water/sparseRoads.ts";
import type { Contract } from "../../../contract/contract.ts";
import { HYDRANT_SPACING } from "../../../core/water.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { roadNetwork } from "../../index/roadNetwork.ts";
import { sparseOf } from "./spacing.ts";

/** The stretches of road in a box along which hydrants are too far apart; null without any, and once aborted. */
export async function waterGaps(
  index: ProjectIndex,
  { spacing = HYDRANT_SPACING, bbox: [west, south, east, north] }: Contract["waterGaps"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<Contract["waterGaps"]["answer"]> {
  const network = await roadNetwork(index, aborted);
  const sparse = network && (await sparseOf(index, network, spacing, aborted));
  if (network === null || sparse === null) return null;
  const lines = sparse.stretches
    .map((stretch) => stretchLine(network.graph, stretch))
    .filter((line) => {
      const lngs = line.map(([lng]) => lng);
      const lats = line.map(([, lat]) => lat);
      return (
        line.length > 1 &&
        Math.max(...lngs) >= west &&
        Math.min(...lngs) <= east &&
        Math.max(...lats) >= south &&
        Math.min(...lats) <= north
      );
    });
  return lines.length === 0 ? null : { type: "MultiLineString", coordinates: lines };
}
