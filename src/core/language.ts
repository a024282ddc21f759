/** What holds of a language wherever it is met; its words are in `words/`. */
export interface LanguageRule {
  /** As a page or a part of one is marked (BCP 47). */
  readonly tag: string;
  /** What it calls itself. */
  readonly name: string;
  /** Its word for 10,000, where large counts are told in them: 1.3万. */
  readonly tenThousand?: string;
}

/** The languages of the product by their ids in links, preferences and projects. */
export const LANGUAGES = {
  zh: { tag: "zh-CN", name: "中文", tenThousand: "万" },
  en: { tag: "en", name: "English" },
} as const satisfies Readonly<Record<string, LanguageRule>>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly Language[];

export const isLanguage = (word: unknown): word is Language =>
  typeof word === "string" && Object.hasOwn(LANGUAGES, word);

export const languageRule = (language: Language): LanguageRule => LANGUAGES[language];

/** The language that a browser wishes by its tag (`zh-TW`); English where the product has none of its own for it. */
export const languageOfTag = (tag: string): Language =>
  LANGUAGE_IDS.find((id) => tag.toLowerCase().split("-")[0] === id) ?? "en";

/** The language after another, the first after the last. */
export const nextLanguage = (language: Language): Language =>
  LANGUAGE_IDS[(LANGUAGE_IDS.indexOf(language) + 1) % LANGUAGE_IDS.length] ?? language;
