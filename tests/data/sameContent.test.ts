import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it, vi } from "vitest";
import { seeded } from "../../scripts/bench/seededLedger.ts";
import { gb18030Of } from "../../scripts/demo/gb18030.ts";
import { formatOf } from "../../src/ingest/files/formats.ts";
import { account, issuesOf, line, openFiles } from "../builders/openFiles.ts";
import { collect } from "../fixtures/readers/collect.ts";

const HEADINGS = ["编号", "单位名称", "地址", "经度", "纬度", "检查日期", "开始时间", "层数", "已检查", "备注"];
const CELLS = ["东楼", "西院，南侧", "一路1号", "甲 乙", "—", "消防通道被占用", "A&B <C>", "吉野家", "007", "无"];

/** A ledger of texts, numbers, days, moments, flags and gaps, the same for the same seed: a title, the header, a blank row, a total. */
function ledger(seed: number): readonly (readonly string[])[] {
  const chance = seeded(seed);
  const pick = (): string => CELLS[Math.floor(chance() * CELLS.length)]!;
  const rows = Array.from({ length: 60 }, (_, i) => [
    String(i + 1).padStart(4, "0"),
    `${pick()}${i}`,
    chance() < 0.2 ? "" : pick(),
    String(Number((106 + chance()).toFixed(6))),
    String(Number((29 + chance()).toFixed(6))),
    `2026-${String(1 + Math.floor(chance() * 12)).padStart(2, "0")}-${String(1 + Math.floor(chance() * 28)).padStart(2, "0")}`,
    chance() < 0.3 ? "" : "2026-11-03 18:30",
    String(1 + Math.floor(chance() * 40)),
    chance() < 0.5 ? "true" : "false",
    chance() < 0.5 ? "" : pick(),
  ]);
  return [
    ["某区台账", ...Array<string>(9).fill("")],
    HEADINGS,
    ...rows.slice(0, 30),
    Array<string>(10).fill(""),
    ...rows.slice(30),
  ];
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(",")).join("\r\n");

const serialOf = (text: string): number => {
  const [day = "", clock = "00:00"] = text.split(" ");
  return Date.parse(`${day}T${clock}:00Z`) / 86_400_000 + 25_569;
};

/** Cells as an office has them: numbers as numbers, days and moments as serials that are shown as such, flags as such. */
function cellOf(text: string, column: number): CellObject | null {
  if (text === "") return null;
  if (/^\d{4}-\d\d-\d\d/.test(text))
    return { t: "n", v: serialOf(text), z: text.length > 10 ? "yyyy/m/d h:mm" : "yyyy-mm-dd" };
  if (column === 3 || column === 4 || column === 7) return { t: "n", v: Number(text) };
  if (text === "true" || text === "false") return { t: "b", v: text === "true" };
  return { t: "s", v: text };
}

function sheetOf(rows: readonly (readonly string[])[]): WorkSheet {
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: HEADINGS.length - 1 } }),
  };
  for (const [r, row] of rows.entries())
    for (const [c, text] of row.entries()) {
      const cell = r < 2 && text !== "" ? ({ t: "s", v: text } as const) : cellOf(text, c);
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = cell;
    }
  return sheet;
}

const bookOf = (sheets: Readonly<Record<string, WorkSheet>>): WorkBook => ({
  SheetNames: Object.keys(sheets),
  Sheets: { ...sheets },
});

type BookType = "xlsx" | "biff8" | "biff5" | "xlsb" | "ods";

function written(book: WorkBook, bookType: BookType): Uint8Array<ArrayBuffer> {
  // It writes dates of OpenDocument all the same, but complains about every dash in their format.
  const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const bytes = new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
  complaints.mockRestore();
  return bytes;
}

const BOOKS: readonly (readonly [ending: string, BookType])[] = [
  ["xlsx", "xlsx"],
  ["xls", "biff8"],
  ["et", "biff8"],
  ["xlsb", "xlsb"],
  ["ods", "ods"],
];

