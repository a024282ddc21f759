import { expect, it } from "vitest";
import { rankedByOverdue } from "../../../src/core/rankedByOverdue.ts";
import type { TallyRow } from "../../../src/state/answers.ts";

const row = (key: string, overdue: number, rate: number | null) => ({ key, overdue, rate }) as TallyRow;

it("most overdue first, then the lower rate; what belongs to nobody, or has nothing overdue, has no rank", () => {
  const rows = [row("甲", 3, 0.2), row("", 50, 0.1), row("乙", 8, 0.5), row("丙", 3, 0.9), row("丁", 0, null)];
  expect(rankedByOverdue(rows).map(({ key }) => key)).toEqual(["乙", "甲", "丙"]);
});
