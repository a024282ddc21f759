import { type Ring, ringInSteps, ringLabelAt } from "../../../analysis/rings/ring.ts";
import { beyondRings, freeLabelAt } from "../../../analysis/rings/ringSides.ts";
import type { Contract, RingShape } from "../../../contract/contract.ts";
import type { Geometry, Position } from "../../../core/geometry.ts";
import { unhurried } from "../../../ingest/text/breathe.ts";
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
  return withSides(all);
}

/** Each of the largest rings with its label on its free side, and the first with all that lies beyond them. */
function withSides(all: readonly RingShape[]): RingShape[] {
  const largest = all.filter(({ isLargest }) => isLargest);
  const shapes = largest.map(({ shape }) => shape as Ring["shape"]);
  const beyond = beyondRings(shapes);
  const taken: Position[] = [];
  return all.map((ring, i): RingShape => {
    const told = i === 0 && beyond !== null ? { ...ring, beyond } : ring;
    if (!ring.isLargest || largest.length > MOST_FREE) return told;
    const own = ring.shape as Ring["shape"];
    const label = freeLabelAt(
      own,
      ring.label,
      shapes.filter((shape) => shape !== own),
      taken,
    );
    taken.push(label);
    return { ...told, label };
  });
}

/** Of more rings than this no side is free. */
const MOST_FREE = 60;

/** The last rings by the shape they are around: another day or filter moves none, and one can be a second of work. */
const known = new WeakMap<Geometry, Map<number, Ring>>();
const MOST_KNOWN = 8;

async function drawn(geometry: Geometry, metres: number, control: { aborted(): boolean }): Promise<Ring | null> {
  const rings = known.get(geometry) ?? new Map<number, Ring>();
  const before = rings.get(metres);
  if (before !== undefined) return before;
  const ring = await unhurried(ringInSteps(geometry, metres), control.aborted);
  if (ring === null) return null;
  const [oldest] = rings.keys();
  if (rings.size >= MOST_KNOWN && oldest !== undefined) rings.delete(oldest);
  known.set(geometry, rings.set(metres, ring));
  return ring;
}
