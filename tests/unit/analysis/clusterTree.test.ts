import fc from "fast-check";
import Supercluster from "supercluster";
import { describe, expect, it } from "vitest";
import { clusterOrderStates } from "../../../src/analysis/clusters/clusterOrder.ts";
import { buildClusterTree, type ClusterOptions, SITE_CLUSTERS } from "../../../src/analysis/clusters/clusterTree.ts";
import {
  addCounts,
  countDonuts,
  firstMatch,
  MAJOR_AT,
  NODE_COUNTS,
  SUPERVISED_AT,
  sitesBetween,
} from "../../../src/analysis/clusters/donuts.ts";

const WORLD = [-180, -85, 180, 85] as const;
const point = fc.record({
  lng: fc.double({ min: 106.4, max: 106.7, noNaN: true }),
  lat: fc.double({ min: 29.4, max: 29.7, noNaN: true }),
});
/** Points on a coarse grid too, so that several stand at one place. */
const points = fc.array(
  fc.oneof(
    point,
    point.map(({ lng, lat }) => ({ lng: Math.round(lng * 100) / 100, lat: Math.round(lat * 100) / 100 })),
  ),
  { minLength: 1, maxLength: 200 },
);
const columns = (list: readonly { lng: number; lat: number }[]) => ({
  lng: Float64Array.from(list, ({ lng }) => lng),
  lat: Float64Array.from(list, ({ lat }) => lat),
});

describe("the cluster tree", () => {
  it.each([
    SITE_CLUSTERS,
    { minZoom: 0, maxZoom: 16, radius: 40, extent: 512 },
    { minZoom: 3, maxZoom: 12, radius: 120, extent: 512 },
  ])("has at every zoom the nodes and members that supercluster itself answers (%o)", (options: ClusterOptions) => {
    fc.assert(
      fc.property(points, (list) => {
        const { lng, lat } = columns(list);
        const tree = buildClusterTree(lng, lat, options);
        const rival = new Supercluster<{ i: number }, object>(options);
        rival.load(
          list.map((at, i) => ({
            type: "Feature",
            properties: { i },
            geometry: { type: "Point", coordinates: [at.lng, at.lat] },
          })),
        );
        for (let zoom = options.minZoom; zoom <= options.maxZoom + 1; zoom++) {
          const level = tree.level(zoom);
          const ours = Array.from({ length: level.count }, (_, node) =>
            Array.from(tree.order.subarray(level.start[node], level.end[node])).sort((a, b) => a - b),
          );
          const theirs = rival.getClusters([...WORLD], zoom).map((feature) => {
            const properties = feature.properties as { cluster_id?: number; i?: number };
            const clusterOrder =
              properties.cluster_id === undefined
                ? [feature]
                : rival.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY);
            return clusterOrder.map((leaf) => (leaf.properties as { i: number }).i).sort((a, b) => a - b);
          });
          expect(new Set(ours.map(String))).toEqual(new Set(theirs.map(String)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("sums to the number of matching sites at every zoom, for any filter and any states", () => {
    fc.assert(
      fc.property(
        points,
        fc.infiniteStream(
          fc.record({
            rank: fc.integer({ min: 0, max: 6 }),
            marks: fc.integer({ min: 0, max: 3 }),
            matches: fc.boolean(),
          }),
        ),
        (list, states) => {
          const { lng, lat } = columns(list);
          const tree = buildClusterTree(lng, lat);
          const drawn = list.map(() => states.next().value!);
          const counts = countDonuts(
            clusterOrderStates(
              tree.order,
              Uint8Array.from(drawn, ({ rank }) => rank),
              Uint8Array.from(drawn, ({ marks }) => marks),
              Uint8Array.from(drawn, ({ matches }) => (matches ? 1 : 0)),
            ),
          );
          const expected = [0, 1, 2, 3, 4, 5, 6].map(
            (rank) => drawn.filter((site) => site.matches && site.rank === rank).length,
          );
          const marked = (mark: number) => drawn.filter((site) => site.matches && (site.marks & mark) !== 0).length;
          for (let zoom = 0; zoom <= 18; zoom++) {
            const level = tree.level(zoom);
            const sum = new Uint32Array(7);
            const node = new Uint32Array(NODE_COUNTS);
            const extra = { major: 0, supervised: 0 };
            for (let i = 0; i < level.count; i++) {
              if (sitesBetween(counts, level.start[i]!, level.end[i]!) === 0) continue;
              addCounts(counts, level.start[i]!, level.end[i]!, node.fill(0));
              extra.major += node[MAJOR_AT]!;
              extra.supervised += node[SUPERVISED_AT]!;
              for (let k = 0; k < 7; k++) sum[k] = sum[k]! + node[k]!;
              const only = firstMatch(counts, level.start[i]!);
              expect(drawn[tree.order[only]!]!.matches).toBe(true);
              expect(only).toBeLessThan(level.end[i]!);
              expect(sitesBetween(counts, level.start[i]!, level.end[i]!)).toBeGreaterThan(0);
            }
            expect([...sum]).toEqual(expected);
            expect(extra).toEqual({ major: marked(1), supervised: marked(2) });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps sites at one place in one node at the last level", () => {
    const tree = buildClusterTree(Float64Array.of(106.5, 106.5, 106.5), Float64Array.of(29.5, 29.5, 29.5));
    expect(tree.level(17).count).toBe(1);
    expect(tree.levelAt(22)).toBe(18);
  });

  it("has no nodes without points", () => {
    expect(buildClusterTree(new Float64Array(), new Float64Array()).level(5).count).toBe(0);
  });
});
