import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/ingest/csv/readCsv.ts";
import { writeCsv } from "../../../src/ingest/write/writeCsv.ts";
import { collect } from "../../fixtures/readers/collect.ts";

describe("a table as CSV", () => {
  it("has a mark, CRLF and only the quotes it needs", () => {
    expect(
      writeCsv(
        ["名称", "地址"],
        [
          ["A", 'say "hi", B'],
          ["a\nb", ""],
          [" x", "y "],
        ],
      ),
    ).toBe('\ufeff名称,地址\r\nA,"say ""hi"", B"\r\n"a\nb",\r\n" x","y "\r\n');
  });

  it("without rows is its header", () => {
    expect(writeCsv(["名称"], [])).toBe("\ufeff名称\r\n");
  });

  it("writes a lone empty cell so that it stays a row of the file", () => {
    expect(writeCsv(["名称"], [[""]])).toBe('\ufeff名称\r\n""\r\n');
  });

  it.each([
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2+3", "'-2+3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["-12.5", "-12.5"],
    ["+86", "+86"],
    ["-1,234.5", '"-1,234.5"'],
    ["-.5", "-.5"],
    ["+1.38E+10", "+1.38E+10"],
    ["-5%", "-5%"],
    ["-", "-"],
    ["2026-12-03", "2026-12-03"],
    ["106.5", "106.5"],
    ["a=b", "a=b"],
  ])("%j is written %j", (cell, written) => {
    expect(writeCsv(["k"], [[cell]])).toBe(`\ufeffk\r\n${written}\r\n`);
  });

  it("comes back through the reader as it was, but for blanks around cells and apostrophes before formulas", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "路", ",", '"', "\n", "\r\n", "=", "-", "5", " ", ";", "\t"),
      maxLength: 8,
    });
    const line = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (table) => {
        const told = await collect(readCsv, writeCsv(["名称", "地址", "编号"], table), { delimiter: "," });
        const expected = table
          .map((row) =>
            row.map((text) => (/^[=+\-@\t\r\n]/.test(text) && !/^-+$|^-\d+$/.test(text) ? `'${text}` : text).trim()),
          )
          .filter((row) => row.some((text) => text !== ""));
        expect(told.rows.map((row) => row.cells)).toEqual(expected);
        expect(told.faults).toEqual([]);
      }),
    );
  });
});
