import { useDesk } from "../../ui/desk.tsx";
import { type PatrolWords, patrolWordsOf } from "../../words/patrolWords.ts";

/** The words of patrols in the language of the desk. */
export const usePatrolWords = (): PatrolWords => patrolWordsOf(useDesk().language);
