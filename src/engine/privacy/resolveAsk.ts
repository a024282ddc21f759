import { MASK } from "../../core/personal.ts";
import type { Placement } from "../../core/projectFile.ts";
import { done, failed, type Result } from "../../core/result.ts";
import type { ProjectIndex } from "../index/projectIndex.ts";
import { type HiddenIds, hiddenIds } from "./hiddenIds.ts";
import { hidden } from "./redacted.ts";
import { resolveFile } from "./redactedFiles.ts";
import { isWordKey, resolveWord } from "./toldKeys.ts";

/** Keys of a question whose texts refer to records. */
const REFERENCES: ReadonlySet<string> = new Set(["ref", "refs", "site", "target", "venue", "order"]);

/**
 * A question in the project's own words: what was told with something hidden in it (an id as its hash, a word or a file with a
 * mask) is asked by as it was told, whoever asks. A word of a filter that is told like others means all of them. Fails with
 * `word-unclear` where an edit names a word of its layer that is not there, or is told like another.
 */
export function resolveAsk<T>(index: ProjectIndex, question: T): Result<T> {
  const asking: Asking = { index, ids: hiddenIds(index), unclear: null };
  const resolved = resolve(asking, question, "", null) as T;
  return asking.unclear === null ? done(resolved) : failed("word-unclear", asking.unclear);
}

interface Asking {
  readonly index: ProjectIndex;
  readonly ids: HiddenIds;
  /** The layer, as it was told, of which an edit names a word that is none or several. */
  unclear: string | null;
}

/** `edited` is the layer, as it was told, that the innermost object of an edit is about. */
function resolve(asking: Asking, value: unknown, key: string, edited: string | null): unknown {
  const { index, ids } = asking;
  if (typeof value === "string") {
    if (REFERENCES.has(key)) return value.includes("~") ? ids.resolveReference(value) : value;
    if (key === "layer") return ids.resolveLayer(value);
    return key === "file" ? resolveFile(index, value) : value;
  }
  // `labels` holds words of whoever asks, `files` the bytes of files.
  if (typeof value !== "object" || value === null || key === "labels" || key === "files") return value;
  if (Array.isArray(value)) return value.map((item) => resolve(asking, item, key, edited));
  if (key === "placement") return resolvePlacement(ids, value as Placement);
  const { layer } = value as { readonly layer?: unknown };
  const about = typeof layer === "string" ? layer : edited;
  const resolved = (inner: string, item: unknown): unknown => {
    if (key === "filter" && Array.isArray(item)) return resolveWords(index, ids, inner, item);
    if (typeof item !== "string" || about === null || !isWordKey(inner, value))
      return resolve(asking, item, inner, about);
    const word = resolveWord(index, ids.resolveLayer(about), inner, item);
    if (word === null) asking.unclear = about;
    return word;
  };
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, resolved(inner, item)]));
}

/** A record that is put on the map is named by its layer and its id apart. */
function resolvePlacement(ids: HiddenIds, placement: Placement): Placement {
  const layer = ids.resolveLayer(placement.layer);
  const ref = ids.resolveReference(`${placement.layer}/${placement.id}`);
  return { ...placement, layer, id: ref.startsWith(`${layer}/`) ? ref.slice(layer.length + 1) : placement.id };
}

function resolveWords(
  index: ProjectIndex,
  ids: HiddenIds,
  condition: string,
  words: readonly string[],
): readonly string[] {
  if (condition === "layers") return words.map(ids.resolveLayer);
  if (!words.some((word) => word.includes(MASK))) return words;
  const all = wordsOf(index, condition);
  return words.flatMap((word) => (word.includes(MASK) ? [word, ...all.filter((one) => hidden(one) === word)] : word));
}

function wordsOf({ words }: ProjectIndex, condition: string): readonly string[] {
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
