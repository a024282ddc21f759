import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import type { Plugin } from "vite";
import { trueTypeFile } from "../../src/map/page/fontSubset.ts";
import { FONT_FILES, type PageFonts } from "../../src/map/page/pageFonts.ts";
import { readTrueType } from "../../src/map/page/trueType.ts";

const require = createRequire(import.meta.url);

/** The folder of the package that the faces come from; its licences are named beside the built page. */
export const FONT_PACKAGE = dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json"));

/**
 * The faces of documents, packed: every character of the regular one, of the strong one those in general use, since a heading
 * falls back on the other and the file is a quarter as large.
 */
export function packedFonts(): Readonly<Record<keyof typeof FONT_FILES, Uint8Array>> {
  return { regular: deflateSync(regularFace()), strong: deflateSync(strongFace()) };
}

/** The same as a document takes them, for what runs without a page. */
export const documentFonts = (): PageFonts => ({
  regular: readTrueType(regularFace()),
  strong: readTrueType(strongFace()),
});

const regularFace = (): Uint8Array => face("400Regular", () => true);
const strongFace = (): Uint8Array => {
  const common = charactersOf("gb2312");
  return face("600SemiBold", (character) => character < 0x2e80 || common.has(character));
};

/** A face with the outlines alone of the characters that are wanted: what lays out other scripts is left out. */
function face(weight: string, isWanted: (character: number) => boolean): Uint8Array {
  const font = readTrueType(readFileSync(join(FONT_PACKAGE, weight, `NotoSansSC_${weight}.ttf`)));
  const characters = font.characters.filter(isWanted);
  const glyphs = [...new Set([0, ...characters.map((character) => font.glyphOf(character))])];
  const places = new Map(glyphs.map((glyph, i) => [glyph, i]));
  return trueTypeFile(
    font,
    glyphs.map((glyph) => font.outlineOf(glyph)),
    glyphs.map((glyph) => font.advanceOf(glyph)),
    glyphs.map((glyph) => font.bearingOf(glyph)),
    new Map(characters.map((character) => [character, places.get(font.glyphOf(character))!])),
  );
}

/** The characters of two bytes that an encoding of the kind of GB 2312 has. */
function charactersOf(encoding: string): ReadonlySet<number> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<number>();
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.add(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0)!);
  return found;
}

/** Gives the faces out beside the page: written by the build, made once when they are first asked for in development. */
export function documentFontFiles(): Plugin {
  return {
    name: "guatu:document-fonts",
    generateBundle() {
      const packed = packedFonts();
      for (const [name, fileName] of Object.entries(FONT_FILES))
        this.emitFile({ type: "asset", fileName, source: packed[name as keyof typeof FONT_FILES] });
    },
    configureServer(server) {
      let packed: ReturnType<typeof packedFonts> | null = null;
      for (const [name, path] of Object.entries(FONT_FILES))
        server.middlewares.use(`/${path}`, (_, response) => {
          packed ??= packedFonts();
          response.setHeader("Content-Type", "application/octet-stream");
          response.end(packed[name as keyof typeof FONT_FILES]);
        });
    },
  };
}
