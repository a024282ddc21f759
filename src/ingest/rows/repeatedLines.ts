import type { PlainRow } from "./plainRow.ts";
import type { NotRecordWhy } from "./sourceRow.ts";

/** The header and the titles above it, which a ledger that was made for printing repeats on every page. */
export interface RepeatedLines {
  /** Why tidied cells are no record; null when they are none of those lines. */
  whyOf(cells: readonly string[]): NotRecordWhy | null;
  /** Whether a row begins like one of them, by one character: so hardly any row has to be cut into cells. */
  mayBe(row: PlainRow): boolean;
}

/** Of the lines as they were first met. */
export function repeatedLines(
  lines: readonly (readonly [cells: readonly string[], why: NotRecordWhy])[],
): RepeatedLines {
  const known = new Map(lines.map(([cells, why]) => [keyOf(cells), why]));
  const starts = [
    ...new Map(lines.map(([cells]) => startOf(cells)).map((start) => [JSON.stringify(start), start])).values(),
  ];
  return {
    whyOf(cells) {
      const isLike = starts.some(({ column, unit }) => cells[column]?.charCodeAt(0) === unit);
      return isLike ? (known.get(keyOf(cells)) ?? null) : null;
    },
    mayBe({ piece: { units, marks }, first, length }) {
      for (const { column, unit } of starts)
        if (column < length && units[marks[first + column]! + 1] === unit) return true;
      return false;
    },
  };
}

function startOf(cells: readonly string[]): { column: number; unit: number } {
  const column = cells.findIndex((cell) => cell !== "");
  return { column, unit: column < 0 ? 0 : cells[column]!.charCodeAt(0) };
}

const keyOf = (cells: readonly string[]): string => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end--;
  return JSON.stringify(cells.slice(0, end));
};
