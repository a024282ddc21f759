import { describe, expect, it } from "vitest";
import { type Day, parseDay } from "../../../src/core/day.ts";
import { parseMoment } from "../../../src/core/moment.ts";
import { eventTime, timeOfDay } from "../../../src/modes/wall/eventTime.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";

const DAY = parseDay("2027-02-18") as Day;
const said = (start: string | null, end: string | null) => timeOfDay(columns, { start, end }, DAY);
const columns = await lateWords("zh", "columns");

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
    ["2027-02-18", null, "全天"],
    ["2027-02-18", "2027-02-18", "全天"],
    ["2027-02-18", "2027-02-18 21:00", "00:00–21:00"],
    ["2027-02-18 18:00", "2027-02-18", "18:00–24:00"],
    ["2027-02-18", "2027-02-24", "全天"],
    ["2027-02-01", "2027-02-18", "全天"],
    ["2027-02-01", "2027-02-21", "至 2月21日"],
    [null, null, ""],
  ])("from %s to %s", (start, end, text) => {
    expect(said(start, end)).toBe(text);
  });
});

describe("the same by the clock", () => {
  it.each([
    ["2027-02-18 18:00", "2027-02-18 22:00", "17:59", "18:00 起"],
    ["2027-02-18 18:00", "2027-02-18 22:00", "18:00", "进行中，至 22:00"],
    ["2027-02-18 18:00", "2027-02-18 22:00", "22:00", "已结束"],
    ["2027-02-18 20:00", "2027-02-19 00:30", "23:59", "进行中，至 次日 00:30"],
    ["2027-02-17 20:00", "2027-02-18 00:30", "00:10", "进行中，至 00:30"],
    ["2027-02-17 20:00", "2027-02-18 00:30", "00:30", "已结束"],
    ["2027-02-18 18:00", "2027-02-21 23:00", "18:30", "进行中，至 2月21日"],
    ["2027-02-01", "2027-02-21", "12:00", "进行中，至 2月21日"],
    ["2027-02-18", null, "12:00", "进行中"],
    ["2027-02-18 18:00", null, "19:00", "进行中"],
  ])("from %s to %s at %s", (start, end, time, text) => {
    const now = parseMoment(`2027-02-18 ${time}`)!;
    expect(eventTime(columns, { start, end }, DAY, now)).toBe(text);
  });

  it("of a day that is not the clock's nothing goes on now", () => {
    const event = { start: "2027-02-18 18:00", end: "2027-02-18 22:00" };
    expect(eventTime(columns, event, DAY, parseMoment("2027-03-01 19:00")!)).toBe("18:00–22:00");
  });
});
