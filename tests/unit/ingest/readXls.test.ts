import { type CellObject, utils, type WorkBook, write } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../src/ingest/files/formats.ts";
import { readXls } from "../../../src/ingest/xls/readXls.ts";
import { collect } from "../../fixtures/readers/collect.ts";

const bookOf = (rows: readonly (readonly unknown[])[]): WorkBook => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), "台账");
  return book;
};
const written = (book: WorkBook, bookType: "biff8" | "xlsb"): Uint8Array<ArrayBuffer> =>
  new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
const ROWS = [
  ["编号", "名称"],
  ["007", "甲"],
];
const XLS = written(bookOf(ROWS), "biff8");
const ole = (...names: readonly string[]): Uint8Array =>
  Uint8Array.from([
    ...XLS.subarray(0, 8),
    ...new Uint8Array(600),
    ...names.flatMap((name) => [...Buffer.from(name, "utf16le")]),
  ]);

it("tells its sheet, its header and what it is", async () => {
  const { head, rows } = await collect(readXls, XLS);
  expect(head).toMatchObject({ encoding: "xls", sheet: "台账", headings: ["编号", "名称"], headerLine: 1 });
  expect(rows.map(({ row, line, cells }) => [row, line, ...cells])).toEqual([[1, 2, "007", "甲"]]);
});

it("an error stays what it shows, and a workbook that counts from 1904 says so", async () => {
  const book = bookOf([...ROWS, ["1", { t: "e", v: 0x2a }], ["2", { t: "n", v: 44_867, z: "yyyy-mm-dd" }]]);
  book.Workbook = { WBProps: { date1904: true } };
  const { head, rows } = await collect(readXls, written(book, "xlsb"));
  expect(head?.is1904).toBe(true);
  expect(rows.map(({ cells }) => cells[1])).toEqual(["甲", "#N/A", "2026-11-03"]);
});

it("a date whose format has a number and no code is one, also after another workbook", async () => {
  // The format of the cell becomes number 57, which Excel and WPS have in Chinese and never spell out.
  const bytes = written(bookOf([...ROWS, ["1", { t: "n", v: 46_329, z: "yyyy-mm-dd" }]]), "biff8");
  const view = new DataView(bytes.buffer);
  let changed = 0;
  for (let at = 0; at + 8 < bytes.length; at++) {
    if (view.getUint16(at, true) !== 0xe0 || view.getUint16(at + 2, true) !== 20) continue;
    if (view.getUint16(at + 6, true) < 50) continue;
    view.setUint16(at + 6, 57, true);
    changed++;
  }
  expect(changed).toBe(1);
  for (let time = 0; time < 2; time++)
    expect((await collect(readXls, bytes)).rows.map(({ cells }) => cells[1])).toEqual(["甲", "2026-11-03"]);
});

it.each(["biff8", "xlsb"] as const)("a link over every cell of a sheet does not stop the page (%s)", async (type) => {
  const book = bookOf(ROWS);
  const { A2 } = book.Sheets["台账"]! as Record<string, CellObject>;
  A2!.l = { Target: "http://a.b/", Tooltip: "c" };
  let bytes = written(book, type);
  const widen = (
    part: Uint8Array,
    link: readonly number[],
    last: readonly (readonly [number, readonly number[]])[],
  ) => {
    const at = Buffer.from(part).indexOf(Buffer.from(link));
    expect(at).toBeGreaterThan(0);
    for (const [offset, value] of last) part.set(value, at + offset);
  };
  if (type === "biff8") {
    // Row 2 to row 2, column A to column A, behind the number and the length of the record.
    const length = bytes.indexOf(0xb8, Buffer.from(bytes).indexOf(Buffer.from([0xb8, 0x01])));
    widen(
      bytes,
      [...bytes.subarray(length, length + 4), 1, 0, 1, 0],
      [
        [6, [0xff, 0xff]],
        [10, [0xff, 0xff]],
      ],
    );
  } else {
    const parts = unzipSync(bytes);
    const name = Object.keys(parts).find((one) => /worksheets\/.*\.bin$/.test(one))!;
    const part = parts[name]!;
    const at = Buffer.from(part).indexOf(Buffer.from([0xee, 0x03]));
    widen(
      part,
      [...part.subarray(at, at + 3), 1, 0, 0, 0],
      [
        [7, [0xff, 0xff, 0x0f]],
        [15, [0xff, 0x3f]],
      ],
    );
    bytes = new Uint8Array(zipSync(parts));
  }
  const start = performance.now();
  const { rows } = await collect(readXls, bytes);
  expect(rows.map(({ cells }) => cells)).toEqual([["007", "甲"]]);
  expect(performance.now() - start).toBeLessThan(3000);
});

describe("what cannot be read says so", () => {
  const parts = unzipSync(written(bookOf(ROWS), "xlsb"));
  const XLSB = zipSync(parts, { level: 0 });
  const flipped = XLSB.slice();
  flipped[Buffer.from(flipped).indexOf("xl/workbook.bin") + 60]! ^= 1;
  it.each<[string, Uint8Array, string, string | undefined]>([
    ["only its first bytes", XLS.subarray(0, 8), "archive-broken", undefined],
    ["its second half missing", XLS.subarray(0, 1200), "archive-broken", undefined],
    ["its directory, and no workbook", ole("Workbook"), "archive-broken", undefined],
    ["a zip that was torn", XLSB.subarray(0, 300), "archive-broken", undefined],
    ["a zip whose content is not what was packed", flipped, "archive-broken", "crc"],
  ])("%s", async (_, bytes, code, detail) => {
    const { result } = await collect(readXls, bytes);
    expect(result).toEqual({
      ok: false,
      error: { code, subject: "file", ...(detail === undefined ? {} : { detail }) },
    });
  });

  it("a sheet without a cell is empty, and a sheet that is not there is missed", async () => {
    const empty = await collect(readXls, written(bookOf([]), "biff8"));
    expect(!empty.result.ok && empty.result.error.code).toBe("file-empty");
    const missed = await collect(readXls, XLS, { sheet: "旧" });
    expect(!missed.result.ok && missed.result.error).toMatchObject({ code: "sheet-missing", detail: "台账" });
  });

  it("stops when it is told to", async () => {
    const { result } = await collect(readXls, XLS, { aborted: () => true });
    expect(!result.ok && result.error.code).toBe("aborted");
  });

  it("other documents of its time are told from it", () => {
    const told = [
      ole("WordDocument"),
      ole("PowerPoint Document"),
      ole("EncryptedPackage"),
      ole("Workbook", "WordDocument"),
    ];
    expect(
      told.map((bytes) => {
        const format = formatOf("a.xls", bytes);
        return format.ok ? format.value.name : `${format.error.code} ${format.error.detail}`;
      }),
    ).toEqual(["format-binary doc", "format-binary ppt", "format-legacy-excel encrypted", "xls"]);
  });
});
