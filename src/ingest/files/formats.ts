import { endingOf, formatNamed, formatRule, type ReadFormat } from "../../core/fileFormats.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { readCsv } from "../csv/readCsv.ts";
import { readGeojson } from "../geojson/readGeojson.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { encodingOfMark, peekText } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { isZip } from "../zip/isZip.ts";
import {
  foreignFile,
  isBinaryWorkbook,
  isOldWorkbook,
  isOpenDocument,
  isShapefile,
  isWorkbook,
  namesPart,
} from "./foreignFile.ts";

/** What reads a format; its endings are in `core/fileFormats.ts`. */
export interface Format {
  readonly name: ReadFormat;
  /** Are bytes surely of this format, whatever the name says? Without it, it is a text. */
  isOf?(bytes: Uint8Array, ending: string): boolean;
  /** Is a text that begins like this (blanks and mark cut off) surely of this format, whatever the name says? */
  sniff?(beginning: string): boolean;
  read(bytes: Uint8Array, file: string, options: ReadOptions, sink: RowSink): Promise<Result<void>>;
}

/** Every format that can be read; the first that recognises a text wins over the file's ending. */
const FORMATS: { readonly [F in ReadFormat]: Format & { readonly name: F } } = {
  csv: { name: "csv", read: readCsv },
  geojson: {
    name: "geojson",
    sniff: (beginning) => /^\u001e?\s*(?:\{\s*(?:"(?:[^"\\]|\\.)*"?\s*(?::|$)|\}|$)|\[\s*(?:\{|\]|$))/.test(beginning),
    read: readGeojson,
  },
  /** The reader of workbooks is large and often not needed: it is loaded with the first one. */
  xlsx: {
    name: "xlsx",
    isOf: (bytes, ending) =>
      !isBinaryWorkbook(bytes) && (isWorkbook(bytes) || (isZip(bytes) && endsAs("xlsx", ending))),
    read: async (bytes, file, options, sink) =>
      (await import("../xlsx/readXlsx.ts")).readXlsx(bytes, file, options, sink),
  },
  /** By far the largest of them. */
  xls: {
    name: "xls",
    isOf: (bytes) => isOldWorkbook(bytes) || isBinaryWorkbook(bytes),
    read: async (bytes, file, options, sink) => (await import("../xls/readXls.ts")).readXls(bytes, file, options, sink),
  },
  ods: {
    name: "ods",
    isOf: (bytes, ending) => isOpenDocument(bytes) || (isZip(bytes) && endsAs("ods", ending)),
    read: async (bytes, file, options, sink) => (await import("../ods/readOds.ts")).readOds(bytes, file, options, sink),
  },
  kml: {
    name: "kml",
    isOf: (bytes, ending) => isZip(bytes) && (ending === "kmz" || namesPart(bytes, "doc.kml")),
    sniff: (beginning) => KML.test(beginning),
    read: async (bytes, file, options, sink) => (await import("../kml/readKml.ts")).readKml(bytes, file, options, sink),
  },
  shp: {
    name: "shp",
    isOf: isShapefile,
    read: async (bytes, file, options, sink) => (await import("../shp/readShp.ts")).readShp(bytes, file, options, sink),
  },
};
/** A KML begins with its root, behind a declaration and comments. */
const KML = /^(?:<\?xml[^<>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:\w+:)?kml[\s>]/i;
const ALL: readonly Format[] = Object.values(FORMATS);

const endsAs = (format: ReadFormat, ending: string): boolean => formatRule(format).endings.includes(ending);

/** Endings of spreadsheets under which other programs like to save text. */
const SHEETS: readonly ReadFormat[] = ["xlsx", "xls", "ods"];

/**
 * The format of a file by its content, else by its ending (a declared delimiter makes any text a CSV). Fails with
 * `file-empty`, `html-instead`, `script-instead`, or the code of what it is instead: `format-legacy-excel` (detail
 * `encrypted` for a locked workbook), `format-rar`, `format-binary`, `format-unknown`.
 */
export function formatOf(file: string, bytes: Uint8Array, delimiter?: string): Result<Format> {
  const ending = endingOf(file);
  const binary = ALL.find((format) => format.isOf?.(bytes, ending) === true);
  if (binary !== undefined) return done(binary);
  const foreign = foreignFile(bytes);
  if (foreign !== null) return failed(foreign.code, file, foreign.detail);
  const text = peekText(bytes).replace(/^[\s\ufeff\0]+/, "");
  if (text === "" && isBlank(bytes)) return failed("file-empty", file);
  if (looksLikeHtml(text)) return failed("html-instead", file);
  const script = scriptWord(text);
  if (script !== null) return failed("script-instead", file, script);
  const format = formatNamed(file);
  if (delimiter !== undefined && delimiter !== "" && format !== "geojson") return done(FORMATS.csv);
  const sniffed = ALL.find((format) => format.sniff?.(text) === true);
  if (sniffed !== undefined) return done(sniffed);
  if (/^<\?xml|^<[a-z]+[\s>]/i.test(text)) return unknown(file, "xml");
  if (format === "geojson" && isTable(text)) return done(FORMATS.csv);
  const named = ALL.find(({ name }) => name === format);
  if (named !== undefined && named.isOf === undefined) return done(named);
  return SHEETS.some((sheet) => sheet === format) ? done(FORMATS.csv) : unknown(file, ending);
}

const unknown = (file: string, detail: string): ReturnType<typeof failed> => failed("format-unknown", file, detail);

/** How a text begins that is a script around JSON: `var data =`, `callback(`; null where it is none. */
function scriptWord(text: string): string | null {
  const match =
    /^(?:export\s+default|(?:export\s+)?(?:var|let|const)\s+[\w$.]+\s*=|[A-Za-z_$][\w$.]*\s*(?:=|\())\s*(?=[[{])/.exec(
      text,
    );
  return match === null ? null : match[0].trim();
}

/** A text under the name of JSON that cannot be any: no JSON value begins so, and the first line has several cells. */
function isTable(text: string): boolean {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  return !/^[[{\-\d]|^(?:true|false|null)\b|^"[^"]*"\s*:/.test(text) && /[,\t;|]/.test(line);
}

/** Nothing but blanks and zeros in all of the file; UTF-16 blanks count. */
function isBlank(bytes: Uint8Array): boolean {
  const mark = encodingOfMark(bytes);
  const start = mark === null ? 0 : mark === "utf-8" ? 3 : 2;
  for (let at = start; at < bytes.length; at++) if (bytes[at]! > 0x20) return false;
  return true;
}
