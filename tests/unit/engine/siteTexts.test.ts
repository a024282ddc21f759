import { describe, expect, it } from "vitest";
import { siteTexts } from "../../../src/engine/index/siteTexts.ts";

/** Sites of which all but a few have nothing of what is looked for, so that the few are found in one pass. */
const MANY = 400;
const RARE: Readonly<Record<number, readonly [name: string, address: string, id: string]>> = {
  3: ["甲乙店", "丙街", "1"],
  7: ["某甲", "乙路", "2"],
  11: ["某店", "某甲", "乙3"],
  250: ["某店", "文甲乙里", "4"],
  399: ["某店", "某街", "k-甲乙"],
};
const textAt = (site: number, field: 0 | 1 | 2) => RARE[site]?.[field] ?? ["某店", "某街", `s${site}`][field]!;
const texts = siteTexts({
  count: MANY,
  name: (site) => textAt(site, 0),
  address: (site) => textAt(site, 1),
  id: (site) => textAt(site, 2),
});
const found = (q: string): readonly number[] => {
  const test = texts.testOf(q);
  return test === null ? [] : Array.from({ length: MANY }, (_, site) => site).filter(test);
};

describe("a word that begins as few texts do", () => {
  it("is found in names, addresses and ids, and not over the end of one into the next", () => {
    expect(found("甲乙")).toEqual([3, 250, 399]);
  });

  it("is found wherever it stands, with another that stands elsewhere", () => {
    expect(found("甲 乙")).toEqual([3, 7, 11, 250, 399]);
    expect(found("文")).toEqual([250]);
    expect(found("丁")).toEqual([]);
  });
});

it("a word that begins as most texts do is found text by text", () => {
  expect(found("某街")).toHaveLength(MANY - 4);
  expect(found("店")).toEqual(Array.from({ length: MANY }, (_, site) => site).filter((site) => site !== 7));
});
