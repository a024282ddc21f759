import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  formatDay,
  NO_DAY,
  parseDay,
  weekdayOf,
} from "../../../src/core/day.ts";

const MS = 86_400_000;
const FIRST = utcDay(1, 1, 1);
const LAST = utcDay(9999, 12, 31);

/** Days since 1970-01-01 by the platform; `Date.UTC` takes years under 100 for 19xx. */
function utcDay(year: number, month: number, date: number): number {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return utc.getTime() / MS;
}

const anyDay = fc.integer({ min: FIRST, max: LAST });

test("every day of years 1 to 9999 agrees with Date.UTC, there and back", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const utc = new Date(day * MS);
      const civil = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
      expect(civilOf(day as Day)).toEqual(civil);
      expect(dayOf(civil.year, civil.month, civil.date)).toBe(day);
      expect(formatDay(day as Day)).toBe(utc.toISOString().slice(0, 10));
      expect(parseDay(formatDay(day as Day))).toBe(day);
      expect(weekdayOf(day as Day)).toBe(utc.getUTCDay());
      expect(daysInMonth(civil.year, civil.month)).toBe(
        new Date(Date.UTC(2000 + (civil.year % 400), civil.month, 0)).getUTCDate(),
      );
    }),
    { numRuns: 400 },
  );
});

test("every day around the turn of an era and of the campaign, one by one", () => {
  for (const [from, to] of [
    [utcDay(1899, 12, 1), utcDay(1904, 3, 2)],
    [utcDay(1999, 12, 1), utcDay(2001, 3, 2)],
    [utcDay(2015, 1, 1), utcDay(2050, 12, 31)],
  ] as const) {
    const wrong: string[] = [];
    for (let day = from; day <= to; day++) {
      const written = formatDay(day as Day);
      if (written !== new Date(day * MS).toISOString().slice(0, 10) || parseDay(written) !== day) wrong.push(written);
    }
    expect(wrong).toEqual([]);
  }
});

test("a date exists exactly when the platform keeps it as it is", () => {
  const part = (max: number) => fc.integer({ min: -1, max });
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 10_001 }), part(14), part(33), (year, month, date) => {
      const utc = new Date(0);
      utc.setUTCFullYear(year, month - 1, date);
      const kept = utc.getUTCFullYear() === year && utc.getUTCMonth() + 1 === month && utc.getUTCDate() === date;
      expect(dayOf(year, month, date)).toBe(kept && year >= 1 && year <= 9999 ? utc.getTime() / MS : null);
    }),
    { numRuns: 1000 },
  );
});

describe("parseDay", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2027-02-06", 20_855],
    ["2028-02-29", 21_243],
  ])("%s is day %d", (text, day) => expect(parseDay(text)).toBe(day));

  test.each([
    "",
    "2027-2-6",
    "2027/02/06",
    "20270206",
    "2027-02-06 08:00",
    " 2027-02-06",
    "2027-02-29",
    "1900-02-29",
    "2027-04-31",
    "2027-00-10",
    "2027-13-01",
    "2027-01-00",
    "2027-01-32",
    "0000-01-01",
    "２０２７-02-06",
  ])("%j is no day", (text) => expect(parseDay(text)).toBeNull());
});

test("fractions and NaN make no day", () => {
  expect([dayOf(2027.5, 1, 1), dayOf(2027, 1.5, 1), dayOf(2027, 1, 1.5), dayOf(Number.NaN, 1, 1)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("no date is written as nothing, is earlier than every real day and no date itself", () => {
  expect(formatDay(NO_DAY)).toBe("");
  expect(NO_DAY).toBeLessThan(FIRST);
  expect(new Int32Array([NO_DAY])[0]).toBe(NO_DAY);
});

test("adding days goes there and back", () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -5000, max: 5000 }),
      (day, days) => addDays(addDays(day as Day, days), -days) === day,
    ),
  );
  expect(formatDay(addDays(parseDay("2027-12-31")!, 1))).toBe("2028-01-01");
});
