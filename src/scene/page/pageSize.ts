import { LEAST_DPI, MOST_DPI, PAGE_SIZES, type PageChoice, type PaperId } from "../../core/briefing.ts";
import { type PageSize, SHORT_SIDE } from "./page.ts";

/** Pixels of a side: what a canvas of a browser may have. */
const MOST_PIXELS = 16_384;
const LEAST_PIXELS = 320;
const MILLIMETRES_PER_INCH = 25.4;
/** Beyond, a page is a strip on which nothing can be laid out. */
const MOST_RATIO = 4;

/** The size of a page; null for one that nobody could draw (`WxH` with too many or too few pixels, or a strip). */
export function pageSize({ size, isPortrait, dpi }: Pick<PageChoice, "size" | "isPortrait" | "dpi">): PageSize | null {
  const known = Object.hasOwn(PAGE_SIZES, size) ? PAGE_SIZES[size as PaperId] : null;
  if (known?.type === "paper") {
    const dots = Math.min(MOST_DPI, Math.max(LEAST_DPI, dpi)) / MILLIMETRES_PER_INCH;
    const [width, height] = isPortrait ? [known.short, known.long] : [known.long, known.short];
    const pixels = { width: Math.round(width * dots), height: Math.round(height * dots) };
    return { ...units(pixels), millimetres: { width, height }, pixels };
  }
  const pixels = known ?? pixelsOf(size);
  if (pixels === null) return null;
  return { ...units(pixels), millimetres: null, pixels: { width: pixels.width, height: pixels.height } };
}

function pixelsOf(size: string): { readonly width: number; readonly height: number } | null {
  const [, across, down] = /^(\d{3,5})[x×](\d{3,5})$/.exec(size.trim()) ?? [];
  if (across === undefined || down === undefined) return null;
  const [width, height] = [Number(across), Number(down)];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short < LEAST_PIXELS || long > MOST_PIXELS || long / short > MOST_RATIO ? null : { width, height };
}

function units({ width, height }: { readonly width: number; readonly height: number }) {
  const perPixel = SHORT_SIDE / Math.min(width, height);
  return { width: width * perPixel, height: height * perPixel };
}

/** Pixels of the picture for one unit. */
export const pixelsPerUnit = ({ width, pixels }: PageSize): number => pixels.width / width;
