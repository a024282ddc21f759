import type { LegendRow } from "../parts/scene.ts";
import { balancedLines, brokenLines, clipped, type Measure } from "./lines.ts";
import type { PageBlock, PageInk, PageSize, TextBlock } from "./page.ts";

/** A part of a page, in its units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Look {
  readonly size: number;
  readonly ink?: PageInk;
  readonly isStrong?: boolean;
  readonly align?: TextBlock["align"];
}

/** From one baseline to the next, in heights of the type: Chinese has no ascenders to part its lines. */
export const LINE = 1.4;

/** A page while it is laid out: what is written on it is measured, broken and cut here, so that whoever draws it only draws. */
export class Sheet {
  readonly blocks: PageBlock[] = [];

  readonly size: PageSize;
  readonly measure: Measure;

  constructor(size: PageSize, measure: Measure) {
    this.size = size;
    this.measure = measure;
  }

  widthOf(text: string, { size, isStrong = false }: Look): number {
    return this.measure(text, size, isStrong);
  }

  /** Writes one line with its baseline at y and gives back its width; what is wider than its room ends in an ellipsis. */
  text(text: string, x: number, y: number, look: Look, room = Number.MAX_VALUE, turn = 0): number {
    const { size, ink = "ink", isStrong = false, align = "left" } = look;
    const width = (part: string) => this.measure(part, size, isStrong);
    const shown = clipped(text, room, width);
    const wide = width(shown);
    if (shown !== "")
      this.blocks.push({ type: "text", x, y, text: shown, size, ink, isStrong, align, room: wide, turn });
    return wide;
  }

  /** Writes at most so many lines, of a title about as long as one another, and gives back the baseline that the next would stand on. */
  lines(text: string, x: number, y: number, look: Look, room: number, most: number, isTitle = false): number {
    const step = look.size * LINE;
    const broken = isTitle ? balancedLines : brokenLines;
    const lines = broken(text, room, most, (part) => this.widthOf(part, look));
    lines.forEach((line, i) => {
      this.text(line, x, y + i * step, look, room);
    });
    return y + lines.length * step;
  }

  /** The largest of the sizes at which a text fits its room; the last where none does. */
  fitting(text: string, sizes: readonly number[], isStrong: boolean, room: number): number {
    return sizes.find((size) => this.measure(text, size, isStrong) <= room) ?? sizes.at(-1)!;
  }

  rule(from: readonly [number, number], to: readonly [number, number], width: number, ink: PageInk): void {
    this.blocks.push({ type: "rule", from, to, width, ink });
  }

  /** A sign, its left edge at x, with its middle as high as that of the text whose baseline is y. */
  symbol(symbol: LegendRow["symbol"], x: number, y: number, size: number, textSize: number, isMajor = false): void {
    this.blocks.push({ type: "symbol", x, y: y - textSize * 0.36 - size / 2, size, symbol, isMajor });
  }
}
