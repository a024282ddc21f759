import { GROUND, INK, type Theme } from "../core/statusStyle.ts";
import type { PageInk } from "../scene/page/page.ts";

/** Ink in three weights, as in ui/theme.css; print has no third surface. */
export const INKS = {
  dark: { ink: INK.dark, second: "#b0b8c0", third: "#8f99a3", line: "#66727e" },
  light: { ink: INK.light, second: "#475059", third: "#5f6972", line: "#7d868d" },
} as const;

/** Paper is white: a grey ground would be printed. */
export const PAPER: Readonly<Record<Theme, string>> = { ...GROUND, light: "#ffffff" };

/** Strength of what lies faintly over everything: it must not disturb reading, on a copy either. */
export const FAINT = 0.07;

/** The colour of an ink on a page, #rrggbb; what is faint is ink with `FAINT` of its strength. */
export function pageInk(ink: PageInk, theme: Theme): string {
  if (ink === "ground") return PAPER[theme];
  return INKS[theme][ink === "faint" ? "ink" : ink];
}

/** A colour of #rrggbb laid over another with a share of its strength. */
export function blended(colour: string, over: string, share: number): string {
  const part = (text: string, i: number): number => Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(colour, i) * share + part(over, i) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
