import type { TallyKey } from "../../core/hazardList.ts";
import { categoryTitle, type Words } from "../../words/wordsOf.ts";

/** What a row of a tally is called: a category by its title, the others by the ledger's own word. */
export function tallyKeyTitle(
  words: Words,
  by: TallyKey,
  key: string,
  ownTitles: Readonly<Record<string, string>>,
): string {
  if (key === "") return words.tally.none;
  return by === "category" ? categoryTitle(words, key, ownTitles) : key;
}
