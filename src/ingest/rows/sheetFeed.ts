import { failed, type Result } from "../../core/result.ts";
import { CONTROLS, withoutControls } from "../text/badBytes.ts";
import { groupedHeader } from "./headerGroups.ts";
import { columnLetters, HEADER_SEARCH, headerIndex, isNumbering, MOST_COLUMNS, nameHeadings } from "./headerRow.ts";
import { PlainRow } from "./plainRow.ts";
import { BLANK, PLAIN, type PlainRecords, type QuoteFault } from "./rawRecords.ts";
import { type RepeatedLines, repeatedLines } from "./repeatedLines.ts";
import type { ReadOptions, RowSink, SourceHead, SourceRow } from "./sourceRow.ts";
import { tidyCells } from "./tidyCells.ts";

/** Takes the raw records of a sheet and hands on its head and its data rows. */
export interface SheetFeed {
  /**
   * Records in order with the line of each; `lines` has one more entry, the line that comes next. Cells are tidied in place;
   * where `mayBeBad`, they are looked through for characters that no text has.
   */
  take(records: string[][], lines: ArrayLike<number>, faults?: readonly QuoteFault[], mayBeBad?: boolean): Result<void>;
  /** Whether the header is found, and the records to come are data. */
  readonly isOpen: boolean;
  /** Plain records, each one line long, from the given line on; only when the feed is open. */
  takePlain(records: PlainRecords, line: number): void;
  /** No more records: a sheet shorter than the search for the header is decided now, and what is below all records. */
  end(): Result<void>;
}

interface Held {
  /** Ordinal of the record in the sheet, blank ones counted. */
  readonly ordinal: number;
  readonly line: number;
  readonly cells: string[];
}

interface HeldFault {
  readonly ordinal: number;
  readonly line: number;
  readonly cell: number;
  readonly code: "quote-unclosed" | "bytes-unreadable";
  readonly value: string;
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
  const faultsHeld: HeldFault[] = [];
  /** Used again for every piece. */
  const plainRows: PlainRow[] = [];
  let headings: readonly string[] | null = null;
  let repeated: RepeatedLines = repeatedLines([]);
  let declaredAt = -1;
  let header = 0;
  let seen = 0;
  let anyFilled = false;
  let rows: SourceRow[] = [];
  /** Rows that are foot lines unless a record follows. */
  let feet: SourceRow[] = [];

  /** Knows the header among the records held, tells the head, and hands on what stands below it. */
  function settle(): Result<void> {
    if (held.length === 0) return failed("file-empty", file);
    const isDeclared = declaredAt >= 0;
    const texts = held.map(({ cells }) => cells);
    const found = isDeclared ? declaredAt : headerIndex(texts, options);
    const isUnknown = found < 0;
    const pair = isUnknown ? null : pairAt(texts, found);
    const last = isUnknown ? -1 : pair === null ? found : pair.lower;
    const first = pair === null ? last : pair.lower - 1;
    const below = held.slice(last + 1);
    const cells = pair?.cells ?? texts[last] ?? [];
    const width = widthOf(cells, below, isDeclared && pair === null);
    if (width > MOST_COLUMNS) return failed("columns-too-many", file, String(width));
    const named = nameHeadings(isUnknown ? columnLetters(width) : cells.slice(0, width));
    headings = named.headings;
    const top = isUnknown ? held[0]! : held[last]!;
    header = isUnknown ? top.ordinal - 1 : top.ordinal;
    const titles = held.slice(0, Math.max(0, first));
    sink.head({
      ...about,
      headings,
      headerLine: isUnknown ? 0 : top.line,
      ...(pair === null ? {} : { groups: pair.groups.slice(0, width) }),
      ...(isUnknown ? { hasNoHeadings: true as const } : {}),
      ...(titles.length === 0 ? {} : { titles: titles.map((title) => title.cells.join(" ").trim()) }),
      ...(last <= 0 ? {} : { above: held.slice(0, last).map((one) => ({ line: one.line, cells: one.cells })) }),
    });
    for (const title of titles) sink.notRecord?.(title.line, "title", title.cells);
    if (isUnknown) sink.fault(0, 0, "", "headings-unknown", "");
    else
      repeated = repeatedLines(
        held
          .slice(0, isNumbering(texts[last + 1]) ? last + 2 : last + 1)
          .map((line, i) => [line.cells, i < first ? "title" : "header"]),
      );
    for (const { word } of named.duplicates) sink.fault(0, top.line, word, "duplicate-heading", word);
    held.length = 0;
    for (const { ordinal, line, cells: own } of below) takeRow(own, ordinal - header, line);
    handOn();
    return fine;
  }

