import { help as en } from "./en/help.ts";
import { type HelpWords, help as zh } from "./zh/help.ts";

export type { HelpWords } from "./zh/help.ts";

export const helpWordsOf = (language: "zh" | "en"): HelpWords => (language === "zh" ? zh : en);
