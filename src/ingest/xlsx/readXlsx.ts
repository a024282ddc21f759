import { done, type Result } from "../../core/result.ts";
import { mergeFiller, mergesByTop } from "../rows/mergedCells.ts";
import { NumberedRows } from "../rows/numberedRows.ts";
import { readChosenSheet } from "../rows/readChosenSheet.ts";
import { sheetFeed } from "../rows/sheetFeed.ts";
import type { ReadOptions, RowSink, SourceHead } from "../rows/sourceRow.ts";
import { readXml, type Watch } from "../xml/readXml.ts";
import { openEntry } from "../zip/unpackEntry.ts";
import { readMerges } from "./readMerges.ts";
import { sheetListener } from "./sheetRows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";

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
  return readChosenSheet(book.value.sheets, file, options, sink, (sheet, how, into, enough) =>
    readSheet({ bytes, file, options: how, book: book.value }, sheet, into, enough),
  );
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
  const fill = mergeFiller();
  const byTop = mergesByTop(merges.value);

  const about: Omit<SourceHead, "headings" | "headerLine"> = {
    encoding: "xlsx",
    sheet: sheet.name,
    isGeojson: false,
    ...(book.context.is1904 ? { is1904: true } : {}),
  };
  const feed = sheetFeed(file, options, sink, about);
  const rows = new NumberedRows(feed);
  const listener = sheetListener(book.context, (row, cells) => {
    fill(row, cells, byTop.get(row));
    rows.take(row, cells);
  });

  const stream = openEntry(bytes, sheet.entry, file);
  if (!stream.ok) return stream;
  const isEnough = (): boolean => listener.enough() || !rows.outcome.ok || enough?.() === true;
  const read = await readXml(stream.value, file, { ...listener, enough: isEnough }, part(options, MERGES_UNTIL, 1));
  const outcome = rows.flush();
  if (!read.ok) return read;
  if (!outcome.ok || enough?.() === true) return outcome;
  return feed.end();
}
