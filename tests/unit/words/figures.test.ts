import { expect, test } from "vitest";
import { daysText } from "../../../src/words/phrases/figures.ts";
import { zh } from "../../../src/words/zh/zh.ts";

test.each([
  ["overdue", -17, "逾期 17 天"],
  ["awaiting-review", -17, ""],
  ["in-progress", 3, "剩 3 天"],
  ["open", null, "未定"],
  ["closed", 3, ""],
] as const)("%s with %s days left: %j", (status, daysLeft, text) =>
  expect(daysText(zh.ledger, { status, daysLeft })).toBe(text),
);
