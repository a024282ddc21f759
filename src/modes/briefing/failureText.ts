import { ContextLost, NoWebgl, TooLarge } from "../../map/snapshot.ts";
import type { LateWords } from "../../words/wordsOf.ts";

/** Why a page was not drawn, in words that say what to do. */
export function failureText(words: LateWords["briefing"], error: unknown): string {
  if (error instanceof TooLarge) return words.tooLarge(error.width, error.height);
  if (error instanceof NoWebgl) return words.noWebgl;
  if (error instanceof ContextLost) return words.contextLost;
  return words.failed(error instanceof Error ? error.message : String(error));
}
