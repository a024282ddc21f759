import type { Preferences, Size, WallScreen } from "../store/preferences.ts";

/** CSS pixels of a window's height from which text of 13 px is too small to read from where a screen of that size is seen. */
const LARGE_SCREEN = 1800;

/** How large the desk is drawn in a window of so many CSS pixels height: as was wished, else twice its size on a 4K screen. */
export const deskScale = ({ size }: Preferences, height: number): Size => size ?? (height >= LARGE_SCREEN ? 2 : 1);

/** Angle under which a Chinese character is read without effort. */
const ARC_MINUTES = 25;
/**
 * The share of the picture's height that the smallest text of the wall has (wall.css), and how many times as large the columns, or one
 * under another on an upright screen, still hold what stands in them.
 */
const LYING = { smallest: 0.022, most: 1.3 } as const;
const UPRIGHT = { smallest: 0.0202, most: 1.1 } as const;
/** Width to height up to which wall.css sets the wall upright. */
const UPRIGHT_UP_TO = 3 / 4;

/** CSS pixels of the window that a wall fills. */
export interface Frame {
  readonly innerWidth: number;
  readonly innerHeight: number;
}

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
export function wallSum({ distance, height }: WallScreen, { innerWidth, innerHeight }: Frame): WallSum {
  const { smallest, most } = innerWidth <= innerHeight * UPRIGHT_UP_TO ? UPRIGHT : LYING;
  const metres = distance * Math.tan((ARC_MINUTES / 60) * (Math.PI / 180));
  const share = metres / height;
  const times = Math.min(most, Math.max(1, share / smallest));
  return { metres, share, times, smallest: smallest * times, isEnough: share <= smallest * most };
}

/** How many times their own size text and marks of the wall are drawn. */
export const wallTimes = ({ wall }: Preferences, frame: Frame): number =>
  wall === null ? 1 : wallSum(wall, frame).times;
