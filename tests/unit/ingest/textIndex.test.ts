import fc from "fast-check";
import { expect, it } from "vitest";
import { sameAs, TextIndex } from "../../../src/ingest/records/textIndex.ts";

it("numbers texts as a Map does, whole ones and stretches of units", () => {
  const text = fc.oneof(fc.constantFrom("", "甲", "乙社区", "\0"), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const kept: string[] = [];
      const index = new TextIndex(sameAs((number) => kept[number]!));
      const map = new Map<string, number>();
      for (const [i, one] of texts.entries()) {
        expect(index.find(one)).toBe(map.get(one) ?? -1);
        const units = Uint16Array.from(`,${one},`.split(""), (unit) => unit.charCodeAt(0));
        const next = kept.length;
        const number = i % 2 === 0 ? index.findOr(next, one) : index.findUnitsOr(next, units, 1, 1 + one.length);
        if (number === next) kept.push(one);
        if (!map.has(one)) map.set(one, next);
        expect(number).toBe(map.get(one));
      }
    }),
  );
});
