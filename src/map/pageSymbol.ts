import { INK, type Theme } from "../core/statusStyle.ts";
import { LEGEND_SHAPES, type ShapeSymbol } from "../scene/legend/legendShapes.ts";
import { GLYPHS } from "../scene/parts/glyphPaths.ts";
import type { LegendRow } from "../scene/parts/scene.ts";
import { drawGlyph } from "./layers/markAtlas.ts";

/** Ink in three weights, as in ui/theme.css; print has no third surface. */
export const INKS = {
  dark: { ink: INK.dark, second: "#b0b8c0", third: "#8f99a3", line: "#66727e" },
  light: { ink: INK.light, second: "#475059", third: "#5f6972", line: "#7d868d" },
} as const;

/** Draws in a box of 24 by 24 that is as large on the page as is said. */
export function drawSymbolAt(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  draw: () => void,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 24, size / 24);
  draw();
  context.restore();
}

/** Draws a sign of the legend in a box of 24 by 24. */
export function drawSymbol(context: CanvasRenderingContext2D, symbol: LegendRow["symbol"], theme: Theme): void {
  context.strokeStyle = context.fillStyle = INK[theme];
  if (isShape(symbol)) {
    const { d, dash = "", width, tint } = LEGEND_SHAPES[symbol];
    if (tint !== undefined) {
      context.globalAlpha = 0.12;
      context.fill(new Path2D(tint));
      context.globalAlpha = 1;
    }
    context.setLineDash(dash === "" ? [] : dash.split(" ").map(Number));
    context.lineWidth = width;
    context.lineJoin = "round";
    context.stroke(new Path2D(d));
    return;
  }
  if (symbol === "major" || symbol === "supervised" || symbol === "suspended" || symbol === "approximate") {
    // A grey disc stands for any status.
    context.fillStyle = INKS[theme].line;
    context.fill(new Path2D("M5 12a7 7 0 1 1 14 0a7 7 0 1 1-14 0Z"));
    drawGlyph(context, symbol, "unknown", theme);
    return;
  }
  drawGlyph(context, symbol, symbol, theme);
}

const isShape = (symbol: string): symbol is ShapeSymbol => !Object.hasOwn(GLYPHS, symbol);
