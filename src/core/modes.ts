import type { Theme } from "./statusStyle.ts";

/** What holds of a mode wherever it is met: in links, in questions, on the desk. */
export interface ModeRule {
  /** For everybody's eyes: personal data is hidden, and what was searched and the open card stay out of its links (contract.md 8 and 9). */
  readonly isPublic: boolean;
  /** Has bar, rail, panel and cards around its map; without, it takes the page to itself, and nobody can search there. */
  readonly hasDesk: boolean;
  /** The ground that it has when nobody chose one; else what the machine wishes. */
  readonly theme?: Theme;
}

const desk: ModeRule = { isPublic: false, hasDesk: true };

/** The modes by their ids in links (contract.md 8), in the order of the rail. */
export const MODES = {
  explore: desk,
  holiday: desk,
  water: desk,
  patrol: desk,
  wall: { isPublic: true, hasDesk: false, theme: "dark" },
  briefing: { isPublic: true, hasDesk: true },
} as const satisfies Readonly<Record<string, ModeRule>>;

export type Mode = keyof typeof MODES;

/** The mode of a link that names none. */
export const FIRST_MODE: Mode = "explore";

export const MODE_IDS = Object.keys(MODES) as readonly Mode[];

/** The panels that open over any mode, in the order of the rail; the first panel is the mode's own. */
export const PANEL_IDS = ["tally", "import", "tour"] as const;
export type Panel = (typeof PANEL_IDS)[number];

/** The rule of a mode; of the first where none is named. */
export const modeRule = (mode: Mode | undefined): ModeRule => MODES[mode ?? FIRST_MODE];
