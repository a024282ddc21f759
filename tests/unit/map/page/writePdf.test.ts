import { create, type Font } from "fontkit";
import { beforeAll, expect, it } from "vitest";
import { documentFonts } from "../../../../scripts/build/documentFonts.ts";
import { documentText } from "../../../../src/map/page/documentText.ts";
import { lacking, type PageFonts } from "../../../../src/map/page/pageFonts.ts";
import { rasterImage } from "../../../../src/map/page/rasterImage.ts";
import { writePdf } from "../../../../src/map/page/writePdf.ts";
import { BARS, META, map, PAPER, page, png, table, text, textsOf, wholePage } from "../../../builders/documentPages.ts";
import { readPdf } from "../../../builders/readPdf.ts";

let fonts: PageFonts;
beforeAll(() => {
  fonts = documentFonts();
});

const sorted = (texts: readonly string[]): string[] => texts.map(documentText).sort();

it("holds every text of the page and nothing else", async () => {
  const whole = wholePage();
  const { pages } = readPdf(await writePdf([whole], fonts, META));
  expect(sorted(pages[0]!.texts)).toEqual(sorted(textsOf(whole.page)));
});

it("gives the same bytes for the same pages, and other ones for another day", async () => {
  const first = await writePdf([wholePage(), wholePage({ theme: "dark" })], fonts, META);
  expect(await writePdf([wholePage(), wholePage({ theme: "dark" })], fonts, META)).toEqual(first);
  expect(
    await writePdf([wholePage(), wholePage({ theme: "dark" })], fonts, { ...META, day: "2026-11-30" }),
  ).not.toEqual(first);
});

it("embeds an outline for every character that has ink, and no more than are used", async () => {
  const read = readPdf(await writePdf([wholePage()], fonts, META));
  expect([...read.fonts.keys()]).toEqual(["F1", "F2"]);
  for (const [face, bytes] of read.fonts) {
    const font = create(Buffer.from(bytes)) as Font;
    const drawn = read.unicode.get(face)!;
    expect(drawn.size).toBeGreaterThan(10);
    expect(font.numGlyphs).toBe(drawn.size + 1);
    for (const [glyph, character] of drawn) {
      const { path, advanceWidth } = font.getGlyph(glyph);
      expect([character, path.commands.length > 3]).toEqual([character, character.trim() !== ""]);
      expect([character, advanceWidth > 100]).toEqual([character, true]);
    }
  }
});

it("sets a text narrower that is wider than its room, and no other", async () => {
  const wide = text("元宵灯会周边五百米", { size: 20, room: 90 });
  const fits = text("元宵灯会", { size: 20, room: 90 });
  const [drawn] = readPdf(await writePdf([{ page: page([wide, fits]), maps: [] }], fonts, META)).pages;
  expect([...drawn!.content.matchAll(/(\S+) Tz/g)].map(([, share]) => Number(share))).toEqual([50, 100]);
});

it("writes right and centred texts from where they end", async () => {
  const right = text("一二三四", { x: 500, y: 90, size: 20, align: "right" });
  const middle = text("一二三四", { x: 500, y: 90, size: 20, align: "center" });
  const turned = text("一二三四", { x: 500, y: 90, size: 20, align: "right", turn: 90 });
  const pages = [{ page: page([right, middle, turned]), maps: [] }];
  const [drawn] = readPdf(await writePdf(pages, fonts, META)).pages;
  const places = [...drawn!.content.matchAll(/Tz (\S+ \S+ \S+ \S+ \S+ \S+) Tm/g)].map(([, matrix]) => matrix);
  expect(places).toEqual(["1 0 0 -1 420 90", "1 0 0 -1 460 90", "0 -1 -1 0 500 170"]);
});

it("carries 400 rows over 20 pages with every number of them", async () => {
  const whole = table(400);
  const pages = Array.from({ length: 20 }, (_, i) => ({
    page: page([table(0, { rows: whole.rows.slice(20 * i, 20 * i + 20) })], { size: PAPER }),
    maps: [],
  }));
  const read = readPdf(await writePdf(pages, fonts, META));
  expect(read.pages).toHaveLength(20);
  const numbers = read.pages.flatMap(({ texts }) => texts).filter((one) => /^\d+$/.test(one));
  expect(numbers).toEqual(whole.rows.flatMap(({ cells }) => [cells[2]!.lines[0], cells[3]!.lines[0]]));
});

it("keeps a name of 60 characters whole", async () => {
  const name = "永宁街道东风路社区老年人日间照料中心暨残疾人康复服务站附属食堂与活动室".padEnd(60, "甲");
  const [drawn] = readPdf(await writePdf([{ page: page([text(name, { room: 300 })]), maps: [] }], fonts, META)).pages;
  expect(drawn!.texts).toEqual([name]);
});

it("names the characters that the font lacks, and keeps them apart in the text", async () => {
  const written = "甲\u{10fffd}乙\ue123丙";
  expect(lacking(fonts, [written, "\ue123丁\u200b\u0007"])).toEqual(["\u{10fffd}", "\ue123"]);
  const [drawn] = readPdf(await writePdf([{ page: page([text(written)]), maps: [] }], fonts, META)).pages;
  expect(drawn!.texts).toEqual([written]);
});

it("knows the characters of places and people that no common list has", () => {
  expect(lacking(fonts, ["堉珺喆甡垚犇龘鿍", "ⅣⅫ㎡℃①⑳", "“”‘’—…·《》〔〕　", "ABCxyz0123456789éü"])).toEqual([]);
});

it("takes hostile text as text", async () => {
  const hostile = `</script>&<>"' (\\) Tj ET\u0000\u0007\ud800 %PDF endobj`;
  const [drawn] = readPdf(
    await writePdf([{ page: page([text(hostile)], { title: hostile }), maps: [] }], fonts, { ...META, title: hostile }),
  ).pages;
  expect(drawn!.texts).toEqual([`</script>&<>"' (\\) Tj ET\ufffd %PDF endobj`]);
});

it("says between pages how many are done, and stops where that throws", async () => {
  const done: number[] = [];
  const pages = [wholePage(), wholePage(), wholePage()];
  const stopped = writePdf(pages, fonts, META, async (count) => {
    done.push(count);
    if (count === 2) throw new Error("cancelled");
  });
  await expect(stopped).rejects.toThrow("cancelled");
  expect(done).toEqual([1, 2]);
});

it("refuses a page without the pictures of its maps", async () => {
  await expect(writePdf([{ page: page([map()]), maps: [] }], fonts, META)).rejects.toThrow("0 pictures for 1 maps");
});

it("lays what can be seen through on the ground, and takes other pixels as they are", () => {
  expect(rasterImage(png(10, 4, 3), "#ffffff")).toMatchObject({ width: 10, height: 4, colours: 3, isForetold: true });
  expect(rasterImage(png(10, 4, 1), "#ffffff")).toMatchObject({ colours: 1, isForetold: true });
  expect(rasterImage(png(10, 4, 4), "#ffffff")).toMatchObject({ colours: 3, isForetold: false });
  expect(() => rasterImage(new TextEncoder().encode("GIF89a--"), "#ffffff")).toThrow("neither a PNG nor a JPEG");
});

it("draws bars as long as their values", async () => {
  const [drawn] = readPdf(await writePdf([{ page: page([BARS]), maps: [] }], fonts, META)).pages;
  const widths = [...drawn!.content.matchAll(/(\S+) (\S+) re f/g)].slice(1).map(([, width]) => Number(width));
  expect(widths).toHaveLength(6);
  expect(widths[0]! / widths[3]!).toBeCloseTo(21 / 4, 3);
});
