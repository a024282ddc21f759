import { Pace, type Steps } from "./patrolSteps.ts";

/** What it costs to go from one place of a patrol to another: `cost[from * size + to]`, in metres or in minutes. */
export interface Costs {
  /** Stops are 0 to `size - 3`; then the start, then the end. */
  readonly size: number;
  readonly cost: Float64Array;
  /** It costs the same both ways. */
  readonly isSymmetric: boolean;
}

/** Looks at a known distance that cost what measuring one does. */
const LOOKS_TO_MEASURE = 20;

interface Place {
  readonly lng: number;
  readonly lat: number;
}

/**
 * Every distance between stops, start and end, by `metresBetween`. A start or end of null is anywhere: it costs nothing to
 * come from there or go there.
 */
export function* costsOf(
  stops: readonly Place[],
  start: Place | null,
  end: Place | null,
  metresBetween: (aLng: number, aLat: number, bLng: number, bLat: number) => number,
): Steps<Costs> {
  const places = [...stops, start, end];
  const size = places.length;
  const cost = new Float64Array(size * size);
  const pace = new Pace();
  for (let a = 0; a < size; a++) {
    if (pace.isOver(LOOKS_TO_MEASURE * (size - a))) yield;
    for (let b = a + 1; b < size; b++) {
      const from = places[a]!;
      const to = places[b]!;
      if (from === null || to === null) continue;
      const between = metresBetween(from.lng, from.lat, to.lng, to.lat);
      cost[a * size + b] = between;
      cost[b * size + a] = between;
    }
  }
  return { size, cost, isSymmetric: true };
}

/** Cost from the start through the stops in their order to the end; 0 without stops, since nobody leaves. */
export function lengthOf({ size, cost }: Costs, order: ArrayLike<number>): number {
  if (order.length === 0) return 0;
  let at = size - 2;
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    length += cost[at * size + order[i]!]!;
    at = order[i]!;
  }
  return length + cost[at * size + size - 1]!;
}
