import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { Words } from "../wordsOf.ts";

/** Days left, days over, or nothing for what is closed. */
export function daysText(
  ledger: Words["ledger"],
  { status, daysLeft }: { readonly status: DisplayStatus; readonly daysLeft: number | null },
): string {
  if (status === "closed") return "";
  if (daysLeft === null) return ledger.noDue;
  // Rectified late is no longer overdue: its days are of no use to anyone.
  if (daysLeft < 0) return status === "overdue" ? ledger.daysOver(-daysLeft) : "";
  return ledger.daysLeft(daysLeft);
}