  /** The two rows of headings of which the record at `index` is one. */
  function pairAt(texts: readonly (readonly string[])[], index: number) {
    for (const lower of [index + 1, index]) {
      const [above, below] = [held[lower - 1], held[lower]];
      if (above === undefined || below === undefined || below.ordinal - above.ordinal !== 1) continue;
      const pair = groupedHeader(texts[lower - 1]!, texts[lower]!, options);
      if (pair !== null) return { lower, ...pair };
    }
    return null;
  }

  function takeRow(cells: string[], row: number, line: number): void {
    const nature = tidyCells(cells, headings!.length);
    if (nature === "blank") return;
    const why = nature === "data" ? repeated.whyOf(cells) : null;
    if (why !== null) sink.notRecord?.(line, why, cells);
    else if (nature === "foot") feet.push({ row, line, cells });
    else if (nature === "total") {
      handOn();
      sink.total?.({ row, line, cells });
    } else {
      // A record follows: what looked like a foot line was one too.
      for (const foot of feet.splice(0)) rows.push(foot);
      rows.push({ row, line, cells });
    }
  }

  function handOn(): void {
    if (rows.length === 0) return;
    const batch = rows;
    rows = [];
    sink.rows(batch);
  }

  /** Holds records until the header is known; gives the index of the first that was not taken. */
  function search(records: string[][], lines: ArrayLike<number>): Result<number> {
    for (let i = 0; i < records.length; i++) {
      const cells = records[i]!;
      const line = lines[i]!;
      const nature = tidyCells(cells, Number.POSITIVE_INFINITY);
      if (nature === "blank") continue;
      anyFilled = true;
      const isDeclared = options.header !== undefined && options.header >= line && options.header < lines[i + 1]!;
      if (isDeclared) declaredAt = held.length;
      held.push({ ordinal: seen + i, line, cells });
      // Far above a declared line nothing is asked for.
      if (options.header !== undefined && declaredAt < 0 && held.length > HEADER_SEARCH) held.shift();
      if (options.header === undefined ? held.length < HEADER_SEARCH : declaredAt < 0) continue;
      const settled = settle();
      return settled.ok ? { ok: true, value: i + 1 } : settled;
    }
    return { ok: true, value: records.length };
  }

  function holdFaults(records: string[][], lines: ArrayLike<number>, mayBeBad: boolean): void {
    if (!mayBeBad) return;
    for (const [i, cells] of records.entries()) {
      for (const [cell, value] of cells.entries()) {
        if (!CONTROLS.test(value)) continue;
        cells[cell] = withoutControls(value);
        faultsHeld.push({ ordinal: seen + i, line: lines[i]!, cell, code: "bytes-unreadable", value: cells[cell] });
      }
    }
  }

  function tellFaults(): void {
    for (const { ordinal, line, cell, code, value } of faultsHeld.splice(0)) {
      // A blank line that held nothing but such a character says nothing.
      if (code === "bytes-unreadable" && value.trim() === "") continue;
      sink.fault(Math.max(0, ordinal - header), line, headings?.[cell] ?? "", code, value);
    }
  }

  return {
    take(records, lines, faults = [], mayBeBad = false) {
      for (const { record, cell, value } of faults)
        faultsHeld.push({ ordinal: seen + record, line: lines[record]!, cell, code: "quote-unclosed", value });
      holdFaults(records, lines, mayBeBad);
      let from = 0;
      if (headings === null) {
        const searched = search(records, lines);
        if (!searched.ok) return searched;
        from = searched.value;
      }
      if (headings !== null) {
        tellFaults();
        for (let i = from; i < records.length; i++) takeRow(records[i]!, seen + i - header, lines[i]!);
        handOn();
      }
      seen += records.length;
      return fine;
    },
    get isOpen() {
      return headings !== null;
    },
    takePlain({ piece, firsts, natures, count }, line) {
      const width = headings!.length;
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
        if (natures[i] === PLAIN && length <= width && feet.length === 0 && !repeated.mayBe(plain)) rows.push(plain);
        else takeRow(plain.cells, row, line + i);
      }
      handOn();
      seen += count;
    },
    end() {
      if (headings === null) {
        if (options.header !== undefined && declaredAt < 0 && anyFilled)
          return failed("header-missing", file, String(options.header));
        const settled = settle();
        if (!settled.ok) return settled;
        tellFaults();
      }
      for (const { line, cells } of feet) sink.notRecord?.(line, "foot", cells);
      feet = [];
      return fine;
    },
  };
}

/** Columns of a sheet: up to the last heading, and further where the header has unnamed columns that are filled (or may be). */
function widthOf(header: readonly string[], below: readonly Held[], declared: boolean): number {
  let width = header.findLastIndex((cell) => cell !== "") + 1;
  if (declared && header.length <= MOST_COLUMNS) return header.length;
  const most = header.length === 0 ? Number.POSITIVE_INFINITY : header.length;
  for (const { cells } of below) {
    const last = cells.findLastIndex((cell) => cell !== "") + 1;
    width = Math.max(width, Math.min(last, most));
  }
  return width;
}
