import { looseFiles } from "../../state/selectors/looseFiles.ts";
import type { AppState } from "../../state/store/state.ts";
import type { Words } from "../../words/wordsOf.ts";

/** What an open project is called wherever it has a heading: its title, else of loose files how many they are, else the product's name. */
export function projectTitle(state: Pick<AppState, "project">, words: Words): string {
  const files = looseFiles(state);
  return state.project?.project.title || (files === 0 ? words.frame.product : words.counts.files(files));
}
