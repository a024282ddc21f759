import { expect, test } from "vitest";
import { parseDay } from "../../../src/core/day.ts";
import { formatMoment } from "../../../src/core/moment.ts";
import { readTimes } from "../../../src/ingest/values/eventTimes.ts";

const CONTEXT = { zone: "Asia/Shanghai", winter: 2026, near: parseDay("2027-02-01")! };

test.each(["正月十三至十五 18:00-22:00", "2月18日-21日", "2.18-2.21"])("%s has no year of its own", (text) => {
  const { start, faults } = readTimes({ start: text, end: "", day: "", endDay: "" }, { zone: "Asia/Shanghai" });
  expect([start, faults.map(({ code }) => code)]).toEqual([null, ["date-without-year"]]);
});

test("an evening that ends on the next day, beside a column of days", () => {
  const { start, end } = readTimes({ start: "20:00-次日1:00", end: "", day: "2026-12-31", endDay: "" }, CONTEXT);
  expect([start, end].map((one) => formatMoment(one!))).toEqual(["2026-12-31 20:00", "2027-01-01 01:00"]);
});

test.each([
  ["正月十三至十五 18:00-22:00", "2027-02-18 18:00 to 2027-02-20 22:00"],
  ["正月十三至十五", "2027-02-18 to 2027-02-20"],
  ["腊月二十至腊月廿八，每日9:00—20:00", "2027-01-27 09:00 to 2027-02-04 20:00"],
  ["2026年12月31日晚8点至次日0:30", "2026-12-31 20:00 to 2027-01-01 00:30"],
  ["2月18日-21日 18:00-22:00", "2027-02-18 18:00 to 2027-02-21 22:00, date-without-year"],
  ["2月18日至21日每晚7点到9点", "2027-02-18 19:00 to 2027-02-21 21:00, date-without-year"],
  ["2027.2.18-2.21，每天9:00-17:00", "2027-02-18 09:00 to 2027-02-21 17:00"],
  ["2月18日、19日", "2027-02-18 to 2027-02-19, date-without-year"],
  ["2027年2月18日（正月十二）晚7:00", "2027-02-18 19:00"],
  ["2027年2月18日19:00开始", "2027-02-18 19:00"],
  ["2027年2月18日全天", "2027-02-18"],
  ["元宵节当晚18:00-22:00", "2027-02-20 18:00 to 2027-02-20 22:00"],
  ["2026年12月30日下午2:00-5:00", "2026-12-30 14:00 to 2026-12-30 17:00"],
  ["2026年12月30日晚上7:00-9:30", "2026-12-30 19:00 to 2026-12-30 21:30"],
  ["2026年12月30日晚7:30至9:30", "2026-12-30 19:30 to 2026-12-30 21:30"],
  ["2026年12月30日中午11:30-1:30", "2026-12-30 11:30 to 2026-12-30 13:30"],
  ["2026年12月30日晚上11:00-2:00", "2026-12-30 23:00 to 2026-12-31 02:00"],
  ["2026年12月30日晚上11点至2点", "2026-12-30 23:00 to 2026-12-31 02:00"],
  ["2026年12月30日20:00-9:00", "2026-12-30 20:00 to 2026-12-31 09:00"],
  ["2027年2月19日至21日，每晚7:00-9:00", "2027-02-19 19:00 to 2027-02-21 21:00"],
  ["除夕夜8点", "2027-02-05 20:00"],
  ["2027年2月20日夜7点30分", "2027-02-20 19:30"],
  ["正月十五夜19:00-22:00", "2027-02-20 19:00 to 2027-02-20 22:00"],
  ["除夕夜", "2027-02-05"],
  ["每周六晚7点", "nothing, date-unreadable"],
  ["春节期间", "nothing, date-unreadable"],
])("%s", (text, expected) => {
  const { start, end, faults } = readTimes({ start: text, end: "", day: "", endDay: "" }, CONTEXT);
  const times = start === null ? "nothing" : [start, ...(end === null ? [] : [end])].map(formatMoment).join(" to ");
  expect([times, ...faults.map(({ code }) => code)].join(", ")).toBe(expected);
});
