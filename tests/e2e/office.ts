import { expect } from "vitest";
import { columns } from "../../src/words/zh/columns.ts";
import { type Files, on, openFiles } from "../builders/openFiles.ts";
import type { sitDown } from "./desk.ts";

const DAY = "2027-02-18";

/** A link to the wall of such an office, on the evening of its day. */
export const WALL = "mode=wall&now=2027-02-18T18:30";

/** An office whose ledgers have so many sites, every second of which is overdue; its files are looked at every second. */
export function office(sites: number): Files & { readonly "project.json": object } {
  const rows = Array.from({ length: sites }, (_, i) => i);
  return {
    "project.json": {
      version: 1,
      asOf: DAY,
      refresh: 1,
      layers: [
        { id: "s", kind: "site", title: "高层台账", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", title: "隐患台账", source: "h.csv" },
      ],
    },
    "s.csv": `编号,名称,经度,纬度\n${rows.map((i) => `${i},${i}号楼,106.5${i},29.5\n`).join("")}`,
    "h.csv": `编号,场所编号,隐患描述,发现日期,整改期限\n${rows.map((i) => `H${i},${i},堵塞,2027-01-02,2027-0${1 + (i % 2) * 2}-10\n`).join("")}`,
  };
}

/** The wall tells of an office what the engine tells of the same files, opened anew. */
export async function tellsOf({ then }: Pick<ReturnType<typeof sitDown>, "then">, files: Files): Promise<void> {
  const { engine } = await openFiles(files);
  const { sites, hazardsOverdue } = await engine.ask("siteTotals", on(DAY));
  await expect
    .poll(async () => (await then.wallSays("situation", columns.ofSites(sites))).replaceAll(/\s/g, ""))
    .toContain(`${columns.headline.before}${hazardsOverdue}${columns.headline.after}`);
  await expect.poll(then.wallAlarms).toBe(null);
}
