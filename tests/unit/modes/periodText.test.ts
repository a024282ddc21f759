import { describe, expect, it } from "vitest";
import type { PeriodAnswer } from "../../../src/contract/contract.ts";
import { type Day, parseDay } from "../../../src/core/day.ts";
import { builtInPeriods } from "../../../src/core/period.ts";
import { eventPhase, eventSpan } from "../../../src/modes/holiday/text/eventText.ts";
import {
  countdown,
  isUnconfirmed,
  isWarning,
  periodOfYear,
  periodSpan,
  periodsBeside,
} from "../../../src/modes/holiday/text/periodText.ts";
import { periodName } from "../../../src/words/phrases/periodName.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";

const zh = wordsOf("zh");
const en = wordsOf("en");
const day = (text: string) => parseDay(text) as Day;
const lantern = {
  id: "lantern-2027",
  name: "",
  slug: "lantern",
  start: "2027-02-19",
  end: "2027-02-21",
  leadDays: 5,
  confirmed: true,
};

describe("a period in words", () => {
  it.each([
    ["2027-02-13", "还有 6 天", false],
    ["2027-02-14", "还有 5 天", true],
    ["2027-02-18", "明天开始", true],
    ["2027-02-19", "第 1 天，共 3 天", false],
    ["2027-02-21", "第 3 天，共 3 天", false],
    ["2027-02-24", "已结束 3 天", false],
  ])("on %s: %s, warned %s", (asOf, text, warned) => {
    expect([countdown(zh, lantern, day(asOf)), isWarning(lantern, day(asOf))]).toEqual([text, warned]);
  });

  it("says what its days share once", () => {
    const span = (start: string, end: string) => [zh, en].map((words) => periodSpan(words, { ...lantern, start, end }));
    expect(span("2027-02-19", "2027-02-21")).toEqual(["2027年2月19日至21日", "19–21 Feb 2027"]);
    expect(span("2027-01-22", "2027-03-02")).toEqual(["2027年1月22日至3月2日", "22 Jan – 2 Mar 2027"]);
    expect(span("2026-12-31", "2027-01-01")).toEqual(["2026年12月31日至2027年1月1日", "31 Dec 2026 – 1 Jan 2027"]);
    expect(span("2027-02-05", "2027-02-05")).toEqual(["2027年2月5日", "5 Feb 2027"]);
    expect(periodSpan(zh, lantern, day("2027-02-18"))).toBe("2月19日至21日");
  });

  it("is unconfirmed without days", () => {
    const npc = { ...lantern, slug: "npc", start: null, end: null };
    expect([isUnconfirmed(npc), countdown(zh, npc, day("2027-02-18")), periodSpan(zh, npc)]).toEqual([
      true,
      "",
      "日期待定",
    ]);
  });

  it("is named with the year that tells it from the next one", () => {
    const next = { ...lantern, id: "lantern-2028", start: "2028-02-08", end: "2028-02-10" };
    expect([lantern, next].map((period) => periodOfYear(zh, period))).toEqual(["2027年元宵", "2028年元宵"]);
    expect([lantern, next].map((period) => periodOfYear(en, period, day("2027-02-18")))).toEqual([
      "Lantern Festival",
      "Lantern Festival 2028",
    ]);
    expect(periodOfYear(zh, { ...lantern, name: "2027 庙会" })).toBe("2027 庙会");
  });

  it("lies between others, whether it is among them or not", () => {
    const of = (id: string, start: string | null) => ({ ...lantern, id, start, end: start, venues: 0 });
    const all = [of("a", "2027-01-01"), of("b", "2027-02-19"), of("c", "2027-04-04"), of("npc", null)];
    const beside = (period: PeriodAnswer | null, asOf = "2027-02-18") => {
      const { before, after } = periodsBeside(all, period, day(asOf));
      return [before?.id, after?.id];
    };
    expect(beside(of("b", "2027-02-19"))).toEqual(["a", "c"]);
    // Without dates around the day; outside of the calendar around its own start.
    expect(beside({ ...lantern, id: "npc", start: null, end: null })).toEqual(["a", "b"]);
    expect(beside(of("far", "2035-02-01"))).toEqual(["c", undefined]);
    expect(beside(null, "2027-03-01")).toEqual(["b", "c"]);
  });

  it("has a name in every language when it is built in", () => {
    for (const { id, slug } of builtInPeriods(2027))
      for (const words of [zh, en]) expect(periodName(words, { ...lantern, id, slug })).not.toBe(id);
    expect(periodName(zh, { ...lantern, slug: "constructor", id: "constructor-2027" })).toBe("constructor-2027");
  });
});

describe("an event in words", () => {
  it.each([
    ["2027-02-20 18:00", "2027-02-20 21:00", "2月20日 18:00–21:00"],
    ["2027-02-20 22:00", "2027-02-21 00:30", "2月20日 22:00–次日 00:30"],
    ["2027-02-20 18:00", "2027-02-21 00:00", "2月20日 18:00–24:00"],
    ["2027-02-19 10:00", "2027-02-20 22:00", "2月19日 10:00 至 2月20日 22:00"],
    ["2027-02-20 19:30", null, "2月20日 19:30 起"],
    ["2027-02-20 00:00", null, "2月20日"],
    ["2027-02-20", null, "2月20日"],
    ["2027-02-20", "2027-02-20", "2月20日"],
    ["2027-02-20", "2027-02-22", "2月20日 至 2月22日"],
    ["2027-02-20 18:00", "2027-02-22", "2月20日 18:00 至 2月22日"],
    ["2027-02-20 18:00", "2027-02-20", "2月20日 18:00 起"],
    ["2027-02-20", "2027-02-20 21:00", "2月20日 00:00–21:00"],
    [null, null, ""],
  ])("%s to %s: %s", (start, end, text) => {
    expect(eventSpan(zh, { id: "E", name: "", start, end })).toBe(text);
  });

  it.each([
    ["2027-02-17", "coming"],
    ["2027-02-18", "on"],
    ["2027-02-21", "on"],
    ["2027-02-22", "over"],
  ])("on %s: %s", (asOf, phase) => {
    const event = { id: "E", name: "", start: "2027-02-18 18:00", end: "2027-02-21 22:30" };
    expect(eventPhase(event, day(asOf))).toBe(phase);
  });

  it.each(["2027-02-20", "2027-02-21 00:00"])("until %s is over on the day after", (end) => {
    const event = { id: "E", name: "", start: "2027-02-19", end };
    expect(["2027-02-20", "2027-02-21"].map((asOf) => eventPhase(event, day(asOf)))).toEqual(["on", "over"]);
  });
});
