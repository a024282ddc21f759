import * as sheetjs from "@e965/xlsx";
import { CFB, type ParsingOptions, read, SSF, set_cptable, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import { done, failed, type Result } from "../../core/result.ts";
import { isZip } from "../zip/isZip.ts";
import { LARGEST_PART, unpackEntry } from "../zip/unpackEntry.ts";
import { zipEntries } from "../zip/zipEntries.ts";
import { CODE_PAGES } from "./codePages.ts";
import { emptyXlsbLinks, emptyXlsLinks } from "./withoutLinks.ts";

/** Dates and times that a Chinese workbook names by number alone (ECMA-376 18.8.30); SheetJS knows them only where it writes texts. */
const CHINESE_FORMATS: readonly (readonly [first: number, last: number, format: string])[] = [
  [27, 31, "yyyy-mm-dd"],
  [32, 35, "hh:mm:ss"],
  [36, 36, "yyyy-mm-dd"],
  [50, 54, "yyyy-mm-dd"],
  [55, 56, "hh:mm:ss"],
  [57, 58, "yyyy-mm-dd"],
];

/** Up to here the formats are the same in every workbook. */
const LAST_BUILT_IN = 49;

/** What SheetJS gives out without a type; taken by its name alone, so that the bundler leaves the rest of SheetJS out. */
const parseXls = (sheetjs as unknown as { parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook })
  .parse_xlscfb;

interface Containers {
  read(bytes: Uint8Array, options: { readonly type: "array" }): unknown;
  find(container: unknown, path: string): { readonly content: Uint8Array } | null;
}

/** The formats of cells, but neither texts, dates nor HTML made of them: the rules of the .xlsx reader do that. */
const options = (): ParsingOptions => ({
  type: "array",
  dense: true,
  cellNF: true,
  cellText: false,
  cellDates: false,
  cellHTML: false,
  cellFormula: false,
});

/** Opens a binary workbook: .xls and .et of Excel 95 and later, and .xlsb. Its own faults are failures: SheetJS throws anything. */
export async function openXls(bytes: Uint8Array, file: string): Promise<Result<WorkBook>> {
  const packed = isZip(bytes) ? await checkedParts(bytes, file) : null;
  if (packed?.ok === false) return packed;
  set_cptable(CODE_PAGES);
  forgetFormats();
  try {
    const book = packed === null ? openOle(bytes) : read(zipSync(packed.value, { level: 0 }), options());
    return book.SheetNames.length === 0 ? failed("archive-broken", file) : done(book);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return /password|encryption scheme/i.test(what)
      ? failed("format-legacy-excel", file, "encrypted")
      : failed("archive-broken", file);
  }
}

function openOle(bytes: Uint8Array): WorkBook {
  const containers = CFB as Containers;
  const container = containers.read(bytes, { type: "array" });
  const stream = containers.find(container, "/Workbook") ?? containers.find(container, "/Book");
  if (stream !== null) emptyXlsLinks(stream.content);
  return parseXls(container, options());
}

/** The parts of an .xlsb: SheetJS unpacks without asking how much, or whether it is what was packed. */
async function checkedParts(bytes: Uint8Array, file: string): Promise<Result<Record<string, Uint8Array>>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries.value) {
    total += entry.size;
    if (total > LARGEST_PART) return failed("file-too-large", file, String(total));
    const part = await unpackEntry(bytes, entry, file);
    if (!part.ok) return part;
    if (/worksheets\/[^/]*\.bin$/i.test(entry.name)) emptyXlsbLinks(part.value);
    parts.set(entry.name, part.value);
  }
  return done(Object.fromEntries(parts));
}

/** SheetJS keeps the formats of the workbook before; of this one nothing may depend on that. */
function forgetFormats(): void {
  const table = (SSF as { get_table(): Record<number, string> }).get_table();
  for (const id of Object.keys(table)) if (Number(id) > LAST_BUILT_IN) delete table[Number(id)];
  for (const [first, last, format] of CHINESE_FORMATS) for (let id = first; id <= last; id++) table[id] = format;
}
