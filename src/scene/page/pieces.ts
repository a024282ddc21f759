import type { DisplayStatus } from "../../core/hazardWords.ts";
import type {
  BarsBlock,
  MapBlock,
  Page,
  PageBlock,
  PathBlock,
  RuleBlock,
  SymbolBlock,
  TableBlock,
  TableColumn,
  TextBlock,
} from "./page.ts";

/** A bar of a status, filled as its sign is. */
export interface BarPiece {
  readonly type: "bar";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly status: DisplayStatus;
}

/** A line with a share of the strength of its ink; 1 without it. */
export interface RulePiece extends RuleBlock {
  readonly share?: number;
}

/** What a table and bars are made of, for whoever has neither. */
export type Piece = TextBlock | RulePiece | PathBlock | SymbolBlock | BarPiece;

/** From one line of a cell to the next, in heights of the type. */
export const CELL_LINE = 1.4;
/** Free behind the text of a column, in heights of the type. */
export const CELL_GAP = 0.9;
/** Width of a sign in a cell with the room behind it, and its own, in heights of the type. */
export const CELL_SIGN = 1.6;
const SIGN = 1.3;
/** From the baseline up to the middle of a line, in heights of the type. */
const MIDDLE = 0.36;
export const HEAD_RULE = 1.6;
export const ROW_RULE = 0.8;
/** Strength of the line under a row that is no sum. */
export const ROW_SHARE = 0.5;

/** The heading of a column as it is written, line by line. */
export const headLines = ({ title, lines }: TableColumn): readonly string[] => lines ?? (title === "" ? [] : [title]);

/** A block as what it is made of; most are one piece. */
export function piecesOf(block: Exclude<PageBlock, MapBlock>): readonly Piece[] {
  if (block.type === "table") return tablePieces(block);
  return block.type === "bars" ? barsPieces(block) : [block];
}

/** Every text of a page as it is written, its title first. */
export const pageTexts = ({ title, blocks }: Page): readonly string[] => [
  title,
  ...blocks.flatMap((block) =>
    block.type === "map"
      ? []
      : piecesOf(block)
          .filter(isText)
          .map(({ text }) => text),
  ),
];

const isText = (piece: Piece): piece is TextBlock => piece.type === "text";

/** A table as texts, signs and rules; the signs of a table that draws its own texts are those of type symbol. */
export function tablePieces(table: TableBlock): Piece[] {
  const { x, y, size, columns, rows, headHeight } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const pieces: Piece[] = [];
  const rule = (at: number, isHeavy: boolean): void => {
    const place = { from: [x, at], to: [x + width, at] } as const;
    if (isHeavy) pieces.push({ type: "rule", ...place, width: HEAD_RULE, ink: "second" });
    else pieces.push({ type: "rule", ...place, width: ROW_RULE, ink: "line", share: ROW_SHARE });
  };
  eachColumn(table, (i, left, right, room) => {
    const { align } = columns[i]!;
    const lines = headLines(columns[i]!);
    const look = { size, ink: "second", isStrong: true, align, room, turn: 0 } as const;
    const first = y + headHeight / 2 - (lines.length - 1) * size * (CELL_LINE / 2) + size * MIDDLE;
    lines.forEach((text, line) => {
      const place = { x: align === "left" ? left : right, y: first + line * size * CELL_LINE };
      pieces.push({ type: "text", text, ...place, ...look });
    });
  });
  let top = y + headHeight;
  rule(top, true);
  for (const { height, cells, isStrong } of rows) {
    eachColumn(table, (i, left, right, room) => {
      const cell = cells[i];
      if (cell === undefined) return;
      const taken = cell.symbol === null ? 0 : size * CELL_SIGN;
      const lines = Math.max(1, cell.lines.length);
      const first = top + (height - lines * size * CELL_LINE) / 2 + size * (CELL_LINE / 2);
      if (cell.symbol !== null) {
        const sign = { x: left, y: top + (height - size * SIGN) / 2, size: size * SIGN };
        pieces.push({ type: "symbol", ...sign, symbol: cell.symbol, isMajor: cell.isMajor });
      }
      const { align } = columns[i]!;
      cell.lines.forEach((text, line) => {
        const place = {
          x: align === "left" ? left + taken : right,
          y: first + line * size * CELL_LINE + size * MIDDLE,
        };
        const beside = columns.slice(i + 1, i + (cell.span ?? 1)).reduce((sum, { width }) => sum + width, 0);
        const look = { size, ink: "ink", isStrong, align, room: room + beside - taken, turn: 0 } as const;
        pieces.push({ type: "text", text, ...place, ...look });
      });
    });
    top += height;
    rule(top, isStrong);
  }
  return pieces;
}

/** Where the text of each column begins and ends; that of the last ends with the table. */
function eachColumn(
  { x, size, columns }: TableBlock,
  use: (i: number, left: number, right: number, room: number) => void,
): void {
  let left = x;
  columns.forEach(({ width }, i) => {
    const right = left + width - (i === columns.length - 1 ? 0 : size * CELL_GAP);
    use(i, left, right, right - left);
    left += width;
  });
}

/** Share of a row that its bar is high. */
export const BAR_HEIGHT = 0.56;

/** From the end of a bar to its figure, and the least room for that, in heights of the type. */
const BESIDE = 0.5;
const LEAST_FIGURE = 2;
/** A copy without colours shows by it where one part ends and the next begins. */
export const PART_GAP = 2.5;

/** Where the bars of a block lie: to the right of the names, with room for the figures behind the longest. */
export function barsRoom({ x, width, size, nameWidth, bars }: BarsBlock): {
  readonly x: number;
  readonly width: number;
} {
  const figures = Math.max(LEAST_FIGURE, ...bars.map(({ figure }) => roughWidth(figure)));
  return { x: x + nameWidth, width: Math.max(size, width - nameWidth - size * (figures + 2 * BESIDE)) };
}

/** Bars as names, fills and figures. */
function barsPieces(block: BarsBlock): Piece[] {
  const { x, y, width, size, rowHeight, nameWidth, bars, most } = block;
  const pieces: Piece[] = [];
  const look = { type: "text", size, ink: "ink", isStrong: false, align: "left", turn: 0 } as const;
  const room = barsRoom(block);
  let top = y;
  for (const { name, figure, parts } of bars) {
    const baseline = top + rowHeight / 2 + size * MIDDLE;
    pieces.push({ ...look, text: name, x, y: baseline, room: nameWidth - size * CELL_GAP });
    const height = rowHeight * BAR_HEIGHT;
    let left = room.x;
    const upper = top + (rowHeight - height) / 2;
    for (const { status, value } of parts) {
      const long = most > 0 ? Math.max(0, (value / most) * room.width) : 0;
      if (long <= 0) continue;
      pieces.push({ type: "bar", x: left, y: upper, width: long, height, status });
      if (left > room.x)
        pieces.push({ type: "rule", from: [left, upper], to: [left, upper + height], width: PART_GAP, ink: "ground" });
      left += long;
    }
    const after = left + size * BESIDE;
    pieces.push({ ...look, text: figure, x: after, y: baseline, isStrong: true, room: x + width - after });
    top += rowHeight;
  }
  return pieces.filter((piece) => piece.type !== "text" || piece.text !== "");
}

/** A Chinese character is as wide as it is high, what is Latin about six tenths of that. */
const roughWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character >= "\u2e80" ? 1 : 0.6), 0);
