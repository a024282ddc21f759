import { numberText } from "../xlsx/cellText.ts";
import { dbfEncoding } from "./dbfEncoding.ts";

/** A table of dBASE, as the columns of a shapefile are kept. */
export interface Dbf {
  readonly headings: readonly string[];
  readonly encoding: string;
  readonly count: number;
  /** The file ends before its last record. */
  readonly isTorn: boolean;
  /** The cells of a record as texts; null for one that was deleted and not yet removed. */
  cells(record: number): string[] | null;
}

interface Column {
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

const HEADER = 32;
const DELETED = 0x2a;
const END_OF_COLUMNS = 0x0d;

/** Opens a .dbf; null where it is none. `told` is the encoding that the file beside it (.cpg) names, `wanted` that of the layer. */
export function openDbf(bytes: Uint8Array, wanted: string | undefined, told: string | undefined): Dbf | null {
  if (bytes.length < HEADER + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const width = view.getUint16(10, true);
  if (start < HEADER + 1 || start > bytes.length || width < 1) return null;
  const names: Uint8Array[] = [];
  const columns: Column[] = [];
  let next = 1;
  for (let at = HEADER; at + HEADER <= start && bytes[at] !== END_OF_COLUMNS; at += HEADER) {
    const length = bytes[at + 16]!;
    names.push(untilZero(bytes.subarray(at, at + 11)));
    columns.push({ type: String.fromCharCode(bytes[at + 11]!), start: next, length });
    next += length;
  }
  if (columns.length === 0 || next > width) return null;
  const count = Math.min(declared, Math.floor((bytes.length - start) / width));
  const encoding = dbfEncoding([...names, bytes.subarray(start)], bytes[29]!, wanted, told);
  const decoder = new TextDecoder(encoding);
  // A name is cut to ten bytes, in the middle of a character too.
  const headings = names.map((name) =>
    decoder
      .decode(name)
      .replace(/\ufffd+$/, "")
      .trim(),
  );
  return {
    headings,
    encoding,
    count,
    isTorn: count < declared,
    cells(record) {
      const from = start + record * width;
      if (bytes[from] === DELETED) return null;
      return columns.map((column) => {
        const at = from + column.start;
        return cellText(column.type, bytes.subarray(at, at + column.length), decoder);
      });
    },
  };
}

function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function cellText(type: string, bytes: Uint8Array, decoder: TextDecoder): string {
  if (type === "I" && bytes.length === 4) return String(viewOf(bytes).getInt32(0, true));
  if ((type === "O" || type === "B") && bytes.length === 8)
    return numberText(String(viewOf(bytes).getFloat64(0, true)), "plain", false);
  const text = decoder
    .decode(untilZero(bytes))
    .replace(/[\ufffd\s]+$/, "")
    .trimStart();
  switch (type) {
    case "D":
      return /^\d{8}$/.test(text) && text !== "00000000" ? text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : "";
    case "L":
      return /^[ty]$/i.test(text) ? "true" : /^[fn]$/i.test(text) ? "false" : "";
    case "N":
    case "F":
      return numberOf(text);
    // A number in the file of long texts, which shapefiles do not have.
    case "M":
    case "G":
      return "";
    default:
      return text;
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Digits as they are written, for an id may be longer than a number can be; `***` stands for one that had no room. */
function numberOf(text: string): string {
  if (text.startsWith("*")) return "";
  if (/e/i.test(text)) return numberText(text, "plain", false);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
