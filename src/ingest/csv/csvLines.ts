import type { QuoteFault } from "../rows/rawRecords.ts";
import type { CsvDialect } from "./csvDialect.ts";

/** The records of one piece of text, in order. */
export interface CsvRecords {
  readonly records: string[][];
  /** Physical lines that each record covers; null when every one covers one. */
  readonly lines: readonly number[] | null;
  /** Characters that were used up; what follows belongs to a record that goes on in the next piece. */
  readonly consumed: number;
  readonly faults: readonly QuoteFault[];
}

/** Physical lines of a record: one, and one more for each line break (CRLF, LF, CR) inside its cells. */
export function linesOfRecord(cells: readonly string[], dialect: CsvDialect): number {
  let lines = 1;
  for (const cell of cells) {
    if (dialect.newline === "\n") {
      if (cell.includes("\n")) lines += countOf(cell, "\n", cell.length);
    } else if (/[\r\n]/.test(cell)) lines += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return lines;
}

const LONE_BREAK = /\r(?!\n|$)/;
const QUOTED_OR_LONE = /"(?:[^"]|"")*"|\r(?!\n|$)/g;

/** A text whose lines end with LF, with the lone CR that ends a line among them as LF too; inside quotes it stays. */
export function withLoneBreaks(text: string): string {
  if (!LONE_BREAK.test(text)) return text;
  return text.replace(QUOTED_OR_LONE, (found) => (found === "\r" ? "\n" : found));
}

/** How often a character stands in the first `end` characters of a text. */
export function countOf(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1 && at < end; at = text.indexOf(character, at + 1)) found++;
  return found;
}
