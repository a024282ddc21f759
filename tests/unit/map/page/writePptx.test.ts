import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { xmlParser } from "../../../../src/ingest/xml/readXml.ts";
import { documentText } from "../../../../src/map/page/documentText.ts";
import { titleBlocks } from "../../../../src/map/page/titleBlocks.ts";
import { writePptx } from "../../../../src/map/page/writePptx.ts";
import {
  BARS,
  CHART_WORDS,
  META,
  map,
  PAPER,
  page,
  png,
  table,
  text,
  textsOf,
  wholePage,
} from "../../../builders/documentPages.ts";

const WITH_WORDS = { ...META, words: CHART_WORDS };

/** The files of a presentation as text. */
async function written(...args: Parameters<typeof writePptx>): Promise<Map<string, string>> {
  const files = unzipSync(await writePptx(...args));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const slideOf = (files: ReadonlyMap<string, string>, number = 1): string => files.get(`ppt/slides/slide${number}.xml`)!;

/** What stands in each text of a slide, entities read; throws for what is not well formed. */
function textsIn(xml: string): string[] {
  const texts: string[] = [];
  let isText = false;
  const parser = xmlParser({
    open: (name) => {
      isText = name === "t";
      if (isText) texts.push("");
    },
    close: () => {
      isText = false;
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
  });
  if (!parser.write(xml) || !parser.end()) throw new Error(`not well formed: ${xml.slice(0, 100)}`);
  return texts;
}

/** The lines of the title of a slide. */
const titleIn = (xml: string): string[] => {
  const shape = xml.split("<p:sp>").find((part) => part.includes('<p:ph type="title"/>'))!;
  return textsIn(`<p:sp>${shape.slice(0, shape.indexOf("</p:sp>"))}</p:sp>`);
};

const sorted = (texts: readonly string[]): string[] => texts.map(documentText).sort();

it("a heading of rows is one cell over the columns behind it", async () => {
  const plain = table(2);
  const cells = plain.columns.map((_, i) => ({
    symbol: null,
    isMajor: false,
    lines: i === 1 ? ["重大隐患 4 家"] : [],
    ...(i === 1 ? { span: plain.columns.length - 1 } : {}),
  }));
  const headed = { ...plain, rows: [{ height: 24, isStrong: true, cells }, ...plain.rows] };
  const slide = slideOf(await written([{ page: page([headed]), maps: [] }], WITH_WORDS));
  const [, , row] = slide.split("<a:tr ");
  expect([...row!.matchAll(/<a:tc( [a-zA-Z]+="\d+")?>/g)].map(([, merged = ""]) => merged.trim())).toEqual([
    "",
    `gridSpan="${plain.columns.length - 1}"`,
    ...plain.columns.slice(2).map(() => 'hMerge="1"'),
  ]);
});

it("has every text of the page on its slide or in its chart, and nothing else", async () => {
  const whole = wholePage();
  const files = await written([whole], WITH_WORDS);
  const inChart = BARS.bars.flatMap(({ name, figure }) => [name, figure]);
  const onSlide = textsOf(whole.page);
  for (const one of inChart) onSlide.splice(onSlide.indexOf(one), 1);
  expect(sorted(textsIn(slideOf(files)))).toEqual(sorted(onSlide));
  const chart = files.get("ppt/charts/chart1.xml")!;
  for (const { name } of BARS.bars) expect(chart).toContain(`<c:v>${name}</c:v>`);
  // What is not the number alone is a label of its own; the others are the values.
  expect(textsIn(chart)).toEqual(["31 处"]);
  expect(chart).toContain('<c:pt idx="0"><c:v>57</c:v></c:pt>');
});

it("fits a page of another shape whole into the middle of its slide, which is as most of the pages are", async () => {
  const upright = { ...PAPER, width: 1080, height: 1527, millimetres: { width: 210, height: 297 } };
  const corners = [text("上", { x: 60, y: 60 }), map(), table(3, { x: 60, y: 1300, size: 17 })];
  const pages = [
    { page: page(corners, { size: upright }), maps: [png(4, 3, 3)] },
    wholePage(),
    wholePage({ theme: "dark" }),
  ];
  const files = await written(pages, WITH_WORDS);
  const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(files.get("ppt/presentation.xml")!)!.map(Number);
  expect(width! / height!).toBeCloseTo(16 / 9, 2);
  const boxes = [...slideOf(files).matchAll(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g)].map(
    (found) => found.slice(1).map(Number),
  );
  const margin = (width! - (height! * 1080) / 1527) / 2;
  const drawn = boxes.filter(([, , across]) => across! > 0);
  expect(Math.min(...drawn.map(([x]) => x!))).toBeGreaterThan(margin);
  expect(Math.max(...drawn.map(([, y, , down]) => y! + down!))).toBeLessThanOrEqual(height!);
  const whole = await written([wholePage()], WITH_WORDS);
  expect(slideOf(files, 2).replaceAll(/image\d+|rId\d+/g, "")).toBe(slideOf(whole).replaceAll(/image\d+|rId\d+/g, ""));
});

it("writes the finding as the title of the slide, in the lines it was broken into", async () => {
  const whole = wholePage();
  expect(titleIn(slideOf(await written([whole], WITH_WORDS)))).toEqual([
    "逾期未改 12 处，其中重大隐患 3 处；",
    "元宵灯会周边 500 米内 21 处尚未销号",
  ]);
  expect(
    titleIn(slideOf(await written([{ page: page([], { title: "没有写在页上" }), maps: [] }], WITH_WORDS))),
  ).toEqual(["没有写在页上"]);
});

it("finds a title that was broken, or cut", () => {
  const first = text("Overdue hazards of the");
  const second = text("whole district", { y: 160 });
  expect(titleBlocks([text("x"), first, second, text("y")], "Overdue hazards of the whole district")).toEqual([
    first,
    second,
  ]);
  const cut = text("Overdue haz…");
  expect(titleBlocks([cut, second], "Overdue hazards of the whole district")).toEqual([cut]);
  expect(titleBlocks([text("Overdue"), second], "Overdue hazards")).toEqual([]);
});

it("has native tables with every number, one for each page of 400 rows", async () => {
  const whole = table(400);
  const pages = Array.from({ length: 20 }, (_, i) => ({
    page: page([table(0, { rows: whole.rows.slice(20 * i, 20 * i + 20) })], { size: PAPER }),
    maps: [],
  }));
  const files = await written(pages, WITH_WORDS);
  const slides = pages.map((_, i) => slideOf(files, i + 1));
  for (const slide of slides) {
    expect(slide.match(/<a:tbl>/g)).toHaveLength(1);
    expect(slide.match(/<a:tr /g)).toHaveLength(21);
  }
  const numbers = slides.flatMap(textsIn).filter((one) => /^\d+$/.test(one));
  expect(numbers).toEqual(whole.rows.flatMap(({ cells }) => [cells[2]!.lines[0], cells[3]!.lines[0]]));
});

it("lays a sign over its cell, where the text leaves room for it", async () => {
  const slide = slideOf(await written([{ page: page([table(3)]), maps: [] }], WITH_WORDS));
  expect(slide.match(/<p:grpSp>/g)).toHaveLength(3);
  expect(slide.match(/<a:tcPr marL="172720"/g)).toHaveLength(3);
});

it("has a chart whose sheet holds what it shows", async () => {
  const files = unzipSync(await writePptx([{ page: page([BARS]), maps: [] }], WITH_WORDS));
  const sheet = unzipSync(files["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]!);
  const rows = strFromU8(sheet["xl/worksheets/sheet1.xml"]!).match(/<row [\s\S]*?<\/row>/g)!;
  const cells = rows.map((row) => [...row.matchAll(/(?:<t>|<v>)([^<]*)</g)].map(([, value]) => value));
  expect(cells).toEqual([
    ["逾期未改", "未整改", "整改中", "待验收", "合计"],
    ["永宁街道", "21", "19", "17", "57"],
    ["望江街道", "4", "27", "31"],
    ["北坊镇", "8", "8"],
    ["东门街道", "0"],
  ]);
});

it("names every file of it, and every relation leads to one", async () => {
  const files = await written([wholePage(), wholePage({ theme: "dark" })], WITH_WORDS);
  const types = files.get("[Content_Types].xml")!;
  for (const path of files.keys()) {
    const isNamed =
      types.includes(`PartName="/${path}"`) || /\.(?:rels|png|xlsx)$/.test(path) || path === "[Content_Types].xml";
    expect([path, isNamed]).toEqual([path, true]);
  }
  for (const [path, xml] of files) {
    if (!path.endsWith(".rels")) continue;
    const from = `/${path.replace(/_rels\/[^/]*$/, "")}`;
    for (const [, target] of xml.matchAll(/Target="([^"]*)"/g))
      expect(files.has(new URL(target!, `file://${from}`).pathname.slice(1))).toBe(true);
  }
});

it("keeps title and small print, the source among it, in the notes", async () => {
  const notes = (await written([wholePage()], WITH_WORDS)).get("ppt/notesSlides/notesSlide1.xml")!;
  expect(textsIn(notes)).toEqual([
    wholePage().page.title,
    "来源：隐患台账.xlsx、辖区单位.xlsx",
    "审图号：GS(2026)0001号",
  ]);
});

it("gives the same bytes for the same pages, with no clock in them", async () => {
  const first = await writePptx([wholePage()], WITH_WORDS);
  expect(await writePptx([wholePage()], WITH_WORDS)).toEqual(first);
  // Time and day of the first file in the zip: midnight, the first of January 2000.
  const head = new DataView(first.buffer, first.byteOffset);
  expect([head.getUint16(10, true), head.getUint16(12, true)]).toEqual([0, (20 << 9) | (1 << 5) | 1]);
  expect((await written([wholePage()], WITH_WORDS)).get("docProps/core.xml")).toContain(">2026-11-29T00:00:00Z<");
});

it("takes hostile text as text", async () => {
  const hostile = `</a:t>&amp;<script>"'\u0000\u0007\ud800]]>`;
  const bars = { ...BARS, bars: [{ name: hostile, figure: hostile, parts: [{ status: "open", value: 1 }] }] } as const;
  const files = await written([{ page: page([text(hostile), table(1), bars], { title: hostile }), maps: [] }], {
    ...WITH_WORDS,
    title: hostile,
  });
  const read = `</a:t>&amp;<script>"'\ufffd]]>`;
  expect(titleIn(slideOf(files))).toEqual([read]);
  for (const [path, xml] of files) if (/\.(?:xml|rels)$/.test(path)) expect(() => textsIn(xml)).not.toThrow();
  expect(textsIn(files.get("ppt/charts/chart1.xml")!)).toEqual([read]);
});

it("makes a slide as large as PowerPoint has it, and paper as large as it is", async () => {
  const sizeOf = async (size: typeof PAPER) =>
    /<p:sldSz [^>]*>/.exec(
      (await written([{ page: page([], { size }), maps: [] }], WITH_WORDS)).get("ppt/presentation.xml")!,
    )![0];
  expect(await sizeOf(page([]).size)).toBe('<p:sldSz cx="12192000" cy="6858000"/>');
  expect(await sizeOf(PAPER)).toBe('<p:sldSz cx="7560000" cy="10692000"/>');
});

it("refuses a page without the pictures of its maps, and a document without a page", async () => {
  await expect(writePptx([{ page: page([map()]), maps: [] }], WITH_WORDS)).rejects.toThrow("0 pictures for 1 maps");
  await expect(writePptx([], WITH_WORDS)).rejects.toThrow("without a page");
});
