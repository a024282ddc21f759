import { issueWords as en } from "./en/issues.ts";
import { issueWords as zh } from "./zh/issues.ts";

/** What is said of the issues of an import; apart from the other words, since they come with the report. */
export const issueWordsOf = (language: "zh" | "en"): typeof zh => (language === "zh" ? zh : en);
