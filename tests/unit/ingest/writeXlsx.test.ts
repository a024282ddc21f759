import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type SheetColumn, writeXlsx } from "../../../src/ingest/write/writeXlsx.ts";
import { readXlsx } from "../../../src/ingest/xlsx/readXlsx.ts";
import { collect } from "../../fixtures/readers/collect.ts";

const text = (heading: string): SheetColumn => ({ heading, holds: "text" });
const number = (heading: string): SheetColumn => ({ heading, holds: "number" });

async function bytesOf(...given: Parameters<typeof writeXlsx>): Promise<Uint8Array> {
  const written = await writeXlsx(...given);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}
const sheetOf = async (...given: Parameters<typeof writeXlsx>) =>
  strFromU8(unzipSync(await bytesOf(...given))["xl/worksheets/sheet1.xml"]!);

describe("a table as a workbook", () => {
  it("keeps ids, phones and formulas as text, and numbers as numbers", async () => {
    const sheet = await sheetOf(
      "台账",
      [text("id"), text("phone"), text("name"), number("height")],
      [["007", "13800000000", "=1+1", "27.5"]],
    );
    expect(sheet).toContain(
      '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">007</t></is></c><c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">13800000000</t>',
    );
    expect(sheet).toContain("=1+1</t>");
    expect(sheet).toContain('<c r="D2"><v>27.5</v></c>');
    expect(sheet).not.toContain("<f>");
  });

  it("writes what is no number in a number column as text, and nothing for an empty cell", async () => {
    const sheet = await sheetOf("a", [number("height"), text("x")], [["约30", ""]]);
    expect(sheet).toContain(
      '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">约30</t></is></c></row>',
    );
  });

  it("names its sheet as Excel allows", async () => {
    const names = await Promise.all(
      ["台账[1]:*?/\\", "''", "很".repeat(40), "a&<b"].map(
        async (title) => (await collect(readXlsx, await bytesOf(title, [text("名称")], [["x"]]))).head?.sheet,
      ),
    );
    expect(names).toEqual(["台账 1", "Sheet1", "很".repeat(31), "a&<b"]);
  });

  it("comes back through the reader as it was, but for blanks around cells", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "路", "𠮷", "&", "<", '"', "\n", "\r", "\u0001", "\uffff", "_x000A_", "=", "0", " "),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (table) => {
          const bytes = await bytesOf(
            "表",
            [text("编号"), text("名称"), text("地址")],
            table.map((cells) => [...cells, "x"]),
          );
          const told = await collect(readXlsx, bytes);
          expect(told.rows.map(({ cells }) => cells.map((c) => c.trim()))).toEqual(
            table.map((cells) => [...cells.map((c) => c.trim()), "x"]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the same bytes each time", async () => {
    const [a, b] = [await bytesOf("a", [text("x")], [["1"]]), await bytesOf("a", [text("x")], [["1"]])];
    expect(a).toEqual(b);
  });

  it("stops when it is told to", async () => {
    const rows = Array.from({ length: 5000 }, () => [""]);
    expect(await writeXlsx("a", [text("x")], rows, { progress() {}, aborted: () => true })).toMatchObject({
      error: { code: "aborted" },
    });
  });
});
