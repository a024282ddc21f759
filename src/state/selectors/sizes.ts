import type { Preferences, Size, WallScreen } from "../store/preferences.ts";

/** CSS pixels of a window's height from which text of 13 px is too small to read from where a screen of that size is seen. */
const LARGE_SCREEN = 1800;

/** How large the desk is drawn in a window of so many CSS pixels height: as was wished, else twice its size on a 4K screen. */
export const deskScale = ({ size }: Preferences, height: number): Size => size ?? (height >= LARGE_SCREEN ? 2 : 1);

/** Angle under which a Chinese character is read without effort. */
const ARC_MINUTES = 25;
/** Share of the picture's height that the smallest text of the wall has (wall.css). */
const SMALLEST = 0.022;
/** Beyond this the columns of the wall do not hold what stands in them. */
const MOST_TIMES = 1.3;

export interface WallSum {
  /** Metres a character must be high at that distance, and as a share of the picture's height. */
  readonly metres: number;
  readonly share: number;
  /** How many times its own size the wall's text is drawn, at least 1. */
  readonly times: number;
  /** Share of the picture's height that the smallest text then has. */
  readonly smallest: number;
  /** False where even the largest text stays smaller than it must be. */
  readonly isEnough: boolean;
}

/** What the distance of a wall from the eye asks of its text. */
export function wallSum({ distance, height }: WallScreen): WallSum {
  const metres = distance * Math.tan((ARC_MINUTES / 60) * (Math.PI / 180));
  const share = metres / height;
  const times = Math.min(MOST_TIMES, Math.max(1, share / SMALLEST));
  return { metres, share, times, smallest: SMALLEST * times, isEnough: share <= SMALLEST * MOST_TIMES };
}

/** How many times their own size text and marks of the wall are drawn. */
export const wallTimes = ({ wall }: Preferences): number => (wall === null ? 1 : wallSum(wall).times);
