import { describe, expect, it } from "vitest";
import { headLines } from "../../../../src/scene/page/pieces.ts";
import { planTable } from "../../../../src/scene/page/table.ts";
import type { ColumnPlan } from "../../../../src/scene/page/tablePlan.ts";
import { plainMeasure } from "../../../builders/laidOutPages.ts";

const laidOut = (columns: readonly ColumnPlan[], cells: readonly string[], width: number, size = 17) => {
  const plan = planTable(columns, [{ cells: cells.map((text) => ({ text })) }], width, size, plainMeasure);
  const { block } = plan.lay({ x: 0, y: 0, width, height: 900 }, 0);
  return { plan, heads: block.columns.map(headLines), cells: block.rows[0]!.cells.map(({ lines }) => lines) };
};

/** The venues of a period beside a map on a slide of 4:3, in words that are longer than Chinese ones. */
const VENUES: readonly ColumnPlan[] = [
  { title: "Venue", share: 1, most: 3 },
  { title: "Event" },
  ...["Sites", "Overdue", "Usable hydrants"].map((title) => ({ title, align: "right" as const })),
];

describe("the columns of a table in a narrow place", () => {
  it("break their headings before a figure or a day is cut", () => {
    const { plan, heads, cells } = laidOut(VENUES, ["示例广场", "02-20 14:00", "1,141", "58", "216"], 526);
    expect(cells).toEqual([["示例广场"], ["02-20 14:00"], ["1,141"], ["58"], ["216"]]);
    expect(heads.at(-1)).toEqual(["Usable", "hydrants"]);
    expect([plan.isSqueezed, plan.isTight]).toEqual([false, true]);
  });

  it("leave short Chinese headings whole", () => {
    const columns = ["场地", "活动时间", "逾期", "可用消火栓"].map((title, i) =>
      i === 0 ? { title, share: 1, most: 3 } : { title, align: "right" as const },
    );
    const { heads } = laidOut(columns, ["示例站站前广场", "02-20 14:00", "58", "216"], 440, 24);
    expect(heads.slice(2)).toEqual([["逾期"], ["可用消", "火栓"]]);
  });

  it("break what may stand on two lines, and give names what they need", () => {
    const columns: readonly ColumnPlan[] = [
      { title: "Site", share: 3, most: 2 },
      { title: "Category", most: 2 },
      { title: "Nearest water", align: "right" },
    ];
    const { cells } = laidOut(columns, ["文苑示例小区055", "Blocked-lane compound", "156 m"], 340);
    expect(cells).toEqual([["文苑示例小", "区055"], ["Blocked-lane", "compound"], ["156 m"]]);
  });

  it("say so where even a word does not fit, and where a text is cut", () => {
    expect(laidOut(VENUES, ["示例广场", "02-20 14:00", "1,141", "58", "216"], 200).plan.isSqueezed).toBe(true);
    const name = "Scarborough civic centre forecourt and Albert Campbell Square, stage and market";
    expect(laidOut(VENUES, [name, "04-01 10:00", "15", "0", "5"], 526, 24).plan.isTight).toBe(true);
    expect(laidOut(VENUES, [name, "04-01 10:00", "15", "0", "5"], 900).plan.isTight).toBe(false);
  });
});

it("the heading of a group is not the last row on a page", () => {
  const heading = { cells: [{ text: "" }, { text: "逾期 2 家", isHeading: true }], isStrong: true };
  const row = { cells: ["1", "某店"].map((text) => ({ text })) };
  const plan = planTable([{ title: "" }, { title: "场所", share: 1 }], [row, heading, row], 300, 10, plainMeasure);
  const two = plan.lay({ x: 0, y: 0, width: 300, height: 65 }, 0);
  expect(two.next).toBe(1);
  expect(plan.lay({ x: 0, y: 0, width: 300, height: 900 }, 1).next).toBe(3);
});
