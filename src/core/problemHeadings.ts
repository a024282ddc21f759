/**
 * The three columns behind the rows of a file of problem rows, as it is written in each language: by them it is known again when
 * it comes back corrected. The first is what a command writes.
 */
export const PROBLEM_HEADINGS = [
  { plain: "line", en: "line", zh: "行号" },
  { plain: "column", en: "column", zh: "问题在哪一列" },
  { plain: "reason", en: "what is wrong", zh: "是什么问题，怎么改" },
] as const;

/** The columns as a language calls them, by what a command calls them. */
export const problemHeadings = (language: "zh" | "en"): Readonly<Record<string, string>> =>
  Object.fromEntries(PROBLEM_HEADINGS.map((heading) => [heading.plain, heading[language]]));
