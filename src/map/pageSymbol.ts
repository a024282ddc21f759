import type { Theme } from "../core/statusStyle.ts";
import type { LegendRow } from "../scene/parts/scene.ts";
import { signParts } from "./signParts.ts";

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
export function drawSymbol(
  context: CanvasRenderingContext2D,
  symbol: LegendRow["symbol"],
  theme: Theme,
  isMajor = false,
): void {
  context.lineJoin = "round";
  for (const { d, colour, width, dash, isRound } of signParts(symbol, isMajor, theme)) {
    const outline = new Path2D(d);
    context.fillStyle = context.strokeStyle = colour;
    if (width === "fill") {
      context.fill(outline);
      continue;
    }
    context.lineCap = isRound ? "round" : "butt";
    context.setLineDash([...dash]);
    context.lineWidth = width;
    context.stroke(outline);
  }
}
