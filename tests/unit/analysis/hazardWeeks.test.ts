import { describe, expect, it } from "vitest";
import { hazardWeeks, mondayOf } from "../../../src/analysis/hazards/hazardWeeks.ts";
import type { HazardColumns } from "../../../src/analysis/sites/siteColumns.ts";
import { type Day, formatDay, parseDay, weekdayOf } from "../../../src/core/day.ts";
import { ALWAYS, NEVER } from "../../../src/core/hazard.ts";

/** found, due, closed; "" where there is no such date. */
type Dates = readonly [found: string, due: string, closed: string];

function columns(rows: readonly Dates[]): HazardColumns {
  const day = (text: string, otherwise: number) => (text === "" ? otherwise : (parseDay(text) ?? otherwise));
  return {
    count: rows.length,
    exists: Int32Array.from(rows, ([found]) => day(found, ALWAYS)),
    due: Int32Array.from(rows, ([, due]) => day(due, NEVER)),
    closed: Int32Array.from(rows, ([, , closed]) => (closed === "always" ? ALWAYS : day(closed, NEVER))),
  } as HazardColumns;
}

const table = (rows: readonly Dates[], counts: (hazard: number) => boolean = () => true) => {
  const { weeks, first, last } = hazardWeeks(columns(rows), counts);
  return {
    weeks: weeks.map(({ start, found, due, closed }) => `${formatDay(start)} ${found} ${due} ${closed}`),
    span: [first, last].map((day) => (day === null ? "" : formatDay(day))),
  };
};

describe("hazards by week", () => {
  it("begins a week on Monday", () => {
    for (let day = -10; day < 20; day++) {
      const monday = mondayOf(day as Day);
      expect([weekdayOf(monday), day - monday >= 0, day - monday <= 6]).toEqual([1, true, true]);
    }
  });

  it("counts found, due and closed in their own weeks, and keeps the empty ones between", () => {
    expect(
      table([
        ["2027-02-15", "2027-03-05", "2027-02-21"],
        ["2027-02-21", "2027-03-01", ""],
        ["2027-02-22", "", "2027-03-08"],
      ]),
    ).toEqual({
      weeks: ["2027-02-15 2 0 1", "2027-02-22 1 0 0", "2027-03-01 0 2 0", "2027-03-08 0 0 1"],
      span: ["2027-02-15", "2027-03-08"],
    });
  });

  it("counts a hazard without a date in no week", () => {
    expect(table([["", "", ""]])).toEqual({ weeks: [], span: ["", ""] });
    expect(table([["", "", "always"]])).toEqual({ weeks: [], span: ["", ""] });
    expect(table([["", "2027-02-18", ""]]).weeks).toEqual(["2027-02-15 0 1 0"]);
    expect(table([])).toEqual({ weeks: [], span: ["", ""] });
  });

  it("counts one closed before it was found as closed on the day it was found", () => {
    expect(table([["2027-02-18", "", "2027-01-01"]]).weeks).toEqual(["2027-02-15 1 0 1"]);
  });

  it("counts those that are meant", () => {
    const rows: Dates[] = [
      ["2027-02-18", "", ""],
      ["2027-02-25", "", ""],
    ];
    expect(table(rows, (hazard) => hazard === 1).weeks).toEqual(["2027-02-22 1 0 0"]);
  });

  it("is not stretched over centuries by one slip of the pen", () => {
    const { weeks, span } = table([
      ["2027-02-18", "2207-03-01", ""],
      ["2027-02-19", "2027-03-01", ""],
    ]);
    expect(weeks.length).toBe(3);
    expect(span).toEqual(["2027-02-18", "2027-03-01"]);
  });
});
