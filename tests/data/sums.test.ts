import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderFiles } from "../../scripts/commands/openFolder.ts";
import { type Day, parseDay } from "../../src/core/day.ts";
import type { Filter } from "../../src/core/filter.ts";
import { DISPLAY_STATUSES, HAZARD_LEVELS, SUPERVISIONS } from "../../src/core/hazardWords.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { describeWithData } from "../describeWithData.ts";

const FIRST = parseDay("2016-06-01")!;
const LAST = parseDay("2027-12-31")!;
const some = <T>(words: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), { nil: undefined });

/** Donuts and single sites sum to the placed sites that match, at every zoom, for any filter and day. */
async function sums(projectFile: string): Promise<void> {
  const engine = createEngine(() => folderFiles(projectFile));
  const opened = await engine.ask("open", { personal: "show", source: { type: "url", url: projectFile } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const filters = fc.record({
    status: some(DISPLAY_STATUSES),
    category: some([...opened.value.categories, "none"]),
    level: some(HAZARD_LEVELS),
    supervision: some(SUPERVISIONS),
    layers: some(opened.value.layers.map(({ id }) => id)),
    q: fc.option(fc.constantFrom("1", "a", "示例", "st"), { nil: undefined }),
  });
  const days = fc.integer({ min: FIRST, max: LAST });
  await fc.assert(
    fc.asyncProperty(filters, days, fc.integer({ min: 0, max: 18 }), async (conditions, day, zoom) => {
      const filter = Object.fromEntries(
        Object.entries(conditions).filter(([, value]) => value !== undefined),
      ) as Filter;
      const asked = { personal: "show", asOf: day as Day, filter } as const;
      const { placed, sites, byStatus, byCategory, notOnMap } = await engine.ask("siteTotals", asked);
      const { donuts, singles } = await engine.ask("mapView", { ...asked, bbox: [-180, -85, 180, 85], zoom });
      expect(donuts.counts.reduce((sum, count) => sum + count, 0) + singles.refs.length).toBe(placed);
      expect(byStatus.reduce((sum, count) => sum + count, 0)).toBe(sites);
      expect(byCategory.reduce((sum, { sites: count }) => sum + count, 0)).toBe(sites);
      expect(placed + notOnMap).toBe(sites);
    }),
    { numRuns: 60 },
  );
}

describe("sums over the demo", () => {
  it("agree", () => sums(resolve(import.meta.dirname, "../../data/demo/project.json")));
});

for (const folder of ["toronto", "beijing", "clusters", "shanghai"]) {
  describeWithData(folder, `sums over ${folder}`, (projectFile) => {
    it("agree", () => sums(projectFile));
  });
}
