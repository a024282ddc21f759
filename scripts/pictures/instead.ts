import { LANGUAGE_IDS } from "../../src/core/language.ts";
import type { Theme } from "../../src/core/statusStyle.ts";
import { fileOf, SCREENS, type Screen, type Screenshot } from "./screenshot.ts";

/** Parts of a sight that stand instead of its own. */
type Instead = Pick<Screenshot, "screen" | "language" | "theme">;

const THEMES: readonly Theme[] = ["dark", "light"];
const SCREEN_OF = new Map(
  (Object.keys(SCREENS) as Screen[]).map((screen) => [`${SCREENS[screen].width}x${SCREENS[screen].height}`, screen]),
);

/** What --screen may be. */
export const SCREEN_SIZES: readonly string[] = [...SCREEN_OF.keys()];

/** The options --screen WxH, --language and --theme as parts of a sight; throws with the option, its value and what it may be. */
export function insteadOf(told: {
  readonly screen?: string;
  readonly language?: string;
  readonly theme?: string;
}): Instead {
  const screen = oneOf("screen", told.screen, SCREEN_SIZES);
  const language = oneOf("language", told.language, LANGUAGE_IDS);
  const theme = oneOf("theme", told.theme, THEMES);
  return {
    ...(screen === undefined ? {} : { screen: SCREEN_OF.get(screen)! }),
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
  };
}

/** Sights with these parts instead of their own; of those that now have one file the first stays. */
export function allWith(instead: Instead, screenshots: readonly Screenshot[]): readonly Screenshot[] {
  const files = new Set<string>();
  return screenshots
    .map((screenshot) => ({ ...screenshot, ...instead }))
    .filter((screenshot) => files.size < files.add(fileOf(screenshot)).size);
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  const found = allowed.find((each) => each === value);
  if (value !== undefined && found === undefined)
    throw new Error(`--${option} ${value}: must be one of ${allowed.join(", ")}`);
  return found;
}
