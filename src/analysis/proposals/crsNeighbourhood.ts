import type { Positions } from "./crsPoints.ts";
import type { Family } from "./crsReadings.ts";

/** West, south, east, north. */
type Box = readonly [number, number, number, number];

/** Degrees around where most others lie: a layer may well reach farther than they do. */
const AROUND = 0.3;
/** The share of others, on each side, whose place may be a mistake. */
const ODD = 0.02;
/** At least so many records, and such a share of them, decide. */
const LEAST = 3;
const THERE = 0.9;
const STILL_THERE = 0.5;

/**
 * Where most positions of the other layers lie, and a good way around; null where they are too few to say that a layer of `records`
 * lies elsewhere: one alone must be as large as that.
 */
export function neighbourhoodOf(records: number, others: readonly Positions[]): Box | null {
  const all = others.filter(({ lng }) => lng.some((value) => !Number.isNaN(value)));
  if (all.length === 1 && all[0]!.lng.length < records) return null;
  const [lngs, lats] = (["lng", "lat"] as const).map((axis) =>
    Float64Array.from(all.flatMap((positions) => [...positions[axis]].filter((value) => !Number.isNaN(value)))).sort(),
  ) as [Float64Array, Float64Array];
  if (lngs.length === 0) return null;
  const low = Math.floor(lngs.length * ODD);
  const high = lngs.length - 1 - low;
  return [lngs[low]! - AROUND, lats[low]! - AROUND, lngs[high]! + AROUND, lats[high]! + AROUND];
}

/** The share of positions that lie in a box; 0 of none. */
function shareIn({ lng, lat }: Positions, [west, south, east, north]: Box): number {
  let count = 0;
  for (let i = 0; i < lng.length; i++)
    if (lng[i]! >= west && lng[i]! <= east && lat[i]! >= south && lat[i]! <= north) count++;
  return lng.length === 0 ? 0 : count / lng.length;
}

/**
 * The family of readings that puts a layer where the others are: the declared one when half of its records lie there; else the only
 * one with nine in ten. Null when none does, or several do. Where the others are (null) is not known, the declared one stands.
 */
export function familyOf(
  declared: Family | null,
  families: readonly Family[],
  positionsOf: (family: Family) => Positions,
  around: Box | null,
): Family | null {
  if (around === null) return declared;
  if (declared !== null) {
    const positions = positionsOf(declared);
    if (positions.lng.length < LEAST || shareIn(positions, around) >= STILL_THERE) return declared;
  }
  const there = families.filter((family) => family !== declared && shareIn(positionsOf(family), around) >= THERE);
  return there.length === 1 ? there[0]! : null;
}
