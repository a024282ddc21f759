import type { Page, PageSize } from "../../scene/page/page.ts";

/** A page with the pictures of its maps, PNG or JPEG, in the order of its blocks. */
export interface DocumentPage {
  readonly page: Page;
  readonly maps: readonly Uint8Array[];
}

/** Of a whole document; its dates are those of the day, so that the same pages give the same bytes. */
export interface DocumentMeta {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Called between two pages with how many are done: to tell it, to let others in, and to stop by throwing. */
export type BetweenPages = (done: number) => Promise<void>;

const MILLIMETRES_PER_INCH = 25.4;
/** The shorter side of a slide, as PowerPoint has it; a slide has no millimetres of its own. */
const SLIDE_INCHES = 7.5;

/** How large a page is in a document, in inches. */
export function inchesOf({ width, height, millimetres }: PageSize): {
  readonly width: number;
  readonly height: number;
} {
  if (millimetres !== null)
    return { width: millimetres.width / MILLIMETRES_PER_INCH, height: millimetres.height / MILLIMETRES_PER_INCH };
  const perUnit = SLIDE_INCHES / Math.min(width, height);
  return { width: width * perUnit, height: height * perUnit };
}

/** The pictures are those of the page, one for each of its maps. Throws where they are not. */
export function holdMaps({ page, maps }: DocumentPage): void {
  const wanted = page.blocks.filter(({ type }) => type === "map").length;
  if (wanted !== maps.length) throw new Error(`${maps.length} pictures for ${wanted} maps of a page`);
}
