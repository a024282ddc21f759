import { HAZARD_LEVELS, HAZARD_STATUSES, SUPERVISIONS, ZONE_RULES } from "../../core/hazardWords.ts";
import type { WordCode } from "../../core/issue.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

/** The field that a word of a fault stands in. */
export const FIELD_OF_WORD: Readonly<Record<WordCode, string>> = {
  "status-unknown": "status",
  "level-unknown": "level",
  "supervision-unknown": "supervision",
  "category-unknown": "category",
  "usable-unknown": "usable",
  "rule-unknown": "rule",
};

/** What a word can mean, as codes with their words. */
export function wordChoices(
  code: WordCode,
  desk: Words,
  words: LateWords["corrections"],
): readonly (readonly [string, string])[] {
  switch (code) {
    case "status-unknown":
      return HAZARD_STATUSES.map((value) => [value, desk.stages[value]]);
    case "level-unknown":
      return HAZARD_LEVELS.map((value) => [value, desk.levels[value]]);
    case "supervision-unknown":
      return SUPERVISIONS.map((value) => [value, desk.supervisions[value]]);
    case "rule-unknown":
      return ZONE_RULES.map((value) => [value, desk.zoneRules[value]]);
    case "usable-unknown":
      return Object.entries(words.usable);
    case "category-unknown":
      return Object.entries(desk.categories);
  }
}
