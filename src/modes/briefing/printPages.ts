import type { Page } from "../../scene/page/page.ts";
import { drawnPage, pngOf } from "./drawnPage.ts";
import "./paper.css";

/** What a slide without millimetres is printed as wide. */
const SLIDE_WIDTH = 297;
const PRINT_DPI = 200;
/** Pixels a unit: A0 is not printed finer than that. */
const MOST_SCALE = 4;
const MILLIMETRES_PER_INCH = 25.4;

/** Prints pages, each on a sheet of its own size, in place of the app; over when the browser's dialogue is closed. */
export async function printPages(
  pages: readonly Page[],
  signal: AbortSignal,
  onDone: (pages: number) => void = () => undefined,
): Promise<void> {
  const [first] = pages;
  if (first === undefined) return;
  const sheets: HTMLImageElement[] = [];
  const paper = document.createElement("div");
  const style = new CSSStyleSheet();
  try {
    const { width, height } = millimetres(first);
    const scale = ((width / MILLIMETRES_PER_INCH) * PRINT_DPI) / first.size.width;
    for (const [i, page] of pages.entries()) {
      const picture = new Image();
      picture.alt = page.title;
      picture.src = URL.createObjectURL(await pngOf(await drawnPage(page, Math.min(scale, MOST_SCALE), signal)));
      sheets.push(picture);
      await picture.decode();
      onDone(i + 1);
    }
    paper.className = "page-paper";
    paper.append(...sheets);
    document.body.append(paper);
    style.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    print();
  } finally {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    for (const { src } of sheets) URL.revokeObjectURL(src);
  }
}

function millimetres({ size }: Page): { readonly width: number; readonly height: number } {
  return size.millimetres ?? { width: SLIDE_WIDTH, height: (SLIDE_WIDTH * size.height) / size.width };
}
