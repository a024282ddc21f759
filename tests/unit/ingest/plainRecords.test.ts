import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayerSpec } from "../../../src/core/layerSpec.ts";
import type { CsvDialect } from "../../../src/ingest/csv/csvDialect.ts";
import { recordSplitter } from "../../../src/ingest/csv/csvRecords.ts";
import { plainSplitter } from "../../../src/ingest/csv/plainRecords.ts";
import { buildLayer } from "../../../src/ingest/records/layerBuilder.ts";
import type { LoadedLayer } from "../../../src/ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../../src/ingest/records/records.ts";
import { BLANK, ODD, PLAIN } from "../../../src/ingest/rows/rawRecords.ts";
import { sheetFeed } from "../../../src/ingest/rows/sheetFeed.ts";

const HEADINGS = ["编号", "名称", "类别", "地址", "经度", "纬度", "联系电话", "检查日期", "层数", "隐患类型"];
const utf8 = (text: string) => new TextEncoder().encode(text);
const COMMA: CsvDialect = { delimiter: ",", newline: "\n" };

/** Rows as they were kept, and the layer that was built of them, from pieces of text behind a header. */
function built(spec: LayerSpec, pieces: readonly string[], dialect: CsvDialect, way: "cut" | "text" | "bytes") {
  const builder = buildLayer(spec, "Asia/Shanghai");
  const sink = builder.file("a.csv");
  const rows: object[] = [];
  const options = {
    header: 1,
    knownHeadings: new Set<string>(),
    isHeading: () => false,
    onProgress: () => undefined,
    aborted: () => false,
  };
  const feed = sheetFeed(
    "a.csv",
    options,
    {
      ...sink,
      rows(batch) {
        // A row holds only while it is handed on.
        for (const { row, line: at, cells } of batch) rows.push({ row, line: at, cells: [...cells] });
        sink.rows(batch);
      },
    },
    { encoding: "utf-8", isGeojson: false },
  );
  feed.take([[...HEADINGS]], [1, 2]);
  const split = recordSplitter(dialect);
  const splitPlainly = plainSplitter(dialect);
  let line = 2;
  let carry = "";
  for (const [index, piece] of pieces.entries()) {
    const text = carry + piece;
    const last = index === pieces.length - 1;
    if (way !== "cut") {
      const isWhole = carry === "" && (last || piece.endsWith("\n"));
      const plain =
        (way === "bytes" && isWhole ? splitPlainly.bytes(utf8(text)) : null) ?? splitPlainly.text(text, last)!;
      feed.takePlain(plain, line);
      line += plain.count;
      carry = text.slice(plain.consumed);
    } else {
      const { records, consumed } = split(text, last);
      const from = line;
      feed.take(
        records,
        Array.from({ length: records.length + 1 }, (_, i) => from + i),
      );
      line += records.length;
      carry = text.slice(consumed);
    }
  }
  feed.end();
  return { rows, layer: told(builder.finish()) };
}

const told = ({ records, hazards, ...rest }: LoadedLayer) => ({
  ...rest,
  records: content(records),
  hazards: hazards === null ? null : content(hazards),
});

function content({ ids: known, columns, lng, lat, shapes, origins }: LayerRecords) {
  const ids = Array.from({ length: known.length }, (_, record) => known.at(record));
  const until = <A extends { slice(from: number, to: number): A }>(values: A, count = ids.length) =>
    values.slice(0, count);
  return {
    ids,
    places: [until(lng), until(lat)],
    shapes,
    origins: [origins.file, origins.row, origins.line, origins.record].map((all) => [
      ...all.subarray(0, origins.count),
    ]),
    columns: [...columns].map(([field, column]) => [
      field,
      column.holds === "texts" ? ids.map((_, record) => column.texts.at(record)) : [...until(column.values)],
    ]),
  };
}

const SPECS: LayerSpec[] = [
  { id: "a", kind: "site", source: "a.csv", crs: "WGS84" },
  { id: "a", kind: "site", source: "a.csv", key: "编号", merge: true, hazards: { type: "隐患类型" } },
  { id: "a", kind: "site", source: "a.csv", crs: "GCJ02", where: [{ column: "层数", op: ">", value: 3 }] },
];

