import fc from "fast-check";
import { expect, it } from "vitest";
import {
  clusterOrderOf,
  clusterOrderStates,
  picked,
  placedSites,
  STATE_MAJOR,
  STATE_MATCHES,
  STATE_RANK,
} from "../../../src/analysis/clusters/clusterOrder.ts";
import { buildClusterTree } from "../../../src/analysis/clusters/clusterTree.ts";
import type { SiteColumns } from "../../../src/analysis/sites/siteColumns.ts";

const one = fc.record({
  lng: fc.oneof(fc.double({ min: 106, max: 107, noNaN: true }), fc.constant(Number.NaN)),
  lat: fc.double({ min: 29, max: 30, noNaN: true }),
  category: fc.nat({ max: 40 }),
  hasShape: fc.boolean(),
  rank: fc.nat({ max: 6 }),
  marks: fc.nat({ max: 7 }),
  matches: fc.nat({ max: 1 }),
});

it("the leaves are the placed sites, each once, with all that was known of them", () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (list) => {
      const sites = {
        count: list.length,
        lng: Float64Array.from(list, ({ lng }) => lng),
        lat: Float64Array.from(list, ({ lat }) => lat),
        category: Uint16Array.from(list, ({ category }) => category),
      } as SiteColumns;
      const { placed } = placedSites(sites);
      expect([...placed]).toEqual(list.flatMap(({ lng }, site) => (Number.isNaN(lng) ? [] : [site])));
      const tree = buildClusterTree(picked(sites.lng, placed, Float64Array), picked(sites.lat, placed, Float64Array));
      const clusterOrder = clusterOrderOf(tree, placed, sites, (site) => list[site]!.hasShape);
      expect([...clusterOrder.site].sort((a, b) => a - b)).toEqual([...placed]);
      const column = (name: "rank" | "marks" | "matches") => Uint8Array.from(list, (site) => site[name]);
      const states = clusterOrderStates(clusterOrder.site, column("rank"), column("marks"), column("matches"));
      for (let leaf = 0; leaf < clusterOrder.count; leaf++) {
        const { lng, lat, category, hasShape, rank, marks, matches } = list[clusterOrder.site[leaf]!]!;
        expect([
          clusterOrder.lng[leaf],
          clusterOrder.lat[leaf],
          clusterOrder.category[leaf],
          clusterOrder.isPoint[leaf],
        ]).toEqual([lng, lat, category, hasShape ? 0 : 1]);
        const state = states[leaf]!;
        expect([state & STATE_RANK, (state & STATE_MAJOR) !== 0, (state & STATE_MATCHES) !== 0]).toEqual([
          rank,
          (marks & 1) !== 0,
          matches === 1,
        ]);
      }
    }),
  );
});
