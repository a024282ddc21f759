import { expect, it } from "vitest";
import { squaresOf } from "../../../src/map/ground/keepClear.ts";

it.each([
  [{ left: 12, top: 60, width: 32, height: 190 }, 6],
  [{ left: 12, top: 600, width: 70, height: 34 }, 3],
  [{ left: 5, top: 5, width: 40, height: 40 }, 1],
  [{ left: 5, top: 5, width: 0, height: 40 }, 0],
])("%o is covered by %d squares, and nothing beside it", (box, count) => {
  const squares = squaresOf(box);
  expect(squares).toHaveLength(count);
  const edges = squares.map(([x, y, side]) => [x - side / 2, y - side / 2, x + side / 2, y + side / 2] as const);
  for (const [left, top, right, bottom] of edges) {
    expect(left).toBeGreaterThanOrEqual(box.left - 1e-9);
    expect(top).toBeGreaterThanOrEqual(box.top - 1e-9);
    expect(right).toBeLessThanOrEqual(box.left + box.width + 1e-9);
    expect(bottom).toBeLessThanOrEqual(box.top + box.height + 1e-9);
  }
  if (count === 0) return;
  // From end to end, without a gap.
  expect(Math.max(...edges.map(([, , right]) => right))).toBeCloseTo(box.left + box.width, 9);
  expect(Math.max(...edges.map(([, , , bottom]) => bottom))).toBeCloseTo(box.top + box.height, 9);
  const isTall = box.height > box.width;
  edges.slice(1).forEach((edge, i) => {
    expect(edge[isTall ? 1 : 0]).toBeLessThanOrEqual(edges[i]![isTall ? 3 : 2] + 1e-9);
  });
});
