import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { TextBlocks } from "../../../src/ingest/records/textBlocks.ts";

/** Long enough for two joined blocks and an open one. */
const MANY = 2 * 4096 + 3;

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

describe("texts in blocks", () => {
  const texts = Array.from({ length: MANY }, (_, i) => (i % 5 === 0 ? "" : `楼${i}${i % 7 === 0 ? "\ud83d" : "😀"}`));
  const blocks = new TextBlocks();
  for (const text of texts) blocks.push(text);

  it("come back as they were, one by one and all", () => {
    expect(texts.map((_, i) => blocks.at(i))).toEqual(texts);
    expect([blocks.length, blocks.at(-1), blocks.at(MANY)]).toEqual([MANY, "", ""]);
  });

  it("come back while others are still added", () => {
    const growing = new TextBlocks();
    const wrong = texts.filter((text, i) => {
      growing.push(text);
      // All that stand about the end of a block, and some of the others: a read makes the open block into a text.
      if (i % 40 > 0 && Math.abs(i - 4096) > 20) return false;
      const early = Math.floor(i / 3);
      return growing.at(i) !== text || growing.at(early) !== texts[early] || growing.at(i) !== text;
    });
    expect(wrong).toEqual([]);
  });

  it("are found by what they are", () => {
    expect([1, 4095, 4096, 4097, 8191, 8192, MANY - 1].map((i) => [i, blocks.indexOf(texts[i]!)])).toEqual(
      [1, 4095, 4096, 4097, 8191, 8192, MANY - 1].map((i) => [i, texts.indexOf(texts[i]!)]),
    );
    expect(blocks.indexOf("无")).toBe(-1);
  });

  it("are found by thousands without being gone through by each, those that came last too", () => {
    const many = new TextBlocks();
    for (const text of texts) many.push(text);
    const looks = vi.spyOn(many, "isAt");
    const found = texts.filter((text) => many.indexOf(text) !== texts.indexOf(text));
    expect(found).toEqual([]);
    expect(looks.mock.calls.length).toBeLessThan(MANY * 30);
    many.push("新来的");
    expect([many.indexOf("新来的"), many.indexOf("无")]).toEqual([MANY, -1]);
  });

  it("are compared by their units", () => {
    fc.assert(
      fc.property(fc.nat({ max: MANY - 1 }), fc.nat({ max: MANY - 1 }), (one, other) => {
        const units = unitsOf(`,${texts[other]!},`);
        expect(blocks.isAt(one, units, 1, units.length - 1)).toBe(texts[one] === texts[other]);
      }),
    );
  });

  it.each<[string, string, boolean]>([
    ["S9", "S10", true],
    ["S10", "S9", false],
    ["S10", "S10", false],
    ["S10", "S11", true],
    ["乙", "甲", true],
    ["", "", false],
  ])("%s, then %s: it comes after is %s, wherever the block ends", (last, next, isAfter) => {
    const units = unitsOf(next);
    for (const before of [0, 1, 4095, 4096]) {
      const some = new TextBlocks();
      for (let i = 0; i < before; i++) some.push("x");
      some.push(last);
      expect(some.isAfterLast(units, 0, units.length), `${before} before`).toBe(isAfter);
    }
  });
});
