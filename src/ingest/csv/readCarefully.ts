import type { QuoteFault } from "../rows/rawRecords.ts";
import type { CsvDialect } from "./csvDialect.ts";
import { type CsvRecords, linesOfRecord } from "./csvLines.ts";

/** A cell with more line breaks than this, or more characters than LONGEST, has lost its closing quote. */
const MOST_BREAKS = 1000;
const LONGEST = 16 << 20;

const OPEN = -1;
const BROKEN = -2;
/** The quote is a character of its cell, as the next one is: "示例"饭店. */
const CHARACTER = -3;

/**
 * Reads records one by one where quotes cannot be trusted. A quote that opens a cell and is contradicted after a line
 * break (or never closed) is plain text: its line ends the record, so that no row is lost, and a fault says so. Without
 * `complete`, what may go on in the next piece is left over.
 */
export function readCarefully(text: string, dialect: CsvDialect, complete: boolean): CsvRecords {
  const { delimiter, newline } = dialect;
  const nextDelimiter = seeker(text, delimiter);
  const nextNewline = seeker(text, newline);
  const records: string[][] = [];
  const faults: QuoteFault[] = [];

  const mayGoOn = (from: number): boolean => !complete && text.length - from <= LONGEST;

  /** The cells of the record at `start` and where the next one begins; null when it is not all here. */
  function recordAt(start: number): { cells: string[]; end: number } | null {
    const cells: string[] = [];
    for (let at = start; ; ) {
      const quote = afterSpaces(at);
      const close = text[quote] === '"' ? closingQuote(quote) : CHARACTER;
      if (close !== CHARACTER) {
        at = quote;
        if (close === OPEN) return null;
        if (close === BROKEN) return plainRest(at, cells);
        cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
        at = afterBlanks(close + 1);
        if (!text.startsWith(delimiter, at)) return { cells, end: Math.min(at + 1, text.length) };
        at += delimiter.length;
      } else {
        const cut = nextDelimiter(at);
        const stop = nextNewline(at);
        if (cut === -1 || (stop !== -1 && stop < cut)) return lineEnd(at, start, cells);
        cells.push(text.slice(at, cut));
        at = cut + delimiter.length;
      }
    }
  }

  function lineEnd(at: number, start: number, cells: string[]): { cells: string[]; end: number } | null {
    const stop = nextNewline(at);
    if (stop === -1 && mayGoOn(start)) return null;
    cells.push(text.slice(at, stop === -1 ? text.length : stop));
    return { cells, end: stop === -1 ? text.length : stop + 1 };
  }

  function plainRest(at: number, cells: string[]): { cells: string[]; end: number } | null {
    const stop = nextNewline(at);
    if (stop === -1 && mayGoOn(at)) return null;
    const end = stop === -1 ? text.length : stop;
    faults.push({ record: records.length, cell: cells.length, value: text.slice(at, Math.min(end, at + 40)).trim() });
    for (const cell of text.slice(at, end).split(delimiter)) cells.push(cell);
    return { cells, end: stop === -1 ? end : end + 1 };
  }

  function closingQuote(open: number): number {
    let breaks = 0;
    let line = nextNewline(open);
    for (let from = open + 1; ; ) {
      const quote = text.indexOf('"', from);
      const limit = quote === -1 ? text.length : quote;
      while (line !== -1 && line < limit && breaks <= MOST_BREAKS) {
        breaks++;
        line = text.indexOf(newline, line + 1);
      }
      if (breaks > MOST_BREAKS || limit - open > LONGEST) return BROKEN;
      if (quote === -1) return complete ? BROKEN : OPEN;
      if (text[quote + 1] === '"') {
        from = quote + 2;
        continue;
      }
      const after = afterBlanks(quote + 1);
      if (after >= text.length) return complete ? quote : OPEN;
      if (text[after] === newline || text.startsWith(delimiter, after)) return quote;
      if (!complete && text.length - after < delimiter.length) return OPEN;
      if (breaks > 0) return BROKEN;
      if (!closesOnLine(quote + 1, line)) return line === -1 && !complete ? OPEN : CHARACTER;
      from = quote + 1;
    }
  }

  /** Whether a quote that stands wrongly is followed on its line by one that closes the cell, before another cell opens. */
  function closesOnLine(from: number, line: number): boolean {
    const end = line === -1 ? text.length : line;
    for (let quote = text.indexOf('"', from); quote !== -1 && quote < end; quote = text.indexOf('"', quote + 1)) {
      const after = afterBlanks(quote + 1);
      if (after >= end || text.startsWith(delimiter, after)) return true;
      if (text.slice(from, quote).trimEnd().endsWith(delimiter)) return false;
    }
    return false;
  }

  function afterSpaces(from: number): number {
    let at = from;
    while (text[at] === " ") at++;
    return at;
  }

  function afterBlanks(from: number): number {
    let at = from;
    while (at < text.length && text[at] !== newline && !text.startsWith(delimiter, at) && text[at]!.trim() === "") at++;
    return at;
  }

  let consumed = 0;
  while (consumed < text.length) {
    const record = recordAt(consumed);
    if (record === null) break;
    records.push(record.cells);
    consumed = record.end;
  }
  return { records, lines: records.map((cells) => linesOfRecord(cells, dialect)), consumed, faults };
}

/** indexOf for positions that only grow: each stretch of the text is searched once. */
function seeker(text: string, needle: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(needle, from);
    return found;
  };
}
