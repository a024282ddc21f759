import { EXPLORE, MAIN_CARD, MAIN_EXPLORE } from "./exploreScreenshots.ts";
import { FAULTS } from "./faultScreenshots.ts";
import { HOLIDAY, MAIN_HOLIDAY, RING_CLOSE } from "./holidayScreenshots.ts";
import { PATROL } from "./patrolScreenshots.ts";
import type { Screenshot } from "./screenshot.ts";
import { MAIN_WALL, WALL } from "./wallScreenshots.ts";
import { MAIN_WATER, WATER } from "./waterScreenshots.ts";

const MAIN: readonly Screenshot[] = [...MAIN_EXPLORE, ...MAIN_HOLIDAY, ...MAIN_WATER, ...MAIN_WALL];

const main = (more: Partial<Screenshot>): readonly Screenshot[] =>
  MAIN.map((screenshot) => ({ ...screenshot, ...more }));

/** Every state once; the main ones on every screen, and each theme and language with each of them. */
export const SIGHTS: readonly Screenshot[] = [
  ...MAIN,
  ...FAULTS,
  ...EXPLORE,
  ...HOLIDAY,
  ...WATER,
  ...PATROL,
  ...WALL,
  ...main({ theme: "light" }),
  ...main({ language: "en" }),
  ...main({ screen: "1440", theme: "light", language: "en" }),
  ...main({ screen: "1920" }),
  ...main({ screen: "3840" }),
  ...main({ screen: "390" }),
];

/** The pictures of the README. */
export const README_SIGHTS: readonly Screenshot[] = [
  { name: "explore", screen: "1440" },
  { name: "explore-en", screen: "1440", language: "en" },
  { ...MAIN_CARD, name: "card", screen: "1440", theme: "light" },
  { ...RING_CLOSE, name: "holiday", screen: "1440" },
  { ...MAIN_WALL[0]!, screen: "1920" },
];
