import type { Costs } from "./patrolCosts.ts";
import { Pace, type Steps } from "./patrolSteps.ts";
import { EPSILON, NEIGHBOURS, Walk } from "./patrolWalk.ts";

/**
 * Shortens an order by 2-opt and Or-opt over neighbour lists; when no move gains, two neighbouring pieces are swapped at a
 * place drawn from a fixed sequence and mended, and that stays unless it is longer. Ends when `effort` changes of the order
 * are spent, kicks included. Never longer than what it was given.
 */
export function* improveOrder(
  costs: Costs,
  given: readonly number[],
  effort: number,
  pace = new Pace(),
): Steps<number[]> {
  const count = given.length;
  if (count < 2 || effort <= 0) return [...given];
  const walk = new Walk(costs, given, yield* nearestOf(costs, given, pace), pace);
  let spent = yield* walk.settle(given, effort);
  // Fewer than these have all their orders within reach of the moves and a few kicks.
  const most = count < 8 ? Math.min(effort, 200) : effort;
  const random = sequence();
  while (spent < most) {
    walk.keep();
    const touched = walk.kick(random);
    spent += 1 + (yield* walk.settle(touched, most - spent - 1));
    if (walk.gained < -EPSILON) walk.restore();
  }
  return walk.order();
}

/** By place the nearest of the others. */
function* nearestOf({ size, metres }: Costs, given: readonly number[], pace: Pace): Steps<readonly Int32Array[]> {
  const places = [...given, size - 2, size - 1];
  const near: Int32Array[] = [];
  // A comparison looks twice, and a sort takes about so many of them.
  const looks = 2 * places.length * Math.ceil(Math.log2(places.length));
  for (const place of places) {
    if (pace.isOver(looks)) yield;
    const others = places.filter((other) => other !== place);
    const between = (other: number) => metres[place * size + other]!;
    others.sort((a, b) => between(a) - between(b) || a - b);
    near[place] = Int32Array.from(others.slice(0, NEIGHBOURS));
  }
  return near;
}

/** Numbers from 0 up to and without 1, always the same ones (mulberry32). */
function sequence(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
