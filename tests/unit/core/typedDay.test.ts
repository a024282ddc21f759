import { expect, it } from "vitest";
import { formatDay } from "../../../src/core/day.ts";
import { typedDay } from "../../../src/core/typedDay.ts";

const said = (text: string) => {
  const day = typedDay(text);
  return typeof day === "number" ? formatDay(day) : day;
};

it.each([
  "2027-02-18",
  "2027-2-18",
  "2027/02/18",
  "2027.2.18",
  "20270218",
  "2027年2月18日",
  " 2027 年 2 月 18 ",
  "２０２７－０２－１８",
])("a day is typed as offices write it: %s", (text) => {
  expect(said(text)).toBe("2027-02-18");
});

it.each([
  ["2027-02-30", "none"],
  ["20271301", "none"],
  ["2027年4月31日", "none"],
  ["2027-2", null],
  ["2027-2/18", null],
  ["18", null],
  ["", null],
])("what is no day is told apart from what is not written as one: %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});
