import type { TallyRow } from "../../state/answers.ts";

/** How long the bar of a row is, in hundredths of the longest, and how much of it is overdue, in its own; nothing open has no bar. */
export function barOf(
  { open, overdue }: Pick<TallyRow, "open" | "overdue">,
  most: number,
): { readonly open: number; readonly overdue: number } {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return { open: share(open, most), overdue: share(Math.min(overdue, open), open) };
}
