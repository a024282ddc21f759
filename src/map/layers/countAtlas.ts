/** One texture of one byte per texel that holds every count once, set from digits that were drawn once. */
export interface CountAtlas {
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
  /** 4 per donut: left, top, width, height in texels; width and height are even, 0 for an empty text. */
  readonly places: Float32Array;
}

interface Letter {
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

const FAMILY =
  '"HarmonyOS Sans SC", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';
const ATLAS_WIDTH = 1024;
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
  const font = `600 ${pixels}px ${FAMILY}`;
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

/** Sets `texts[i]` in `fonts[i]` CSS pixels for a canvas of `pixelRatio`. */
export function countAtlas(texts: readonly string[], fonts: ArrayLike<number>, pixelRatio: number): CountAtlas {
  const places = new Float32Array(4 * texts.length);
  const placed = new Map<string, readonly [number, number, number, number]>();
  const printing: { letters: Letter[]; x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const [i, text] of texts.entries()) {
    if (text === "") continue;
    const pixels = Math.round((fonts[i] ?? 12) * pixelRatio);
    const key = `${pixels} ${text}`;
    let place = placed.get(key);
    if (!place) {
      const letters = [...text].map((character) => letterOf(character, pixels));
      const width = 2 * Math.ceil(letters.reduce((sum, letter) => sum + letter.width, 0) / 2);
      const height = letters[0]?.height ?? 0;
      if (x + width > ATLAS_WIDTH) {
        x = 0;
        y += shelf;
        shelf = 0;
      }
      place = [x, y, width, height];
      printing.push({ letters, x, y });
      placed.set(key, place);
      x += width;
      shelf = Math.max(shelf, height);
    }
    places.set(place, 4 * i);
  }
  const height = Math.max(1, y + shelf);
  const coverage = new Uint8Array(ATLAS_WIDTH * height);
  for (const line of printing) {
    let left = line.x;
    for (const letter of line.letters) {
      for (let row = 0; row < letter.height; row++) {
        const from = row * letter.width;
        coverage.set(letter.coverage.subarray(from, from + letter.width), (line.y + row) * ATLAS_WIDTH + left);
      }
      left += letter.width;
    }
  }
  return { width: ATLAS_WIDTH, height, coverage, places };
}
