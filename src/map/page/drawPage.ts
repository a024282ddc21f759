import type { Theme } from "../../core/statusStyle.ts";
import type { MapBlock, Page, PageInk, TextBlock } from "../../scene/page/page.ts";
import { type Piece, piecesOf } from "../../scene/page/pieces.ts";
import { FAINT, PAPER, pageInk } from "../pageInks.ts";
import { drawSymbol, drawSymbolAt } from "../pageSymbol.ts";
import { barColour } from "../signParts.ts";
import { TooLarge } from "../snapshot.ts";
import { fontOf, pageFamily } from "./measureText.ts";

/** A map that was drawn for a block; it covers the block whatever its own size is. */
export type DrawnMaps = ReadonlyMap<MapBlock, CanvasImageSource>;

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly family: string;
}

/** Draws a page `scale` pixels a unit; maps that are not there yet leave their ground. */
export function drawPage(page: Page, scale: number, maps: DrawnMaps): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(page.size.width * scale);
  canvas.height = Math.round(page.size.height * scale);
  // Which shapes Chinese characters have is decided by the language.
  canvas.lang = page.tag;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new TooLarge(canvas.width, canvas.height);
  context.fillStyle = PAPER[page.theme];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const brush: Brush = { context, theme: page.theme, family: pageFamily() };
  for (const block of page.blocks) {
    if (block.type === "map") drawMapBlock(brush, block, maps);
    else for (const piece of piecesOf(block)) drawPiece(brush, piece);
  }
  return canvas;
}

function drawMapBlock(brush: Brush, block: MapBlock, maps: DrawnMaps): void {
  const { context } = brush;
  const { x, y, width, height } = block;
  const drawn = maps.get(block);
  if (drawn !== undefined) context.drawImage(drawn, x, y, width, height);
  context.strokeStyle = inkOf(brush, "line");
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeRect(x, y, width, height);
}

function drawPiece(brush: Brush, piece: Piece): void {
  const { context, theme } = brush;
  switch (piece.type) {
    case "text":
      drawText(brush, piece);
      return;
    case "rule":
      context.strokeStyle = inkOf(brush, piece.ink);
      context.globalAlpha = piece.share ?? 1;
      context.lineWidth = piece.width;
      context.setLineDash([]);
      context.beginPath();
      context.moveTo(...piece.from);
      context.lineTo(...piece.to);
      context.stroke();
      context.globalAlpha = 1;
      return;
    case "path":
      drawSymbolAt(context, piece.x, piece.y, piece.size, () => {
        const outline = new Path2D(piece.d);
        context.fillStyle = context.strokeStyle = inkOf(brush, piece.ink);
        if (piece.width === "fill") context.fill(outline);
        else {
          context.lineWidth = piece.width;
          context.stroke(outline);
        }
      });
      return;
    case "symbol":
      drawSymbolAt(context, piece.x, piece.y, piece.size, () => {
        drawSymbol(context, piece.symbol, theme, piece.isMajor);
      });
      return;
    case "bar":
      context.fillStyle = barColour(piece.status, theme);
      context.fillRect(piece.x, piece.y, piece.width, piece.height);
      return;
  }
}

function drawText(brush: Brush, { x, y, text, size, ink, isStrong, align, room, turn }: TextBlock): void {
  const { context } = brush;
  context.save();
  context.translate(x, y);
  if (turn !== 0) context.rotate((-turn * Math.PI) / 180);
  context.font = fontOf(size, isStrong, brush.family);
  context.textAlign = align;
  context.fillStyle = inkOf(brush, ink);
  if (ink === "faint") context.globalAlpha = FAINT;
  // What was measured fits to a unit; a name that was not is set narrower.
  context.fillText(text, 0, 0, room + 1);
  context.restore();
}

const inkOf = ({ theme }: Pick<Brush, "theme">, ink: PageInk): string => pageInk(ink, theme);
