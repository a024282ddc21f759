import fc from "fast-check";
import { expect, it } from "vitest";
import { HALF_WORLD, nodeFinder, sortedNodes } from "../../../src/analysis/clusters/sortedNodes.ts";

const coordinate = fc.oneof(
  fc.integer({ min: -HALF_WORLD, max: HALF_WORLD }),
  // Many on the same lines, and at the edges of cells.
  fc.integer({ min: -6, max: 6 }).map((n) => n * 1000),
);
const spot = fc.tuple(coordinate, coordinate);

it("in a box of any size are the nodes that lie in it, each once, whatever the cells", () => {
  fc.assert(
    fc.property(
      fc.array(spot, { maxLength: 60 }),
      spot,
      spot,
      fc.constantFrom(500, 1000, 1e6, 1.7e8),
      (spots, a, b, cell) => {
        const nodes = sortedNodes(
          {
            count: spots.length,
            x: Int32Array.from(spots, ([x]) => x),
            y: Int32Array.from(spots, ([, y]) => y),
            points: Uint32Array.from(spots, (_, i) => i + 1),
          },
          cell,
        );
        const [minX, maxX] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
        const [minY, maxY] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
        const inside = spots.flatMap(([x, y], i) => (x >= minX && x <= maxX && y >= minY && y <= maxY ? [i + 1] : []));
        const found = nodeFinder(nodes)(minX, minY, maxX, maxY).map((place) => nodes.points[place]!);
        expect(found.sort((one, other) => one - other)).toEqual(inside);
        expect(Array.from(nodes.placeOf, (place) => nodes.points[place])).toEqual(spots.map((_, i) => i + 1));
      },
    ),
  );
});
