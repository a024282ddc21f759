import { GROUND, INK, type Theme } from "../../core/statusStyle.ts";
import type { PageInk } from "../../scene/page/page.ts";

/** Ink in three weights, as in ui/theme.css; print has no third surface. `faint` can be read through, on a copy too. */
export const PAGE_INKS: Readonly<Record<Theme, Readonly<Record<PageInk, string>>>> = {
  dark: {
    ink: INK.dark,
    second: "#b0b8c0",
    third: "#8f99a3",
    line: "#66727e",
    ground: GROUND.dark,
    faint: "#212a33",
  },
  light: {
    ink: INK.light,
    second: "#475059",
    third: "#5f6972",
    line: "#7d868d",
    ground: GROUND.light,
    faint: "#e2e4e3",
  },
};

/** A colour of #rrggbb laid over another with a share of its strength. */
export function blended(colour: string, over: string, share: number): string {
  const part = (text: string, i: number): number => Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(colour, i) * share + part(over, i) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
