import { componentsOf, type TrueType } from "./trueType.ts";

/** A font of a few characters: the glyph of each is its place in the list it was made of, from 1 on. */
export interface FontSubset {
  readonly bytes: Uint8Array;
  /** By glyph, in units of the font; 0 is the sign for what is missing. */
  readonly advances: readonly number[];
}

/**
 * A TrueType file with the glyphs of these code points alone, in their order. Each has a glyph of its own, even where the font
 * draws two of them alike or lacks them, so that a text can be read back character by character.
 */
export function fontSubset(font: TrueType, characters: readonly number[]): FontSubset {
  const taken = [0, ...characters.map((character) => font.glyphOf(character))];
  const newOf = new Map<number, number>();
  taken.forEach((glyph, i) => {
    if (!newOf.has(glyph)) newOf.set(glyph, i);
  });
  const outlines: Uint8Array[] = [];
  // What glyphs are made of is added behind them, and looked at in its turn.
  for (let i = 0; i < taken.length; i++) {
    const outline = font.outlineOf(taken[i]!).slice();
    const view = new DataView(outline.buffer);
    for (const { at, glyph } of componentsOf(outline)) {
      if (!newOf.has(glyph)) {
        newOf.set(glyph, taken.length);
        taken.push(glyph);
      }
      view.setUint16(at, newOf.get(glyph)!);
    }
    outlines.push(outline);
  }
  const advances = taken.map((glyph) => font.advanceOf(glyph));
  const bearings = taken.map((glyph) => font.bearingOf(glyph));
  return { bytes: trueTypeFile(font, outlines, advances, bearings, new Map()), advances };
}

/** Writes a TrueType file of outlines and their metrics; `glyphs` says which characters they are of, and may be empty for a document. */
export function trueTypeFile(
  { unitsPerEm, ascent, descent, bounds }: Pick<TrueType, "unitsPerEm" | "ascent" | "descent" | "bounds">,
  outlines: readonly Uint8Array[],
  advances: readonly number[],
  bearings: readonly number[],
  glyphs: ReadonlyMap<number, number>,
): Uint8Array {
  const count = outlines.length;
  const starts = [0];
  for (const outline of outlines) starts.push(starts.at(-1)! + padded(outline.length));
  const glyf = new Uint8Array(starts.at(-1)!);
  outlines.forEach((outline, i) => {
    glyf.set(outline, starts[i]);
  });
  const loca = filled(4 * (count + 1), (view) =>
    starts.forEach((start, i) => {
      view.setUint32(4 * i, start);
    }),
  );
  const hmtx = filled(4 * count, (view) =>
    advances.forEach((advance, i) => {
      view.setUint16(4 * i, advance);
      view.setInt16(4 * i + 2, bearings[i]!);
    }),
  );
  const head = filled(54, (view) => {
    view.setUint32(0, 0x00010000);
    view.setUint32(4, 0x00010000);
    view.setUint32(12, 0x5f0f3cf5);
    view.setUint16(16, 0x0003);
    view.setUint16(18, unitsPerEm);
    bounds.forEach((bound, i) => {
      view.setInt16(36 + 2 * i, bound);
    });
    view.setUint16(46, 3);
    view.setInt16(48, 2);
    view.setInt16(50, 1);
  });
  const hhea = filled(36, (view) => {
    view.setUint32(0, 0x00010000);
    view.setInt16(4, ascent);
    view.setInt16(6, descent);
    view.setUint16(
      10,
      advances.reduce((most, advance) => Math.max(most, advance), 0),
    );
    view.setInt16(18, 1);
    view.setUint16(34, count);
  });
  const maxp = filled(32, (view) => {
    view.setUint32(0, 0x00010000);
    view.setUint16(4, count);
    // No reader of a document relies on these; what a glyph may have at most is said generously.
    for (const at of [6, 8, 10, 12]) view.setUint16(at, 0x0fff);
    view.setUint16(14, 2);
    view.setUint16(28, 0x00ff);
    view.setUint16(30, 4);
  });
  return sfnt(
    new Map([
      ["cmap", cmap(glyphs)],
      ["glyf", glyf],
      ["head", head],
      ["hhea", hhea],
      ["hmtx", hmtx],
      ["loca", loca],
      ["maxp", maxp],
    ]),
  );
}

const padded = (length: number): number => (length + 3) & ~3;

function filled(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

/** A table of format 12, one group for each run of characters whose glyphs follow one another. */
function cmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && code === group[1] + 1 && glyph === group[2] + code - group[0]) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  return filled(12 + 16 + 12 * groups.length, (view) => {
    view.setUint16(2, 1);
    view.setUint16(4, 3);
    view.setUint16(6, 10);
    view.setUint32(8, 12);
    view.setUint16(12, 12);
    view.setUint32(16, 16 + 12 * groups.length);
    view.setUint32(24, groups.length);
    groups.forEach((group, i) => {
      group.forEach((value, k) => {
        view.setUint32(28 + 12 * i + 4 * k, value);
      });
    });
  });
}

function sfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const count = tables.size;
  const lead = 12 + 16 * count;
  const size = [...tables.values()].reduce((sum, { length }) => sum + padded(length), lead);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * count - 16 * 2 ** power);
  let at = lead;
  let head = 0;
  [...tables].forEach(([name, bytes], i) => {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k++) view.setUint8(entry + k, name.charCodeAt(k));
    file.set(bytes, at);
    view.setUint32(entry + 4, checksum(view, at, padded(bytes.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (name === "head") head = at;
    at += padded(bytes.length);
  });
  view.setUint32(head + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
