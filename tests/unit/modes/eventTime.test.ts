import { describe, expect, it } from "vitest";
import { type Day, parseDay } from "../../../src/core/day.ts";
import { eventTime } from "../../../src/modes/wall/eventTime.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";

const DAY = parseDay("2027-02-18") as Day;
const said = (start: string | null, end: string | null) =>
  eventTime(wordsOf("zh"), { id: "E", name: "灯会", start, end }, DAY);

describe("the time of an event on the wall", () => {
  it.each([
    ["2027-02-18 18:00", "2027-02-18 22:00", "18:00–22:00"],
    ["2027-02-18 18:00", "2027-02-19 00:00", "18:00–24:00"],
    ["2027-02-18 20:00", "2027-02-19 00:30", "20:00–次日 00:30"],
    ["2027-02-18 18:00", "2027-02-24 22:00", "18:00 起"],
    ["2027-02-18 18:00", null, "18:00 起"],
    ["2027-02-18 00:00", null, "全天"],
    ["2027-02-18 00:00", "2027-02-19 00:00", "全天"],
    ["2027-02-01 09:30", "2027-02-18 21:00", "至 21:00"],
    ["2027-02-01 09:30", "2027-02-21 21:00", "至 2月21日 21:00"],
    [null, null, ""],
  ])("from %s to %s", (start, end, text) => {
    expect(said(start, end)).toBe(text);
  });
});
