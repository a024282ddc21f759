import { GROUND } from "../core/statusStyle.ts";
import type { PictureLegendRow, PicturePage } from "../scene/picture/picture.ts";
import { MAP_BOX, PAGE } from "../scene/picture/pictureFrame.ts";
import { drawGlyph } from "./layers/markAtlas.ts";
import { INKS } from "./pageInks.ts";
import { drawSymbol, drawSymbolAt } from "./pageSymbol.ts";
import { fittingSize, type Pen, widthOf, wrapped, write } from "./picturePen.ts";

/** The desk's sizes of text, one and a half times: a slide is read from farther away. */
const TEXT = { small: 18, body: 20, large: 27, title: 23, findings: [48, 40, 34, 27] } as const;
const RIGHT = PAGE.width - MAP_BOX.x;
const SIDE = MAP_BOX.x + MAP_BOX.width + 40;
const GLYPH = 30;
/** From the left edge of a glyph to the text beside it. */
const BESIDE_GLYPH = GLYPH + 14;
const ROW = 38;
const LINE = 26;
/** Rows of the legend stand no closer, where a list is below them. */
const LEAST_ROW = 30;
/** From the last row of the legend to the first of the list, which has its title between. */
const LIST_HEAD = 74;
const LIST_ROW = 34;
const SMALL_GLYPH = 24;
/** Between facts that stand in one line. */
const GAP = "\u2003\u2003";
/** Pixels under the legend for scale and north. */
const FOOT = 96;

/** Writes everything around the map: headline over it, legend, north and scale beside it, small print under it. */
export function drawPage(page: PicturePage, map: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = PAGE.width;
  canvas.height = PAGE.height;
  // Which shapes Chinese characters have is decided by the language.
  canvas.lang = page.tag;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) throw new Error(`no 2D canvas of ${PAGE.width} x ${PAGE.height}`);
  const pen: Pen = { context, family: getComputedStyle(document.documentElement).getPropertyValue("--sans").trim() };
  context.fillStyle = GROUND[page.theme];
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  context.drawImage(map, MAP_BOX.x, MAP_BOX.y);
  drawHead(pen, page);
  drawRows(pen, page, drawLegend(pen, page));
  drawScale(pen, page);
  drawNotes(pen, page);
  drawGround(pen, page);
  return canvas;
}

function drawHead(pen: Pen, { theme, title, finding, facts, day }: PicturePage): void {
  const inks = INKS[theme];
  const date = { size: TEXT.large, colour: inks.ink, strong: true, align: "right" } as const;
  const dateWidth = write(pen, day.text, RIGHT, 92, date);
  write(pen, day.label, RIGHT, 54, { size: TEXT.small, colour: inks.third, align: "right" });
  const room = RIGHT - MAP_BOX.x;
  write(pen, title, MAP_BOX.x, 54, { size: TEXT.title, colour: inks.second }, room - 200);
  const width = room - dateWidth - 48;
  const size = fittingSize(pen, finding, TEXT.findings, true, width);
  write(pen, finding, MAP_BOX.x, 110, { size, colour: inks.ink, strong: true }, width);
  const look = { size: TEXT.title, colour: inks.second };
  write(pen, facts.join(GAP), MAP_BOX.x, 150, look, room);
}

/** Rows in lines: two that count nothing and are short share one. */
function linesOf(pen: Pen, rows: readonly PictureLegendRow[]): PictureLegendRow[][] {
  const room = (RIGHT - SIDE) / 2 - BESIDE_GLYPH - 12;
  const isShort = ({ text, count }: PictureLegendRow) =>
    count === null && widthOf(pen, text, { size: TEXT.body, colour: "" }) <= room;
  const lines: PictureLegendRow[][] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last?.length === 1 && isShort(last[0]!) && isShort(row)) last.push(row);
    else lines.push([row]);
  }
  return lines;
}

