import type { KeptPage } from "../../core/briefing.ts";
import { choiceOfKept } from "../../state/actions/keptPages.ts";
import { keptLink } from "../../state/selectors/tourViews.ts";
import type { AppState } from "../../state/store/state.ts";
import { conditionWords } from "../../words/phrases/conditionWord.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";
import type { KeptTrouble } from "./keptSet.ts";

type BriefingWords = LateWords["briefing"];

/** So many words of a filter make a title; of more the others are not said. */
const MOST_WORDS = 3;

/** What a kept page is called: its own name, else what it tells, of what. */
export function keptTitle(words: Words, said: BriefingWords, page: KeptPage, project: AppState["project"]): string {
  if (page.name !== undefined && page.name !== "") return page.name;
  const { filter } = keptLink(page.link).to;
  const of = conditionWords(words, filter, project?.categoryTitles ?? {}, project?.layers ?? []).slice(0, MOST_WORDS);
  return [said.templates[choiceOfKept(page).template], ...of].join(words.frame.comma);
}

/** On what it stands, in a line. */
export function keptLine(words: Words, said: BriefingWords, page: KeptPage): string {
  const { template, size, isPortrait, isSeries, theme } = choiceOfKept(page);
  const isPaper = /^A\d$/.test(size);
  return words.frame.list([
    said.templates[template],
    isPaper ? `${size} ${isPortrait ? said.portrait : said.landscape}` : size.replace("x", " × "),
    ...(isSeries && template !== "notice" ? [said.kept.series] : []),
    ...(theme === "dark" ? [said.kept.dark] : []),
  ]);
}

/** Why nothing came of a kept page. */
export function troubleText(said: BriefingWords, trouble: KeptTrouble): string {
  switch (trouble.type) {
    case "absent":
      return said.kept.absent[trouble.key](trouble.value);
    case "bad":
      return said.kept.bad(trouble.key, trouble.value);
    case "size":
      return said.kept.bad("size", trouble.value);
    default:
      return said.nothing;
  }
}
