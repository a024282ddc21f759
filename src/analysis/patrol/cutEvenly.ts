import type { Pace, Steps } from "./patrolSteps.ts";
import type { PatrolTask } from "./patrolTask.ts";

/** Cuts an order into as many pieces as there are teams, the longest as short as can be; a piece may be empty. */
export function* cutEvenly(task: PatrolTask, order: readonly number[], pace: Pace): Steps<number[][]> {
  const { costs, stay, minutesPerCost, teams } = task;
  const { size, cost } = costs;
  const count = order.length;
  const way = (a: number, b: number) => cost[a * size + b]! * minutesPerCost;
  /** Minutes inside the order from its first stop to each: the way there and the stays until it is left. */
  const along = new Float64Array(count);
  order.forEach((stop, i) => {
    along[i] = (i === 0 ? 0 : along[i - 1]! + way(order[i - 1]!, stop)) + stay[stop]!;
  });
  const piece = (from: number, to: number) =>
    way(size - 2, order[from]!) + along[to]! - along[from]! + stay[order[from]!]! + way(order[to]!, size - 1);
  // best[j]: the longest of the pieces that hold the first j stops.
  let best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const cuts: Int32Array[] = [];
  for (let team = 0; team < teams; team++) {
    const next = best.slice();
    const cut = Int32Array.from({ length: count + 1 }, (_, j) => j);
    for (let j = 1; j <= count; j++) {
      if (pace.isOver(2 * j)) yield;
      for (let i = 0; i < j; i++) {
        const longest = Math.max(best[i]!, piece(i, j - 1));
        if (longest < next[j]!) {
          next[j] = longest;
          cut[j] = i;
        }
      }
    }
    cuts.push(cut);
    best = next;
  }
  const pieces: number[][] = [];
  let end = count;
  for (const cut of cuts.reverse()) {
    pieces.unshift(order.slice(cut[end]!, end));
    end = cut[end]!;
  }
  return pieces;
}