/** What a file's own reader makes of it. */
async function told(file: string, bytes: Uint8Array, options = {}) {
  const format = formatOf(file, bytes);
  if (!format.ok) throw new Error(format.error.code);
  const { result, head, rows } = await collect(format.value.read, bytes, {
    isHeading: (word) => HEADINGS.includes(word),
    ...options,
  });
  return {
    format: format.value.name,
    encoding: head?.encoding,
    content: {
      result,
      headings: head?.headings,
      header: head?.headerLine,
      rows: rows.map(({ row, line, cells }) => [row, line, ...cells.map((cell) => cell)]),
    },
  };
}

const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

/** The same ledger in every form, by the file's name. */
function everyForm(seed: number): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] {
  const rows = ledger(seed);
  const text = csv(rows);
  const book = bookOf({ 台账: sheetOf(rows) });
  return [
    ["utf-8.csv", new TextEncoder().encode(text)],
    ["utf-8 with mark.csv", new TextEncoder().encode(`\ufeff${text}`)],
    ["utf-16le.csv", utf16(text, false)],
    ["utf-16be.csv", utf16(text, true)],
    ["gb18030.csv", new Uint8Array(gb18030Of(text))],
    ...BOOKS.map(([ending, type]) => [`a.${ending}`, written(book, type)] as const),
  ];
}

/** Trailing empty cells are no content: a text has them, a workbook does not. */
const trimmed = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));

describe("the same content in every form", () => {
  it.each([1, 2, 3])("gives the same rows and lines (seed %i)", async (seed) => {
    const forms = await Promise.all(
      everyForm(seed).map(async ([file, bytes]) => ({ file, ...(await told(file, bytes)) })),
    );
    const [first] = forms;
    expect(first?.content.rows).toHaveLength(60);
    expect(first?.content.header).toBe(2);
    for (const { file, content } of forms)
      expect([file, { ...content, rows: trimmed(content.rows) }]).toEqual([
        file,
        { ...first?.content, rows: trimmed(first?.content.rows ?? []) },
      ]);
    expect(forms.map(({ encoding }) => encoding)).toEqual([
      "utf-8",
      "utf-8",
      "utf-16le",
      "utf-16be",
      "gb18030",
      "xlsx",
      "xls",
      "xls",
      "xls",
      "ods",
    ]);
  });

  it("gives the same records, account and issues of a project", async () => {
    const all: unknown[] = [];
    for (const [file, bytes] of everyForm(4)) {
      const { engine, opened } = await openFiles({
        "project.json": { version: 1, layers: [{ id: "a", kind: "site", source: file, crs: "WGS84" }] },
        [file]: bytes,
      });
      const exported = await engine.ask("export", { personal: "show", layer: "a", format: "csv", crs: "WGS84" });
      all.push([
        account(opened.layers[0]!),
        (await issuesOf(engine, "a")).map(line),
        exported.ok && new TextDecoder().decode(exported.value.bytes),
      ]);
    }
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(JSON.stringify(all[0])).toContain("60 = 60 + 0 + 0");
  });
});

