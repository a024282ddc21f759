import type { Pace, Steps } from "./patrolSteps.ts";
import { beginAt as beginIn, beginsOf, lastBegin, MOMENT, type PatrolTimes } from "./patrolTimes.ts";

/** So many stops have their shortest order found among all that there are. */
export const MOST_EXACT = 12;

/** What is shortest is a matter of costs alone, or of windows and stays too. */
export type ExactTask = Pick<PatrolTimes, "costs"> & Partial<PatrolTimes>;

/**
 * The shortest order of at most `MOST_EXACT` stops from the start to the end, whatever the costs (Held and Karp), or with windows
 * the one that ends first and keeps them all; null where none does. Of equals the same always.
 */
export function* exactOrder(task: ExactTask, stops: readonly number[], pace: Pace): Steps<number[] | null> {
  const { size, cost } = task.costs;
  const { windows, stay = [], minutesPerCost = 1 } = task;
  const count = stops.length;
  if (count === 0) return [];
  // The costs that matter, close together: stops, then the start, then the end.
  const places = [...stops, size - 2, size - 1];
  const width = places.length;
  const way = new Float64Array(width * width);
  // Without windows stays are the same in any order.
  const unit = windows === undefined ? 1 : minutesPerCost;
  const stays = stops.map((stop) => (windows === undefined ? 0 : stay[stop]!));
  const begins = stops.map((stop) => beginsOf({ windows, stay }, stop));
  for (let a = 0; a < width; a++) {
    if (pace.isOver(width)) yield;
    for (let b = 0; b < width; b++) way[a * width + b] = unit * cost[places[a]! * size + places[b]!]!;
  }
  /** By stops that were visited, one bit each, and the last of them: what the cheapest way there costs, and the stop before. */
  const best = new Float64Array((1 << count) * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array((1 << count) * count).fill(-1);
  const beginAt = (stop: number, arrival: number): number => {
    const begin = beginIn(begins[stop]!, arrival);
    return begin > lastBegin(begins[stop]!) + MOMENT ? Number.POSITIVE_INFINITY : begin;
  };
  for (let last = 0; last < count; last++) best[(1 << last) * count + last] = beginAt(last, way[count * width + last]!);
  for (let visited = 1; visited < 1 << count; visited++) {
    if (pace.isOver(count * count)) yield;
    for (let last = 0; last < count; last++) {
      const sofar = best[visited * count + last]!;
      if (sofar === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < count; next++) {
        if ((visited & (1 << next)) !== 0) continue;
        const at = (visited | (1 << next)) * count + next;
        const length = beginAt(next, sofar + stays[last]! + way[last * width + next]!);
        if (length >= best[at]!) continue;
        best[at] = length;
        before[at] = last;
      }
    }
  }
  const all = (1 << count) - 1;
  let end = 0;
  const total = (last: number) => best[all * count + last]! + stays[last]! + way[last * width + count + 1]!;
  for (let last = 1; last < count; last++) if (total(last) < total(end)) end = last;
  if (total(end) === Number.POSITIVE_INFINITY) return null;
  const order: number[] = [];
  for (let visited = all, last = end; last >= 0; ) {
    order.push(stops[last]!);
    const previous = before[visited * count + last]!;
    visited ^= 1 << last;
    last = previous;
  }
  return order.reverse();
}
