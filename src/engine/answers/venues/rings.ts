import { ringAround, ringLabelAt } from "../../../analysis/rings/ring.ts";
import type { Contract, RingShape } from "../../../contract/contract.ts";
import type { HeldProject } from "../../index/held.ts";
import { geometryOf, radiiOf, venuesOf } from "./exposure.ts";
import { periodMeant } from "./exposurePeriod.ts";

/** The rings of the venues of a period, the largest first so that the smaller lie on top. */
export function rings(held: HeldProject, ask: Contract["rings"]["ask"]): Contract["rings"]["answer"] {
  const period = periodMeant(held, ask.period, ask.asOf);
  if (period === null) return [];
  return venuesOf(held, period, ask.venue).flatMap((venue) => {
    const geometry = geometryOf(held, venue.layer, venue.record);
    if (geometry === null) return [];
    const { radius, rings: radii } = radiiOf(held, venue, ask.radius);
    return [...radii].reverse().map((metres): RingShape => {
      const { shape, approximate } = ringAround(geometry, metres);
      return {
        layer: venue.layer,
        record: venue.record,
        radius: metres,
        isLargest: metres === radius,
        shape,
        label: ringLabelAt(shape),
        approximate,
      };
    });
  });
}