const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("", "甲楼", "乙社区", "S1", "S2", "高层建筑", "7", "106.5", "29.5", "2027-02-03"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "合计",
      "小计",
      "合成楼计",
      "填表人：",
      "备注：见上",
      "编号",
      "'007",
      "Total",
      "t",
      "1,",
      " ",
      "\u3000甲 ",
      "\ufeff",
      "\u200c",
      "-3.5",
      "1.",
      "29,5",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "023-12345678",
      "１３８００１３８０００",
      "1.38E+10",
      "2027/2/3",
      "2027-02-30",
      "无",
      "😀",
      "\t",
      "\r",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }).map((text) => text.replace(/["\n]/g, "")) },
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.array(cell, { minLength: 8, maxLength: 12 }).map((cells) => cells.join(",")) },
  { weight: 1, arbitrary: fc.constantFrom("", "\r", ",,,", "合计,,,,,,,,3", "\u3000,, ", HEADINGS.join(",")) },
);
const text = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n")), { maxLength: 12 }), fc.boolean())
  .map(([lines, isCut]) =>
    lines
      .map(([one, end]) => one + end)
      .join("")
      .slice(0, isCut ? -1 : undefined),
  );

describe("records without quotes", () => {
  it("come out the same, whether their cells are cut or only marked", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPECS),
        text,
        fc.array(fc.nat({ max: 400 }), { maxLength: 3 }),
        (spec, all, cuts) => {
          const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
          const pieces = at.slice(1).map((end, i) => all.slice(at[i], end));
          const cut = built(spec, pieces, COMMA, "cut");
          expect(built(spec, pieces, COMMA, "text")).toEqual(cut);
          expect(built(spec, pieces, COMMA, "bytes")).toEqual(cut);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each<[string, CsvDialect]>([
    ["tabs", { delimiter: "\t", newline: "\n" }],
    ["lone CR", { delimiter: ",", newline: "\r" }],
  ])("and of %s too", (_, dialect) => {
    const rows = ["S1,甲楼,,一路,106.5,29.5", " S2,合计\n,x,,1", "S3,,,,,,,,,,,多", ""];
    const all = rows.map((one) => one.replaceAll(",", dialect.delimiter)).join(dialect.newline);
    const pieces = [all.slice(0, 9), all.slice(9)];
    const plain = built(SPECS[0]!, pieces, dialect, "text");
    expect(plain).toEqual(built(SPECS[0]!, pieces, dialect, "cut"));
    expect(built(SPECS[0]!, pieces, dialect, "bytes")).toEqual(plain);
    expect(plain.layer.counts.rows).toBeGreaterThan(2);
  });

  it.each<[string, CsvDialect, string]>([
    ["a quote", COMMA, 'S1,"甲"\n'],
    ["a delimiter of several characters", { delimiter: "||", newline: "\n" }, "S1||甲\n"],
    ["a line that goes on and on", COMMA, "x".repeat((1 << 20) + 1)],
  ])("are left to PapaParse with %s", (_, dialect, all) => {
    expect(plainSplitter(dialect).text(all, false)).toBeNull();
  });

  it("are plain with CRLF as with LF, and odd only where a cell asks for more than a look", () => {
    const { natures, count } = plainSplitter(COMMA).text("S1,甲\r\nS2,乙\n\r\nS3 ,丙\n合计,3", true)!;
    expect([...natures.subarray(0, count)]).toEqual([PLAIN, PLAIN, BLANK, ODD, ODD]);
  });

  it("are not made of bytes that are no UTF-8, or hold a quote or a NUL, and else of the same units", () => {
    const part = fc.constantFrom<number[]>(
      ...["a", ",", "\n", "é", "路", "\uffff", "😀", "\u{10ffff}", "\ufeff"].map((text) => [...utf8(text)]),
      [0x22],
      [0],
      [0x0c],
      [0x0d],
      [0x0d, 0x0a],
      [0x80],
      [0xc1, 0x81],
      [0xe0, 0x81, 0x81],
      [0xe0, 0x90, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf8],
      [0xe8, 0xb7],
      [0xf0, 0x9f, 0x98],
      [0xc3],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        const found = plainSplitter(COMMA).bytes(bytes);
        const text = strictly(bytes);
        if (text === null || /["\0\f]|\r(?!\n)/.test(text)) expect(found).toBeNull();
        else {
          const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
          expect([...found!.piece.units.subarray(0, text.length)]).toEqual(units);
          expect(found!.piece.text()).toBe(text);
          expect(found!.consumed).toBe(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
