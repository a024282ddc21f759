import type { CategorySpec } from "../../core/layerSpec.ts";
import { normalise } from "../../core/normalise.ts";
import type { CategorySpecOfProject } from "../../core/projectFile.ts";
import { readCategory } from "./categoryWords.ts";
import type { Taught } from "./taughtWords.ts";

/** A site's category, and the word that nobody knows when there was one. */
export interface CategoryReading {
  readonly id: string;
  readonly unknown: string | null;
}

/** A category that the project brings itself: its id, and what people call it. */
export type OwnCategory = Pick<CategorySpecOfProject, "id" | "title">;

/**
 * Reads categories by word, each word once. `category` is the layer's own rule; without one the mapped column speaks, by id
 * or title of the project's own categories first. A word that nobody knows is kept as a category of its own, and said.
 */
export function categoryReader(
  category: CategorySpec | undefined,
  ownCategories: readonly OwnCategory[] = [],
  taught: Taught | null = null,
): (word: string) => CategoryReading {
  const known = new Map<string, CategoryReading>();
  const own = new Map<string, string>();
  for (const { id, title } of ownCategories) if (title !== undefined) own.set(normalise(title), id);
  for (const { id } of ownCategories) own.set(normalise(id), id);
  return (word) => {
    let reading = known.get(word);
    if (reading === undefined) {
      const code = taught?.(word) ?? null;
      reading = code === null ? read(category, own, word.trim()) : { id: code, unknown: null };
      known.set(word, reading);
    }
    return reading;
  };
}

function read(category: CategorySpec | undefined, own: ReadonlyMap<string, string>, word: string): CategoryReading {
  if (typeof category === "string") return { id: category, unknown: null };
  if (category !== undefined) {
    if (Object.hasOwn(category.values, word)) return { id: category.values[word]!, unknown: null };
    return { id: category.other ?? "other", unknown: category.other === undefined ? word : null };
  }
  if (word === "") return { id: "other", unknown: null };
  const id = own.get(normalise(word)) ?? readCategory(word);
  return id === null ? { id: word, unknown: word } : { id, unknown: null };
}
