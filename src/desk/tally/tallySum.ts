import type { TallyRow } from "../../state/answers.ts";

export type TallyColumn = Exclude<keyof TallyRow, "key" | "rate">;

/** All rows of a tally as one. */
export function sumOf(rows: readonly TallyRow[]): TallyRow {
  const sum = (column: TallyColumn) => rows.reduce((all, row) => all + row[column], 0);
  const found = sum("found");
  const closed = sum("closed");
  return {
    key: "",
    found,
    closed,
    open: sum("open"),
    overdue: sum("overdue"),
    major: sum("major"),
    stale: sum("stale"),
    relapsed: sum("relapsed"),
    fiveElements: sum("fiveElements"),
    rate: found === 0 ? null : closed / found,
  };
}

/** How long the bar of a row is, in hundredths of the longest, and how much of it is overdue, in its own; nothing open has no bar. */
export function barOf(
  { open, overdue }: Pick<TallyRow, "open" | "overdue">,
  most: number,
): { readonly open: number; readonly overdue: number } {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return { open: share(open, most), overdue: share(Math.min(overdue, open), open) };
}
