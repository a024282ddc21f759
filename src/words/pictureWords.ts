import { picturePage as en } from "./en/picturePage.ts";
import { type Words, wordsOf } from "./wordsOf.ts";
import { picturePage as zh } from "./zh/picturePage.ts";

/** What only a saved picture says; apart from the other words, since it comes when one is first saved. */
export type PicturePageWords = typeof zh;

export type PictureWords = Words & { readonly page: PicturePageWords };

/** Every string that a saved picture may need, in one language. */
export const pictureWordsOf = (language: "zh" | "en"): PictureWords => ({
  ...wordsOf(language),
  page: language === "zh" ? zh : en,
});
