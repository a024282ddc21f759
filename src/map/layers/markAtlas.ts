import { CHANGE_SIGNS, type ChangeSign } from "../../core/changeKinds.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { SIGN_IDS } from "../../core/signs.ts";
import type { Theme } from "../../core/statusStyle.ts";
import { GLYPHS } from "../../scene/parts/glyphPaths.ts";
import type { Mark, MarkSymbol } from "../../scene/parts/scene.ts";
import { glyphColour } from "./glyphColour.ts";
import { paperOf } from "./sheet.ts";

type GlyphName = keyof typeof GLYPHS;

/** All marks on one sheet, and where each lies on it. */
export interface MarkAtlas {
  readonly sheet: HTMLCanvasElement;
  readonly places: Readonly<
    Record<
      string,
      { x: number; y: number; width: number; height: number; anchorX: number; anchorY: number; mask: boolean }
    >
  >;
}

/** CSS pixels of a mark with room for its rings and pennant; its glyph is 24 of them. */
export const MARK_BOX = 40;
const COLUMNS = 10;
const SHEET_SCALE = 2;

/** The name of a mark's picture on the sheet. */
export const pictureOf = ({
  symbol,
  major,
  supervised,
  suspended,
  approximate,
}: Pick<Mark, "symbol" | "major" | "supervised" | "suspended" | "approximate">): string =>
  `${symbol}${major ? "+major" : ""}${supervised ? "+supervised" : ""}${suspended ? "+suspended" : ""}${approximate === true ? "+approximate" : ""}`;

const atlases = new Map<Theme, MarkAtlas>();

/** Draws the sheet of a theme, once. */
export function markAtlas(theme: Theme): MarkAtlas {
  const known = atlases.get(theme);
  if (known !== undefined) return known;
  const pictures: { name: string; symbol: MarkSymbol | ChangeSign; overlays: GlyphName[] }[] = [];
  for (const symbol of DISPLAY_STATUSES) {
    for (let bits = 0; bits < 16; bits++) {
      const is = (bit: number) => (bits & bit) !== 0;
      const mark = { symbol, major: is(1), supervised: is(2), suspended: is(4), approximate: is(8) };
      const overlays: GlyphName[] = [];
      if (mark.major) overlays.push("major");
      if (mark.supervised) overlays.push("supervised");
      if (mark.suspended) overlays.push("suspended");
      if (mark.approximate) overlays.push("approximate");
      pictures.push({ name: pictureOf(mark), symbol, overlays });
    }
  }
  for (const symbol of SIGN_IDS)
    pictures.push(
      { name: symbol, symbol, overlays: [] },
      { name: `${symbol}+approximate`, symbol, overlays: ["approximate"] },
    );
  for (const sign of CHANGE_SIGNS) pictures.push({ name: sign, symbol: sign, overlays: [] });
  const box = MARK_BOX * SHEET_SCALE;
  const context = paperOf(COLUMNS * box, Math.ceil(pictures.length / COLUMNS) * box);
  const places: Record<string, MarkAtlas["places"][string]> = {};
  pictures.forEach(({ name, symbol, overlays }, i) => {
    const x = (i % COLUMNS) * box;
    const y = Math.floor(i / COLUMNS) * box;
    context.save();
    context.translate(x + box / 2, y + box / 2);
    context.scale(SHEET_SCALE, SHEET_SCALE);
    context.translate(-12, -12);
    drawGlyph(context, symbol, symbol, theme);
    for (const overlay of overlays) drawGlyph(context, overlay, symbol, theme);
    context.restore();
    places[name] = { x, y, width: box, height: box, anchorX: box / 2, anchorY: box / 2, mask: false };
  });
  const atlas = { sheet: context.canvas, places };
  atlases.set(theme, atlas);
  return atlas;
}

/** Paints a glyph on a grid of 24 at the context's origin; an overlay takes its colours from the mark it lies on. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  glyph: GlyphName,
  symbol: MarkSymbol | ChangeSign,
  theme: Theme,
): void {
  for (const { d, role, dash, width } of GLYPHS[glyph]) {
    const colour = glyphColour(role, symbol, theme);
    if (colour === null) continue;
    const path = new Path2D(d);
    context.setLineDash(dash === undefined ? [] : [...dash]);
    context.lineCap = "round";
    context.lineJoin = "round";
    if (width === undefined) {
      context.fillStyle = colour;
      context.fill(path);
    } else {
      context.lineWidth = width;
      context.strokeStyle = colour;
      context.stroke(path);
    }
  }
}
