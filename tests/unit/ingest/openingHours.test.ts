import { describe, expect, it } from "vitest";
import { clocksOf, clocksText, openAround } from "../../../src/core/openingHours.ts";
import { readOpeningHours, readOpensCloses } from "../../../src/ingest/values/openingHours.ts";

const DAYS = "一二三四五六日";

/** The hours of a week, Monday first, days that are alike together: `一二三四五 08:30-17:30; 六日 -`. */
function told(text: string): string | null {
  const hours = readOpeningHours(text);
  return hours === null ? null : weekText(hours);
}

function weekText(hours: NonNullable<ReturnType<typeof readOpeningHours>>): string {
  const byHours = new Map<string, string>();
  for (const [i, day] of [...DAYS].entries()) {
    const text = clocksText(hours[(i + 1) % 7]!.map(clocksOf)) || "-";
    byHours.set(text, (byHours.get(text) ?? "") + day);
  }
  return [...byHours].map(([text, days]) => (days === DAYS ? text : `${days} ${text}`)).join("; ");
}

describe("opening hours", () => {
  it.each([
    ["10:00-22:00", "10:00-22:00"],
    ["9：30～21：00", "09:30-21:00"],
    ["18:00—次日02:00", "18:00-02:00"],
    ["17:00-凌晨2:00", "17:00-02:00"],
    ["18:00-2:00", "18:00-02:00"],
    ["晚上6:00-2:00", "18:00-02:00"],
    ["全天", "00:00-24:00"],
    ["24小时", "00:00-24:00"],
    ["周一至周日 全天24小时营业", "00:00-24:00"],
    ["24/7", "00:00-24:00"],
    ["0:00-23:59", "00:00-24:00"],
    ["10:00-24:00", "10:00-24:00"],
    ["周一至周五 8:30-17:30", "一二三四五 08:30-17:30; 六日 -"],
    ["8:30-17:30（周一至周五）", "一二三四五 08:30-17:30; 六日 -"],
    ["周一到五9:00-18:00", "一二三四五 09:00-18:00; 六日 -"],
    ["工作日 9:00-18:00", "一二三四五 09:00-18:00; 六日 -"],
    ["周一、三、五 9:00-12:00", "一三五 09:00-12:00; 二四六日 -"],
    ["周六日 10:00-16:00", "一二三四五 -; 六日 10:00-16:00"],
    ["周一至周五8:30-17:30，周末9:00-16:00", "一二三四五 08:30-17:30; 六日 09:00-16:00"],
    ["8:30-17:30 周一至周五; 10:00-16:00 周六", "一二三四五 08:30-17:30; 六 10:00-16:00; 日 -"],
    ["10:00-20:00 / 周六 10:00-22:00", "一二三四五日 10:00-20:00; 六 10:00-22:00"],
    ["10:00-22:00（周一闭馆）", "一 -; 二三四五六日 10:00-22:00"],
    ["全年无休 10:00-22:00", "10:00-22:00"],
    ["10:00-14:00,17:00-22:00", "10:00-14:00, 17:00-22:00"],
    ["8:30-12:00 14:00-17:30", "08:30-12:00, 14:00-17:30"],
    ["上午8:30-12:00，下午2:00-5:30", "08:30-12:00, 14:00-17:30"],
    ["早上9点至晚上10点", "09:00-22:00"],
    ["晚上7点至9点", "19:00-21:00"],
    ["九点到二十一点", "09:00-21:00"],
    ["9-21点", "09:00-21:00"],
    ["8.30-17.30", "08:30-17:30"],
    ["10:00一22:00", "10:00-22:00"],
    ["1000-2200", "10:00-22:00"],
    ["10:00:00-22:00:00", "10:00-22:00"],
    ["营业时间：10:00-22:00", "10:00-22:00"],
    ["9:00 AM – 5:00 PM", "09:00-17:00"],
    ["Monday to Friday 9am-5pm", "一二三四五 09:00-17:00; 六日 -"],
    ["Mo-Fr 08:30-17:30; Sa 10:00-14:00; Su off", "一二三四五 08:30-17:30; 六 10:00-14:00; 日 -"],
    ["Tue–Sun 10:00–18:00, closed Mondays", "一 -; 二三四五六日 10:00-18:00"],
    // A phone beside them is none of it.
    ["10:00-22:00 13812345678", "10:00-22:00"],
    ["10:00-22:00 电话：023-67891234", "10:00-22:00"],
    ["138 1234 5678，10:00-22:00", "10:00-22:00"],
  ])("of %j are %s", (text, hours) => {
    expect(told(text)).toBe(hours);
  });

  it.each([
    "看心情",
    "节假日 10:00-16:00",
    "夏季8:00-18:00",
    "10:00-22:00 张三",
    "周二至周日 9:00-17:00（16:00停止入场）",
    "9:00-12:00（周末除外）",
    "18:00-次日20:00",
    "25:00-26:00",
    "休息",
    "12:00",
    "周一至周五",
    "",
    "1".repeat(500),
  ])("of %j are nobody's guess", (text) => {
    expect(told(text)).toBeNull();
  });

  it.each([
    ["10:00", "22:00", "10:00-22:00"],
    ["0.375", "0.875", "09:00-21:00"],
    ["9点", "晚上9点", "09:00-21:00"],
    ["18:00", "次日02:00", "18:00-02:00"],
  ])("of two cells %s and %s are %s", (opens, closes, hours) => {
    expect(weekText(readOpensCloses(opens, closes)!)).toBe(hours);
    expect(readOpensCloses(opens, "")).toBeNull();
  });

  it("around a day begin in the night before it and go on past its midnight, where they do without a break", () => {
    const night = readOpeningHours("周五、六 18:00-次日02:00，周日 12:00-18:00")!;
    expect(openAround(night, 6)).toEqual([
      { from: -360, to: 120 },
      { from: 1080, to: 1560 },
    ]);
    expect(openAround(night, 0)).toEqual([
      { from: -360, to: 120 },
      { from: 720, to: 1080 },
    ]);
    expect(openAround(night, 3)).toEqual([]);
    expect(openAround(readOpeningHours("全天")!, 2)).toEqual([{ from: 0, to: 2880 }]);
  });
});
