import Papa from "papaparse";
import type { ReadOptions } from "../rows/sourceRow.ts";
import { tidyCell } from "../rows/tidyCells.ts";
import { spacedQuote } from "./spacedQuote.ts";

/** How the records and cells of a text are told apart. */
export interface CsvDialect {
  readonly delimiter: string;
  /** "\n" serves CRLF files too: the "\r" is trimmed with the cell. */
  readonly newline: "\n" | "\r";
}

const CANDIDATES = [",", "\t", ";", "|"] as const;
const SAMPLE_LINES = 50;
const SAMPLE_CHARACTERS = 1 << 17;
/** Shares of regular lines that differ by less say nothing. */
const SHARE_TIE = 0.1;

/** The dialect of a text by its beginning; a declared delimiter (one character or several) is taken as it is. */
export function chooseDialect(beginning: string, options: ReadOptions): CsvDialect {
  const newline = newlineOf(beginning);
  const declared = options.delimiter;
  if (declared !== undefined && declared !== "" && !/["\r\n]/.test(declared)) return { delimiter: declared, newline };
  const separator = /^"?sep=([^"\r\n]{1,3}?)"?[ \t]*[\r\n]/i.exec(beginning)?.[1];
  return { delimiter: separator ?? delimiterOf(beginning, newline, options), newline };
}

/** What ends the lines outside of quotes: a lone CR only where it is more frequent than LF. */
function newlineOf(beginning: string): "\n" | "\r" {
  const sample = beginning.slice(0, SAMPLE_CHARACTERS);
  if (!sample.includes("\r")) return "\n";
  const bare = sample.includes('"') ? sample.replace(/"[^"]*"/g, "") : sample;
  const lone = bare.match(/\r(?!\n|$)/g)?.length ?? 0;
  return lone > (bare.match(/\n/g)?.length ?? 0) ? "\r" : "\n";
}

interface Candidate {
  readonly delimiter: string;
  /** Cells of the best record that are headings we know. */
  readonly headings: number;
  /** Share of the filled lines that have the most frequent number of cells. */
  readonly share: number;
  /** Index of the first line of that number. */
  readonly first: number;
  readonly width: number;
}

function delimiterOf(beginning: string, newline: "\n" | "\r", options: ReadOptions): string {
  const sample = beginning.slice(0, SAMPLE_CHARACTERS);
  let best: Candidate | null = null;
  for (const delimiter of CANDIDATES) {
    const candidate = sample.includes(delimiter) ? measure(sample, delimiter, newline, options) : null;
    if (candidate !== null && (best === null || isBetter(candidate, best))) best = candidate;
  }
  return best?.delimiter ?? ",";
}

/** Known headings decide, then regularity, then how early it begins (a title above or a decimal comma begins late), then the width. */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.headings !== other.headings) return one.headings > other.headings;
  if (Math.abs(one.share - other.share) >= SHARE_TIE) return one.share > other.share;
  if (one.first !== other.first) return one.first < other.first;
  return one.width > other.width;
}

function measure(sample: string, delimiter: string, newline: "\n" | "\r", options: ReadOptions): Candidate | null {
  const records = sampleRecords(sample, delimiter, newline);
  const widths = new Map<number, number>();
  let headings = 0;
  for (const record of records) {
    if (record.length === 1) continue;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    const known = record.filter((cell) => options.knownHeadings.has(cell) || options.isHeading(cell)).length;
    headings = Math.max(headings, known);
  }
  let width = 0;
  let lines = 0;
  for (const [cells, count] of widths)
    if (count > lines || (count === lines && cells > width)) [width, lines] = [cells, count];
  if (width === 0) return null;
  return {
    delimiter,
    headings,
    share: lines / records.length,
    first: records.findIndex((r) => r.length === width),
    width,
  };
}

function sampleRecords(sample: string, delimiter: string, newline: "\n" | "\r"): string[][] {
  const bare = sample.includes('"') ? sample.replace(spacedQuote(delimiter, "g"), "") : sample;
  // PapaParse's own parser is typed any; without a header it gives rows of texts.
  const parsed = new Papa.Parser({
    delimiter,
    newline,
    quoteChar: '"',
    preview: SAMPLE_LINES,
  }).parse(bare, 0, false) as { readonly data: string[][] };
  const records = parsed.data.map((record) => record.map(tidyCell));
  return records.filter((record) => record.some((cell) => cell !== ""));
}
