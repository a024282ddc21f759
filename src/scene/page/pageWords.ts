import type { LateWords } from "../../words/wordsOf.ts";
import type { PictureWords } from "../picture/pictureText.ts";

/** Every string that a page of a briefing may need, in one language. */
export type PageWords = PictureWords & Pick<LateWords, "briefing" | "compare">;
