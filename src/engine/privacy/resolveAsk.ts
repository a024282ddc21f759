import { MASK } from "../../core/personal.ts";
import type { HeldProject } from "../index/projectIndex.ts";
import { type HiddenIds, hiddenIds } from "./hiddenIds.ts";
import { hidden } from "./redacted.ts";
import { meantFile } from "./redactedFiles.ts";

/** Keys of a question whose texts refer to records. */
const REFERENCES: ReadonlySet<string> = new Set(["ref", "refs", "site", "venue", "only", "order"]);

/**
 * A question in the project's own words: what was told with something hidden in it (an id as its hash, a word or a file with a
 * mask) is asked by as it was told, whoever asks. A word that is told like others means all of them.
 */
export function meantAsk<T>(held: HeldProject, question: T): T {
  return meant(held, hiddenIds(held), question, "") as T;
}

function meant(held: HeldProject, ids: HiddenIds, value: unknown, key: string): unknown {
  if (typeof value === "string") {
    if (REFERENCES.has(key)) return value.includes("~") ? ids.meantReference(value) : value;
    if (key === "layer") return ids.meantLayer(value);
    return key === "file" ? meantFile(held, value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => meant(held, ids, item, key));
  // `say` holds words of whoever asks.
  if (typeof value !== "object" || value === null || key === "say") return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [
      inner,
      key === "filter" && Array.isArray(item) ? meantWords(held, ids, inner, item) : meant(held, ids, item, inner),
    ]),
  );
}

function meantWords(held: HeldProject, ids: HiddenIds, condition: string, words: readonly string[]): readonly string[] {
  if (condition === "layers") return words.map(ids.meantLayer);
  if (!words.some((word) => word.includes(MASK))) return words;
  const all = wordsOf(held, condition);
  return words.flatMap((word) => (word.includes(MASK) ? [word, ...all.filter((one) => hidden(one) === word)] : word));
}

function wordsOf({ words }: HeldProject, condition: string): readonly string[] {
  switch (condition) {
    case "category":
      return words.categories;
    case "area":
      return words.areas;
    case "type":
      return words.types;
    case "department":
      return words.departments;
    case "source":
      return words.sources;
    case "tag":
      return [...new Set(words.tagLists.flat())];
    default:
      return [];
  }
}
