import type { DisplayStatus } from "../core/hazardWords.ts";
import { GROUND, INK, STATUS_STYLE, type Theme } from "../core/statusStyle.ts";
import { LEGEND_SHAPES, type ShapeSymbol } from "../scene/legend/legendShapes.ts";
import { GLYPHS } from "../scene/parts/glyphPaths.ts";
import type { LegendRow } from "../scene/parts/scene.ts";
import { glyphColour } from "./layers/glyphColour.ts";
import { blended, INKS } from "./pageInks.ts";

/** An outline to be painted on a grid of 24: filled, or a line of a width with round corners. */
export interface SignPart {
  readonly d: string;
  /** #rrggbb. */
  readonly colour: string;
  readonly width: number | "fill";
  /** Lengths of dash and gap; none of a whole line. */
  readonly dash: readonly number[];
  /** The ends of the line and of its dashes are round. */
  readonly isRound: boolean;
}

type GlyphName = keyof typeof GLYPHS;

/** How strong the tint of a swatch is. */
const TINT = 0.12;
/** A disc that stands for any status. */
const ANY = "M5 12a7 7 0 1 1 14 0a7 7 0 1 1-14 0Z";

/** What a sign of the legend is painted with, in the order in which it is painted. */
export function signParts(symbol: LegendRow["symbol"], isMajor: boolean, theme: Theme): readonly SignPart[] {
  if (isShape(symbol)) {
    const { d, dash = "", width, tint } = LEGEND_SHAPES[symbol];
    const line = { d, colour: INK[theme], width, dash: dash === "" ? [] : dash.split(" ").map(Number), isRound: false };
    if (tint === undefined) return [line];
    const colour = blended(INK[theme], GROUND[theme], TINT);
    return [{ d: tint, colour, width: "fill", dash: [], isRound: false }, line];
  }
  if (symbol === "major" || symbol === "supervised" || symbol === "suspended" || symbol === "approximate") {
    const disc: SignPart = { d: ANY, colour: INKS[theme].line, width: "fill", dash: [], isRound: false };
    return [disc, ...glyphParts(symbol, "unknown", theme)];
  }
  return [...glyphParts(symbol, symbol, theme), ...(isMajor ? glyphParts("major", symbol, theme) : [])];
}

const isShape = (symbol: LegendRow["symbol"]): symbol is ShapeSymbol => !Object.hasOwn(GLYPHS, symbol);

function glyphParts(glyph: GlyphName, symbol: string, theme: Theme): SignPart[] {
  return GLYPHS[glyph].flatMap(({ d, role, width, dash = [] }): SignPart[] => {
    const colour = glyphColour(role, symbol, theme);
    return colour === null ? [] : [{ d, colour, width: width ?? "fill", dash, isRound: true }];
  });
}

/** The fill of a bar, #rrggbb: that of its status, a grey of one that has none. */
export const barColour = (status: DisplayStatus, theme: Theme): string =>
  STATUS_STYLE[status].fill[theme] ?? INKS[theme].line;
