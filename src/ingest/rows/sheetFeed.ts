import { failed, type Result } from "../../core/result.ts";
import { HEADER_SEARCH, headerIndex, MOST_COLUMNS, nameHeadings } from "./headerRow.ts";
import { PlainRow } from "./plainRow.ts";
import { BLANK, PLAIN, type PlainRecords, type QuoteFault } from "./rawRecords.ts";
import type { ReadOptions, RowSink, SourceHead, SourceRow } from "./sourceRow.ts";
import { tidyCells } from "./tidyCells.ts";

/** Takes the raw records of a sheet and hands on its head and its data rows. */
export interface SheetFeed {
  /** Records in order with the line of each; `lines` has one more entry, the line that comes next. Cells are trimmed in place. */
  take(records: string[][], lines: ArrayLike<number>, faults?: readonly QuoteFault[]): Result<void>;
  /** Whether the header is found, and the records to come are data. */
  readonly isOpen: boolean;
  /** Plain records, each one line long, from the given line on; only when the feed is open. */
  takePlain(records: PlainRecords, line: number): void;
  /** No more records: a sheet shorter than the search for the header is decided now. */
  end(): Result<void>;
}

interface Held {
  /** Ordinal of the record in the sheet, blank ones counted. */
  readonly ordinal: number;
  readonly line: number;
  readonly cells: string[];
}

const fine: Result<void> = { ok: true, value: undefined };

/** A feed for one sheet: finds the header (or takes the declared line), then numbers the rows after it. */
export function sheetFeed(
  file: string,
  options: ReadOptions,
  sink: RowSink,
  about: Omit<SourceHead, "headings" | "headerLine">,
): SheetFeed {
  const held: Held[] = [];
  const faultsHeld: {
    readonly ordinal: number;
    readonly line: number;
    readonly cell: number;
    readonly value: string;
  }[] = [];
  /** Used again for every piece. */
  const plainRows: PlainRow[] = [];
  let headings: readonly string[] | null = null;
  let header = 0;
  let seen = 0;
  let anyFilled = false;

  function settle(index: number): Result<void> {
    const top = held[index];
    if (top === undefined) return failed("file-empty", file);
    const below = held.splice(0).slice(index + 1);
    const width = widthOf(top.cells, below, options.header !== undefined);
    if (width > MOST_COLUMNS) return failed("columns-too-many", file, String(width));
    const named = nameHeadings(top.cells.slice(0, width));
    headings = named.headings;
    header = top.ordinal;
    sink.head({ ...about, headings, headerLine: top.line });
    for (const { word } of named.duplicates) sink.fault(0, top.line, word, "duplicate-heading", word);
    handOn(below);
    return fine;
  }

  function handOn(records: readonly Held[]): void {
    const rows: SourceRow[] = [];
    for (const { ordinal, line, cells } of records) {
      if (tidyCells(cells, headings!.length) === "data") rows.push({ row: ordinal - header, line, cells });
    }
    if (rows.length > 0) sink.rows(rows);
  }

  /** Holds records until the header is known; gives the index of the first that was not taken. */
  function search(records: string[][], lines: ArrayLike<number>): Result<number> {
    for (let i = 0; i < records.length; i++) {
      const cells = records[i]!;
      const line = lines[i]!;
      const nature = tidyCells(cells, Number.POSITIVE_INFINITY);
      if (nature !== "blank") anyFilled = true;
      const declared = options.header !== undefined && options.header >= line && options.header < lines[i + 1]!;
      if (nature !== "blank" && (declared || options.header === undefined))
        held.push({ ordinal: seen + i, line, cells });
      if (held.length < (options.header === undefined ? HEADER_SEARCH : 1)) continue;
      const settled = settle(
        declared
          ? 0
          : headerIndex(
              held.map((record) => record.cells),
              options,
            ),
      );
      return settled.ok ? { ok: true, value: i + 1 } : settled;
    }
    return { ok: true, value: records.length };
  }

  function tellFaults(): void {
    for (const { ordinal, line, cell, value } of faultsHeld.splice(0)) {
      sink.fault(Math.max(0, ordinal - header), line, headings?.[cell] ?? "", "quote-unclosed", value);
    }
  }

  return {
    take(records, lines, faults = []) {
      for (const { record, cell, value } of faults)
        faultsHeld.push({ ordinal: seen + record, line: lines[record]!, cell, value });
      let from = 0;
      if (headings === null) {
        const searched = search(records, lines);
        if (!searched.ok) return searched;
        from = searched.value;
      }
      if (headings !== null) {
        tellFaults();
        const width = headings.length;
        const rows: SourceRow[] = [];
        for (let i = from; i < records.length; i++) {
          const cells = records[i]!;
          if (tidyCells(cells, width) === "data") rows.push({ row: seen + i - header, line: lines[i]!, cells });
        }
        if (rows.length > 0) sink.rows(rows);
      }
      seen += records.length;
      return fine;
    },
    get isOpen() {
      return headings !== null;
    },
    takePlain({ piece, firsts, natures, count }, line) {
      const width = headings!.length;
      const rows: SourceRow[] = [];
      while (plainRows.length < count) plainRows.push(new PlainRow(piece));
      for (let i = 0; i < count; i++) {
        if (natures[i] === BLANK) continue;
        const first = firsts[i]!;
        const length = firsts[i + 1]! - first - 1;
        const row = seen + i - header;
        const plain = plainRows[i]!;
        plain.row = row;
        plain.line = line + i;
        plain.piece = piece;
        plain.first = first;
        plain.length = length;
        if (natures[i] === PLAIN && length <= width) {
          rows.push(plain);
          continue;
        }
        const { cells } = plain;
        if (tidyCells(cells, width) === "data") rows.push({ row, line: line + i, cells });
      }
      if (rows.length > 0) sink.rows(rows);
      seen += count;
    },
    end() {
      if (headings !== null) return fine;
      if (options.header !== undefined && anyFilled) return failed("header-missing", file, String(options.header));
      const settled = settle(
        headerIndex(
          held.map((record) => record.cells),
          options,
        ),
      );
      if (settled.ok) tellFaults();
      return settled;
    },
  };
}

/** Columns of a sheet: up to the last heading, and further where the header has unnamed columns that are filled (or may be). */
function widthOf(header: readonly string[], below: readonly Held[], declared: boolean): number {
  let width = header.findLastIndex((cell) => cell !== "") + 1;
  if (declared && header.length <= MOST_COLUMNS) return header.length;
  for (const { cells } of below) {
    const last = cells.findLastIndex((cell) => cell !== "") + 1;
    width = Math.max(width, Math.min(last, header.length));
  }
  return width;
}
