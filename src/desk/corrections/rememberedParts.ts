import type { Edit } from "../../state/answers.ts";
import type { LateWords } from "../../words/wordsOf.ts";

/** What was remembered, a part a ledger: its title, and what of its reading was decided before. */
export function rememberedParts(
  { rememberedOf, readingKeys }: LateWords["corrections"],
  edits: readonly Edit[],
  titleOf: (layer: string) => string,
): readonly string[] {
  const layers = new Map<string, { readonly keys: string[]; columns: number; words: number }>();
  for (const edit of edits) {
    if (edit.type !== "set-layer" && edit.type !== "map-column" && edit.type !== "map-hazard" && edit.type !== "teach")
      continue;
    const known = layers.get(edit.layer) ?? { keys: [], columns: 0, words: 0 };
    layers.set(edit.layer, known);
    if (edit.type === "map-column" || edit.type === "map-hazard") known.columns++;
    else if (edit.type === "teach") known.words++;
    else known.keys.push(readingKeys[edit.key] ?? edit.key);
  }
  return [...layers].map(([layer, { keys, columns, words }]) => rememberedOf(titleOf(layer), keys, columns, words));
}
