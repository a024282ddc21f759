import type { Words } from "../../../words/wordsOf.ts";

/** The name of a key period: the project's own, else the word for a built-in one, else its id as it stands. */
export function nodeTitle(
  words: Words,
  { name, slug, id }: { readonly name: string; readonly slug: string; readonly id: string },
): string {
  const known: Readonly<Record<string, string>> = words.holiday.periods;
  return name || (Object.hasOwn(known, slug) ? known[slug] : undefined) || id;
}
