import type { LegendRow } from "../parts/scene.ts";
import type { PictureLegendRow } from "../picture/picture.ts";
import { TYPE, writeHeading } from "./furniture.ts";
import type { Box, Sheet } from "./sheet.ts";

const ROW = 34;
/** Rows of a legend in two columns: of whatever a map can show. */
const MOST_ROWS = 8;
export const LEGEND_HEIGHT = 36 + MOST_ROWS * ROW + 8;
/** All rows are set smaller before a word of one is cut. */
const SIZES = [TYPE.body, TYPE.small, 15] as const;
const MOST_COLUMNS = 3;
/** Below, even two columns of short words do not stand beside each other. */
const LEAST_FOR_TWO = 380;
/** A sign with the room behind it, what is free before a count, and between two columns. */
const SIGN = 38;
const BEFORE_COUNT = 10;
const BETWEEN = 24;

interface Plan {
  readonly size: number;
  readonly perColumn: number;
  /** What each column needs, without what is free behind it. */
  readonly needs: readonly number[];
}

/** The legend in as many columns as there is width for; gives back where it ends. */
export function writeLegend(
  sheet: Sheet,
  title: string,
  counts: string,
  rows: readonly PictureLegendRow[],
  box: Box,
): number {
  const top = writeHeading(sheet, title, counts, box.x, box.y, box.width);
  const { size, perColumn, needs } = planOf(sheet, rows, box.width);
  const spare = (box.width - widthOf(needs)) / needs.length;
  let x = box.x;
  needs.forEach((need, column) => {
    // Where not even the smallest type fits, all columns are as much narrower.
    const right = Math.min(x + need + spare, box.x + box.width);
    rows.slice(column * perColumn, (column + 1) * perColumn).forEach(({ symbol, text, count }, i) => {
      const y = top + i * ROW + 24;
      sheet.symbol(symbol as LegendRow["symbol"], x, y, 28, TYPE.body);
      const look = { size: TYPE.body, isStrong: true, align: "right" } as const;
      const taken = count === null ? 0 : sheet.text(count, right, y, look) + BEFORE_COUNT;
      sheet.text(text, x + SIGN, y, { size }, right - taken - x - SIGN);
    });
    x = right + BETWEEN;
  });
  return top + perColumn * ROW + 8;
}

/** The largest type that fits in the most columns; the smallest in the fewest where none does. */
function planOf(sheet: Sheet, rows: readonly PictureLegendRow[], width: number): Plan {
  const least = rows.length > MOST_ROWS && width > LEAST_FOR_TWO ? 2 : 1;
  const plans = SIZES.flatMap((size) =>
    Array.from({ length: MOST_COLUMNS - least + 1 }, (_, i) => planIn(sheet, rows, MOST_COLUMNS - i, size)),
  );
  return plans.find(({ needs }) => widthOf(needs) <= width) ?? plans.at(-1)!;
}

function planIn(sheet: Sheet, rows: readonly PictureLegendRow[], columns: number, size: number): Plan {
  const perColumn = Math.max(1, Math.ceil(rows.length / columns));
  const needs = Array.from({ length: Math.ceil(rows.length / perColumn) }, (_, column) =>
    Math.max(...rows.slice(column * perColumn, (column + 1) * perColumn).map((row) => needOf(sheet, row, size))),
  );
  return { size, perColumn, needs: needs.length === 0 ? [0] : needs };
}

function needOf(sheet: Sheet, { text, count }: PictureLegendRow, size: number): number {
  const counted = count === null ? 0 : sheet.widthOf(count, { size: TYPE.body, isStrong: true }) + BEFORE_COUNT;
  return SIGN + sheet.widthOf(text, { size }) + counted;
}

const widthOf = (needs: readonly number[]): number =>
  needs.reduce((sum, need) => sum + need, 0) + (needs.length - 1) * BETWEEN;
