import { expect, it } from "vitest";
import { shortText } from "../../../src/core/shortText.ts";

it.each([
  ["甲乙丙", 3, "甲乙丙"],
  ["甲乙丙丁", 3, "甲乙丙"],
  ["联系13912345678", 6, "联系"],
  ["联系139-1234-5678", 10, "联系"],
  ["联系139\u200b1234 5678", 9, "联系"],
  ["13912345678", 5, ""],
  ["2026年12月", 5, "2026年"],
  ["共 12 户，另见", 4, "共 12"],
])("%j cut to %i is %j", (text, most, short) => {
  expect(shortText(text, most)).toBe(short);
});
