import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Costs, lengthOf } from "../../../src/analysis/patrol/patrolCosts.ts";
import { improveOrder } from "../../../src/analysis/patrol/patrolMoves.ts";
import { nearestNeighbour, shortOrder } from "../../../src/analysis/patrol/patrolOrder.ts";
import { inOne } from "../../../src/analysis/patrol/patrolSteps.ts";

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Costs that differ by direction, from a start to an end, each of which may be anywhere. */
const unevenCosts = (least: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.infiniteStream(fc.integer({ min: 1, max: 999 })),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([stops, numbers, hasStart, hasEnd]): Costs => {
      const size = stops + 2;
      const cost = Float64Array.from({ length: size * size }, () => numbers.next().value as number);
      for (let i = 0; i < size; i++) {
        cost[i * size + i] = 0;
        if (!hasStart) cost[(size - 2) * size + i] = cost[i * size + size - 2] = 0;
        if (!hasEnd) cost[(size - 1) * size + i] = cost[i * size + size - 1] = 0;
      }
      return { size, cost, isSymmetric: false };
    });

/** The shortest of all orders, by trying each as long as it may still be the shortest. */
function shortest(costs: Costs): number {
  const { size, cost } = costs;
  let best = Number.POSITIVE_INFINITY;
  const walk = (at: number, left: number, length: number): void => {
    if (length >= best) return;
    if (left === 0) best = Math.min(best, length + cost[at * size + size - 1]!);
    for (let next = 0; next < size - 2; next++)
      if ((left & (1 << next)) !== 0) walk(next, left ^ (1 << next), length + cost[at * size + next]!);
  };
  walk(size - 2, (1 << (size - 2)) - 1, 0);
  return best;
}

describe("an order over costs that differ by direction", () => {
  it("is the shortest of all for up to nine stops", () => {
    fc.assert(
      fc.property(unevenCosts(2, 9), (costs) => {
        const order = inOne(shortOrder(costs, all(costs.size - 2), 100));
        expect([...order].sort((a, b) => a - b)).toEqual(all(costs.size - 2));
        expect(lengthOf(costs, order)).toBe(shortest(costs));
      }),
      { numRuns: 60 },
    );
  });

  it("is the shortest of all for twelve", () => {
    fc.assert(
      fc.property(unevenCosts(12, 12), (costs) => {
        expect(lengthOf(costs, inOne(shortOrder(costs, all(12), 100)))).toBe(shortest(costs));
      }),
      { numRuns: 5 },
    );
  });

  it("visits every stop once and is never longer than what it began with, however many moves it has", () => {
    fc.assert(
      fc.property(unevenCosts(13, 40), fc.integer({ min: 1, max: 300 }), (costs, effort) => {
        const stops = all(costs.size - 2);
        const order = inOne(improveOrder(costs, stops, effort));
        expect([...order].sort((a, b) => a - b)).toEqual(stops);
        expect(lengthOf(costs, order)).toBeLessThanOrEqual(lengthOf(costs, stops));
        const short = inOne(shortOrder(costs, stops, effort));
        expect(lengthOf(costs, short)).toBeLessThanOrEqual(lengthOf(costs, inOne(nearestNeighbour(costs, stops))));
        expect(inOne(shortOrder(costs, stops, effort))).toEqual(short);
      }),
      { numRuns: 40 },
    );
  });

  it("goes round a one-way ring the way it leads, whatever order the stops came in", () => {
    const count = 41;
    const size = count + 2;
    const place = (stop: number) => (stop < count ? (stop * 17 + 3) % count : 0);
    const cost = Float64Array.from({ length: size * size }, (_, i) => {
      const [from, to] = [place(Math.floor(i / size)), place(i % size)];
      return (to - from + count) % count;
    });
    const costs: Costs = { size, cost, isSymmetric: false };
    // Once round from the start, and the last way closes the ring.
    expect(lengthOf(costs, inOne(shortOrder(costs, all(count), 20_000)))).toBe(count);
  });

  it("is as short with two thousand moves as with twenty times as many, on streets one way east and west", () => {
    const count = 60;
    const size = count + 2;
    const place = (stop: number) => [(stop * 7919) % 97, (stop * 104_729) % 89] as const;
    const cost = Float64Array.from({ length: size * size }, (_, i) => {
      const [[ax, ay], [bx, by]] = [place(Math.floor(i / size) % count), place((i % size) % count)];
      // In even streets one drives west, in odd ones east: to go against that is to go a street farther and back.
      const detour = bx === ax || bx > ax === (ay % 2 === 1) ? 0 : 2;
      return Math.abs(ax - bx) + Math.abs(ay - by) + detour;
    });
    const costs: Costs = { size, cost, isSymmetric: false };
    const length = (effort: number) => lengthOf(costs, inOne(shortOrder(costs, all(count), effort)));
    expect(length(2000)).toBeLessThanOrEqual(length(40_000) * 1.01);
  });
});
