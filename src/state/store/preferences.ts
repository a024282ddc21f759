import { isLanguage, type Language } from "../../core/language.ts";
import type { Theme } from "../../core/statusStyle.ts";

/** How large text and marks are drawn on the desk. */
export const SIZES = [1, 1.25, 1.5, 2] as const;
export type Size = (typeof SIZES)[number];

/** Where a wall hangs: metres from the eye, and metres from the lower to the upper edge of its picture. */
export interface WallScreen {
  readonly distance: number;
  readonly height: number;
}

/** What someone wants on this machine whatever is opened; a link that says otherwise wins. Null = as the machine has it. */
export interface Preferences {
  readonly theme: Theme | null;
  readonly language: Language | null;
  readonly personal: "show" | "hide";
  readonly size: Size | null;
  /** What the map is seen on: by a projector its ground is drawn stronger, since the room's light pales it. */
  readonly screen: "screen" | "projector";
  readonly wall: WallScreen | null;
  /** What is open is kept on this machine, so that it is there again the next time. */
  readonly keeps: boolean;
  /** A wall plays the tour of its project by itself. */
  readonly tours: boolean;
  /** How a ledger is read is remembered on this machine for the next one of its shape. */
  readonly remembers: boolean;
  /** The basemap that was chosen last, by `basemapKey`; a project without it shows its first. */
  readonly basemap: string | null;
  /** The key of Tianditu; it never leaves for a project, a link or a picture. */
  readonly tiandituKey: string | null;
}

export const NO_PREFERENCES: Preferences = {
  theme: null,
  language: null,
  personal: "show",
  size: null,
  screen: "screen",
  wall: null,
  keeps: true,
  tours: true,
  remembers: true,
  basemap: null,
  tiandituKey: null,
};

/** What was kept as text; whatever in it is not understood is left at its default. */
export function readPreferences(text: string | null): Preferences {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? "null");
  } catch {
    return NO_PREFERENCES;
  }
  if (typeof kept !== "object" || kept === null) return NO_PREFERENCES;
  const { theme, language, personal, size, screen, wall, keeps, tours, remembers, basemap, tiandituKey } =
    kept as Readonly<Record<string, unknown>>;
  return {
    theme: theme === "dark" || theme === "light" ? theme : null,
    language: isLanguage(language) ? language : null,
    personal: personal === "hide" ? "hide" : "show",
    size: SIZES.find((one) => one === size) ?? null,
    screen: screen === "projector" ? "projector" : "screen",
    wall: readWall(wall),
    keeps: keeps !== false,
    tours: tours !== false,
    remembers: remembers !== false,
    basemap: typeof basemap === "string" ? basemap : null,
    tiandituKey: readTiandituKey(tiandituKey),
  };
}

/** A key as it was typed or copied, often with blanks around it; null for what can be none. */
export function readTiandituKey(text: unknown): string | null {
  const key = typeof text === "string" ? text.trim() : "";
  return /^[\w-]{8,64}$/.test(key) ? key : null;
}

/** Metres within which a wall can hang, smallest and largest. */
export const WALL_REACH = { distance: [0.5, 50], height: [0.2, 20] } as const;

function readWall(wall: unknown): WallScreen | null {
  if (typeof wall !== "object" || wall === null) return null;
  const { distance, height } = wall as Readonly<Record<string, unknown>>;
  return isWithin(distance, WALL_REACH.distance) && isWithin(height, WALL_REACH.height) ? { distance, height } : null;
}

export const isWithin = (value: unknown, [least, most]: readonly [number, number]): value is number =>
  typeof value === "number" && value >= least && value <= most;
