import type { Filter } from "../../core/filter.ts";
import { categoryTitle, type Words } from "../wordsOf.ts";

/** A condition of the filter that is a list of words. */
export type ConditionKey = Exclude<keyof Filter, "q">;

/** The order in which conditions are read. */
export const CONDITION_KEYS: readonly ConditionKey[] = [
  "layers",
  "status",
  "category",
  "level",
  "type",
  "supervision",
  "department",
  "area",
  "source",
  "tag",
];

/** A word of a condition as it is read: codes become words, everything else stays as the ledger wrote it. */
export function conditionWord(
  words: Words,
  key: ConditionKey,
  word: string,
  ownTitles: Readonly<Record<string, string>>,
  layers: readonly { readonly id: string; readonly title: string }[],
): string {
  if (key === "category") return categoryTitle(words, word, ownTitles);
  if (key === "layers") return layers.find(({ id }) => id === word)?.title ?? word;
  const tables: Readonly<Partial<Record<ConditionKey, Readonly<Record<string, string>>>>> = {
    status: words.statuses,
    level: words.levels,
    supervision: words.supervisions,
  };
  const table = tables[key] ?? {};
  return Object.hasOwn(table, word) ? (table[word] ?? word) : word;
}

/** All words that a filter chooses, in the order in which conditions are read. */
export const conditionWords = (
  words: Words,
  filter: Filter,
  ownTitles: Readonly<Record<string, string>>,
  layers: readonly { readonly id: string; readonly title: string }[],
): readonly string[] =>
  CONDITION_KEYS.flatMap((key) =>
    ((filter[key] ?? []) as readonly string[]).map((word) => conditionWord(words, key, word, ownTitles, layers)),
  );
