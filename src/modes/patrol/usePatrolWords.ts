import { useLateWords } from "../../ui/useLateWords.ts";
import type { LateWords } from "../../words/wordsOf.ts";

export type PatrolWords = LateWords["patrol"];

/** The words of patrols in the language of the desk. */
export const usePatrolWords = (): PatrolWords => useLateWords("patrol");
