import { formatDay } from "../../core/day.ts";
import { safeName } from "../../core/fileName.ts";
import { redactText } from "../../core/personal.ts";
import { shortText } from "../../core/shortText.ts";
import { zipOf } from "../../map/page/zipOf.ts";
import type { Page } from "../../scene/page/page.ts";
import { pixelsPerUnit } from "../../scene/page/pageSize.ts";
import type { AppState } from "../../state/store/state.ts";
import { drawnPage, pngOf } from "./drawnPage.ts";

/** A file that is made, and what it is called. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** Characters of a part of a name: systems end names at 255 bytes, and three make one Chinese character. */
const MOST = 36;

/** The pages as pictures of exactly the pixels that were asked for: one as PNG, several as a zip of them. */
export async function pagesAsPng(
  pages: readonly Page[],
  state: Pick<AppState, "furniture" | "asOf">,
  signal: AbortSignal,
  onDone: (pages: number) => void,
  /** Of a page that is one of several. */
  number: number | null = null,
): Promise<MadeFile> {
  const made: MadeFile[] = [];
  for (const [i, page] of pages.entries()) {
    const canvas = await drawnPage(page, pixelsPerUnit(page.size), signal);
    made.push({ name: pageName(page.title, state, pages.length === 1 ? number : i + 1), content: await pngOf(canvas) });
    // A canvas of A0 is half a gigabyte: it goes before the next is made.
    canvas.width = canvas.height = 0;
    onDone(i + 1);
  }
  const [only] = made;
  if (only !== undefined && made.length === 1) return only;
  const files = await Promise.all(
    made.map(async ({ name, content }) => [name, new Uint8Array(await content.arrayBuffer())] as const),
  );
  return {
    name: pageName(pages[0]?.title ?? "", state, null).replace(/\.png$/, ".zip"),
    content: new Blob([zipOf(files)], { type: "application/zip" }),
  };
}

/** Office, finding and day; a page that is one of several begins with its number. */
export function pageName(
  title: string,
  { furniture, asOf }: Pick<AppState, "furniture" | "asOf">,
  number: number | null,
): string {
  const parts = [
    number === null ? "" : String(number).padStart(3, "0"),
    shortText(redactText(furniture.office), MOST).trim(),
    shortText(redactText(title), MOST).trim(),
    formatDay(asOf),
  ];
  return safeName(`${parts.filter((part) => part !== "").join("-")}.png`);
}
