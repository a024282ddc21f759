import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedLines, brokenLines, clipped } from "../../../../src/scene/page/lines.ts";
import { plainMeasure } from "../../../builders/laidOutPages.ts";

const width = (text: string) => plainMeasure(text, 10, false);
const text = fc.string({ unit: fc.constantFrom(..."隐患逾期12 ab，。（）“”-/@"), maxLength: 60 });

describe("lines of a page", () => {
  it("hold the whole text in its order, none wider than its room", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (said, room) => {
        const lines = brokenLines(said, room, 1000, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(said.replaceAll(" ", ""));
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room + 0.01);
      }),
    );
  });

  it("are no more than asked for, the last with an ellipsis where something is left out", () => {
    expect(brokenLines("一二三四五六七八九十", 30, 2, width)).toEqual(["一二三", "四五…"]);
    expect(clipped("一二三", 30, width)).toBe("一二三");
  });

  it("break between words, however early on the line, and not behind a figure", () => {
    expect(brokenLines("8 The Esplanade", 70, 9, width)).toEqual(["8 The", "Esplanade"]);
    expect(brokenLines("lack water within 150 m", 120, 9, width)).toEqual(["lack water within", "150 m"]);
    expect(brokenLines("今年隐患 98 条", 70, 9, width)).toEqual(["今年隐患", "98 条"]);
  });

  it("of a title are about as long as one another, and no more", () => {
    const title = "Lantern Festival: 1,410 sites in the rings, 62 overdue";
    expect(brokenLines(title, 260, 2, width)).toEqual(["Lantern Festival: 1,410 sites in the rings,", "62 overdue"]);
    expect(balancedLines(title, 260, 2, width)).toEqual(["Lantern Festival: 1,410 sites", "in the rings, 62 overdue"]);
    expect(balancedLines("一二三四五六七八九十", 30, 2, width)).toEqual(["一二三", "四五…"]);
    expect(balancedLines("一二三", 30, 2, width)).toEqual(["一二三"]);
  });

  it("do not begin with a stop", () => {
    expect(brokenLines("一二三，四五六", 30, 9, width)).toEqual(["一二", "三，四", "五六"]);
  });
});
