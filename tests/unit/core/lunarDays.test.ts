import { Solar } from "lunar-typescript";
import { SolarTerm } from "tyme4ts";
import { describe, expect, test } from "vitest";
import { type Day, formatDay, parseDay } from "../../../src/core/day.ts";
import { dayOfLunar, lunarOf, qingming, springFestival } from "../../../src/core/lunarDays.ts";

const day = (text: string): Day => parseDay(text)!;
const written = (it: Day | null) => (it === null ? null : formatDay(it));
const YEARS = Array.from({ length: 36 }, (_, i) => 2015 + i);

test.each(YEARS)("清明 and 春节 of %d agree with tyme4ts and lunar-typescript", (year) => {
  const term = SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay();
  const other = Solar.fromYmd(year, 4, 1).getLunar().getJieQiTable()["清明"];
  expect(written(qingming(year))).toBe(`${year}-04-0${term.getDay()}`);
  expect(written(qingming(year))).toBe(other?.toYmd());
  expect(lunarOf(springFestival(year)!)).toEqual({ year, month: 1, leap: false, date: 1 });
});

// The two years in which the platform's Chinese calendar is wrong, and a leap month late in the year (domain B7).
test.each<[string, number, number, boolean, number]>([
  ["2027-02-06", 2027, 1, false, 1],
  ["2027-02-20", 2027, 1, false, 15],
  ["2027-02-05", 2026, 12, false, 29],
  ["2027-01-30", 2026, 12, false, 23],
  ["2030-02-03", 2030, 1, false, 1],
  ["2023-03-22", 2023, 2, true, 1],
  ["2023-04-20", 2023, 3, false, 1],
  ["2033-12-22", 2033, 11, true, 1],
])("%s is year %d month %d (leap: %s) date %d", (text, year, month, leap, date) => {
  expect(lunarOf(day(text))).toEqual({ year, month, leap, date });
  expect(written(dayOfLunar({ year, month, leap, date }))).toBe(text);
});

describe("null outside the table", () => {
  test("days", () => {
    expect(lunarOf(day("2014-01-30"))).toBeNull();
    expect(lunarOf(day("2014-01-31"))).toEqual({ year: 2014, month: 1, leap: false, date: 1 });
    expect(lunarOf(day("2051-02-10"))).toEqual({ year: 2050, month: 12, leap: false, date: 29 });
    expect(lunarOf(day("2051-02-11"))).toBeNull();
  });
  test.each([
    [2013, 1, false, 1],
    [2051, 1, false, 1],
    [2027, 0, false, 1],
    [2027, 13, false, 1],
    [2027, 1.5, false, 1],
    [2027, 1, true, 1],
    [2033, 10, true, 1],
    [2026, 12, false, 30],
    [2027, 1, false, 0],
    [2027, 1, false, 31],
    [2027, 1, false, 1.5],
  ])("%d, month %d (leap: %s), date %d", (year, month, leap, date) =>
    expect(dayOfLunar({ year, month, leap, date })).toBeNull(),
  );
  test("nodes", () =>
    expect([qingming(2013), qingming(2051), springFestival(2013), springFestival(2051)]).toEqual([
      null,
      null,
      null,
      null,
    ]));
});
