import type { LinkedView } from "../state/selectors/tourViews.ts";
import type { AppState } from "../state/store/state.ts";
import { conditionWords } from "../words/phrases/conditionWord.ts";
import type { LateWords, Words } from "../words/wordsOf.ts";

/** So many words of a filter make a title; of more the others are not said. */
const MOST_WORDS = 3;

/** What a view of the tour is called: its own title, else what it shows. */
export function viewTitle(
  words: Words,
  said: LateWords["tour"],
  { title, shows, to }: Pick<LinkedView, "title" | "shows" | "to">,
  project: AppState["project"],
): string {
  if (title !== undefined) return title;
  if (shows !== "map") return said[shows];
  const chosen = conditionWords(words, to.filter, project?.categoryTitles ?? {}, project?.layers ?? []);
  return chosen.length === 0 ? said.map : chosen.slice(0, MOST_WORDS).join(words.frame.comma);
}
