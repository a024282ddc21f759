import { lacksValue } from "../text/errorValues.ts";

/** What a record is: nothing at all, a sum line (合计) of the sheet, or data. */
export type RecordNature = "blank" | "total" | "data";

const TOTAL_WORDS: ReadonlySet<string> = new Set(["合计", "总计", "小计", "共计", "总合计", "total"]);

/** 计, in every Chinese word for a total. */
const TOTAL_ENDING = 0x8ba1;

/** Blanks at either end: ASCII, no-break, full-width and zero-width spaces, byte order marks. */
const OUTER_BLANKS = /^[\s\u200b\u200e\u200f\u2060]+|[\s\u200b\u200e\u200f\u2060]+$/g;

/** A number of a sum line, or what stands for none: 1,234.5 · 95% · - · / · —. */
const NO_TEXT = /^(?:[-+]?[\d,，]*\.?\d+(?:%|家|户|个|处|条|栋|座|米|万元|元|人|次|份|m2|㎡|平方米)?|[-/—–]+)$/;

/** A cell without the blanks around it. */
export function tidyCell(cell: string): string {
  if (cell === "") return cell;
  return isUntidy(cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)) ? cell.replace(OUTER_BLANKS, "") : cell;
}

/** Whether a cell may have blanks around it, by its first and its last UTF-16 unit. */
export function isUntidy(first: number, last: number): boolean {
  return isBlank(first) || isBlank(last);
}

/** Whether a tidied cell, which is not empty, may be one of the words for a total; of its UTF-16 units. */
export function mayBeTotal(units: Uint16Array, from: number, to: number): boolean {
  const start = units[from]!;
  if (!startsTotal(start)) return false;
  if (isLatin(start)) return true;
  for (let at = from + 1; at < to; at++) if (units[at] === TOTAL_ENDING) return true;
  return false;
}

/**
 * Trims every cell in place, drops empty cells beyond `width`, and says what the record is. A total has a cell that is
 * one of the words for it (合计, 总计, 小计, 共计, total) and nothing else but numbers, or what failed to be one (#DIV/0!).
 */
export function tidyCells(cells: string[], width: number): RecordNature {
  let filled = 0;
  let asksTotal = false;
  for (let i = 0; i < cells.length; i++) {
    let cell = cells[i]!;
    if (cell === "") continue;
    if (isUntidy(cell.charCodeAt(0), cell.charCodeAt(cell.length - 1))) {
      cell = cell.replace(OUTER_BLANKS, "");
      cells[i] = cell;
      if (cell === "") continue;
    }
    filled++;
    const start = cell.charCodeAt(0);
    if (startsTotal(start) && (isLatin(start) || cell.includes("计"))) asksTotal = true;
  }
  while (cells.length > width && cells[cells.length - 1] === "") cells.pop();
  if (filled === 0) return "blank";
  return asksTotal && isTotal(cells) ? "total" : "data";
}

/** How many cells of a tidied record are filled. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== "") filled++;
  return filled;
}

function isTotal(cells: readonly string[]): boolean {
  let words = 0;
  for (const cell of cells) {
    if (cell === "") continue;
    const plain = cell.normalize("NFKC").replace(/[\s:]/g, "").toLowerCase();
    if (TOTAL_WORDS.has(plain)) words++;
    else if (!NO_TEXT.test(plain) && !lacksValue(cell)) return false;
  }
  return words > 0;
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

const isLatin = (code: number): boolean => code < 0x80 || code > 0xff00;

/** 合 总 小 共 T t, the last two in full width too: the first character of every total word. */
function startsTotal(code: number): boolean {
  return (
    code === 0x5408 ||
    code === 0x603b ||
    code === 0x5c0f ||
    code === 0x5171 ||
    code === 0x54 ||
    code === 0x74 ||
    code === 0xff34 ||
    code === 0xff54
  );
}
