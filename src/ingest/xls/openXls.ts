import { read, SSF, set_cptable, type WorkBook } from "@e965/xlsx";
import { done, failed, type Result } from "../../core/result.ts";
import { isZip } from "../zip/isZip.ts";
import { LARGEST_PART, unpackEntry } from "../zip/unpackEntry.ts";
import { zipEntries } from "../zip/zipEntries.ts";
import { CODE_PAGES } from "./codePages.ts";

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

/** Opens a binary workbook: .xls and .et of Excel 95 and later, and .xlsb. Its own faults are failures: SheetJS throws anything. */
export async function openXls(bytes: Uint8Array, file: string): Promise<Result<WorkBook>> {
  if (isZip(bytes)) {
    const whole = await checkParts(bytes, file);
    if (!whole.ok) return whole;
  }
  set_cptable(CODE_PAGES);
  forgetFormats();
  try {
    const book = read(bytes, {
      type: "array",
      dense: true,
      // The formats of cells, but neither texts, dates nor HTML made of them: the rules of the .xlsx reader do that.
      cellNF: true,
      cellText: false,
      cellDates: false,
      cellHTML: false,
      cellFormula: false,
    });
    return book.SheetNames.length === 0 ? failed("archive-broken", file) : done(book);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return /password|encryption scheme/i.test(what)
      ? failed("format-legacy-excel", file, "encrypted")
      : failed("archive-broken", file);
  }
}

/** SheetJS unpacks without asking how much, or whether it is what was packed. */
async function checkParts(bytes: Uint8Array, file: string): Promise<Result<void>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  let total = 0;
  for (const entry of entries.value) {
    total += entry.size;
    if (total > LARGEST_PART) return failed("file-too-large", file, String(total));
    const part = await unpackEntry(bytes, entry, file);
    if (!part.ok) return part;
  }
  return done(undefined);
}

/** SheetJS keeps the formats of the workbook before; of this one nothing may depend on that. */
function forgetFormats(): void {
  const table = (SSF as { get_table(): Record<number, string> }).get_table();
  for (const id of Object.keys(table)) if (Number(id) > LAST_BUILT_IN) delete table[Number(id)];
  for (const [first, last, format] of CHINESE_FORMATS) for (let id = first; id <= last; id++) table[id] = format;
}
