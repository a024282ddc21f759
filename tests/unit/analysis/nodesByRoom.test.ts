import fc from "fast-check";
import { expect, it } from "vitest";
import { clusterOrderStates } from "../../../src/analysis/clusters/clusterOrder.ts";
import { buildClusterTree } from "../../../src/analysis/clusters/clusterTree.ts";
import { countDonuts } from "../../../src/analysis/clusters/donuts.ts";
import { nodesByRoom, type RoomNode } from "../../../src/analysis/clusters/nodesByRoom.ts";
import { donutRadius, MARK_RADIUS } from "../../../src/core/donutSize.ts";

type Point = readonly [lng: number, lat: number];

function treeOf(points: readonly Point[], matches = points.map(() => 1)) {
  const tree = buildClusterTree(
    Float64Array.from(points, ([lng]) => lng),
    Float64Array.from(points, ([, lat]) => lat),
  );
  const none = new Uint8Array(points.length);
  const counts = countDonuts(clusterOrderStates(tree.order, none, none, Uint8Array.from(matches)));
  return { tree, counts };
}

/** Pixels between the middles of two, and what both are wide. */
function between(a: RoomNode, b: RoomNode, zoom: number): { readonly apart: number; readonly wide: number } {
  const world = 512 * 2 ** zoom;
  const radius = ({ sites }: RoomNode) => (sites > 1 ? donutRadius(sites) : MARK_RADIUS);
  return { apart: Math.hypot(a.x - b.x, a.y - b.y) * world, wide: radius(a) + radius(b) };
}

const points = fc.array(
  fc.tuple(fc.double({ min: 106.4, max: 106.7, noNaN: true }), fc.double({ min: 29.4, max: 29.7, noNaN: true })),
  { minLength: 1, maxLength: 300 },
);

it("donuts never touch, keep their spacing while streets are not seen, and hold every matching site once", () => {
  fc.assert(
    fc.property(
      points,
      fc.double({ min: 7, max: 19, noNaN: true }),
      fc.constantFrom(0, 48, 96),
      (places, zoom, spacing) => {
        const matches = places.map((_, i) => (i % 5 === 0 ? 0 : 1));
        const { tree, counts } = treeOf(places, matches);
        const nodes = nodesByRoom(tree, counts, { zoom, spacing }, null);
        expect(nodes.reduce((sum, { sites }) => sum + sites, 0)).toBe(matches.filter((one) => one === 1).length);
        nodes.forEach((a, i) => {
          for (const b of nodes.slice(i + 1)) {
            const { apart, wide } = between(a, b, zoom);
            expect(apart).toBeGreaterThanOrEqual((zoom <= 15 ? Math.max(spacing, wide) : wide) - 1e-6);
          }
        });
      },
    ),
    { numRuns: 60 },
  );
});

it("nearer means finer: what stands apart once there is room for it is drawn apart", () => {
  const { tree, counts } = treeOf([
    [106.5, 29.5],
    [106.501, 29.5],
    [106.6, 29.5],
  ]);
  const sizes = (zoom: number) =>
    nodesByRoom(tree, counts, { zoom, spacing: 0 }, null)
      .map(({ sites }) => sites)
      .sort((a, b) => a - b);
  expect([sizes(5), sizes(11), sizes(16)]).toEqual([[3], [1, 2], [1, 1, 1]]);
});

it("a box keeps to what lies in it", () => {
  const { tree, counts } = treeOf([
    [106.5, 29.5],
    [106.6, 29.5],
  ]);
  const all = nodesByRoom(tree, counts, { zoom: 14, spacing: 0 }, null);
  const one = all.find(({ x }) => x === Math.min(...all.map((node) => node.x)))!;
  const box = { left: one.x - 1e-5, right: one.x + 1e-5, top: one.y - 1e-5, bottom: one.y + 1e-5 };
  expect(nodesByRoom(tree, counts, { zoom: 14, spacing: 0 }, box)).toEqual([one]);
});
