import type { TallyRow } from "./tallyRow.ts";

/** Rows with something overdue, most first; of equal ones the lower closing rate, then by key. What belongs to nobody is nobody's rank. */
export const rankedByOverdue = (rows: readonly TallyRow[]): readonly TallyRow[] =>
  rows
    .filter(({ key, overdue }) => key !== "" && overdue > 0)
    .toSorted((a, b) => b.overdue - a.overdue || (a.rate ?? 0) - (b.rate ?? 0) || (a.key < b.key ? -1 : 1));
