import { formatDay } from "../../core/day.ts";
import type { DocumentPage } from "../../map/page/documentPage.ts";
import { drawMap } from "../../map/page/drawMap.ts";
import type { FontsResult, PageFonts } from "../../map/page/pageFonts.ts";
import { TooLarge } from "../../map/snapshot.ts";
import type { MapBlock, Page } from "../../scene/page/page.ts";
import { pixelsPerUnit } from "../../scene/page/pageSize.ts";
import { pageTexts } from "../../scene/page/pieces.ts";
import type { AppState } from "../../state/store/state.ts";
import { lateWords, wordsOf } from "../../words/wordsOf.ts";
import { type MadeFile, pageName } from "./savePages.ts";

/** Kinds of document that pages are put into. */
export type DocumentFormat = "pdf" | "pptx";

/** The faces of PDF files, fetched when they are first wanted. */
export const documentFonts = async (): Promise<FontsResult> =>
  (await import("../../map/page/pageFonts.ts")).loadFonts();

/** The characters of pages that a PDF could not show, to be named before it is made. */
export async function lackedCharacters(pages: readonly Page[], fonts: PageFonts): Promise<readonly string[]> {
  const { lacking } = await import("../../map/page/pageFonts.ts");
  return lacking(fonts, pages.flatMap(pageTexts));
}

/** The pages as a PDF with their texts in `fonts`. */
export async function pagesAsPdf(
  pages: readonly Page[],
  fonts: PageFonts,
  state: Pick<AppState, "furniture" | "asOf">,
  signal: AbortSignal,
  onDone: (pages: number) => void,
): Promise<MadeFile> {
  const { writePdf } = await import("../../map/page/writePdf.ts");
  const drawn = await withMaps(pages, signal, onDone);
  return madeFile(await writePdf(drawn, fonts, metaOf(pages, state), pause(signal)), "pdf", pages, state);
}

/** The pages as slides that can be worked on. */
export async function pagesAsPptx(
  pages: readonly Page[],
  state: Pick<AppState, "furniture" | "asOf" | "language">,
  signal: AbortSignal,
  onDone: (pages: number) => void,
): Promise<MadeFile> {
  const [{ writePptx }, words] = await Promise.all([
    import("../../map/page/writePptx.ts"),
    lateWords(state.language, "briefing"),
  ]);
  const drawn = await withMaps(pages, signal, onDone);
  const meta = { ...metaOf(pages, state), words: { statuses: wordsOf(state.language).statuses, total: words.sum } };
  return madeFile(await writePptx(drawn, meta, pause(signal)), "pptx", pages, state);
}

/** The pages with pictures of their maps, at the pixels that were asked for. */
async function withMaps(
  pages: readonly Page[],
  signal: AbortSignal,
  onDone: (pages: number) => void,
): Promise<readonly DocumentPage[]> {
  const drawn: DocumentPage[] = [];
  for (const page of pages) {
    const maps: Uint8Array[] = [];
    for (const block of page.blocks)
      if (block.type === "map") maps.push(await mapPicture(block, pixelsPerUnit(page.size), signal));
    drawn.push({ page, maps });
    onDone(drawn.length);
  }
  return drawn;
}

/** Beyond, a PNG takes longer to pack than the map to draw, and nobody sees the difference on a wall. */
const MOST_PNG_PIXELS = 9_000_000;
const JPEG_QUALITY = 0.95;

async function mapPicture(block: MapBlock, scale: number, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const canvas = await drawMap(block, scale, signal);
  const type = canvas.width * canvas.height > MOST_PNG_PIXELS ? "image/jpeg" : "image/png";
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, JPEG_QUALITY);
  });
  if (blob === null) throw new TooLarge(canvas.width, canvas.height);
  // A map of A0 is a hundred megabytes: it goes before the next is drawn.
  canvas.width = canvas.height = 0;
  return new Uint8Array(await blob.arrayBuffer());
}

const metaOf = (pages: readonly Page[], { asOf }: Pick<AppState, "asOf">) => ({
  title: pages[0]?.title ?? "",
  day: formatDay(asOf),
});

/** Lets what waits on the page be heard between two pages, and stops where it was given up. */
const pause = (signal: AbortSignal) => async (): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  signal.throwIfAborted();
};

const TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

function madeFile(
  bytes: Uint8Array,
  format: DocumentFormat,
  pages: readonly Page[],
  state: Pick<AppState, "furniture" | "asOf">,
): MadeFile {
  const name = pageName(pages[0]?.title ?? "", state, null).replace(/\.png$/, `.${format}`);
  return { name, content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPES[format] }) };
}
