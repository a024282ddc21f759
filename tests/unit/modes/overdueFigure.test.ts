import { expect, it } from "vitest";
import { overdueFigure } from "../../../src/modes/wall/overdueFigure.ts";

it.each([
  ["of sites that nobody has looked at", 3, [0, 0, 0, 0, 0, 0, 3], "–"],
  ["of sites of which one was looked at", 3, [0, 0, 0, 0, 0, 1, 2], "0"],
  ["of many", 3000, [1204, 0, 0, 0, 0, 0, 1796], "1,204"],
  ["without any site", 0, [0, 0, 0, 0, 0, 0, 0], "0"],
] as const)("what is overdue %s is told for what it is", (_, sites, byStatus, told) => {
  expect(overdueFigure({ sites, byStatus: [...byStatus] })).toBe(told);
});
