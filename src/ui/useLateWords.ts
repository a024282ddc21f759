import { use, useDeferredValue } from "react";
import { arrivedWords, type LateName, type LateWords, lateWords } from "../words/wordsOf.ts";
import { useDesk } from "./desk.tsx";

/** Words that come when they are first said, in the language of the desk; those of the language before stay until they have. */
export function useLateWords<P extends LateName>(part: P): LateWords[P] {
  const language = useDeferredValue(useDesk().language);
  return arrivedWords(language, part) ?? use(lateWords(language, part));
}
