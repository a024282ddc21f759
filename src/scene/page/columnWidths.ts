import type { Measure } from "./lines.ts";
import type { ColumnPlan, RowPlan } from "./tablePlan.ts";

/** Between the text of one column and the next, in heights of the type. */
export const GAP = 0.9;
/** Width of a sign with the room behind it. */
export const SIGN = 1.6;
/** Lines of a heading. */
export const MOST_HEAD = 2;
/** Of a column that is as wide as its content: a text that is wider is broken or cut. */
const MOST_OWN = 0.3;
/** The same of one word, which would be torn. */
const MOST_WORD = 0.4;
/** Share of the width that the columns with a share have together at the least. */
const LEAST_SHARED = 0.3;
/** Characters of a heading that is never broken. */
const SHORT = 3;
/** Lines do not break where they would be of one length. */
const RAGGED = 1.15;

/** What a column asks for: as much as its texts take on one line each, and with what may be broken broken. */
interface Wanted {
  readonly full: number;
  readonly least: number;
}

/** How wide the columns of a table come out, and whether some are narrower than a word of their own. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  readonly isSqueezed: boolean;
}

/** The columns of a table that is so wide as a whole: figures and days are never cut while there is any room. */
export function columnWidths(
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
  width: number,
  size: number,
  measure: Measure,
): ColumnWidths {
  const wanted = columns.map((_, i) => wantedBy(columns, i, rows, width, size, measure));
  const shares = columns.map(({ share = 0 }) => share);
  const ofAll = shares.reduce((sum, share) => sum + share, 0);
  const isOwn = (i: number) => shares[i] === 0;
  const sumOf = (widths: readonly number[]) => widths.reduce((sum, one, i) => sum + (isOwn(i) ? one : 0), 0);
  const full = sumOf(wanted.map((one) => one.full));
  const least = sumOf(wanted.map((one) => one.least));
  const forNames = wanted.reduce((sum, one, i) => sum + (isOwn(i) ? 0 : one.least), 0);
  const most = ofAll === 0 ? width : width - Math.max(width * LEAST_SHARED, Math.min(forNames, width - least));
  // From all on one line down to all broken, and below that each as much narrower as the others.
  const broken = full <= most || full === least ? 0 : Math.min(1, (full - most) / (full - least));
  const own = wanted.map((one) => one.full - (one.full - one.least) * broken);
  const isSqueezed = least + forNames > width;
  const atMost = ofAll === 0 ? width : isSqueezed ? width * (1 - LEAST_SHARED) : least;
  const narrower = Math.min(1, Math.max(most, Math.min(least, atMost)) / sumOf(own));
  const left = Math.max(0, width - sumOf(own) * narrower);
  const widths = columns.map((_, i) => {
    if (isOwn(i)) return own[i]! * narrower;
    const spare = left - forNames;
    return spare > 0 ? wanted[i]!.least + (spare * shares[i]!) / ofAll : (left * shares[i]!) / ofAll;
  });
  return { widths, isSqueezed };
}

function wantedBy(
  columns: readonly ColumnPlan[],
  i: number,
  rows: readonly RowPlan[],
  width: number,
  size: number,
  measure: Measure,
): Wanted {
  const { title, align = "left", share, most = 1 } = columns[i]!;
  let widest = 0;
  let word = 0;
  for (const { cells, isStrong = false } of rows) {
    const cell = cells[i];
    if (cell === undefined || cell.isHeading === true) continue;
    const sign = cell.symbol == null ? 0 : size * SIGN;
    widest = Math.max(widest, measure(cell.text, size, isStrong) + sign);
    if (most > 1) for (const one of wordsOf(cell.text)) word = Math.max(word, measure(one, size, isStrong) + sign);
  }
  const head = measure(title, size, true);
  const gap = size * GAP;
  const isFigure = align === "right" && share === undefined;
  const longest = Math.min(word, width * MOST_WORD - gap);
  const capped = isFigure ? widest : Math.max(longest, Math.min(widest, width * MOST_OWN - gap));
  const full = Math.max(capped, head) + gap;
  // Short words of Chinese look torn.
  const isShort = title.length <= SHORT;
  const brokenHead = isShort
    ? head
    : Math.max(...wordsOf(title).map((word) => measure(word, size, true)), head / MOST_HEAD);
  const text = most === 1 ? capped : Math.min(capped, Math.max(longest, (widest / most) * RAGGED));
  return { full, least: Math.max(text, brokenHead) + gap };
}

/** What of a text no line breaks: words of Latin letters, and single Chinese characters. */
const wordsOf = (text: string): readonly string[] => text.match(/[^\s\u2e80-\uffff]+|[\u2e80-\uffff]/g) ?? [""];
