import { documentText } from "./documentText.ts";
import { fontSubset } from "./fontSubset.ts";
import type { PageFonts } from "./pageFonts.ts";
import { hex4, latin, type PdfFile, pdfNumber, pointer, utf16 } from "./pdfFile.ts";
import type { TrueType } from "./trueType.ts";

/** Characters that one face writes after one another, by their numbers in the document. */
export interface TextRun {
  /** Its name among the resources of a page. */
  readonly face: string;
  readonly codes: readonly number[];
}

/** The faces of one document, which gather what is written in them; each is embedded with no more than that. */
export class PdfFonts {
  private readonly faces: readonly [Face, Face];

  constructor({ regular, strong }: PageFonts) {
    this.faces = [new Face("F1", "Regular", regular), new Face("F2", "SemiBold", strong)];
  }

  /** A text as it is written, and its width for a height of 1. What the strong face lacks the other writes. */
  runs(text: string, isStrong: boolean): { readonly runs: readonly TextRun[]; readonly width: number } {
    const [regular, strong] = this.faces;
    const runs: { face: string; codes: number[] }[] = [];
    let width = 0;
    for (const character of documentText(text)) {
      const codePoint = character.codePointAt(0)!;
      const face = isStrong && strong.has(codePoint) ? strong : regular;
      if (runs.at(-1)?.face !== face.name) runs.push({ face: face.name, codes: [] });
      runs.at(-1)!.codes.push(face.codeOf(codePoint));
      width += face.widthOf(codePoint);
    }
    return { runs, width };
  }

  /** Writes what has been used, as the entries of a dictionary of fonts. */
  embed(file: PdfFile): string {
    return this.faces.flatMap((face) => face.embed(file)).join(" ");
  }
}

/** One face: its characters have numbers of two bytes, in the order in which they were first used. */
class Face {
  readonly name: string;
  private readonly weight: string;
  private readonly font: TrueType;
  private readonly codes = new Map<number, number>();

  constructor(name: string, weight: string, font: TrueType) {
    this.name = name;
    this.weight = weight;
    this.font = font;
  }

  has(codePoint: number): boolean {
    return this.font.glyphOf(codePoint) !== 0;
  }

  codeOf(codePoint: number): number {
    const known = this.codes.get(codePoint);
    if (known !== undefined) return known;
    const code = this.codes.size + 1;
    this.codes.set(codePoint, code);
    return code;
  }

  widthOf(codePoint: number): number {
    return this.font.advanceOf(this.font.glyphOf(codePoint)) / this.font.unitsPerEm;
  }

  embed(file: PdfFile): string[] {
    const characters = [...this.codes.keys()];
    if (characters.length === 0) return [];
    const { unitsPerEm, ascent, descent, bounds } = this.font;
    const { bytes, advances } = fontSubset(this.font, characters);
    const thousandths = (units: number): string => pdfNumber((units * 1000) / unitsPerEm);
    const program = file.stream(`/Length1 ${bytes.length}`, bytes);
    const name = `/${tagOf(characters)}+NotoSansSC-${this.weight}`;
    const box = bounds.map(thousandths).join(" ");
    const heights = `/Ascent ${thousandths(ascent)} /Descent ${thousandths(descent)} /CapHeight 733`;
    const descriptor = file.write(
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box}] /ItalicAngle 0 ${heights} /StemV 80 /FontFile2 ${pointer(program)} >>`,
    );
    const widths = advances.slice(0, characters.length + 1).map(thousandths);
    const descendant = file.write(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${pointer(descriptor)} /DW 1000 /W [0 [${widths.join(" ")}]] /CIDToGIDMap /Identity >>`,
    );
    const unicode = file.stream("", latin(unicodeMap(characters)));
    const font = file.write(
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${pointer(descendant)}] /ToUnicode ${pointer(unicode)} >>`,
    );
    return [`/${this.name} ${pointer(font)}`];
  }
}

/** Six letters that tell one part of a font from another, by what is in it. */
function tagOf(characters: readonly number[]): string {
  let sum = 5381;
  for (const character of characters) sum = (Math.imul(sum, 33) ^ character) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join("");
}

/** Which text stands for each glyph, so that it can be copied and searched. */
function unicodeMap(characters: readonly number[]): string {
  const rows = characters.map((character, i) => `<${hex4(i + 1)}> <${utf16(String.fromCodePoint(character))}>`);
  const blocks: string[] = [];
  // A block holds a hundred at most.
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
