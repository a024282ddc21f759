import { brokenLines, type Measure } from "./lines.ts";
import type { TableBlock, TableCell } from "./page.ts";
import { type Box, LINE } from "./sheet.ts";

/** What a cell says. */
export interface CellText {
  readonly text: string;
  readonly symbol?: TableCell["symbol"];
  readonly isMajor?: boolean;
  /** A heading of rows: it runs on over the columns behind it. */
  readonly isHeading?: boolean;
}

/** A column: as wide as its content, or with a share of what is left. */
export interface ColumnPlan {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Share of the room that columns of their own width leave; without it the column is as wide as its widest text. */
  readonly share?: number;
  /** Lines that a text of it may take; 1 without it. */
  readonly most?: number;
}

export interface RowPlan {
  readonly cells: readonly CellText[];
  /** A sum. */
  readonly isStrong?: boolean;
}

/** Between the text of one column and the next, in heights of the type. */
const GAP = 0.9;
/** Above and below the lines of a row, together. */
const PAD = 0.55;
/** Width of a sign with the room behind it. */
const SIGN = 1.6;
/** Of a column that is as wide as its content: what is wider is broken or cut. */
const MOST_OWN = 0.3;
/** Share of the width that the columns with a share have together at the least. */
const LEAST_SHARED = 0.3;

/** A table with all of its rows measured, to be laid into one box after another. */
export interface PlannedTable {
  readonly count: number;
  /** As many rows from `from` on as the box has room for, with the head above them; none where not even one fits. */
  lay(box: Box, from: number): { readonly block: TableBlock; readonly next: number; readonly height: number };
}

/** Plans a table for boxes of one width. */
export function planTable(
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
  width: number,
  size: number,
  measure: Measure,
): PlannedTable {
  const widths = columnWidths(columns, rows, width, size, measure);
  const lineHeight = size * LINE;
  const pad = size * PAD;
  const laid = rows.map(({ cells, isStrong = false }) => {
    const told = columns.map(({ most = 1 }, i): TableCell => {
      const { text, symbol = null, isMajor = false, isHeading = false } = cells[i] ?? { text: "" };
      const span = isHeading ? columns.length - i : 1;
      const width = widths.slice(i, i + span).reduce((sum, one) => sum + one, 0);
      const room = width - size * GAP - (symbol === null ? 0 : size * SIGN);
      const lines = brokenLines(text, room, most, (part) => measure(part, size, isStrong));
      return { symbol, isMajor, lines, ...(span === 1 ? {} : { span }) };
    });
    const lines = Math.max(1, ...told.map((cell) => cell.lines.length));
    return { height: lines * lineHeight + pad, cells: told, isStrong };
  });
  const headHeight = lineHeight + pad * 1.4;
  const told = columns.map(({ title, align = "left" }, i) => ({ title, align, width: widths[i]! }));
  return {
    count: rows.length,
    lay({ x, y, height }, from) {
      let next = from;
      let used = headHeight;
      while (next < laid.length && used + laid[next]!.height <= height + 0.01) used += laid[next++]!.height;
      const block: TableBlock = { type: "table", x, y, size, columns: told, headHeight, rows: laid.slice(from, next) };
      return { block, next, height: used };
    },
  };
}

function columnWidths(
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
  width: number,
  size: number,
  measure: Measure,
): number[] {
  const gap = size * GAP;
  const own = columns.map(({ title, share }, i) => {
    if (share !== undefined) return 0;
    let widest = measure(title, size, true);
    for (const { cells, isStrong = false } of rows) {
      const cell = cells[i];
      if (cell === undefined || cell.isHeading === true) continue;
      const sign = cell.symbol == null ? 0 : size * SIGN;
      widest = Math.max(widest, measure(cell.text, size, isStrong) + sign);
    }
    return Math.min(widest + gap, width * MOST_OWN);
  });
  const taken = own.reduce((sum, one) => sum + one, 0);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  // In a narrow table the others are cut before nothing is left of the names.
  const most = shares === 0 ? width : width * (1 - LEAST_SHARED);
  const narrower = taken > most ? most / taken : 1;
  const left = Math.max(0, width - taken * narrower);
  return columns.map(({ share }, i) => (share === undefined ? own[i]! * narrower : (left * share) / shares));
}
