import { expect, it } from "vitest";
import { isStaleData, STALE_HOURS } from "../../../src/core/dataAge.ts";
import { type Day, parseDay } from "../../../src/core/day.ts";
import { parseMoment } from "../../../src/core/moment.ts";

it.each([
  ["2027-02-17 23:59", STALE_HOURS, false],
  ["2027-02-19 12:00", STALE_HOURS, false],
  ["2027-02-19 12:01", STALE_HOURS, true],
  ["2027-02-18 08:01", 8, true],
  ["2027-02-18 08:00", 8, false],
  ["2027-02-16 10:00", 0, false],
])("a ledger of 17 February is an alarm at %s after %i hours: %s", (now, hours, isStale) => {
  expect(isStaleData(parseDay("2027-02-17") as Day, parseMoment(now)!, hours)).toBe(isStale);
});
