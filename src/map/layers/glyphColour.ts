import { DISPLAY_STATUSES, type DisplayStatus } from "../../core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../../core/statusStyle.ts";
import type { GlyphRole } from "../../scene/parts/glyphPaths.ts";

/** #rrggbb of a part of a glyph that takes its colours from `symbol`; null for an outline that it does without. */
export function glyphColour(role: GlyphRole, symbol: string, theme: Theme): string | null {
  if (role === "ground") return GROUND[theme];
  if (role === "ink") return INK[theme];
  if (role === "outline") return isStatus(symbol) && STATUS_STYLE[symbol].outlined[theme] ? INK[theme] : null;
  const style = isStatus(symbol) ? STATUS_STYLE[symbol].fill[theme] : null;
  return style ?? INK[theme];
}

const isStatus = (symbol: string): symbol is DisplayStatus => (DISPLAY_STATUSES as readonly string[]).includes(symbol);
