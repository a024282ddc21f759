import type { Contract, RingCoverage } from "../../../contract/contract.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { inRings } from "../venues/inRings.ts";
import { redactedPeriod } from "../venues/reportPeriod.ts";
import { isCovered, judgedWater } from "./coverageSites.ts";
import { metricOf } from "./nearestWater.ts";

/** How many of the sites in each ring of the venues of a period water reaches; without venues once aborted. */
export async function coverageInRings(
  index: ProjectIndex,
  { rules, ...ask }: Contract["coverageInRings"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<RingCoverage> {
  const judged = await judgedWater(index, rules, aborted);
  const found = inRings(index, ask);
  const period = found === null ? null : redactedPeriod(found.period, ask.personal);
  if (found === null || judged === null) return { period, metric: metricOf(judged?.roads ?? null), venues: [] };
  return {
    period,
    metric: metricOf(judged.roads),
    venues: found.venues.map(({ venue, geometry, rings, near: { number, metres } }) => ({
      ...idsOf(index, venue),
      name: redactedField(index.layers[venue.layer]!.records, "name", venue.record, ask.personal),
      placed: geometry !== null,
      rings: rings.map((ring) => {
        const within = number.filter((_, entry) => metres[entry]! <= ring);
        return {
          radius: ring,
          sites: within.length,
          covered: within.filter((site) => isCovered(judged, site)).length,
        };
      }),
    })),
  };
}
