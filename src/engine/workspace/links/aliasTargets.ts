import { normalise } from "../../../core/normalise.ts";
import type { Alias } from "../../../core/projectFile.ts";

/** What a ledger's words for sites and venues mean: `layer/id` by the layer that says the word; null where nobody taught it. */
export type AliasTargets = (layer: string, word: string) => string | null;

/** Words compare after NFKC, without blanks and case; of two aliases of one word the later holds. */
export function aliasTargets(aliases: readonly Alias[]): AliasTargets {
  if (aliases.length === 0) return () => null;
  const key = (layer: string, word: string) => JSON.stringify([layer, normalise(word)]);
  const targets = new Map(aliases.map(({ layer, word, target }) => [key(layer, word), target]));
  return (layer, word) => (word === "" ? null : (targets.get(key(layer, word)) ?? null));
}
