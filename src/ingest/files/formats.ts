import { done, failed, type Result } from "../../core/result.ts";
import { readCsv } from "../csv/readCsv.ts";
import { readGeojson } from "../geojson/readGeojson.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { encodingOfMark, peekText } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { foreignFile, isWorkbook, isZip } from "./foreignFile.ts";

/** A format that a ledger can have: a row of the registry. */
export interface Format {
  readonly name: "csv" | "geojson" | "xlsx";
  /** Endings of file names, in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Is a text that begins like this (blanks and mark cut off) surely of this format, whatever the name says? */
  sniff?(beginning: string): boolean;
  read(bytes: Uint8Array, file: string, options: ReadOptions, sink: RowSink): Promise<Result<void>>;
}

const GEOJSON: Format = {
  name: "geojson",
  extensions: ["geojson", "json", "ndjson", "geojsonl", "geojsons", "jsonl"],
  sniff: (beginning) => /^\u001e?\s*(?:\{\s*(?:"(?:[^"\\]|\\.)*"?\s*(?::|$)|\}|$)|\[\s*(?:\{|\]|$))/.test(beginning),
  read: readGeojson,
};

const CSV: Format = { name: "csv", extensions: ["csv", "tsv", "txt", "tab"], read: readCsv };

/** The reader of workbooks is large and often not needed: it is loaded with the first one. */
const XLSX: Format = {
  name: "xlsx",
  extensions: ["xlsx", "xlsm"],
  read: async (bytes, file, options, sink) =>
    (await import("../xlsx/readXlsx.ts")).readXlsx(bytes, file, options, sink),
};

/** Every format that can be read; the first that recognises a text wins over the file's ending. */
export const FORMATS: readonly Format[] = [GEOJSON, CSV, XLSX];

/** Endings of spreadsheets under which other programs like to save text. */
const SHEET_EXTENSIONS: ReadonlySet<string> = new Set(["xls", "xlsx", "et"]);

/**
 * The format of a file by its content, else by its ending (a declared delimiter makes any text a CSV). Fails with
 * `file-empty`, `html-instead`, or the code of what it is instead: `format-legacy-excel` (detail
 * `encrypted` for a locked workbook), `format-rar`, `format-binary`, `format-unknown`.
 */
export function formatOf(file: string, bytes: Uint8Array, delimiter?: string): Result<Format> {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  if (isWorkbook(bytes) || (isZip(bytes) && XLSX.extensions.includes(extension))) return done(XLSX);
  const foreign = foreignFile(bytes);
  if (foreign !== null) return failed(foreign.code, file, foreign.detail);
  const text = peekText(bytes).replace(/^[\s\ufeff\0]+/, "");
  if (text === "" && isBlank(bytes)) return failed("file-empty", file);
  if (looksLikeHtml(text)) return failed("html-instead", file);
  if (delimiter !== undefined && delimiter !== "" && !GEOJSON.extensions.includes(extension)) return done(CSV);
  const sniffed = FORMATS.find((format) => format.sniff?.(text) === true);
  if (sniffed !== undefined) return done(sniffed);
  if (/^<\?xml|^<[a-z]+[\s>]/i.test(text)) return unknown(file, "xml");
  const named = FORMATS.find((format) => format.extensions.includes(extension));
  if (named === GEOJSON && isTable(text)) return done(CSV);
  if (named !== undefined && named !== XLSX) return done(named);
  return SHEET_EXTENSIONS.has(extension) ? done(CSV) : unknown(file, extension);
}

const unknown = (file: string, detail: string): ReturnType<typeof failed> => failed("format-unknown", file, detail);

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
