import { patrol as en } from "./en/patrol.ts";
import { patrol as zh } from "./zh/patrol.ts";

export type PatrolWords = typeof zh;

/** The words of patrols; apart from the others, so that they load with the panels that say them. */
export const patrolWordsOf = (language: "zh" | "en"): PatrolWords => (language === "zh" ? zh : en);
