import { expect, it } from "vitest";
import { pageOfTable } from "../../../src/modes/wall/tour/tablePages.ts";

const view = (ms: number, paused: { since: number; left: number } | null = null) => ({ since: 1000, ms, paused });
const pagesIn = (ms: number, rows: number) =>
  [0, 0.3, 0.6, 0.99, 1, 1.5].map((share) => pageOfTable(rows, 10, view(ms), 1000 + share * ms).page);

it("the pages of a table share the time of its view, from the first one on, and the last one stays", () => {
  expect(pagesIn(30_000, 25)).toEqual([0, 0, 1, 2, 2, 2]);
  expect(pageOfTable(25, 10, view(30_000), 1000).pages).toBe(3);
});

it("of more pages than can be read in it the first ones are shown", () => {
  expect(pagesIn(12_000, 95)).toEqual([0, 0, 1, 1, 1, 1]);
  expect(pagesIn(4000, 95)).toEqual([0, 0, 0, 0, 0, 0]);
});

it("held, the page stays", () => {
  expect(pageOfTable(25, 10, view(30_000, { since: 0, left: 12_000 }), 900_000).page).toBe(1);
});

it("without a tour they are turned over, and a table of one page is not", () => {
  expect([0, 12_000, 24_000, 36_000].map((now) => pageOfTable(25, 10, null, now).page)).toEqual([0, 1, 2, 0]);
  expect(pageOfTable(0, 10, null, 50_000)).toEqual({ page: 0, pages: 1 });
});
