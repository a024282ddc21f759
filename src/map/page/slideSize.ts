import type { Page, PageBlock, PageSize } from "../../scene/page/page.ts";

/** Shapes that differ by less are one: pixels of paper are whole ones. */
const CLOSE = 0.005;
const ratioOf = ({ width, height }: PageSize): number => width / height;
const isSameShape = (one: PageSize, other: PageSize): boolean => Math.abs(ratioOf(one) / ratioOf(other) - 1) < CLOSE;

/** A presentation has slides of one size: that of the shape which most of its pages have, of several the first. */
export function slideSizeOf(pages: readonly { readonly size: PageSize }[]): PageSize {
  const [first] = pages;
  if (first === undefined) throw new Error("a presentation without a page");
  const alike = ({ size }: { readonly size: PageSize }): number =>
    pages.filter((other) => isSameShape(other.size, size)).length;
  return pages.reduce((best, one) => (alike(one) > alike(best) ? one : best), first).size;
}

/** How many of the pages have another shape than the slides, and white beside them. */
export function fittedPages(pages: readonly { readonly size: PageSize }[]): number {
  if (pages.length === 0) return 0;
  const slide = slideSizeOf(pages);
  return pages.filter(({ size }) => !isSameShape(size, slide)).length;
}

/** The blocks of a page so many units to the right and down. */
export function shifted(page: Page, right: number, down: number): readonly PageBlock[] {
  if (right === 0 && down === 0) return page.blocks;
  return page.blocks.map((block): PageBlock => {
    if (block.type !== "rule") return { ...block, x: block.x + right, y: block.y + down };
    const { from, to } = block;
    return { ...block, from: [from[0] + right, from[1] + down], to: [to[0] + right, to[1] + down] };
  });
}
