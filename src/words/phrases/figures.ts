import type { DisplayStatus } from "../../core/hazardWords.ts";
import type { Words } from "../wordsOf.ts";

/** A rate between 0 and 1 in percent with one decimal: not quite all never reads as all, something never as nothing; null is "–". */
export function rateText(rate: number | null): string {
  if (rate === null) return "–";
  if (rate <= 0) return "0%";
  if (rate >= 1) return "100%";
  return `${Math.min(99.9, Math.max(0.1, Math.round(rate * 1000) / 10)).toFixed(1)}%`;
}

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
