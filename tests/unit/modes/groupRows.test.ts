import { expect, it } from "vitest";
import { countsAfter, groupRows, type ListCounts, rowOfSite } from "../../../src/modes/holiday/lists/groupRows.ts";
import type { SiteInRings } from "../../../src/state/answers.ts";

const COUNTS = { major: 2, overdue: 0, open: 3, rest: 1 };
const SITES = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id }) as SiteInRings);
const told = (first: number, offset: number, limit: number) =>
  groupRows(COUNTS, SITES.slice(first), first, offset, limit).rows.map((row) =>
    row.type === "site" ? row.site.id : `${row.group} ${row.count}`,
  );

it("each group that holds anything has its heading before its sites", () => {
  expect(told(0, 0, 100)).toEqual(["major 2", "a", "b", "open 3", "c", "d", "e", "rest 1", "f"]);
  expect(groupRows(COUNTS, [], 0, 0, 0).total).toBe(9);
});

it("a page from the middle holds the same rows", () => {
  for (let offset = 0; offset < 9; offset++)
    expect(told(Math.max(0, offset - 4), offset, 3)).toEqual(told(0, 0, 100).slice(offset, offset + 3));
});

it("a site is found behind the headings before it, and nowhere stays nowhere", () => {
  expect([0, 1, 2, 4, 5, -1].map((nth) => rowOfSite(COUNTS, nth))).toEqual([1, 2, 4, 6, 8, -1]);
});

it("an answer to the list before, come late, says nothing of the groups of this one", () => {
  const none: ListCounts = { key: "200 m", of: null };
  const answer = { total: 6, groups: COUNTS };
  expect(countsAfter(none, "500 m", { total: 9, groups: { ...COUNTS, rest: 4 } })).toBe(none);
  const known = countsAfter(none, "200 m", answer);
  expect(known).toEqual({ key: "200 m", of: answer });
  expect(countsAfter(known, "500 m", { total: 9, groups: { ...COUNTS, rest: 4 } })).toBe(known);
});
