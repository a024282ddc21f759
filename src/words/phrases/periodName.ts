import type { Words } from "../wordsOf.ts";

/** The name of a key period: the project's own, else the word for a built-in one, else its id as it stands. */
export function periodName(
  words: Words,
  { name, slug, id }: { readonly name: string; readonly slug: string; readonly id: string },
): string {
  const builtIn: Readonly<Record<string, string>> = words.holiday.periods;
  return name || (Object.hasOwn(builtIn, slug) ? (builtIn[slug] ?? id) : id);
}