/** The baseline that the next line could stand on. */
function drawLegend(pen: Pen, { theme, legend, list }: PicturePage): number {
  const inks = INKS[theme];
  const { context } = pen;
  const top = MAP_BOX.y + 24;
  write(pen, legend.title, SIDE, top, { size: TEXT.title, colour: inks.ink, strong: true });
  write(pen, legend.counts, RIGHT, top, { size: TEXT.small, colour: inks.third, align: "right" });
  const below = list === null ? 0 : LIST_HEAD + list.rows.length * LIST_ROW;
  const room = MAP_BOX.height - FOOT - 64 - LINE;
  const lines = linesOf(pen, legend.rows);
  const atLeast = LEAST_ROW * lines.length;
  const step = Math.min(ROW, Math.max(room - below, Math.min(room, atLeast)) / Math.max(1, lines.length));
  let y = top + 40;
  for (const line of lines) {
    const ends = line.map(({ symbol, text, count }, i) => {
      const left = SIDE + (i * (RIGHT - SIDE)) / 2;
      drawSymbolAt(context, left, y - GLYPH / 2 - 7, GLYPH, () => drawSymbol(context, symbol, theme));
      const look = { size: TEXT.body, colour: inks.ink, align: "right" } as const;
      const taken = count === null ? 0 : write(pen, count, RIGHT, y, { ...look, strong: true }) + 12;
      const x = left + BESIDE_GLYPH;
      const written = wrapped(pen, text, look, RIGHT - taken - x, 2);
      written.forEach((part, k) => {
        write(pen, part, x, y + k * LINE, { ...look, align: "left" });
      });
      return (written.length - 1) * LINE;
    });
    y += step + Math.max(...ends);
  }
  return y;
}

/** The first rows of a list below the legend, as many as there is room for above the scale. */
function drawRows(pen: Pen, { theme, list }: PicturePage, top: number): void {
  const bottom = MAP_BOX.y + MAP_BOX.height - FOOT;
  const fits = Math.floor((bottom - top - LIST_HEAD) / LIST_ROW) + 1;
  if (list === null || fits < 1) return;
  const inks = INKS[theme];
  const { context } = pen;
  let y = top + LIST_HEAD - LIST_ROW;
  write(pen, list.title, SIDE, y, { size: TEXT.title, colour: inks.ink, strong: true }, RIGHT - SIDE);
  for (const { symbol, isMajor, name, figure } of list.rows.slice(0, fits)) {
    y += LIST_ROW;
    drawSymbolAt(context, SIDE, y - SMALL_GLYPH / 2 - 6, SMALL_GLYPH, () => {
      drawGlyph(context, symbol, symbol, theme);
      if (isMajor) drawGlyph(context, "major", symbol, theme);
    });
    const look = { size: TEXT.small, colour: inks.second, align: "right" } as const;
    const taken = figure === "" ? 0 : write(pen, figure, RIGHT, y, look) + 12;
    const x = SIDE + SMALL_GLYPH + 10;
    write(pen, name, x, y, { size: TEXT.body, colour: inks.ink }, RIGHT - taken - x);
  }
}

/** North and the bar stand at the foot of the column, level with the map's lower edge. */
function drawScale(pen: Pen, { theme, scale, north }: PicturePage): void {
  const inks = INKS[theme];
  const { context } = pen;
  const bottom = MAP_BOX.y + MAP_BOX.height;
  context.strokeStyle = context.fillStyle = inks.ink;
  context.lineWidth = 3;
  context.setLineDash([]);
  context.lineJoin = "miter";
  context.stroke(new Path2D(`M${SIDE + 1.5} ${bottom - 12}V${bottom - 1.5}h${scale.pixels.toFixed(2)}V${bottom - 12}`));
  write(pen, scale.text, SIDE, bottom - 24, { size: TEXT.body, colour: inks.ink });
  const x = RIGHT - 14;
  context.fill(new Path2D(`M${x} ${bottom - 50}l14 50l-14 -12l-14 12Z`));
  write(pen, north, x, bottom - 60, { size: TEXT.body, colour: inks.ink, strong: true, align: "center" });
}

function drawNotes(pen: Pen, { theme, source, notes }: PicturePage): void {
  const look = { size: TEXT.small, colour: INKS[theme].third };
  const top = MAP_BOX.y + MAP_BOX.height + 30;
  wrapped(pen, source ?? "", look, MAP_BOX.width, 2).forEach((line, i) => {
    write(pen, line, MAP_BOX.x, top + i * 25, look);
  });
  notes.forEach((note, i) => {
    write(pen, note, SIDE, top + i * 25, look, RIGHT - SIDE);
  });
}

/** Whose ground it is, on a plate in the map's lower right corner. */
function drawGround(pen: Pen, { theme, ground }: PicturePage): void {
  if (ground.length === 0) return;
  const { context } = pen;
  const look = { size: TEXT.small, colour: INKS[theme].second };
  const text = ground.join(GAP);
  const room = MAP_BOX.width - 48;
  const width = Math.min(room, widthOf(pen, text, look));
  const right = MAP_BOX.x + MAP_BOX.width;
  const bottom = MAP_BOX.y + MAP_BOX.height;
  context.globalAlpha = 0.82;
  context.fillStyle = GROUND[theme];
  context.fillRect(right - width - 24, bottom - 34, width + 24, 34);
  context.globalAlpha = 1;
  write(pen, text, right - width - 12, bottom - 11, look, room);
}
