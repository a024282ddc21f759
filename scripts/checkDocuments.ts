import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { TEMPLATE_IDS } from "../src/core/briefing.ts";
import { LANGUAGE_IDS, type Language } from "../src/core/language.ts";
import { createEngine } from "../src/engine/engine.ts";
import { documentText } from "../src/map/page/documentText.ts";
import { shifted, slideSizeOf } from "../src/map/page/slideSize.ts";
import { writePdf } from "../src/map/page/writePdf.ts";
import { writePptx } from "../src/map/page/writePptx.ts";
import type { Page, PageSize, TextBlock } from "../src/scene/page/page.ts";
import { piecesOf } from "../src/scene/page/pieces.ts";
import { choosePeriod } from "../src/state/actions/choose.ts";
import { openProject } from "../src/state/actions/openProject.ts";
import { newApp } from "../src/state/app.ts";
import {
  CHART_WORDS,
  META,
  PAPER,
  page,
  png,
  table,
  text,
  textsOf,
  wholePage,
} from "../tests/builders/documentPages.ts";
import { fakeClock } from "../tests/builders/fakeClock.ts";
import { laidOutPages } from "../tests/builders/laidOutPages.ts";
import { filesUnder } from "./build/demo.ts";
import { documentFonts } from "./build/documentFonts.ts";

/**
 * Writes a PDF and a presentation, has them drawn by poppler and LibreOffice, and looks for the ink of every text: one that can be
 * extracted may still be drawn as nothing. The pictures stay in the folder, to be looked at.
 */
const { values } = parseArgs({
  options: { out: { type: "string", default: resolve(import.meta.dirname, "../test-results/documents") } },
});
const OUT = resolve(values.out);
const DEMO = resolve(import.meta.dirname, "../data/demo");
mkdirSync(OUT, { recursive: true });

/** Pixels of a picture to an inch. */
const DPI = 144;
const slides = [wholePage(), wholePage({ theme: "dark" })];
const paper = {
  page: page(
    [text("逾期未改 12 处，其中重大隐患 3 处", { size: 42, isStrong: true, room: 700 }), table(38, { x: 60 })],
    { size: PAPER },
  ),
  maps: [],
};
let faults = 0;

writeFileSync(join(OUT, "pages.pdf"), await writePdf([...slides, paper], documentFonts(), META));
look("pages.pdf", [...slides.map(({ page }) => page), paper.page]);
writeFileSync(join(OUT, "slides.pptx"), await writePptx(slides, { ...META, words: CHART_WORDS }));
const office = drawSlides(join(OUT, "slides.pptx"));
if (office === null) say("LibreOffice is not here: the presentation was not drawn");
else
  look(
    "slides.pdf",
    slides.map(({ page }) => page),
  );
// The pages of the demo themselves, the first two of each template, upright paper and slides in one file.
for (const language of LANGUAGE_IDS) {
  const drawn = (await demoPages(language)).map((page) => ({
    page,
    maps: page.blocks.filter(({ type }) => type === "map").map(() => png(108, 76, 3)),
  }));
  const name = `demo-${language}`;
  writeFileSync(join(OUT, `${name}.pdf`), await writePdf(drawn, documentFonts(), META));
  look(
    `${name}.pdf`,
    drawn.map(({ page }) => page),
  );
  writeFileSync(join(OUT, `${name}-slides.pptx`), await writePptx(drawn, { ...META, words: CHART_WORDS }));
  if (drawSlides(join(OUT, `${name}-slides.pptx`)) === null) continue;
  const slide = slideSizeOf(drawn.map(({ page }) => page));
  look(
    `${name}-slides.pdf`,
    drawn.map(({ page }) => onSlide(page, slide)),
  );
}
process.exitCode = faults === 0 ? 0 : 1;

/** The first two pages of each template, every other one on upright paper. */
async function demoPages(language: Language): Promise<readonly Page[]> {
  const app = newApp(createEngine(), fakeClock("2024-10-04"), language, "light");
  const pages: Page[] = [];
  await openProject(
    app,
    {
      type: "files",
      name: "demo",
      files: filesUnder(DEMO).map((path) => ({ path, content: new Uint8Array(readFileSync(join(DEMO, path))) })),
    },
    "demo",
  );
  choosePeriod(app, "lantern-2027");
  for (const [i, template] of TEMPLATE_IDS.entries()) {
    const [first = []] = await laidOutPages(app, {
      template,
      size: i % 2 === 0 ? "1920x1080" : "A4",
      isPortrait: true,
    });
    pages.push(...first.slice(0, 2));
  }
  return pages;
}

