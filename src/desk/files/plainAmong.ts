import type { PlannedFile } from "../../state/answers.ts";

/** Fewer than so many are seen at a glance as they are. */
const FEWEST = 4;
/** Of a ledger's records so many may be gone in a month before somebody should look. */
const MOST_GONE = 0.2;

/** Files of a plan that need no look: each the next version of one, read whole, with few records gone. None where they are few. */
export function plainAmong(items: readonly PlannedFile[]): readonly PlannedFile[] {
  const plain = items.filter(
    ({ use, failure, rejected, kept, gone }) =>
      use.type === "replace" && failure === undefined && rejected === 0 && gone <= MOST_GONE * (kept + gone),
  );
  return plain.length < FEWEST ? [] : plain;
}
