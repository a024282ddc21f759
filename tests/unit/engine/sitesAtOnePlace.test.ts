import { expect, it, vi } from "vitest";
import { ALL_IN_RINGS } from "../../../src/contract/contract.ts";
import { TextBlocks } from "../../../src/ingest/records/textBlocks.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const SITES = 1000;

it.each([1, 2])(
  "thousands of sites at one place stand by their ids, each of which is read about once, around %i venues",
  async (venues) => {
    // In no order, each once.
    const ids = Array.from({ length: SITES }, (_, i) => String((i * 7919) % SITES).padStart(4, "0"));
    const { engine } = await openFiles({
      "project.json": {
        rings: [200],
        layers: ["s", "v"].map((id, i) => ({ id, kind: ["site", "venue"][i], source: `${id}.csv`, crs: "WGS84" })),
        periods: [{ id: "fair", name: "庙会", start: "2027-02-18", end: "2027-02-19" }],
      },
      "s.csv": `编号,名称,类别,经度,纬度\n${ids.map((id) => `${id},甲,学校,106.5,29.5`).join("\n")}\n`,
      "v.csv": `编号,名称,经度,纬度,常年\n${["V", "W"]
        .slice(0, venues)
        .map((id) => `${id},${id},106.5,29.5,是\n`)
        .join("")}`,
    });
    const asked = { ...on("2027-02-18"), period: "fair" } as const;
    const read = vi.spyOn(TextBlocks.prototype, "at");
    try {
      const { rows } = await engine.ask("sitesInRings", { ...asked, part: ALL_IN_RINGS, offset: 0, limit: 20 });
      const report = await engine.ask("venueReport", { ...asked, rows: 5, changes: false });
      const first = ids.toSorted();
      expect(rows.map(({ id }) => id)).toEqual(first.slice(0, 20));
      expect(report.venues[0]?.sites.map(({ id }) => id)).toEqual(first.slice(0, 5));
      expect(report.venues[0]?.infrastructure.map(({ id }) => id)).toEqual(first.slice(0, 5));
      // Each list is put in order by itself.
      expect(read.mock.calls.length).toBeLessThan(4 * venues * SITES);
    } finally {
      read.mockRestore();
    }
  },
);