/** A page as it stands in the middle of a slide. */
function onSlide(page: Page, slide: PageSize): Page {
  const { width, height } = page.size;
  const scale = Math.min(slide.width / width, slide.height / height);
  const blocks = shifted(
    page,
    Math.max(0, (slide.width / scale - width) / 2),
    Math.max(0, (slide.height / scale - height) / 2),
  );
  return { ...page, size: { ...page.size, width: slide.width / scale, height: slide.height / scale }, blocks };
}

/** Draws a PDF and compares it with the pages that it was made of. */
function look(name: string, pages: readonly Page[]): void {
  const path = join(OUT, name);
  const base = path.replace(/\.pdf$/, "");
  if (run("pdftoppm", ["-gray", "-r", String(DPI), path, base]) === null) {
    say("pdftoppm is not here (Debian: poppler-utils): nothing was drawn");
    return;
  }
  run("pdftoppm", ["-png", "-r", String(DPI), path, base]);
  pages.forEach((page, i) => {
    // As many digits as the last has.
    const picture = `${base}-${String(i + 1).padStart(String(pages.length).length, "0")}`;
    const extracted = bare(run("pdftotext", ["-raw", "-f", String(i + 1), "-l", String(i + 1), path, "-"]) ?? "");
    for (const text of textsOf(page))
      if (!extracted.includes(bare(documentText(text)))) fault(`${name} ${i + 1}: no text "${text}"`);
    const drawn = readGrey(readFileSync(`${picture}.pgm`));
    const texts = textBlocks(page);
    for (const text of texts) if (!hasInk(drawn, text, page)) fault(`${name} ${i + 1}: no ink for "${text.text}"`);
    say(`${name} ${i + 1}: ${texts.length} texts looked for, picture ${picture}.png`);
  });
}

function textBlocks({ blocks }: Page): readonly TextBlock[] {
  const pieces = blocks.flatMap((block) => (block.type === "map" ? [] : piecesOf(block)));
  return pieces.filter((piece) => piece.type === "text").filter(({ turn }) => turn === 0);
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A portable greymap of 8 bits. */
function readGrey(bytes: Buffer): Grey {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1"))!;
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** Is there anything where a text should be, in more than one row of pixels and column? */
function hasInk({ width, height, pixels }: Grey, { x, y, size, align, room }: TextBlock, page: Page): boolean {
  const scale = width / page.size.width;
  const wide = Math.min(room, page.size.width);
  const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
  const [fromX, toX] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil((left + wide) * scale))];
  const [fromY, toY] = [Math.max(0, Math.floor((y - size) * scale)), Math.min(height, Math.ceil(y * scale))];
  let [least, most] = [255, 0];
  let inked = 0;
  for (let row = fromY; row < toY; row++)
    for (let column = fromX; column < toX; column++) {
      const grey = pixels[row * width + column]!;
      least = Math.min(least, grey);
      most = Math.max(most, grey);
    }
  const middle = (least + most) / 2;
  const isDark = page.theme === "dark";
  for (let row = fromY; row < toY; row++)
    for (let column = fromX; column < toX; column++) if (pixels[row * width + column]! > middle === isDark) inked++;
  return most - least > 60 && inked > 6;
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Has LibreOffice draw a presentation as a PDF, with a face of much the same widths where the one that it names is not here. */
function drawSlides(path: string): string | null {
  const conf = join(OUT, "fonts.conf");
  const face = "<family>Microsoft YaHei</family><prefer><family>Noto Sans CJK SC</family></prefer>";
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include><alias binding="same">${face}</alias></fontconfig>`,
  );
  process.env["FONTCONFIG_FILE"] = conf;
  return run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", OUT, path]);
}

/** What a program says; null where it is not on this machine or fails. */
function run(program: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fault(line: string): void {
  faults++;
  say(line);
}
