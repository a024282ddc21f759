import type { TaughtWords } from "../../core/layerSpec.ts";
import { normalise } from "../../core/normalise.ts";

/** What somebody said that a ledger's own word means in a field, as a code of that field; null where nobody did. */
export type Taught = (word: string) => string | null;

/** The words of a field, compared after NFKC and without blanks; null where none was taught. */
export function taughtIn(words: TaughtWords | undefined, field: string): Taught | null {
  const own = words !== undefined && Object.hasOwn(words, field) ? words[field]! : null;
  if (own === null) return null;
  const codes = new Map(Object.entries(own).map(([word, code]) => [normalise(word), code]));
  return (word) => codes.get(normalise(word)) ?? null;
}
