import { FONT_FAMILY } from "./fonts.ts";

/** One texture that holds the figures of every donut once, set from digits that were drawn once. */
export interface CountAtlas {
  readonly width: number;
  readonly height: number;
  /** 2 per texel: what is drawn in ink, and what in the colour of overdue. */
  readonly coverage: Uint8Array;
  /** 4 per donut: left, top, width, height in texels; width and height are even, 0 for an empty text. */
  readonly places: Float32Array;
}

interface Letter {
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

const ATLAS_WIDTH = 1024;
const TEXEL = 2;
const DIGITS = "0123456789";

const drawn = new Map<string, Letter>();
let paper: CanvasRenderingContext2D | null = null;

function paperContext(): CanvasRenderingContext2D {
  paper ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!paper) throw new Error("no 2D canvas to draw figures on");
  return paper;
}

/** A letter at `pixels` device pixels, in a cell whose middle is the middle of the digits' height. */
function letterOf(character: string, pixels: number): Letter {
  const key = `${character}${pixels}`;
  const known = drawn.get(key);
  if (known) return known;
  const context = paperContext();
  const font = `600 ${pixels}px ${FONT_FAMILY}`;
  context.font = font;
  const zero = context.measureText("0");
  const isDigit = DIGITS.includes(character);
  const advance = isDigit
    ? Math.max(...[...DIGITS].map((digit) => context.measureText(digit).width))
    : context.measureText(character).width;
  const width = Math.max(1, Math.round(advance));
  const height = 2 * Math.ceil(pixels * 0.62);
  const baseline = Math.round(height / 2 + zero.actualBoundingBoxAscent / 2);
  context.canvas.width = width;
  context.canvas.height = height;
  context.font = font;
  context.textAlign = "center";
  context.fillStyle = "#fff";
  context.fillText(character, width / 2, baseline);
  const rgba = context.getImageData(0, 0, width, height).data;
  const coverage = new Uint8Array(width * height);
  for (let i = 0; i < coverage.length; i++) coverage[i] = rgba[4 * i + 3] ?? 0;
  const letter = { width, height, coverage };
  drawn.set(key, letter);
  return letter;
}

interface Line {
  readonly letters: readonly Letter[];
  readonly width: number;
}

const lineOf = (text: string, pixels: number): Line => {
  const letters = [...text].map((character) => letterOf(character, pixels));
  return { letters, width: letters.reduce((sum, letter) => sum + letter.width, 0) };
};

/** Of the height of the type: from one line to the next, half the diamond, and the room behind it. */
const PITCH = 0.9;
const DIAMOND = 0.36;
const BEHIND = 0.14;

/** Figures of one donut: the count, and under it the diamond with what is overdue. */
interface Cell {
  readonly count: Line;
  readonly overdue: Line | null;
  readonly pixels: number;
  readonly width: number;
  readonly height: number;
}

const even = (length: number): number => 2 * Math.ceil(length / 2);

function cellOf(count: string, overdue: string, pixels: number): Cell {
  const top = lineOf(count, pixels);
  const height = top.letters[0]?.height ?? 0;
  if (overdue === "") return { count: top, overdue: null, pixels, width: even(top.width), height };
  const under = lineOf(overdue, pixels);
  const width = even(Math.max(top.width, beforeOverdue(pixels) + under.width));
  return { count: top, overdue: under, pixels, width, height: even(height + Math.round(PITCH * pixels)) };
}

const beforeOverdue = (pixels: number): number => Math.round((2 * DIAMOND + BEHIND) * pixels);

/** Sets `counts[i]` and under it `overdue[i]`, in `fonts[i]` CSS pixels, for a canvas of `pixelRatio`. */
export function countAtlas(
  counts: readonly string[],
  overdue: readonly string[],
  fonts: ArrayLike<number>,
  pixelRatio: number,
): CountAtlas {
  const places = new Float32Array(4 * counts.length);
  const placed = new Map<string, readonly [number, number, number, number]>();
  const printing: { cell: Cell; x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const [i, count] of counts.entries()) {
    if (count === "") continue;
    const pixels = Math.round((fonts[i] ?? 12) * pixelRatio);
    const key = `${pixels} ${count} ${overdue[i]}`;
    let place = placed.get(key);
    if (!place) {
      const cell = cellOf(count, overdue[i] ?? "", pixels);
      if (x + cell.width > ATLAS_WIDTH) {
        x = 0;
        y += shelf;
        shelf = 0;
      }
      place = [x, y, cell.width, cell.height];
      printing.push({ cell, x, y });
      placed.set(key, place);
      x += cell.width;
      shelf = Math.max(shelf, cell.height);
    }
    places.set(place, 4 * i);
  }
  const height = Math.max(1, y + shelf);
  const coverage = new Uint8Array(TEXEL * ATLAS_WIDTH * height);
  for (const { cell, x: left, y: top } of printing) print(coverage, cell, left, top);
  return { width: ATLAS_WIDTH, height, coverage, places };
}

function print(coverage: Uint8Array, { count, overdue, pixels, width }: Cell, left: number, top: number): void {
  printLine(coverage, count, left + Math.round((width - count.width) / 2), top);
  if (overdue === null) return;
  const start = left + Math.round((width - beforeOverdue(pixels) - overdue.width) / 2);
  const down = top + Math.round(PITCH * pixels);
  printLine(coverage, overdue, start + beforeOverdue(pixels), down);
  printDiamond(coverage, start, down + (overdue.letters[0]?.height ?? 0) / 2, DIAMOND * pixels);
}

function printLine(coverage: Uint8Array, { letters }: Line, left: number, top: number): void {
  let from = left;
  for (const letter of letters) {
    for (let row = 0; row < letter.height; row++)
      for (let column = 0; column < letter.width; column++) {
        // The empty rows of one line lie on those of the other.
        const at = TEXEL * ((top + row) * ATLAS_WIDTH + from + column);
        coverage[at] = Math.max(coverage[at]!, letter.coverage[row * letter.width + column]!);
      }
    from += letter.width;
  }
}

/** Of half size `half`, its left corner at `left`, its middle `middle` rows down. */
function printDiamond(coverage: Uint8Array, left: number, middle: number, half: number): void {
  for (let row = Math.floor(middle - half); row < middle + half; row++)
    for (let column = left; column < left + 2 * half; column++) {
      const away = Math.abs(column + 0.5 - left - half) + Math.abs(row + 0.5 - middle);
      const covered = Math.min(1, Math.max(0, (half - away) * Math.SQRT1_2 + 0.5));
      coverage[TEXEL * (row * ATLAS_WIDTH + column) + 1] = Math.round(255 * covered);
    }
}
