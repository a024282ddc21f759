import Papa from "papaparse";
import type { CsvDialect } from "./csvDialect.ts";
import { type CsvRecords, countOf, linesOfRecord } from "./csvLines.ts";
import { readCarefully } from "./readCarefully.ts";
import { spacedQuote } from "./spacedQuote.ts";

/** Text of a record that is still open, in characters, from which on we look for a quote that never closes. */
const LONG_RECORD = 4 << 20;

interface PapaAnswer {
  readonly data: string[][];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * A splitter for the pieces of one file. PapaParse does the work; only a piece in which its quotes went wrong is read
 * again with care, so that a quote that never closes costs one line and not the rest of the file.
 */
export function recordSplitter(dialect: CsvDialect): (text: string, last: boolean) => CsvRecords {
  const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: dialect.newline, quoteChar: '"' });
  const spaced = spacedQuote(dialect.delimiter);
  return (text, last) => {
    // PapaParse takes a quote behind a blank for a character.
    if (spaced.test(text)) return readCarefully(text, dialect, last);
    const answer = parser.parse(text, 0, !last) as PapaAnswer;
    const records = answer.data;
    const consumed = last ? text.length : answer.meta.cursor;
    const broken = answer.errors.some((error) => error.row !== undefined && error.row < records.length);
    if (broken || text.length - consumed > LONG_RECORD) return readCarefully(text, dialect, last);
    return { records, lines: linesOf(text, consumed, records, dialect, last), consumed, faults: [] };
  };
}

function linesOf(
  text: string,
  consumed: number,
  records: string[][],
  dialect: CsvDialect,
  last: boolean,
): number[] | null {
  if (!text.includes('"')) return null;
  const ends = records.length - (last ? 1 : 0);
  const mixed = dialect.newline === "\r" && text.includes("\n");
  return !mixed && countOf(text, dialect.newline, consumed) === ends
    ? null
    : records.map((cells) => linesOfRecord(cells, dialect));
}
