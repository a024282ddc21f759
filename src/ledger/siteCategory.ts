import type { CategorySpec } from "../core/layerSpec.ts";
import { readCategory } from "./categoryWords.ts";

/** A site's category, and the word that nobody knows when there was one. */
export interface CategoryReading {
  readonly id: string;
  readonly unknown: string | null;
}

/**
 * Reads categories by word, each word once. `category` is the layer's own rule; without one the mapped column speaks. A
 * word that nobody knows is kept as a category of its own, and said.
 */
export function categoryReader(category: CategorySpec | undefined): (word: string) => CategoryReading {
  const known = new Map<string, CategoryReading>();
  return (word) => {
    let reading = known.get(word);
    if (reading === undefined) {
      reading = read(category, word.trim());
      known.set(word, reading);
    }
    return reading;
  };
}

function read(category: CategorySpec | undefined, word: string): CategoryReading {
  if (typeof category === "string") return { id: category, unknown: null };
  if (category !== undefined) {
    if (Object.hasOwn(category.values, word)) return { id: category.values[word]!, unknown: null };
    return { id: category.other ?? "other", unknown: category.other === undefined ? word : null };
  }
  if (word === "") return { id: "other", unknown: null };
  const id = readCategory(word);
  return id === null ? { id: word, unknown: word } : { id, unknown: null };
}
