import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../core/statusStyle.ts";
import type { DonutLook, Rgb } from "./DonutLayer.ts";

/** #rrggbb as three numbers 0 to 255. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const rgba = (hex: string, alpha: number): [number, number, number, number] =>
  [...rgb(hex), alpha] as [number, number, number, number];

/** Greys for what is no signal: the line of unknown, lines of areas, the halo. */
export const QUIET: Readonly<Record<Theme, { readonly line: string; readonly area: string }>> = {
  dark: { line: "#6b7783", area: "#4a5561" },
  light: { line: "#868e95", area: "#aab0b3" },
};

/** The colour of a status for lines and outlines: unknown has none of its own and takes the ink. */
export const statusColour = (status: DisplayStatus, theme: Theme): string =>
  STATUS_STYLE[status].fill[theme] ?? QUIET[theme].line;

/** What the donut shader paints with on a ground. */
export function donutLook(theme: Theme): DonutLook {
  const colours = DISPLAY_STATUSES.map((status) => rgb(STATUS_STYLE[status].fill[theme] ?? QUIET[theme].line));
  const outlined = DISPLAY_STATUSES.slice(0, 6).map((status) => STATUS_STYLE[status].outlined[theme]);
  return {
    palette: colours as unknown as DonutLook["palette"],
    outlined: outlined as unknown as DonutLook["outlined"],
    ground: rgb(GROUND[theme]),
    ink: rgb(INK[theme]),
    outline: rgb(theme === "dark" ? "#0b0f14" : "#3c444c"),
    strength: 1,
  };
}
