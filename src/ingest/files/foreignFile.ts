import type { FailureCode } from "../../core/result.ts";
import { encodingOfMark, utf16WithoutMark } from "../text/decode.ts";
import { isZip } from "../zip/isZip.ts";

/** What a file is that no reader takes. */
export interface ForeignFile {
  readonly code: FailureCode;
  /** The name of the format, short; "encrypted" for a locked workbook. */
  readonly detail?: string;
}

/** First bytes of formats that offices confuse with ledgers. */
const BEGINNINGS: readonly (readonly [string, FailureCode, string])[] = [
  ["Rar!", "format-rar", "rar"],
  ["7z\xbc\xaf\x27\x1c", "format-rar", "7z"],
  ["\x1f\x8b", "format-binary", "gzip"],
  ["\x89PNG", "format-binary", "png"],
  ["\xff\xd8\xff", "format-binary", "jpeg"],
  ["GIF8", "format-binary", "gif"],
  ["BM\0\0\0\0", "format-binary", "bmp"],
  ["RIFF", "format-binary", "riff"],
  ["%PDF", "format-binary", "pdf"],
  ["{\\rtf", "format-binary", "rtf"],
  ["SQLite format 3", "format-binary", "sqlite"],
  ["fgb\x03fgb", "format-binary", "flatgeobuf"],
  ["PAR1", "format-binary", "parquet"],
  ["PMTiles", "format-binary", "pmtiles"],
  ["\x7fELF", "format-binary", "elf"],
  ["MZ\x90\0", "format-binary", "exe"],
];

/** The part of a zip that names its entries at either end. */
const ZIP_ENDS = 1 << 16;

/** What a file is when it is surely no text: by its first bytes, or by control characters all over; null for a text. */
export function foreignFile(bytes: Uint8Array): ForeignFile | null {
  if (isZip(bytes)) return zipFile(bytes);
  if (isOle2(bytes)) return oleDocument(bytes);
  for (const [beginning, code, detail] of BEGINNINGS) if (startsWith(bytes, beginning)) return { code, detail };
  return isBinary(bytes) ? { code: "format-binary" } : null;
}

/** Is this a zip with an Excel workbook in it, as far as its names at either end tell? */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  isZip(bytes) && (namesPart(bytes, "xl/workbook.") || namesPart(bytes, "xl/worksheets/"));

/** Is this a zip with a workbook in Excel's binary form (.xlsb) in it? */
export const isBinaryWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) && namesPart(bytes, "xl/workbook.bin");

/** Is this a spreadsheet of OpenDocument? It says so in its first part, which is not packed. */
export const isOpenDocument = (bytes: Uint8Array): boolean => isZip(bytes) && namesPart(bytes, SPREADSHEET);

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** Is this the main file of a shapefile, or a zip with one in it? */
export const isShapefile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, "\0\0\x27\x0a") || (isZip(bytes) && [".shp", ".SHP"].some((part) => namesPart(bytes, part)));

/** Is this OLE2 and, as far as its names tell, an old workbook and no other document of its time? */
export const isOldWorkbook = (bytes: Uint8Array): boolean => isOle2(bytes) && oleDocument(bytes) === null;

const isOle2 = (bytes: Uint8Array): boolean => startsWith(bytes, "\xd0\xcf\x11\xe0");

/** What a document in the shell of OLE2 is, by a name in its directory; the first that is there counts. */
const OLE_NAMES: readonly (readonly [name: string, ForeignFile | null])[] = [
  ["EncryptedPackage", { code: "format-legacy-excel", detail: "encrypted" }],
  // Before the others: a workbook may have their documents inside.
  ["Workbook", null],
  ["WordDocument", { code: "format-binary", detail: "doc" }],
  ["PowerPoint Document", { code: "format-binary", detail: "ppt" }],
  ["__substg1.0_", { code: "format-binary", detail: "msg" }],
];

function oleDocument(bytes: Uint8Array): ForeignFile | null {
  const name = (text: string): string => [...text].join("\0");
  return OLE_NAMES.find(([text]) => contains(bytes, name(text)))?.[1] ?? null;
}

/** Does a zip name a part like this at either end? */
export function namesPart(bytes: Uint8Array, part: string): boolean {
  return [bytes.subarray(0, ZIP_ENDS), bytes.subarray(Math.max(0, bytes.length - ZIP_ENDS))].some((end) =>
    contains(end, part),
  );
}

function zipFile(bytes: Uint8Array): ForeignFile {
  const has = (name: string): boolean => namesPart(bytes, name);
  if (has("word/document.xml")) return { code: "format-binary", detail: "docx" };
  if (has("ppt/presentation.xml")) return { code: "format-binary", detail: "pptx" };
  return { code: "format-unknown", detail: "zip" };
}

/** More than one in fifty of the first bytes is a control character (and more than four), and it is no UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (encodingOfMark(bytes) !== null || utf16WithoutMark(bytes) !== null) return false;
  const head = bytes.subarray(0, 8192);
  let strange = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1a) || byte === 0x1c || byte === 0x1d || byte === 0x7f) strange++;
  }
  return strange > 4 && strange > head.length / 50 && zeros < head.length;
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  if (bytes.length < beginning.length) return false;
  for (let i = 0; i < beginning.length; i++) if (bytes[i] !== beginning.charCodeAt(i)) return false;
  return true;
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && bytes[at + i] === text.charCodeAt(i)) i++;
    if (i === text.length) return true;
  }
  return false;
}
