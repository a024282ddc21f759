import type { CellObject, DenseWorkSheet, Range, WorkBook } from "@e965/xlsx";
import { done, failed, type Result } from "../../core/result.ts";
import { type Merge, mergeFiller, mergesByTop } from "../rows/mergedCells.ts";
import { NumberedRows } from "../rows/numberedRows.ts";
import { type NamedSheet, readChosenSheet } from "../rows/readChosenSheet.ts";
import { sheetFeed } from "../rows/sheetFeed.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { breathe } from "../text/breathe.ts";
import { cellTexts } from "./cellTexts.ts";
import { openXls } from "./openXls.ts";

/** Rows after which waiting messages are heard. */
const ROWS_PER_BREATH = 20_000;

/** The whole is taken apart at once; then come the rows. */
const OPENED = 0.6;

/**
 * Reads one sheet of a binary workbook (.xls, .et, .xlsb) exactly as `readXlsx` reads it of .xlsx: the same choice of the
 * sheet, texts, dates, merged cells and numbers of lines. Formulas give their stored value. Fails with `archive-broken`,
 * `format-legacy-excel` (detail `encrypted`), `sheet-missing`, `file-too-large`, `file-empty`, `columns-too-many`,
 * `header-missing`, `aborted`.
 */
export async function readXls(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const book = await openXls(bytes, file);
  if (!book.ok) return book;
  options.onProgress(OPENED);
  if (options.aborted()) return failed("aborted", file);
  const sheets = sheetsOf(book.value);
  if (sheets.length === 0) return failed("archive-broken", file);
  const is1904 = book.value.Workbook?.WBProps?.date1904 === true;
  return readChosenSheet(sheets, file, options, sink, (sheet, how, into, enough) =>
    readSheet(sheet, is1904, file, how, into, enough),
  );
}

interface Sheet extends NamedSheet {
  readonly rows: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook): readonly Sheet[] {
  return SheetNames.flatMap((name, i) => {
    const sheet = Sheets[name] as Partial<DenseWorkSheet> | undefined;
    const rows = sheet?.["!data"];
    // Charts and macros are no sheets of cells.
    if (rows === undefined || (sheet?.["!type"] ?? "sheet") !== "sheet") return [];
    const ranges = (sheet?.["!merges"] as readonly Range[] | undefined) ?? [];
    const merges = ranges.flatMap(({ s, e }) => (e.r > s.r ? [{ column: s.c, top: s.r + 1, bottom: e.r + 1 }] : []));
    return [{ name, isHidden: (Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, rows, merges }];
  });
}

async function readSheet(
  { name, rows, merges }: Sheet,
  is1904: boolean,
  file: string,
  options: ReadOptions,
  sink: RowSink,
  enough?: () => boolean,
): Promise<Result<void>> {
  const feed = sheetFeed(file, options, sink, {
    encoding: "xls",
    sheet: name,
    isGeojson: false,
    ...(is1904 ? { is1904: true } : {}),
  });
  const numbered = new NumberedRows(feed);
  const fill = mergeFiller();
  const byTop = mergesByTop(merges);
  const textOf = cellTexts(is1904);
  for (let i = 0; i < rows.length; i++) {
    const cells: string[] = [];
    rows[i]?.forEach((cell, column) => {
      const text = cell === undefined ? "" : textOf(cell);
      if (text === "") return;
      while (cells.length < column) cells.push("");
      cells[column] = text;
    });
    fill(i + 1, cells, byTop.get(i + 1));
    numbered.take(i + 1, cells);
    if (!numbered.outcome.ok || enough?.() === true) break;
    if (i % ROWS_PER_BREATH !== ROWS_PER_BREATH - 1) continue;
    options.onProgress(OPENED + ((1 - OPENED) * i) / rows.length);
    await breathe();
    if (options.aborted()) return failed("aborted", file);
  }
  const outcome = numbered.flush();
  if (!outcome.ok || enough?.() === true) return outcome.ok ? done(undefined) : outcome;
  return feed.end();
}
