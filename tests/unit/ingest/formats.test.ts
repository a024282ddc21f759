import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatOf } from "../../../src/ingest/files/formats.ts";

const ascii = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
const xlsx = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") });
const locked = Uint8Array.from([
  ...ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  ...new Uint8Array(600),
  ...utf16("EncryptedPackage").subarray(2),
]);
const CSV_TEXT = strToU8("名称,地址\nA,B\n");
const JSON_TEXT = strToU8('{ "type": "FeatureCollection", "features": [] }');

describe("what a file is", () => {
  it.each<[string, string, Uint8Array, string?]>([
    ["csv", "a.csv", CSV_TEXT],
    ["csv", "台账.TSV", CSV_TEXT],
    ["csv", "folder.x/a.txt", CSV_TEXT],
    ["csv", "a.csv", utf16("名称,地址\nA,B")],
    ["csv", "a.csv", ascii("name,b\n1\0,2\n")],
    ["geojson", "a.geojson", JSON_TEXT],
    ["geojson", "a.json", strToU8("// broken")],
    ["geojson", "a.json", strToU8("[1,2]")],
    ["geojson", "a.jsonl", strToU8('\u001e{"type":"Feature"}\n')],
    ["geojson", "a.csv", JSON_TEXT],
    ["geojson", "a", strToU8('\ufeff\n[{"type":"Feature"}]')],
    ["csv", "a.geojson", CSV_TEXT],
    ["csv", "a.json", strToU8('"名称","地址"\n')],
    ["geojson", "a.json", strToU8('"type": "FeatureCollection", "features": []')],
    ["csv", "a.xls", strToU8("名称\t地址\nA\tB\n")],
    ["csv", "a.dat", CSV_TEXT, ","],
    ["csv", "a.csv", strToU8('{"a":1}|b'), "|"],
    ["xlsx", "a.xlsx", xlsx],
    ["xlsx", "a.csv", xlsx, ","],
    ["xlsx", "a.XLSM", xlsx],
    ["xlsx", "cut.xlsx", xlsx.subarray(0, xlsx.length - 40)],
    ["xlsx", "cut.xlsx", xlsx.subarray(0, 8)],
    ["xls", "a.xls", ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["xls", "a.csv", ascii("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ","],
    ["xls", "a.xlsx", zipSync({ "xl/workbook.bin": strToU8("x") })],
    ["ods", "a.xls", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] })],
    ["ods", "cut.ods", xlsx.subarray(0, 8)],
    ["kml", "a.csv", strToU8('<?xml version="1.0"?><kml></kml>')],
    ["csv", "a.ods", strToU8("名称\t地址\nA\tB\n")],
    ["csv", "a.xlsx", strToU8("名称\t地址\nA\tB\n")],
  ])("%s: %s", (name, file, bytes, delimiter) => {
    const format = formatOf(file, bytes, delimiter);
    expect(format.ok && format.value.name).toBe(name);
  });

  it.each<[string, string, Uint8Array, string?]>([
    ["file-empty", "a.csv", new Uint8Array(0)],
    ["file-empty", "a.csv", ascii("\xef\xbb\xbf \r\n\t")],
    ["file-empty", "a.geojson", utf16(" \n")],
    ["html-instead", "a.csv", strToU8("\n <!DOCTYPE html><html>")],
    ["html-instead", "a.xls", strToU8("<html xmlns:x='urn'><table>")],
    ["format-legacy-excel", "a.xlsx", locked, "encrypted"],
    ["format-rar", "a.rar", ascii("Rar!\x1a\x07"), "rar"],
    ["format-rar", "a.csv", ascii("7z\xbc\xaf\x27\x1c\0"), "7z"],
    ["format-unknown", "a.zip", zipSync({ "a.csv": CSV_TEXT }), "zip"],
    ["format-binary", "a.docx", zipSync({ "word/document.xml": CSV_TEXT }), "docx"],
    ["format-binary", "a.csv", ascii("\x89PNG\r\n\x1a\n\0"), "png"],
    ["format-binary", "a.pdf", ascii("%PDF-1.7"), "pdf"],
    ["format-binary", "a.csv", Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256)],
    ["format-unknown", "a.kml", strToU8('<?xml version="1.0"?><gpx></gpx>'), "xml"],
    ["format-unknown", "README.md", strToU8("# 说明"), "md"],
    ["format-unknown", "LICENSE", strToU8("text"), ""],
  ])("%s: %s", (code, file, bytes, detail) => {
    const error = detail === undefined ? { code, subject: file } : { code, subject: file, detail };
    expect(formatOf(file, bytes)).toEqual({ ok: false, error });
  });
});
