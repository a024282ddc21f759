import { patrol as en } from "./en/patrol.ts";
import { type PatrolWords, patrol as zh } from "./zh/patrol.ts";

export type { PatrolWords } from "./zh/patrol.ts";

/** The words of patrols; apart from the others, so that they load with the panels that say them. */
export const patrolWordsOf = (language: "zh" | "en"): PatrolWords => (language === "zh" ? zh : en);
