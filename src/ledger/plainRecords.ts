import Papa from "papaparse";
import type { CsvDialect } from "./csvDialect.ts";
import type { PlainText } from "./plainRow.ts";
import { isUntidy, mayBeTotal } from "./tidyCells.ts";

/** The records of a piece of text without quotes; the arrays hold until the next piece is split. */
export interface PlainRecords {
  readonly piece: PlainText;
  /** Index into `marks` at which each record begins, and after them the end. */
  readonly firsts: Int32Array;
  /** What each record is: BLANK, PLAIN or ODD. */
  readonly natures: Uint8Array;
  readonly count: number;
  /** Characters that were used up; what follows belongs to a record that goes on in the next piece. */
  readonly consumed: number;
}

/** Nothing in any cell. */
export const BLANK = 0;
/** Data, and every cell as it should be. */
export const PLAIN = 1;
/** A cell has blanks around it, or the record may be a sum line. */
export const ODD = 2;

/** A record that is open for longer than this is left to the reader that knows when to give up. */
const LONG_RECORD = 1 << 20;
const CARRIAGE_RETURN = 13;

/**
 * A splitter for pieces without any quote, where every delimiter and every line end counts: one pass over the characters
 * makes no cells at all. Null for a dialect or a piece that needs `recordSplitter`, which gives the same records.
 */
export function plainSplitter(dialect: CsvDialect): (text: string, last: boolean) => PlainRecords | null {
  const { delimiter } = dialect;
  if (delimiter.length !== 1 || Papa.BAD_DELIMITERS.includes(delimiter)) return () => null;
  const delimiterCode = delimiter.charCodeAt(0);
  const newlineCode = dialect.newline.charCodeAt(0);
  // Kept from piece to piece and large enough for the worst, a text of nothing but line ends.
  let units = new Uint16Array(0);
  let marks = new Int32Array(0);
  let firsts = new Int32Array(0);
  let natures = new Uint8Array(0);

  return (text, last) => {
    const { length } = text;
    if (text.includes('"')) return null;
    if (natures.length <= length) {
      const room = length + (length >> 2) + 2;
      units = new Uint16Array(room);
      marks = new Int32Array(2 * room);
      firsts = new Int32Array(room);
      natures = new Uint8Array(room);
    }
    let count = 0;
    let next = 1;
    let start = 0;
    let filled = false;
    let odd = false;
    marks[0] = -1;
    for (let at = 0; ; at++) {
      let code = newlineCode;
      for (; at < length; at++) {
        code = text.charCodeAt(at);
        units[at] = code;
        if (code === delimiterCode || code === newlineCode) break;
      }
      if (at >= length) {
        // The end of the file ends a line that is not empty; the end of a piece ends nothing.
        if (!last || start >= length) break;
        code = newlineCode;
      }
      const from = marks[next - 1]! + 1;
      let to = at;
      if (code === newlineCode && to > from && units[to - 1] === CARRIAGE_RETURN) to--;
      marks[next++] = to;
      if (to > from) {
        filled = true;
        odd ||= isUntidy(units[from]!, units[to - 1]!) || mayBeTotal(units, from, to);
      }
      if (code === delimiterCode) continue;
      natures[count++] = odd ? ODD : filled ? PLAIN : BLANK;
      firsts[count] = next;
      marks[next++] = at;
      start = at + 1;
      filled = false;
      odd = false;
    }
    if (length - start > LONG_RECORD) return null;
    return {
      piece: { text, delimiter, units, marks },
      firsts,
      natures,
      count,
      consumed: last ? length : start,
    };
  };
}
