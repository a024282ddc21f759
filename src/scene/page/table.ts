import { columnWidths, GAP, MOST_HEAD, SIGN } from "./columnWidths.ts";
import { balancedLines, brokenLines, type Measure } from "./lines.ts";
import type { TableBlock, TableCell } from "./page.ts";
import { type Box, LINE } from "./sheet.ts";
import type { ColumnPlan, RowPlan } from "./tablePlan.ts";

/** Above and below the lines of a row, together. */
const PAD = 0.55;

/** A table with all of its rows measured, to be laid into one box after another. */
export interface PlannedTable {
  /** Is a column narrower than a word of it? Another page has more room. */
  readonly isSqueezed: boolean;
  /** Is a text cut, or a heading broken? Smaller type may leave them whole. */
  readonly isTight: boolean;
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
  const { widths, isSqueezed } = columnWidths(columns, rows, width, size, measure);
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
    return {
      height: lines * lineHeight + pad,
      cells: told,
      isStrong,
      isHeading: cells.some((cell) => cell.isHeading === true),
    };
  });
  const told = columns.map(({ title, align = "left" }, i) => {
    const room = widths[i]! - (i === columns.length - 1 ? 0 : size * GAP);
    const lines = balancedLines(title, room, MOST_HEAD, (part) => measure(part, size, true));
    return { title, align, width: widths[i]!, ...(lines.length < 2 ? {} : { lines }) };
  });
  const headHeight = Math.max(1, ...told.map(({ lines }) => lines?.length ?? 1)) * lineHeight + pad * 1.4;
  return {
    isSqueezed,
    isTight:
      told.some(({ lines }) => lines !== undefined) ||
      laid.some((row, i) => row.cells.some(({ lines }, at) => isCut(lines, rows[i]!.cells[at]?.text ?? ""))),
    lay({ x, y, height }, from) {
      let next = from;
      let used = headHeight;
      while (next < laid.length && used + laid[next]!.height <= height + 0.01) used += laid[next++]!.height;
      // A heading stands over what it heads, or on the next page.
      while (next > from && next < laid.length && laid[next - 1]!.isHeading) used -= laid[--next]!.height;
      const block: TableBlock = { type: "table", x, y, size, columns: told, headHeight, rows: laid.slice(from, next) };
      return { block, next, height: used };
    },
  };
}

const isCut = (lines: readonly string[], text: string): boolean =>
  lines.at(-1)?.endsWith("…") === true && !text.endsWith("…");