describe("what only workbooks have is the same in each of them", () => {
  const cells = (entries: Readonly<Record<string, CellObject>>, merges: readonly string[] = []): WorkSheet => ({
    ...entries,
    "!ref": "A1:J40",
    "!merges": merges.map((range) => utils.decode_range(range)),
  });
  const s = (v: string): CellObject => ({ t: "s", v });
  const n = (v: number, z?: string): CellObject => ({ t: "n", v, ...(z === undefined ? {} : { z }) });

  async function same(book: WorkBook, options = {}, books = BOOKS) {
    const all = await Promise.all(
      books.map(async ([ending, type]) => (await told(`a.${ending}`, written(book, type), options)).content),
    );
    for (const [i, one] of all.entries()) expect([books[i], one]).toEqual([books[i], all[0]]);
    return all[0]!;
  }

  it("a cell merged over rows counts in each, and gaps keep their line", async () => {
    const { rows, header } = await same(
      bookOf({
        台账: cells(
          {
            A1: s("台账"),
            A3: s("编号"),
            B3: s("单位名称"),
            C3: s("备注"),
            A4: s("1"),
            B4: s("甲"),
            C4: s("x"),
            C5: s("y"),
            A9: s("2"),
            B9: s("乙"),
          },
          ["A1:J1", "B4:B6", "A4:A5"],
        ),
      }),
    );
    expect(header).toBe(3);
    expect(rows).toEqual([
      [1, 4, "1", "甲", "x"],
      [2, 5, "1", "甲", "y"],
      [6, 9, "2", "乙"],
    ]);
  });

  it("numbers, days and times read as a person reads them", async () => {
    const { rows } = await same(
      bookOf({
        台账: cells({
          A1: s("编号"),
          B1: s("单位名称"),
          A2: n(29.567800000000002),
          B2: n(13912345678),
          A3: n(0.25, "0%"),
          B3: n(46329, "yyyy年m月d日"),
          A4: n(46329.770833333336, "yyyy-mm-dd hh:mm"),
          B4: n(0.3541666666666667, "h:mm"),
          A5: n(7, "00000"),
          B5: { t: "b", v: true },
          A6: n(-1e-7),
          B6: s("第一行\n第二行"),
          A7: n(1234567890123456),
          B7: s(" 空格  𠮷 "),
        }),
      }),
    );
    expect(rows.map(([, , ...texts]) => texts)).toEqual([
      ["29.5678", "13912345678"],
      ["25%", "2026-11-03"],
      ["2026-11-03 18:30", "08:30"],
      ["00007", "true"],
      ["-0.0000001", "第一行\n第二行"],
      ["1234567890123460", "空格  𠮷"],
    ]);
  });

  it("a hidden sheet and one without known headings are passed over", async () => {
    const sheet = (name: string): WorkSheet => cells({ A1: s("编号"), B1: s("单位名称"), A2: s("1"), B2: s(name) });
    const book = bookOf({
      隐: sheet("隐"),
      说明: cells({ A1: s("说明"), A2: s("填表"), A3: s("x") }),
      台账: sheet("甲"),
      旧: sheet("旧"),
    });
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }, { Hidden: 0 }] };
    // SheetJS writes no hidden sheets of OpenDocument; readOds.test.ts does.
    const books = BOOKS.filter(([, type]) => type !== "ods");
    expect((await same(book, {}, books)).rows).toEqual([[1, 2, "1", "甲"]]);
    expect((await same(book, { sheet: "隐" }, books)).rows).toEqual([[1, 2, "1", "隐"]]);
    const missing = await same(book, { sheet: "没有" });
    expect(missing.result).toEqual({
      ok: false,
      error: { code: "sheet-missing", subject: "file", detail: "隐、说明、台账、旧" },
    });
  });
});

/** Two bytes of ASCII for each character beyond it, which is how long it is in GBK. */
const HOLD = "~^";
const isWide = (letter: string): boolean => letter > "\u007f";
const held = (text: string): string => [...text].map((letter) => (isWide(letter) ? HOLD : letter)).join("");

/** A workbook of Excel 95 in GBK: SheetJS writes only ASCII into one, so the characters are put in afterwards. */
function excel95(name: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const book = bookOf({ [held(name)]: sheetOf(rows.map((row) => row.map(held))) });
  const bytes = written(book, "biff5");
  const wide = [name, ...rows.flat()].flatMap((text) => [...text].filter(isWide));
  for (let at = 0; at < bytes.length - 1; at++) {
    if (bytes[at] !== 0x7e || bytes[at + 1] !== 0x5e) continue;
    bytes.set(gb18030Of(wide.shift() ?? ""), at++);
  }
  const codePage = Buffer.from(bytes).indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04]));
  new DataView(bytes.buffer).setUint16(codePage + 4, 936, true);
  expect([wide, codePage > 0]).toEqual([[], true]);
  return bytes;
}

it("a workbook of Excel 95 names its code page, and is read by it", async () => {
  const rows = ledger(1);
  const [old, now] = await Promise.all([
    told("a.xls", excel95("台账", rows)),
    told("a.xlsx", written(bookOf({ 台账: sheetOf(rows) }), "xlsx")),
  ]);
  expect(old.content).toEqual(now.content);
});
