import { GROUND, STATUS_STYLE, type Theme } from "../../core/statusStyle.ts";
import type { BarsBlock, MapBlock, Page, PageBlock, PageInk, TableBlock, TextBlock } from "../../scene/page/page.ts";
import { drawGlyph } from "../layers/markAtlas.ts";
import { drawSymbol, drawSymbolAt, INKS } from "../pageSymbol.ts";
import { fontOf, pageFamily } from "./measureText.ts";

/** A map that was drawn for a block; it covers the block whatever its own size is. */
export type DrawnMaps = ReadonlyMap<MapBlock, CanvasImageSource>;

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly family: string;
}

/** Paper is white: a grey ground would be printed. */
export const PAPER: Readonly<Record<Theme, string>> = { ...GROUND, light: "#ffffff" };
/** Over everything: it must not disturb reading, on a copy either. */
const FAINT = 0.07;
/** Text of the next column begins no nearer. */
const CELL_PAD = 0.9;
const SIGN = 1.6;

/** Draws a page `scale` pixels a unit; maps that are not there yet leave their ground. */
export function drawPage(page: Page, scale: number, maps: DrawnMaps): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(page.size.width * scale);
  canvas.height = Math.round(page.size.height * scale);
  // Which shapes Chinese characters have is decided by the language.
  canvas.lang = page.tag;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error(`no 2D canvas of ${canvas.width} x ${canvas.height}`);
  context.fillStyle = PAPER[page.theme];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const brush: Brush = { context, theme: page.theme, family: pageFamily() };
  for (const block of page.blocks) drawBlock(brush, block, maps);
  return canvas;
}

function drawBlock(brush: Brush, block: PageBlock, maps: DrawnMaps): void {
  const { context, theme } = brush;
  switch (block.type) {
    case "text":
      drawText(brush, block);
      return;
    case "rule": {
      context.strokeStyle = inkOf(brush, block.ink);
      context.lineWidth = block.width;
      context.setLineDash([]);
      context.beginPath();
      context.moveTo(...block.from);
      context.lineTo(...block.to);
      context.stroke();
      return;
    }
    case "path":
      drawSymbolAt(context, block.x, block.y, block.size, () => {
        const outline = new Path2D(block.d);
        context.fillStyle = context.strokeStyle = inkOf(brush, block.ink);
        if (block.width === "fill") context.fill(outline);
        else {
          context.lineWidth = block.width;
          context.stroke(outline);
        }
      });
      return;
    case "symbol":
      drawSymbolAt(context, block.x, block.y, block.size, () => {
        drawSymbol(context, block.symbol, theme);
        if (block.isMajor) drawGlyph(context, "major", "overdue", theme);
      });
      return;
    case "map": {
      const drawn = maps.get(block);
      if (drawn !== undefined) context.drawImage(drawn, block.x, block.y, block.width, block.height);
      context.strokeStyle = inkOf(brush, "line");
      context.lineWidth = 1;
      context.setLineDash([]);
      context.strokeRect(block.x, block.y, block.width, block.height);
      return;
    }
    case "table":
      drawTable(brush, block);
      return;
    case "bars":
      drawBars(brush, block);
      return;
  }
}

function drawText(brush: Brush, { x, y, text, size, ink, isStrong, align, turn }: TextBlock): void {
  const { context } = brush;
  context.save();
  context.translate(x, y);
  if (turn !== 0) context.rotate((-turn * Math.PI) / 180);
  context.font = fontOf(size, isStrong, brush.family);
  context.textAlign = align;
  context.fillStyle = inkOf(brush, ink);
  if (ink === "faint") context.globalAlpha = FAINT;
  context.fillText(text, 0, 0);
  context.restore();
}

function drawTable(brush: Brush, { x, y, size, columns, headHeight, rows }: TableBlock): void {
  const { context, theme } = brush;
  const lefts = columns.map((_, i) => x + columns.slice(0, i).reduce((sum, { width }) => sum + width, 0));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (at: number, heavy: boolean) => {
    context.strokeStyle = inkOf(brush, heavy ? "second" : "line");
    context.globalAlpha = heavy ? 1 : 0.5;
    context.lineWidth = heavy ? 1.6 : 0.8;
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x, at);
    context.lineTo(x + width, at);
    context.stroke();
    context.globalAlpha = 1;
  };
  const cell = (text: string, i: number, baseline: number, isStrong: boolean, ink: PageInk, indent = 0) => {
    const { align, width: own } = columns[i]!;
    // The last column ends with the table.
    const pad = i === columns.length - 1 ? 0 : size * CELL_PAD;
    const at = align === "right" ? lefts[i]! + own - pad : lefts[i]! + indent;
    drawText(brush, { type: "text", x: at, y: baseline, text, size, ink, isStrong, align, room: own, turn: 0 });
  };
  columns.forEach(({ title }, i) => {
    cell(title, i, y + headHeight / 2 + size * 0.36, true, "second");
  });
  line(y + headHeight, true);
  let top = y + headHeight;
  for (const { height, cells, isStrong } of rows) {
    const step = size * 1.4;
    cells.forEach(({ symbol, isMajor, lines }, i) => {
      const first = top + (height - lines.length * step) / 2 + step / 2 + size * 0.36;
      if (symbol !== null)
        drawSymbolAt(context, lefts[i]!, top + height / 2 - size * 0.65, size * 1.3, () => {
          drawGlyph(context, symbol, symbol, theme);
          if (isMajor) drawGlyph(context, "major", symbol, theme);
        });
      lines.forEach((text, k) => {
        cell(text, i, first + k * step, isStrong, "ink", symbol === null ? 0 : size * SIGN);
      });
    });
    top += height;
    line(top, isStrong);
  }
}

function drawBars(brush: Brush, { x, y, width, size, rowHeight, nameWidth, bars, most }: BarsBlock): void {
  const { context, theme } = brush;
  // Room for the figure at the end of the longest.
  const room = width - nameWidth - size * 3;
  bars.forEach(({ name, figure, parts }, i) => {
    const top = y + i * rowHeight;
    const baseline = top + rowHeight / 2 + size * 0.36;
    const look = { type: "text", size, ink: "ink", isStrong: false, align: "left", room: nameWidth, turn: 0 } as const;
    drawText(brush, { ...look, x, y: baseline, text: name });
    let left = x + nameWidth;
    for (const { status, value } of parts) {
      const long = (room * value) / most;
      context.fillStyle = STATUS_STYLE[status].fill[theme] ?? inkOf(brush, "line");
      context.fillRect(left, top + rowHeight * 0.22, long, rowHeight * 0.56);
      left += long;
    }
    drawText(brush, { ...look, x: left + size * 0.5, y: baseline, text: figure, isStrong: true });
  });
}

function inkOf({ theme }: Pick<Brush, "theme">, ink: PageInk): string {
  if (ink === "ground") return PAPER[theme];
  return INKS[theme][ink === "faint" ? "ink" : ink];
}
