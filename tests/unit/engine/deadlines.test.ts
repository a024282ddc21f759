import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/contract/contract.ts";
import { addDays, type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import type { Filter } from "../../../src/core/filter.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const HEAD = "编号,场所编号,隐患类型,隐患级别,整改状态,发现日期,整改期限,整改完成日期,销号日期";
const FIRST = parseDay("2027-01-20") as Day;
const LAST = parseDay("2027-02-18") as Day;
const at = (days: number): string => formatDay(addDays(FIRST, days));

/** Hazards of every course: found after their deadline, rectified late, major ones that wait for review, without dates, without a site. */
const ROWS = Array.from({ length: 120 }, (_, i) => {
  const found = (i * 7) % 24;
  const due = found + ((i * 5) % 13) - 2;
  const level = i % 5 === 0 ? "重大" : "一般";
  const status = ["未整改", "整改中", "已整改", "已销号"][i % 4]!;
  const done = i % 4 >= 2 ? at(due + (i % 9)) : "";
  const site = i % 11 === 0 ? "" : String(1 + (i % 3));
  const type = i % 2 === 0 ? "通道" : "电气";
  const foundOn = i % 17 === 0 ? "" : at(found);
  return [
    `H${i}`,
    site,
    type,
    level,
    status,
    foundOn,
    i % 13 === 0 ? "" : at(due),
    done,
    i % 4 === 3 ? done : "",
  ].join();
});

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openFiles({
    "project.json": {
      dueSoonDays: 5,
      layers: [
        { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", source: "h.csv" },
      ],
    },
    "s.csv": "编号,名称,社区,经度,纬度\n1,甲,东村,106.5,29.5\n2,乙,西村,106.51,29.5\n3,丙,西村,,\n",
    "h.csv": `${HEAD}\n${ROWS.join("\n")}\n`,
  }));
});

describe.each<[string, Filter]>([
  ["all", {}],
  ["of one type", { type: ["通道"] }],
  ["of one area", { area: ["西村"] }],
])("what is overdue day by day, %s", (_, filter) => {
  it("is on every day what the totals of that day say, and at its end the headline", async () => {
    const asked = on(formatDay(LAST), filter);
    const { overdue } = await engine.ask("deadlines", { ...asked, first: FIRST });
    expect(overdue.first).toBe(FIRST);
    // A condition on hazards looks at those that are open: the sites of the last day are not those of every day.
    const days = filter.type === undefined ? [...overdue.counts.keys()] : [overdue.counts.length - 1];
    for (const day of days) {
      const { hazardsOverdue } = await engine.ask("siteTotals", on(at(day), filter));
      expect(`${at(day)} ${overdue.counts[day]}`).toBe(`${at(day)} ${hazardsOverdue}`);
    }
    expect(overdue.counts.at(-1)).toBeGreaterThan(0);
    expect(overdue.counts).toHaveLength(LAST - FIRST + 1);
  });

  it("what falls due is what the list of it holds", async () => {
    for (const day of [8, 15, 20, 29]) {
      const asked = on(at(day), filter);
      const deadlines = await engine.ask("deadlines", { ...asked, first: FIRST });
      const sort = { by: "days", descending: false } as const;
      const soon = await engine.ask("hazards", { ...asked, which: "due-soon", sort, offset: 0, limit: 1000 });
      const left = soon.rows.map(({ daysLeft }) => daysLeft);
      expect(left).toEqual(left.toSorted((a, b) => a! - b!));
      expect(left.every((days) => days! >= 0 && days! <= 5)).toBe(true);
      expect(soon.rows.every(({ status }) => status !== "overdue" && status !== "closed")).toBe(true);
      expect([deadlines.dueSoon, deadlines.dueToday, deadlines.dueTomorrow]).toEqual([
        soon.total,
        left.filter((days) => days === 0).length,
        left.filter((days) => days === 1).length,
      ]);
    }
  });
});

it("a first day after the day itself is the day, and one of another age is cut", async () => {
  const asked = on(formatDay(LAST));
  const late = await engine.ask("deadlines", { ...asked, first: addDays(LAST, 3) });
  expect([late.overdue.first, late.overdue.counts.length]).toEqual([LAST, 1]);
  const early = await engine.ask("deadlines", { ...asked, first: parseDay("1027-01-01") as Day });
  expect(early.overdue.counts.length).toBe(801);
});
