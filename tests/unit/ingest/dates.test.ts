import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayOf, formatDay } from "../../../src/core/day.ts";
import { formatMoment, minuteOf } from "../../../src/core/moment.ts";
import { readDay, readMoment } from "../../../src/ingest/values/dates.ts";

const ZONE = "Asia/Shanghai";

/** "2023-11-28", with the fault behind it: "2023-11-28 repaired date-as-serial". */
function dayText(text: string, zone = ZONE, year?: number): string {
  const near = year === undefined ? {} : { near: dayOf(year, 7, 1)! };
  const { value, fault } = readDay(text, { zone, ...near });
  return [value === null ? "" : formatDay(value), fault?.action ?? "", fault?.code ?? ""].join(" ").trim();
}

function momentText(text: string, zone = ZONE): string {
  const { value, fault } = readMoment(text, { zone });
  return [value === null ? "" : formatMoment(value), fault?.action ?? "", fault?.code ?? ""].join(" ").trim();
}

describe("readDay", () => {
  test.each([
    ["2023-11-28", "2023-11-28"],
    ["2023-1-5", "2023-01-05"],
    ["2023/11/28", "2023-11-28"],
    ["2023.11.28", "2023-11-28"],
    ["2023.1.5", "2023-01-05"],
    ["20231128", "2023-11-28"],
    ["20231128143000", "2023-11-28"],
    ["2023年11月28日", "2023-11-28"],
    ["2023年11月28号", "2023-11-28"],
    ["2023 年 11 月 28 日", "2023-11-28"],
    ["2026年12月3日", "2026-12-03"],
    ["2023年12月31日前", "2023-12-31"],
    ["2023-12-31 之前", "2023-12-31"],
    ["2023年11月28日 星期二", "2023-11-28"],
    ["2023-11-28（周二）", "2023-11-28"],
    ["  2023-11-28\u3000", "2023-11-28"],
    ["2024-02-29", "2024-02-29"],
    ["2026年11月4日上午", "2026-11-04"],
    ["2026-11-04 下午", "2026-11-04"],
    ["2026.11.04.", "2026-11-04"],
    ["26年11月4日", "2026-11-04"],
    ["2017-01-12T14:19:17", "2017-01-12"],
    ["2017-01-12T14:19:17.123", "2017-01-12"],
    ["2027-02-18 24:00", "2027-02-18"],
    ["2027-02-18 18点30分", "2027-02-18"],
    ["Jan 5, 2027", "2027-01-05"],
    ["January 5 2027", "2027-01-05"],
    ["Sept. 5th, 2027", "2027-09-05"],
    ["5 Jan 2027", "2027-01-05"],
    ["05-Jan-2027", "2027-01-05"],
    ["Tue, 5 Jan 2027 18:30:00", "2027-01-05"],
    ["01/24/2017", "2017-01-24"],
    ["24/01/2017", "2017-01-24"],
    ["24.01.2017", "2017-01-24"],
    ["03/03/2017", "2017-03-03"],
    ["03/04/2017", "emptied date-unreadable"],
    ["13/13/2017", "emptied date-unreadable"],
    ["２０２３－１１－２８", "2023-11-28 repaired full-width-digits"],
    ["２０２３年１１月２８日", "2023-11-28 repaired full-width-digits"],
    ["2023-11-28 18：30", "2023-11-28"],
    ["45258", "2023-11-28 repaired date-as-serial"],
    ["45258.75", "2023-11-28 repaired date-as-serial"],
    ["45258.0", "2023-11-28 repaired date-as-serial"],
    ["４５２５８", "2023-11-28 repaired date-as-serial"],
    ["20000", "1954-10-03 repaired date-as-serial"],
    ["80000", "2119-01-11 repaired date-as-serial"],
    ["19999", "emptied date-unreadable"],
    ["80001", "emptied date-unreadable"],
    ["2023", "emptied date-unreadable"],
    ["2023-11", "emptied date-unreadable"],
    ["2023.11", "emptied date-unreadable"],
    ["2023年11月", "emptied date-unreadable"],
    ["2027-02-30", "emptied date-unreadable"],
    ["2023-02-29", "emptied date-unreadable"],
    ["2023-13-01", "emptied date-unreadable"],
    ["2023年2月30日", "emptied date-unreadable"],
    ["20231340", "emptied date-unreadable"],
    ["20230230", "emptied date-unreadable"],
    ["2023-11-28 25:00", "emptied date-unreadable"],
    ["2023-11-28 12:60", "emptied date-unreadable"],
    ["2023-11-28 早", "emptied date-unreadable"],
    ["2023-11-28至2023-12-05", "emptied date-unreadable"],
    ["2023-11-288", "emptied date-unreadable"],
    ["2023-11-2818:30", "emptied date-unreadable"],
    ["26.11.3", "2026-11-03"],
    ["26.11.30", "2026-11-30"],
    ["26-11-30", "2026-11-30"],
    ["23-11-28", "2023-11-28"],
    // Between slashes it may be the 26th as well.
    ["26/11/30", "emptied date-unreadable"],
    ["26/11/3", "2026-11-03"],
    ["26.13.30", "emptied date-unreadable"],
    ["农历九月廿七", "emptied date-without-year"],
    ["2026年农历九月廿七", "2026-11-05"],
    ["11-28", "emptied date-unreadable"],
    ["立即", "emptied date-unreadable"],
    ["11月底前", "emptied date-unreadable"],
    ["11月28日", "emptied date-without-year"],
    ["2月29日", "emptied date-without-year"],
    ["2月30日", "emptied date-unreadable"],
    ["", ""],
    ["\u3000", ""],
    ["无", ""],
    ["/", ""],
    ["-", ""],
    ["－", ""],
    ["待定", ""],
    ["长期", ""],
    ["null", ""],
    ["N/A", ""],
  ])("%j", (text, expected) => expect(dayText(text)).toBe(expected));

  test.each([
    ["11月28日", 2023, "2023-11-28 repaired date-without-year"],
    ["11月28日前", 2023, "2023-11-28 repaired date-without-year"],
    ["2月29日", 2024, "2024-02-29 repaired date-without-year"],
    ["2月29日", 2023, "2024-02-29 repaired date-without-year"],
    ["2022年11月28日", 2023, "2022-11-28"],
  ])("%j in a ledger of %d", (text, year, expected) => expect(dayText(text, ZONE, year)).toBe(expected));

  test.each([
    ["农历九月廿七", 2026, "2026-11-05"],
    ["腊月廿三", 2027, "2027-01-30"],
    ["正月十五", 2027, "2027-02-20"],
    ["除夕", 2027, "2027-02-05"],
    ["2026年农历九月廿七", 2027, "2026-11-05"],
  ])("%j where somebody said %d", (text, year, expected) => {
    const cell = readDay(text, { zone: ZONE, year });
    expect(cell.value === null ? cell.fault : formatDay(cell.value)).toBe(expected);
  });

  it("does not mix up what it remembers for two zones, two years, or none", () => {
    expect(dayText("2027-01-01T23:00:00Z", "Asia/Shanghai")).toBe("2027-01-02");
    expect(dayText("2027-01-01T23:00:00Z", "America/Toronto")).toBe("2027-01-01");
    expect(dayText("3月1日", ZONE, 2023)).toContain("2023-03-01");
    expect(dayText("3月1日", ZONE, 2024)).toContain("2024-03-01");
    expect(dayText("3月1日")).toBe("emptied date-without-year");
  });

  it("reads every day in every form", () => {
    const anyDay = fc.tuple(
      fc.integer({ min: 1955, max: 2118 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(anyDay, ([year, month, date]) => {
        const day = dayOf(year, month, date)!;
        const two = (n: number) => String(n).padStart(2, "0");
        const forms = [
          formatDay(day),
          `${year}/${month}/${date}`,
          `${year}.${two(month)}.${two(date)}`,
          `${year}年${month}月${date}日`,
          `${year}${two(month)}${two(date)}`,
          String(day + 25569),
        ];
        for (const form of forms) expect(readDay(form, { zone: ZONE }).value).toBe(day);
      }),
    );
  });
});

describe("readMoment", () => {
  test.each([
    ["2027-02-18", "2027-02-18"],
    ["2027-02-18 18:30", "2027-02-18 18:30"],
    ["2026/12/3 9:05:00", "2026-12-03 09:05"],
    ["2017-01-12T14:19:17", "2017-01-12 14:19"],
    ["2027年2月18日18时30分", "2027-02-18 18:30"],
    ["2027年2月18日 18点30分", "2027-02-18 18:30"],
    ["2027年2月18日18点", "2027-02-18 18:00"],
    ["2027年2月18日下午6点半", "2027-02-18 18:30"],
    ["2027-02-18 上午 9:05", "2027-02-18 09:05"],
    ["2027-02-18 上午12:30", "2027-02-18 00:30"],
    ["2027-02-18 下午12:30", "2027-02-18 12:30"],
    ["2027-02-18 下午 15:30", "2027-02-18 15:30"],
    ["2027-02-18 中午1点", "2027-02-18 13:00"],
    ["2027-02-18 晚上12点", "2027-02-19 00:00"],
    ["2027-02-18 6:30 PM", "2027-02-18 18:30"],
    ["2027-02-18 12:30 AM", "2027-02-18 00:30"],
    ["Feb 18, 2027 6:30 PM", "2027-02-18 18:30"],
    ["2027-02-18 24:00", "2027-02-19 00:00"],
    ["20270218183000", "2027-02-18 18:30"],
    ["20270218T1830", "2027-02-18 18:30"],
    ["45258.75", "2023-11-28 18:00 repaired date-as-serial"],
    ["45258.770833333336", "2023-11-28 18:30 repaired date-as-serial"],
    ["45258.999999", "2023-11-29 00:00 repaired date-as-serial"],
    ["2027-02-18T06:30:00Z", "2027-02-18 14:30"],
    ["2027-02-18T20:30:00Z", "2027-02-19 04:30"],
    ["2027-02-18T20:30:00+08:00", "2027-02-18 20:30"],
    ["2027-02-18T20:30:00-0500", "2027-02-19 09:30"],
    ["2011/01/24 00:00:00+00", "2011-01-24 08:00"],
    ["2027-02-18 06:30 UTC+8", "2027-02-18 06:30"],
    ["1886/01/01 00:00:00+00", "1886-01-01 08:05"],
    ["2027-02-18 20:30+99", "emptied date-unreadable"],
    ["2027-02-18 上午13:00", "emptied date-unreadable"],
    ["2027-02-18 24:01", "emptied date-unreadable"],
    ["18:30", "emptied date-unreadable"],
    ["长期", ""],
  ])("%j", (text, expected) => expect(momentText(text)).toBe(expected));

  test.each([
    ["2027-03-14T06:59:00Z", "2027-03-14 01:59"],
    ["2027-03-14T07:00:00Z", "2027-03-14 03:00"],
    ["2027-11-07T05:59:00Z", "2027-11-07 01:59"],
    ["2027-11-07T06:00:00Z", "2027-11-07 01:00"],
  ])("%j where the clock changes that day", (text, expected) =>
    expect(momentText(text, "America/Toronto")).toBe(expected),
  );

  it.each(["start", "end"] as const)("tells a day without a time as the day, as a %s too", (edge) => {
    expect(formatMoment(readMoment("2027年2月20日", { zone: ZONE }, edge).value!)).toBe("2027-02-20");
    expect(formatMoment(readMoment("2027-02-20 00:00", { zone: ZONE }, edge).value!)).toBe("2027-02-20 00:00");
    expect(formatMoment(readMoment("2027-02-20 21:00", { zone: ZONE }, edge).value!)).toBe("2027-02-20 21:00");
  });

  it("begins a day without a time at its 00:00 and ends it at its 24:00", () => {
    const minute = (text: string, edge: "start" | "end") => minuteOf(readMoment(text, { zone: ZONE }, edge).value!);
    expect(minute("2027-02-20", "start")).toBe(minute("2027-02-20 00:00", "start"));
    expect(minute("2027-02-20", "end")).toBe(minute("2027-02-20 24:00", "end"));
    expect(minute("1969-02-20", "end")).toBe(minute("1969-02-20 24:00", "end"));
  });

  it("throws on a zone that does not exist, naming it", () => {
    expect(() => readMoment("2027-02-18T06:30:00Z", { zone: "Asia/Nowhere" })).toThrow("Asia/Nowhere");
  });
});
