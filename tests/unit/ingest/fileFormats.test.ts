import { readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import {
  FILE_FORMAT_IDS,
  FILE_FORMATS,
  type FileFormat,
  formatNamed,
  formatRule,
  LEDGER_ENDINGS,
  writtenFormat,
} from "../../../src/core/fileFormats.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { tryOpen } from "../../builders/openFiles.ts";
import { row, workbook } from "../../builders/workbook.ts";

const READ = FILE_FORMAT_IDS.filter((format) => formatRule(format).isRead);

const sheet = (bookType: "biff8" | "ods"): Uint8Array<ArrayBuffer> => {
  const book = utils.book_new();
  const rows = [
    ["编号", "名称", "经度", "纬度"],
    ["1", "东楼", 106.55, 29.56],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "台账");
  return new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
};

/** A small ledger in each format that is read. */
const LEDGERS: Readonly<Partial<Record<FileFormat, string | Uint8Array<ArrayBuffer>>>> = {
  csv: "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n",
  geojson:
    '{"type":"Feature","id":"1","properties":{"name":"东楼"},"geometry":{"type":"Point","coordinates":[106.55,29.56]}}\n',
  xlsx: workbook({
    sheets: [{ name: "台账", rows: row(1, "编号", "名称", "经度", "纬度") + row(2, "1", "东楼", "106.55", "29.56") }],
  }),
  xls: sheet("biff8"),
  ods: sheet("ods"),
  kml: '<?xml version="1.0"?><kml><Placemark><name>东楼</name><Point><coordinates>106.55,29.56</coordinates></Point></Placemark></kml>',
  shp: new Uint8Array(readFileSync(join(import.meta.dirname, "../../fixtures/shapefiles/points.zip"))),
};

describe("the table of file formats", () => {
  it.each(READ.flatMap((format) => FILE_FORMATS[format].endings.map((ending) => [format, ending] as const)))(
    "a ledger of %s that comes alone as .%s is a layer",
    async (format, ending) => {
      const opened = await tryOpen(createEngine(), { [`台账.${ending}`]: LEDGERS[format]! });
      expect(opened.ok && opened.value.layers.map(({ loaded, error }) => [loaded > 0, error])).toEqual([
        [true, undefined],
      ]);
    },
  );

  it("gives each ending to one format", () => {
    const endings = FILE_FORMAT_IDS.flatMap((format) => [...formatRule(format).endings]);
    expect(endings.toSorted()).toEqual([...new Set(endings)].toSorted());
    for (const format of FILE_FORMAT_IDS) {
      const { endings: own, writtenTo } = formatRule(format);
      expect(own.map((ending) => formatNamed(`a.${ending.toUpperCase()}`))).toEqual(own.map(() => format));
      expect(writtenTo.filter((ending) => !own.includes(ending))).toEqual([]);
      expect(writtenTo.map((ending) => writtenFormat(`b.a/c.${ending}`))).toEqual(writtenTo.map(() => format));
    }
    expect([writtenFormat("a.tsv"), writtenFormat("a.gpx"), formatNamed("csv"), formatNamed("a.csv/b")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("takes what must be told how to become a ledger for one, and nothing else", async () => {
    expect(LEDGER_ENDINGS.filter((ending) => formatNamed(`a.${ending}`) === null)).toEqual(["zip", "rar", "7z"]);
    const rar = await tryOpen(createEngine(), {
      "台账.7z": Uint8Array.from("7z\xbc\xaf\x27\x1c", (c) => c.charCodeAt(0)),
    });
    expect(rar.ok && rar.value.layers.map(({ error }) => error?.code)).toEqual(["format-rar"]);
    const picture = await tryOpen(createEngine(), { "照片.png": Uint8Array.from("\x89PNG", (c) => c.charCodeAt(0)) });
    expect(!picture.ok && picture.error.code).toBe("not-a-project");
  });
});
