import type { Theme } from "../../core/statusStyle.ts";
import type { MapBlock, PageBlock, TextBlock } from "../../scene/page/page.ts";
import { type Piece, piecesOf } from "../../scene/page/pieces.ts";
import { blended, PAPER, pageInk } from "../pageInks.ts";
import { barColour, type SignPart, signParts } from "../signParts.ts";
import { pathSegments } from "./pathSegments.ts";
import { hex4, pdfNumber as n } from "./pdfFile.ts";
import type { PdfFonts } from "./pdfFonts.ts";

/** Turns blocks into what a page of a PDF draws; its coordinates are those of the page, y downwards. */
export class PdfPen {
  private readonly fonts: PdfFonts;
  private readonly theme: Theme;
  private readonly drawn: string[] = [];
  private maps = 0;

  constructor(fonts: PdfFonts, theme: Theme) {
    this.fonts = fonts;
    this.theme = theme;
  }

  /** What has been drawn so far, as the operators of a content stream. */
  content(): string {
    return this.drawn.join("\n");
  }

  block(block: PageBlock): void {
    if (block.type === "map") this.map(block);
    else for (const piece of piecesOf(block)) this.piece(piece);
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.drawn.push(`${rgb(colour)} rg ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f`);
  }

  private piece(piece: Piece): void {
    if (piece.type === "text") this.text(piece);
    else if (piece.type === "rule") {
      const { from, to, width, ink, share = 1 } = piece;
      const colour = blended(pageInk(ink, this.theme), PAPER[this.theme], share);
      this.drawn.push(
        `${rgb(colour)} RG ${n(width)} w 0 J [] 0 d ${n(from[0])} ${n(from[1])} m ${n(to[0])} ${n(to[1])} l S`,
      );
    } else if (piece.type === "path") {
      const { d, ink, width } = piece;
      this.parts(piece, [{ d, colour: pageInk(ink, this.theme), width, dash: [], isRound: false }]);
    } else if (piece.type === "symbol") this.parts(piece, signParts(piece.symbol, piece.isMajor, this.theme));
    else {
      const { x, y, width, height, status } = piece;
      this.fill(x, y, width, height, barColour(status, this.theme));
    }
  }

  private text({ x, y, text, size, ink, isStrong, align, room, turn }: TextBlock): void {
    const { runs, width } = this.fonts.runs(text, isStrong);
    if (runs.length === 0) return;
    const narrower = Math.min(1, Math.max(0.01, room / (width * size || 1)));
    const long = width * size * narrower;
    const back = align === "left" ? 0 : align === "right" ? long : long / 2;
    const angle = (turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const matrix = [cos, -sin, -sin, -cos, x - back * cos, y + back * sin].map(n).join(" ");
    const shown = runs.map(({ face, codes }) => `/${face} ${n(size)} Tf <${codes.map(hex4).join("")}> Tj`);
    const line = `BT ${rgb(pageInk(ink, this.theme))} rg ${n(100 * narrower)} Tz ${matrix} Tm ${shown.join(" ")} ET`;
    this.drawn.push(ink === "faint" ? `q /Faint gs ${line} Q` : line);
  }

  /** Outlines of a grid of 24 in a box. */
  private parts(
    box: { readonly x: number; readonly y: number; readonly size: number },
    parts: readonly SignPart[],
  ): void {
    const scale = n(box.size / 24);
    this.drawn.push(`q ${scale} 0 0 ${scale} ${n(box.x)} ${n(box.y)} cm`);
    for (const { d, colour, width, dash, isRound } of parts) {
      const outline = outlineOf(d);
      if (width === "fill") this.drawn.push(`${rgb(colour)} rg ${outline} f`);
      else
        this.drawn.push(
          `${rgb(colour)} RG ${n(width)} w ${isRound ? 1 : 0} J 1 j [${dash.map(n).join(" ")}] 0 d ${outline} S`,
        );
    }
    this.drawn.push("Q");
  }

  /** The picture of a map; it is called Im0 and so on among the resources of the page. */
  private map({ x, y, width, height }: MapBlock): void {
    this.drawn.push(`q ${n(width)} 0 0 ${n(-height)} ${n(x)} ${n(y + height)} cm /Im${this.maps++} Do Q`);
    const line = rgb(pageInk("line", this.theme));
    this.drawn.push(`${line} RG 1 w 0 j [] 0 d ${n(x)} ${n(y)} ${n(width)} ${n(height)} re S`);
  }
}

function outlineOf(d: string): string {
  const operators = { M: "m", L: "l", C: "c", Z: "h" } as const;
  return pathSegments(d)
    .map(({ type, points }) => [...points.flat().map(n), operators[type]].join(" "))
    .join(" ");
}

/** Red, green and blue from 0 to 1. */
const rgb = (colour: string): string =>
  [1, 3, 5].map((i) => n(Number.parseInt(colour.slice(i, i + 2), 16) / 255)).join(" ");
