import { tablePieces } from "../../scene/page/pieces.ts";
import { PAPER } from "../pageInks.ts";
import { type BetweenPages, type DocumentMeta, type DocumentPage, holdMaps, inchesOf } from "./documentPage.ts";
import { type ChartWords, chartShape, chartWorkbook, chartXml } from "./pptxChart.ts";
import { notesXml, shapeTree } from "./pptxFrame.ts";
import { PptxPackage, type SlideParts } from "./pptxPackage.ts";
import {
  hiddenTitle,
  pathShape,
  pictureShape,
  ruleShape,
  ShapeIds,
  signShape,
  textShape,
  titleShape,
} from "./pptxShapes.ts";
import { tableShape } from "./pptxTable.ts";
import { EMU_PER_INCH, NAMESPACES, type SlideLook, solid, XML_HEAD } from "./pptxXml.ts";
import { shifted, slideSizeOf } from "./slideSize.ts";
import { smallPrint, titleBlocks } from "./titleBlocks.ts";

/** Units of white beside a page that are only the rounding of its size. */
const LEAST_MARGIN = 4;

/** Of a presentation: what the columns behind its charts are called, too. */
export interface PptxMeta extends DocumentMeta {
  readonly words: ChartWords;
}

/** Writes pages as slides whose titles, texts, tables and charts can be worked on; one of another shape is fitted whole into the middle of its slide. */
export async function writePptx(
  pages: readonly DocumentPage[],
  meta: PptxMeta,
  between: BetweenPages = async () => {},
): Promise<Uint8Array> {
  const inches = inchesOf(slideSizeOf(pages.map(({ page }) => page)));
  const size = { width: Math.round(inches.width * EMU_PER_INCH), height: Math.round(inches.height * EMU_PER_INCH) };
  const written = new PptxPackage(size, meta);
  for (const [i, one] of pages.entries()) {
    holdMaps(one);
    const { width, height } = one.page.size;
    const scale = Math.min(size.width / width, size.height / height);
    const [beside, above] = [
      Math.max(0, size.width / scale - width) / 2,
      Math.max(0, size.height / scale - height) / 2,
    ];
    const blocks = shifted(one.page, beside > LEAST_MARGIN ? beside : 0, above > LEAST_MARGIN ? above : 0);
    writeSlide({ ...one, page: { ...one.page, blocks } }, written.slide(), scale, meta.words);
    await between(i + 1);
  }
  return written.bytes();
}

function writeSlide({ page, maps }: DocumentPage, slide: SlideParts, scale: number, words: ChartWords): void {
  const { theme, tag, title, blocks } = page;
  const look: SlideLook = { scale, tag, theme };
  const ids = new ShapeIds();
  const titled = titleBlocks(blocks, title);
  const shapes: string[] = titled.length === 0 ? [hiddenTitle(title, ids, look)] : [];
  let picture = 0;
  for (const block of blocks) {
    if (block === titled[0]) shapes.push(titleShape(titled, ids, look));
    else if (block.type === "text") {
      if (!titled.includes(block)) shapes.push(textShape(block, ids, look));
    } else if (block.type === "rule") shapes.push(ruleShape(block, ids, look));
    else if (block.type === "path") shapes.push(pathShape(block, ids, look));
    else if (block.type === "symbol") shapes.push(signShape(block, ids, look));
    else if (block.type === "map") shapes.push(pictureShape(block, slide.picture(maps[picture++]!), title, ids, look));
    else if (block.type === "table") {
      shapes.push(tableShape(block, title, ids, look));
      for (const piece of tablePieces(block)) if (piece.type === "symbol") shapes.push(signShape(piece, ids, look));
    } else {
      if (block.bars.length === 0) continue;
      const chart = slide.chart(chartXml(block, words, look), chartWorkbook(block, words));
      shapes.push(chartShape(block, chart, ids, look));
    }
  }
  const ground = `<p:bg><p:bgPr>${solid(PAPER[theme])}<a:effectLst/></p:bgPr></p:bg>`;
  slide.write(
    `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${ground}${shapeTree(shapes.join(""))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    notesXml([title, ...smallPrint(blocks)], tag),
  );
}
