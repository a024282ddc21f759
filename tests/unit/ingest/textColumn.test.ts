import fc from "fast-check";
import { expect, it } from "vitest";
import { TextColumn } from "../../../src/ingest/records/textColumn.ts";

it("gives back what was put in, words and names, changed or not", () => {
  const text = fc.oneof(fc.constantFrom("", "甲社区", "乙社区"), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(
      fc.nat({ max: 300 }),
      fc.array(text, { maxLength: 400 }),
      fc.array(fc.tuple(fc.nat({ max: 500 }), text), { maxLength: 20 }),
      (filled, texts, changes) => {
        const column = new TextColumn(filled);
        const expected = [...new Array<string>(filled).fill(""), ...texts];
        for (const one of texts) column.push(one);
        for (const [record, one] of changes) {
          if (record >= expected.length) continue;
          column.set(record, one);
          expected[record] = one;
        }
        expect(column.length).toBe(expected.length);
        expect(expected.map((_, record) => column.at(record))).toEqual(expected);
        expect(column.at(expected.length)).toBe("");
      },
    ),
  );
});

it("turns from words to names after two thousand of them, and keeps both", () => {
  const column = new TextColumn(1);
  const texts = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? "同一个" : `名${i}`));
  for (const text of texts) column.push(text);
  expect(column.length).toBe(20_001);
  expect(texts.every((text, i) => column.at(i + 1) === text)).toBe(true);
  column.set(19_999, "改");
  expect([column.at(0), column.at(19_999), column.at(20_000)]).toEqual(["", "改", texts[19_999]]);
});

it("repeats the text of an earlier record, a word or a name", () => {
  const column = new TextColumn(1);
  column.push("甲");
  column.repeat(1);
  column.repeat(0);
  for (let i = 0; i < 3000; i++) column.push(`名${i}`);
  column.repeat(2900);
  expect([column.at(2), column.at(3), column.at(column.length - 1)]).toEqual(["甲", "", column.at(2900)]);
});

it("keeps a mark of byte order and a lone surrogate as they stand", () => {
  const column = new TextColumn(0);
  for (let i = 0; i < 2001; i++) column.push(`名${i}`);
  for (let i = 0; i < 9000; i++) column.push(i % 2 === 0 ? "\ufeff甲" : "\ud83d乙");
  const texts = new Set(Array.from({ length: 9000 }, (_, i) => column.at(2001 + i)));
  expect([...texts]).toEqual(["\ufeff甲", "\ud83d乙"]);
});
