import { type NoRecord, noRecord } from "./noRecord.ts";

/** What a record is: nothing at all, perhaps a line that is no record, or data. */
export type RecordNature = "blank" | "data" | NoRecord;

/** Blanks at either end: ASCII, no-break, full-width and zero-width spaces, byte order marks. */
const OUTER_BLANKS = /^[\s\u200b\u200e\u200f\u2060]+|[\s\u200b\u200e\u200f\u2060]+$/g;
/** ="007", which keeps Excel from reading a number. */
const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;
/** '008, which Excel shows without its mark. */
const MARKED_TEXT = /^['\u2018\u2019](?=\d)/;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
/** ‘ and ’. */
const CURLED = 0x2018;

/** A cell without the blanks around it, and without the marks that spreadsheets set before a text. */
export function tidyCell(cell: string): string {
  if (cell === "" || !isUntidy(cell.charCodeAt(0), cell.charCodeAt(cell.length - 1))) return cell;
  const bare = cell.replace(OUTER_BLANKS, "");
  const formula = FORMULA_TEXT.exec(bare)?.[1];
  return formula === undefined ? bare.replace(MARKED_TEXT, "") : formula.replaceAll('""', '"').trim();
}

/** Whether a cell may have blanks around it or a mark before it, by its first and its last UTF-16 unit. */
export function isUntidy(first: number, last: number): boolean {
  return isBlank(first) || isBlank(last) || first === APOSTROPHE || first === EQUALS || (first & ~1) === CURLED;
}

/** Tidies every cell in place, drops empty cells beyond `width`, and says what the record may be. */
export function tidyCells(cells: string[], width: number): RecordNature {
  let isFilled = false;
  for (let i = 0; i < cells.length; i++) {
    let cell = cells[i]!;
    if (cell === "") continue;
    if (isUntidy(cell.charCodeAt(0), cell.charCodeAt(cell.length - 1))) {
      cell = tidyCell(cell);
      cells[i] = cell;
    }
    isFilled ||= cell !== "";
  }
  while (cells.length > width && cells[cells.length - 1] === "") cells.pop();
  return isFilled ? (noRecord(cells) ?? "data") : "blank";
}

function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x1680 || isPunctuationBlank(code);
}

function isPunctuationBlank(code: number): boolean {
  if (code < 0x2000 || code > 0x2060) return false;
  return code <= 0x200f || code === 0x2028 || code === 0x2029 || code === 0x202f || code >= 0x205f;
}
