import { help as en } from "./en/help.ts";
import { help as zh } from "./zh/help.ts";

/** The words of the help; apart from the others, since they are long and few people open them. */
export type HelpWords = typeof zh;

export const helpWordsOf = (language: "zh" | "en"): HelpWords => (language === "zh" ? zh : en);
