import type { FileMark } from "./fileMark.ts";

const TABLE = /\.(csv|tsv|txt)$/i;
const [LINE_BREAK, QUOTE] = [10, 34];
/** Comma, semicolon, tab. */
const BETWEEN_CELLS: ReadonlySet<number> = new Set([44, 59, 9]);
/** Longer rows are no rows. */
const MOST = 1 << 16;

/**
 * Whether a table was cut off in the middle of a row, as by a copy that has not come to its end: it has become shorter, ended a
 * line before and does so no more, and what stands in its last line is no whole row beside the one above. Workbooks and JSON say
 * so themselves; a table that was cut between two rows looks whole.
 */
export function isCutShort(path: string, before: FileMark, bytes: Uint8Array): boolean {
  if (!TABLE.test(path) || !before.endsLine || bytes.length >= before.length) return false;
  if (bytes.length === 0 || bytes.at(-1) === LINE_BREAK) return false;
  const least = Math.max(0, bytes.length - MOST);
  const start = bytes.lastIndexOf(LINE_BREAK) + 1;
  if (start <= least) return start === 0;
  const above = bytes.lastIndexOf(LINE_BREAK, start - 2) + 1;
  const last = cellsIn(bytes, start, bytes.length);
  return last.isQuoted || last.cells < cellsIn(bytes, above, start).cells;
}

function cellsIn(bytes: Uint8Array, from: number, to: number): { readonly cells: number; readonly isQuoted: boolean } {
  let cells = 1;
  let isQuoted = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && BETWEEN_CELLS.has(byte)) cells++;
  }
  return { cells, isQuoted };
}
