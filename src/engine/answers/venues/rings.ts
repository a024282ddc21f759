import { type Ring, ringInSteps, ringLabelAt } from "../../../analysis/rings/ring.ts";
import type { Contract, RingShape } from "../../../contract/contract.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { breathe } from "../../../ingest/text/breathe.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { refOfRecord } from "../../index/refs.ts";
import { resolvePeriod } from "./reportPeriod.ts";
import { geometryOf, radiiOf, venuesOf } from "./venuesOf.ts";

/**
 * The rings of the venues of a period, the largest first so that the smaller lie on top. Other questions are heard between the
 * steps of each; once aborted there is no ring.
 */
export async function rings(
  index: ProjectIndex,
  ask: Contract["rings"]["ask"],
  control: { aborted(): boolean },
): Promise<Contract["rings"]["answer"]> {
  const period = resolvePeriod(index, ask.period, ask.asOf);
  if (period === null) return [];
  const all: RingShape[] = [];
  for (const venue of venuesOf(index, period, ask.venue)) {
    const geometry = geometryOf(index, venue.layer, venue.record);
    if (geometry === null) continue;
    const { radius, rings: radii } = radiiOf(index, venue, ask.radius);
    for (const metres of radii.toReversed()) {
      const ring = await drawn(geometry, metres, control);
      if (ring === null) return [];
      all.push({
        venue: refOfRecord(index, venue),
        radius: metres,
        isLargest: metres === radius,
        shape: ring.shape,
        label: ringLabelAt(ring.shape),
        approximate: ring.approximate,
      });
    }
  }
  return all;
}

/** The last rings by the shape they are around: another day or filter moves none, and one can be a second of work. */
const known = new WeakMap<Geometry, Map<number, Ring>>();
const MOST_KNOWN = 8;

async function drawn(geometry: Geometry, metres: number, control: { aborted(): boolean }): Promise<Ring | null> {
  const rings = known.get(geometry) ?? new Map<number, Ring>();
  const before = rings.get(metres);
  if (before !== undefined) return before;
  const steps = ringInSteps(geometry, metres);
  let step: ReturnType<typeof steps.next>;
  do {
    await breathe();
    if (control.aborted()) return null;
    step = steps.next();
  } while (step.done !== true);
  const [oldest] = rings.keys();
  if (rings.size >= MOST_KNOWN && oldest !== undefined) rings.delete(oldest);
  known.set(geometry, rings.set(metres, step.value));
  return step.value;
}
