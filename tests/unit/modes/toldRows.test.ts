import { expect, it } from "vitest";
import { pagesInTurn, type ToldSection } from "../../../src/modes/wall/toldRows.ts";

const section = (id: ToldSection["id"], count: number): ToldSection => ({
  id,
  title: id,
  total: count,
  unit: "",
  rows: Array.from({ length: count }, (_, i) => ({ key: `${id}${i}`, name: "", what: "", figure: "", place: null })),
});
const turns = (sections: readonly ToldSection[], isFresh = false) =>
  pagesInTurn(sections, 2, isFresh)
    .map(({ section: { id }, page, pages }) => `${id[0]}${page}/${pages}`)
    .join(" ");

it("a list by itself is told page by page", () => {
  expect(turns([section("overdue", 5)])).toBe("o1/3 o2/3 o3/3");
  expect(turns([])).toBe("");
});

it("what has changed comes after every few pages, all of it before the list begins again", () => {
  expect(turns([section("overdue", 5), section("yesterday", 3)])).toBe("o1/3 o2/3 o3/3 y1/2 y2/2");
  expect(turns([section("overdue", 18), section("yesterday", 1)])).toBe(
    "o1/9 o2/9 o3/9 o4/9 y1/1 o5/9 o6/9 o7/9 o8/9 y1/1 o9/9 y1/1",
  );
});

it("what the files have just brought comes first, and a list without rows leaves it alone", () => {
  expect(turns([section("overdue", 3), section("last", 1), section("yesterday", 1)], true)).toBe(
    "l1/1 y1/1 o1/2 o2/2 l1/1",
  );
  expect(turns([section("last", 3)], true)).toBe("l1/2 l2/2");
  expect(turns([section("overdue", 0), section("yesterday", 1)])).toBe("y1/1");
});
