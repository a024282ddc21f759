/** A font with TrueType outlines, as far as documents need it. Lengths are in units of the font, `unitsPerEm` to the height. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [left: number, bottom: number, right: number, top: number];
  /** All code points that it has a glyph for, in order. */
  readonly characters: readonly number[];
  /** Of a code point; 0, the sign for what is missing, where it has none. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  /** The left side bearing. */
  bearingOf(glyph: number): number;
  /** The entry of `glyf` without its instructions; empty for a blank. */
  outlineOf(glyph: number): Uint8Array;
}

/** Components of a glyph that is made of others: where each one's number stands in its entry. */
export function componentsOf(outline: Uint8Array): readonly { readonly at: number; readonly glyph: number }[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const found: { at: number; glyph: number }[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    found.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    if ((flags & MORE) === 0) return found;
  }
}

const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX, INSTRUCTED] = [0x1, 0x8, 0x20, 0x40, 0x80, 0x100];

/** Reads a TrueType file. Throws for one without outlines of that kind (CFF, woff2). */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x00010000 && view.getUint32(0) !== 0x74727565)
    throw new Error("no TrueType font: its outlines are of another kind, or it is packed");
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`a font without the table ${name}`);
    return at;
  };
  const head = table("head");
  const hhea = table("hhea");
  const hmtx = table("hmtx");
  const loca = table("loca");
  const glyf = table("glyf");
  const metrics = view.getUint16(hhea + 34);
  const isLong = view.getInt16(head + 50) === 1;
  const offset = (glyph: number): number =>
    glyf + (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  const glyphs = glyphsByCharacter(view, table("cmap"));
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    bounds: [36, 38, 40, 42].map((at) => view.getInt16(head + at)) as unknown as TrueType["bounds"],
    characters: [...glyphs.keys()].sort((a, b) => a - b),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
    bearingOf: (glyph) => view.getInt16(hmtx + (glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics))),
    outlineOf: (glyph) => withoutInstructions(bytes.subarray(offset(glyph), offset(glyph + 1))),
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The widest Unicode table that it has: of all planes (12), else of the first (4). */
function glyphsByCharacter(view: DataView, cmap: number): Map<number, number> {
  const formats = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const platform = view.getUint16(cmap + 4 + 8 * i);
    if (platform === 0 || platform === 3) formats.set(view.getUint16(at), at);
  }
  const wide = formats.get(12);
  const narrow = formats.get(4);
  if (wide !== undefined) return ofGroups(view, wide);
  if (narrow !== undefined) return ofSegments(view, narrow);
  throw new Error("a font without a Unicode table of its characters");
}

function ofGroups(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

function ofSegments(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const double = view.getUint16(at + 6);
  for (let i = 0; i < double; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + double + i);
    const delta = view.getUint16(at + 16 + 2 * double + i);
    const ranges = at + 16 + 3 * double + i;
    const range = view.getUint16(ranges);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : view.getUint16(ranges + range + 2 * (code - first));
      const glyph = found === 0 && range !== 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Instructions call functions of the whole font: left in a part of it, they make a viewer give the glyph up. */
function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length < 10) return new Uint8Array();
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const length = 10 + 2 * contours;
    const instructions = view.getUint16(length);
    if (instructions === 0) return outline;
    const rest = outline.subarray(length + 2 + instructions);
    const plain = new Uint8Array(length + 2 + rest.length);
    plain.set(outline.subarray(0, length));
    plain.set(rest, length + 2);
    return plain;
  }
  const components = componentsOf(outline);
  const plain = outline.slice();
  const plainView = viewOf(plain);
  for (const { at } of components) plainView.setUint16(at - 2, plainView.getUint16(at - 2) & ~INSTRUCTED);
  return plain;
}
