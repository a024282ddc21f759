import { exactOrder, MOST_EXACT } from "./exactOrder.ts";
import { type Costs, lengthOf } from "./patrolCosts.ts";
import { improveOrder } from "./patrolMoves.ts";
import { Pace, type Steps } from "./patrolSteps.ts";

/**
 * The stops in an order that is short: of few the shortest, else the better of nearest neighbour and cheapest insertion, each
 * improved by moves and then by kicks until `effort` of them are spent. Never longer than nearest neighbour; the same for the
 * same input.
 */
export function* shortOrder(
  costs: Costs,
  stops: readonly number[],
  effort: number,
  pace = new Pace(),
): Steps<number[]> {
  if (stops.length <= MOST_EXACT) return (yield* exactOrder({ costs }, stops, pace)) ?? [...stops];
  const half = Math.floor(effort / 2);
  const a = yield* improveOrder(costs, yield* nearestNeighbour(costs, stops, pace), half, pace);
  const b = yield* improveOrder(costs, yield* cheapestInsertion(costs, stops, pace), half, pace);
  return lengthOf(costs, a) <= lengthOf(costs, b) ? a : b;
}

/** From the start always on to the nearest stop that is left; without a start from the first. */
export function* nearestNeighbour({ size, cost }: Costs, stops: readonly number[], pace = new Pace()): Steps<number[]> {
  const left = new Set(stops);
  const order: number[] = [];
  let at = size - 2;
  while (left.size > 0) {
    if (pace.isOver(left.size)) yield;
    let best = -1;
    for (const stop of left) if (best < 0 || cost[at * size + stop]! < cost[at * size + best]!) best = stop;
    left.delete(best);
    order.push(best);
    at = best;
  }
  return order;
}

/** One stop after the other where it costs least, the stop that costs least first. */
export function* cheapestInsertion(costs: Costs, stops: readonly number[], pace = new Pace()): Steps<number[]> {
  const { size, cost } = costs;
  const path = [size - 2, size - 1];
  const between = (a: number, b: number) => cost[a * size + b]!;
  // For each stop the place in the path, named by the node before it, where it costs least now.
  const left = stops.map((stop) => ({ stop, after: size - 2, cost: Number.POSITIVE_INFINITY }));
  const next = new Map([[size - 2, size - 1]]);
  const look = (one: (typeof left)[number], after: number) => {
    const before = next.get(after)!;
    const cost = between(after, one.stop) + between(one.stop, before) - between(after, before);
    if (cost < one.cost) {
      one.cost = cost;
      one.after = after;
    }
  };
  for (const one of left) look(one, size - 2);
  while (left.length > 0) {
    let at = 0;
    for (let i = 1; i < left.length; i++) if (left[i]!.cost < left[at]!.cost) at = i;
    const { stop, after } = left.splice(at, 1)[0]!;
    next.set(stop, next.get(after)!);
    next.set(after, stop);
    path.splice(path.indexOf(after) + 1, 0, stop);
    for (const one of left) {
      if (pace.isOver(3 * (one.after === after ? path.length : 2))) yield;
      if (one.after === after) {
        one.cost = Number.POSITIVE_INFINITY;
        for (let i = 0; i + 1 < path.length; i++) look(one, path[i]!);
      } else {
        look(one, after);
        look(one, stop);
      }
    }
  }
  return path.slice(1, -1);
}

/** Where a stop that is not in the order costs least: before which place of it, and how much more. */
export function cheapestPlace(
  { size, cost }: Costs,
  order: readonly number[],
  stop: number,
): { readonly at: number; readonly more: number } {
  let best = { at: 0, more: Number.POSITIVE_INFINITY };
  for (let at = 0; at <= order.length; at++) {
    const before = order[at - 1] ?? size - 2;
    const after = order[at] ?? size - 1;
    const bare = order.length === 0 ? 0 : cost[before * size + after]!;
    const more = cost[before * size + stop]! + cost[stop * size + after]! - bare;
    if (more < best.more) best = { at, more };
  }
  return best;
}
