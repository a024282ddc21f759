import type { ReadOptions } from "./sourceRow.ts";

/** Records that are looked at for the header. */
export const HEADER_SEARCH = 20;

/** A file with more columns than this is no ledger. */
export const MOST_COLUMNS = 2000;

/** A place, a telephone number, a day: where they stand, a known word beside them is a value. */
const DATA = /^-?\d{1,3}\.\d{3,}$|^1[3-9]\d{9}$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/**
 * Index of the header among the first filled, tidied records: the one with most headings that the layer names (weight 3) or
 * the product knows (weight 1); -1 where no record has any.
 */
export function headerIndex(records: readonly (readonly string[])[], options: ReadOptions): number {
  let best = -1;
  let bestScore = 0;
  for (const [index, cells] of records.entries()) {
    const score = scoreOf(cells, options);
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return best;
}

function scoreOf(cells: readonly string[], options: ReadOptions): number {
  let score = 0;
  let filled = 0;
  let hasData = false;
  for (const cell of cells) {
    if (cell === "") continue;
    filled++;
    if (options.knownHeadings.has(cell)) score += 3;
    else if (options.isHeading(cell)) score += 1;
    else hasData ||= DATA.test(cell);
  }
  return hasData && score * 2 < filled ? 0 : score;
}

/** What columns are numbered by below their headings, in the forms of statistics: 甲 乙 丙, A B C, ① ②; (1) and 1 栏 are their digits. */
const ROWS_OF_NUMBERS: readonly string[] = ["甲乙丙丁戊己庚辛壬癸", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const FEWEST_NUMBERS = 4;

/** Whether a line numbers the columns: 甲, 乙, 1, 2, 3, each the next of its row, which begins with its first. */
export function isNumbering(cells: readonly string[] = []): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length < FEWEST_NUMBERS || filled.length * 2 < cells.length) return false;
  const next = ROWS_OF_NUMBERS.map(() => 0);
  let number = 1;
  for (const cell of filled) {
    const plain = cell.normalize("NFKC").replace(/^[([]\s*|\s*[)\]栏列]$/g, "");
    if (plain === String(number)) number++;
    else {
      const row = ROWS_OF_NUMBERS.findIndex((letters, i) => letters[next[i]!] === plain.toUpperCase());
      if (row < 0) return false;
      next[row]!++;
    }
  }
  return true;
}

/** The names of columns without a heading, as Excel calls them: A, B, ..., Z, AA. */
export function columnLetters(count: number): string[] {
  const letters = (index: number): string =>
    (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return Array.from({ length: count }, (_, index) => letters(index));
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
