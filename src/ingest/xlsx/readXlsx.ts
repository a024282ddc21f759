import { normalise } from "../../core/normalise.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { sheetFeed } from "../rows/sheetFeed.ts";
import type { ReadOptions, RowSink, SourceHead } from "../rows/sourceRow.ts";
import { readXml, type Watch } from "../xml/readXml.ts";
import { openEntry } from "../zip/unpackEntry.ts";
import { mergeFiller, readMerges } from "./merges.ts";
import { sheetListener } from "./sheetRows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";

/** Rows that are handed on together. */
const BATCH = 1000;

/** A row that a sheet leaves out; never changed. */
const NO_CELLS: string[] = [];

/** Shares of the progress: the texts, then the search for merged cells, then the rows. */
const TEXTS_UNTIL = 0.2;
const MERGES_UNTIL = 0.3;

/**
 * Reads one sheet of a workbook (.xlsx, .xlsm): the named one, else the first visible one that has records, as texts a person
 * reads in Excel. `line` is the row number there. Texts stay texts (007), numbers have no exponent, dates and times are ISO
 * text by the format of their cell, formulas give their stored value or their error (errorValues.ts); a cell merged over rows
 * counts in each. The head names the other sheets that would have been there to read.
 * Fails with `archive-broken`, `sheet-missing` (detail: the sheets there are), `file-too-large`, `format-legacy-excel`,
 * `file-empty`, `columns-too-many`, `header-missing`, `aborted`.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const book = await openWorkbook(bytes, file, part(options, 0, TEXTS_UNTIL));
  if (!book.ok) return book;
  const reading: Reading = { bytes, file, options, book: book.value };
  const chosen = await chooseSheet(reading);
  if (!chosen.ok) return chosen;
  const { sheet, others } = chosen.value;
  const telling: RowSink =
    others.length === 0 ? sink : { ...sink, head: (head) => sink.head({ ...head, otherSheets: others }) };
  const read = await readSheet(reading, sheet, telling);
  if (read.ok) options.onProgress(1);
  return read;
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly options: ReadOptions;
  readonly book: Workbook;
}

const part = ({ onProgress, aborted }: ReadOptions, from: number, to: number): Watch => ({
  progress: (fraction) => onProgress(from + (to - from) * fraction),
  aborted,
});

interface ChosenSheet {
  readonly sheet: Sheet;
  /** Names of the others that have rows; none where the layer names its own. */
  readonly others: readonly string[];
}

/** The named sheet; else of the visible ones the first with rows under a heading that is known, else the first with rows. */
async function chooseSheet(reading: Reading): Promise<Result<ChosenSheet>> {
  const { options, book, file } = reading;
  if (options.sheet !== undefined) {
    const wanted = options.sheet;
    const named =
      book.sheets.find(({ name }) => name === wanted) ??
      book.sheets.find(({ name }) => normalise(name) === normalise(wanted));
    return named === undefined
      ? failed("sheet-missing", file, book.sheets.map(({ name }) => name).join("、"))
      : done({ sheet: named, others: [] });
  }
  const visible = book.sheets.filter(({ isHidden }) => !isHidden);
  const candidates = visible.length > 0 ? visible : book.sheets;
  let best = { sheet: candidates[0]!, score: -1 };
  const withRows: Sheet[] = [];
  for (const sheet of candidates.length === 1 ? [] : candidates) {
    const score = await scoreOf(reading, sheet);
    if (score > best.score) best = { sheet, score };
    if (score >= HAS_ROWS) withRows.push(sheet);
    if (options.aborted()) return failed("aborted", file);
  }
  return done({ sheet: best.sheet, others: withRows.filter((sheet) => sheet !== best.sheet).map(({ name }) => name) });
}

const HAS_ROWS = 2;

/** Reads a sheet as far as its first rows: 3 rows under known headings, 2 rows, 1 known headings alone, 0 neither. */
async function scoreOf(reading: Reading, sheet: Sheet): Promise<number> {
  const { options } = reading;
  let isKnown = false;
  let hasRows = false;
  const look: RowSink = {
    head({ headings }) {
      isKnown = headings.some((heading) => options.knownHeadings.has(heading) || options.isHeading(heading));
    },
    rows() {
      hasRows = true;
    },
    fault() {},
  };
  const quiet: Reading = { ...reading, options: { ...options, onProgress() {} } };
  await readSheet(quiet, sheet, look, () => hasRows);
  return (hasRows ? HAS_ROWS : 0) + (isKnown ? 1 : 0);
}

async function readSheet(
  { bytes, file, options, book }: Reading,
  sheet: Sheet,
  sink: RowSink,
  enough?: () => boolean,
): Promise<Result<void>> {
  const merged = openEntry(bytes, sheet.entry, file);
  if (!merged.ok) return merged;
  // A look at the first rows does without merged cells.
  const merges =
    enough === undefined ? await readMerges(merged.value, file, part(options, TEXTS_UNTIL, MERGES_UNTIL)) : done([]);
  if (!merges.ok) return merges;
  const fill = mergeFiller(merges.value);

  const about: Omit<SourceHead, "headings" | "headerLine"> = {
    encoding: "xlsx",
    sheet: sheet.name,
    isGeojson: false,
    ...(book.context.is1904 ? { is1904: true } : {}),
  };
  const feed = sheetFeed(file, options, sink, about);
  let outcome: Result<void> = done(undefined);
  let records: string[][] = [];
  let first = 1;
  const flush = (): void => {
    const batch = records;
    records = [];
    if (batch.length === 0 || !outcome.ok) return;
    const from = first;
    first += batch.length;
    outcome = feed.take(
      batch,
      Array.from({ length: batch.length + 1 }, (_, i) => from + i),
    );
  };
  const listener = sheetListener(book.context, (row, cells) => {
    while (first + records.length < row) {
      records.push(NO_CELLS);
      if (records.length >= BATCH) flush();
    }
    fill(row, cells);
    records.push(cells);
    if (records.length >= BATCH) flush();
  });

  const stream = openEntry(bytes, sheet.entry, file);
  if (!stream.ok) return stream;
  const isEnough = (): boolean => listener.enough() || !outcome.ok || enough?.() === true;
  const read = await readXml(stream.value, file, { ...listener, enough: isEnough }, part(options, MERGES_UNTIL, 1));
  flush();
  if (!read.ok) return read;
  if (!outcome.ok || enough?.() === true) return outcome;
  return feed.end();
}
