import Papa from "papaparse";
import { mayBeNoRecord } from "../rows/noRecord.ts";
import { PlainUnits } from "../rows/plainUnits.ts";
import { BLANK, ODD, PLAIN, type PlainRecords } from "../rows/rawRecords.ts";
import { isUntidy } from "../rows/tidyCells.ts";
import { HASH } from "../text/errorValues.ts";
import type { CsvDialect } from "./csvDialect.ts";

/** A record that is open for longer than this is left to the reader that knows when to give up. */
const LONG_RECORD = 1 << 20;
const CARRIAGE_RETURN = 13;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Splits pieces without any quote; null for a dialect or a piece that needs `recordSplitter`, which gives the same records. */
export interface PlainSplitter {
  /** A piece as a text; one that is not the last may end in the middle of a record. */
  text(text: string, last: boolean): PlainRecords | null;
  /** A piece as bytes of UTF-8; it ends with a line, or it is the last. */
  bytes(bytes: Uint8Array): PlainRecords | null;
}

/** A splitter for the pieces of one file, where every delimiter and every line end counts: it makes no cells at all. */
export function plainSplitter({ delimiter, newline }: CsvDialect): PlainSplitter {
  const code = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || code > 0x7f || Papa.BAD_DELIMITERS.includes(delimiter))
    return { text: () => null, bytes: () => null };
  const piece = new PlainUnits(code, newline.charCodeAt(0));
  // Kept from piece to piece and large enough for the worst, a text of nothing but line ends.
  let marks = new Int32Array(0);
  let firsts = new Int32Array(0);
  let natures = new Uint8Array(0);

  function records(text: () => string, last: boolean): PlainRecords {
    const { units, length, stops, stopCount } = piece;
    if (natures.length <= stopCount) {
      const room = stopCount + (stopCount >> 2) + 2;
      marks = new Int32Array(2 * room + 1);
      firsts = new Int32Array(room + 1);
      natures = new Uint8Array(room);
    }
    let count = 0;
    let next = 1;
    let start = 0;
    let from = 0;
    let filled = false;
    let odd = false;
    let hasHash = false;
    marks[0] = -1;
    for (let stop = 0; stop <= stopCount; stop++) {
      const at = stop < stopCount ? stops[stop]! : length;
      // The end of the file ends a line that is not empty; the end of a piece ends nothing.
      if (stop === stopCount && (!last || start >= length)) break;
      const endsCell = stop < stopCount && units[at] === code;
      const to = !endsCell && at > from && units[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
      marks[next++] = to;
      if (to > from) {
        const first = units[from]!;
        hasHash ||= first === HASH;
        odd ||= isUntidy(first, units[to - 1]!) || (!filled && mayBeNoRecord(units, from, to));
        filled = true;
      }
      from = at + 1;
      if (endsCell) continue;
      natures[count++] = odd ? ODD : filled ? PLAIN : BLANK;
      firsts[count] = next;
      marks[next++] = at;
      start = from;
      filled = false;
      odd = false;
    }
    return {
      piece: { text, delimiter, hasHash, units, marks },
      firsts,
      natures,
      count,
      consumed: last ? length : start,
    };
  }

  return {
    text(text, last) {
      if (!piece.takeText(text)) return null;
      const found = records(() => text, last);
      return text.length - found.consumed > LONG_RECORD ? null : found;
    },
    bytes(bytes) {
      if (newline !== "\n" || !piece.takeBytes(bytes)) return null;
      let text: string | null = null;
      return records(() => {
        text ??= decoder.decode(bytes);
        return text;
      }, true);
    },
  };
}
