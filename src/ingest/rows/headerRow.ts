import type { ReadOptions } from "./sourceRow.ts";
import { filledCells } from "./tidyCells.ts";

/** Records that are looked at for the header. */
export const HEADER_SEARCH = 20;

/** A file with more columns than this is no ledger. */
export const MOST_COLUMNS = 2000;

/** A header may lack a few of its names, a title seldom fills most of a line. */
const SHARE_OF_WIDTH = 0.75;

/**
 * Index of the header among the first filled, tidied records; 0 at worst. The one with most headings that the layer
 * names (weight 3) or the product knows (weight 1); without any, the first that is about as full as the others.
 */
export function headerIndex(records: readonly (readonly string[])[], options: ReadOptions): number {
  let best = 0;
  let bestScore = 0;
  for (const [index, cells] of records.entries()) {
    let score = 0;
    for (const cell of cells) {
      if (cell === "") continue;
      if (options.knownHeadings.has(cell)) score += 3;
      else if (options.isHeading(cell)) score += 1;
    }
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  if (bestScore > 0) return best;
  const widths = records.map(filledCells);
  const median = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return Math.max(
    0,
    widths.findIndex((width) => width >= Math.min(median, Math.max(2, median * SHARE_OF_WIDTH))),
  );
}

/** Headings as the file has them; of two that are equal the later gets " (2)", and `duplicates` names each such word once. */
export function nameHeadings(cells: readonly string[]): {
  headings: string[];
  duplicates: { index: number; word: string }[];
} {
  const taken = new Set(cells);
  const seen = new Map<string, number>();
  const duplicates: { index: number; word: string }[] = [];
  const headings = cells.map((word, index) => {
    if (word === "") return "";
    const before = seen.get(word);
    if (before === undefined) {
      seen.set(word, 1);
      return word;
    }
    if (before === 1) duplicates.push({ index, word });
    let number = before + 1;
    while (taken.has(`${word} (${number})`)) number++;
    seen.set(word, number);
    return `${word} (${number})`;
  });
  return { headings, duplicates };
}
