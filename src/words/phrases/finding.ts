import type { Words } from "../wordsOf.ts";

/** Numbers of a day: sites that match, and their hazards. */
export interface FindingNumbers {
  readonly sites: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
}

/** The headline says what matters most. */
export function findingOf(words: Words, { sites, hazardsOpen, hazardsOverdue }: FindingNumbers): string {
  if (sites === 0) return words.overview.findingEmpty;
  if (hazardsOverdue > 0) return words.overview.findingOverdue(hazardsOverdue);
  return hazardsOpen > 0 ? words.overview.findingOpen(hazardsOpen) : words.overview.findingNone;
}
