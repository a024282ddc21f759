import { describe, expect, it } from "vitest";
import { LANGUAGE_IDS, LANGUAGES, languageOfTag, nextLanguage } from "../../../src/core/language.ts";
import { readPreferences } from "../../../src/state/store/preferences.ts";
import { readLink, writeLink } from "../../../src/state/url/codec.ts";
import { type LateName, lateWords, wordsOf } from "../../../src/words/wordsOf.ts";

const LATE: readonly LateName[] = ["ground", "help", "issues", "patrol", "picture", "settings"];

/** The paths of all texts in a table of words; of a function its name stands for what it says. */
function paths(words: unknown, path = ""): readonly string[] {
  if (typeof words !== "object" || words === null) return [path];
  if (Array.isArray(words)) return [path];
  return Object.entries(words).flatMap(([key, value]) => paths(value, `${path}.${key}`));
}

describe.each(LANGUAGE_IDS)("the language %s", (language) => {
  it("says all that the first one says, early and late", async () => {
    const [first] = LANGUAGE_IDS;
    expect(paths(wordsOf(language)).toSorted()).toEqual(paths(wordsOf(first!)).toSorted());
    for (const part of LATE)
      expect(paths(await lateWords(language, part)).toSorted()).toEqual(
        paths(await lateWords(first!, part)).toSorted(),
      );
    expect([wordsOf(language).tag, wordsOf(language).frame.switchHere]).toEqual([
      LANGUAGES[language].tag,
      expect.stringContaining(LANGUAGES[language].name),
    ]);
  });

  it("is kept by a link and by the preferences, and is what its browsers wish", () => {
    expect(readLink(writeLink({ filter: {}, lang: language }, []))).toMatchObject({
      link: { lang: language },
      bad: [],
    });
    expect(readPreferences(JSON.stringify({ language })).language).toBe(language);
    expect([languageOfTag(language), languageOfTag(LANGUAGES[language].tag)]).toEqual([language, language]);
  });
});

it("a browser with another language is spoken to in English; the button goes through all of them", () => {
  expect([
    languageOfTag("zh-TW"),
    languageOfTag("ZH"),
    languageOfTag("en-GB"),
    languageOfTag("de"),
    languageOfTag(""),
  ]).toEqual(["zh", "zh", "en", "en", "en"]);
  expect(readLink("#lang=de").bad).toEqual([{ key: "lang", value: "de" }]);
  let language = LANGUAGE_IDS[0]!;
  const gone = LANGUAGE_IDS.map(() => (language = nextLanguage(language)));
  expect(gone.toSorted()).toEqual(LANGUAGE_IDS.toSorted());
});
