import { expect, it } from "vitest";
import { withItsUnit } from "../../../src/words/parts/withItsUnit.ts";

it.each([
  ["至少 12 条隐患逾期，数据不全", "至少 12\u00a0条隐患逾期，数据不全"],
  ["圈内 1,062 家逾期，90 家未整改", "圈内 1,062\u00a0家逾期，90\u00a0家未整改"],
  ["At least 12 hazards overdue", "At least 12 hazards overdue"],
])("%s breaks nowhere between a figure and its unit", (text, whole) => {
  expect(withItsUnit(text)).toBe(whole);
});
