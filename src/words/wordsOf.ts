import type { CatalogueId } from "../core/catalogue.ts";
import type { Failure } from "../core/result.ts";
import { en } from "./en/en.ts";
import { type Words, zh } from "./zh/zh.ts";

export type { Words } from "./zh/zh.ts";

export const wordsOf = (language: "zh" | "en"): Words => (language === "zh" ? zh : en);

/** A failure as a sentence with what to do. */
export const failureSentence = (words: Words, failure: Failure): string => words.failures[failure.code](failure);

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
