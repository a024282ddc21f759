import { clockAfter } from "../../core/patrol.ts";
import type { PatrolWords } from "./usePatrolWords.ts";

/** The clock so many minutes after the start; past midnight it says so. */
export function clockText(words: PatrolWords, start: string, minutes: number): string {
  const at = clockAfter(start, minutes);
  if (at === null) return "";
  return at.days === 0 ? at.clock : words.nextDay(at.clock);
}
