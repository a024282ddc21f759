import type { CatalogueId } from "../core/catalogue.ts";
import type { Language } from "../core/language.ts";
import type { Failure } from "../core/result.ts";
import { en, enLate } from "./en/en.ts";
import { type LateLoaders, type LateName, type LateWords, type Words, zh, zhLate } from "./zh/zh.ts";

export type { LateName, LateWords, Words } from "./zh/zh.ts";

/** The words of each language: those that are always there, and what fetches the others. */
const WORDS: Readonly<Record<Language, { readonly words: Words; readonly late: LateLoaders }>> = {
  zh: { words: zh, late: zhLate },
  en: { words: en, late: enLate },
};

/** The words of a language that do not come late. */
export const wordsOf = (language: Language): Words => WORDS[language].words;

const fetched = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

/** Words that come when they are first said, and have come; null while they have not. */
export const arrivedWords = <P extends LateName>(language: Language, part: P): LateWords[P] | null =>
  (arrived.get(`${language} ${part}`) as LateWords[P] | undefined) ?? null;

/** Words that come when they are first said; asked for again, the same promise. */
export function lateWords<P extends LateName>(language: Language, part: P): Promise<LateWords[P]> {
  const key = `${language} ${part}`;
  const known = fetched.get(key) ?? WORDS[language].late[part]();
  fetched.set(key, known);
  known.then(
    (words) => arrived.set(key, words),
    // What could not be fetched is fetched again when it is wanted again.
    () => fetched.delete(key),
  );
  return known as Promise<LateWords[P]>;
}

/** A failure as a sentence with what to do. */
export const failureSentence = (failures: LateWords["failures"], failure: Failure): string =>
  failures[failure.code](failure);

/** The title of a category: the project's own, else the catalogue's, else its id as it stands. */
export function categoryTitle(words: Words, category: string, ownTitles: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(ownTitles, category)) return ownTitles[category] ?? category;
  return Object.hasOwn(words.categories, category) ? words.categories[category as CatalogueId] : category;
}

/** The title of a kind of layer; a word that is no kind stays as the project writes it. */
export function kindWord(words: Words, kind: string | null): string {
  const titles: Readonly<Record<string, string>> = words.kinds;
  return kind === null ? "" : Object.hasOwn(titles, kind) ? (titles[kind] ?? kind) : kind;
}

/** The label of a field; a field nobody knows keeps its name. */
export function fieldLabel(words: Words, field: string): string {
  const labels: Readonly<Record<string, string>> = words.fields;
  return Object.hasOwn(labels, field) ? (labels[field] ?? field) : field;
}
