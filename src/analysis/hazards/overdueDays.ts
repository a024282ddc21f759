import type { HazardColumns } from "../sites/siteColumns.ts";

/**
 * How many of the hazards that `counts` lets pass are overdue on each day from `first` to `last`, in one pass: each is so from
 * the day after its deadline, or that on which it was found, until it is rectified or closed.
 */
export function overdueDays(
  { count, exists, awaitingReview, closed, due }: HazardColumns,
  counts: (hazard: number) => boolean,
  first: number,
  last: number,
): Uint32Array {
  const length = Math.max(0, last - first + 1);
  const steps = new Int32Array(length + 1);
  for (let h = 0; h < count; h++) {
    const from = Math.max(exists[h]!, due[h]! + 1, first);
    const until = Math.min(awaitingReview[h]!, closed[h]!, last + 1);
    if (from >= until || !counts(h)) continue;
    steps[from - first] = steps[from - first]! + 1;
    steps[until - first] = steps[until - first]! - 1;
  }
  let overdue = 0;
  return Uint32Array.from({ length }, (_, day) => {
    overdue += steps[day]!;
    return overdue;
  });
}
