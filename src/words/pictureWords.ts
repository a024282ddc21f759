import { picturePage as en } from "./en/picturePage.ts";
import { type Words, wordsOf } from "./wordsOf.ts";
import { type PicturePageWords, picturePage as zh } from "./zh/picturePage.ts";

export type { PicturePageWords } from "./zh/picturePage.ts";

export type PictureWords = Words & { readonly page: PicturePageWords };

/** Every string that a saved picture may need, in one language. */
export const pictureWordsOf = (language: "zh" | "en"): PictureWords => ({
  ...wordsOf(language),
  page: language === "zh" ? zh : en,
});
