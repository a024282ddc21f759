import { FIRST_CHOICE, type Furniture, NO_FURNITURE, type PageChoice } from "../../src/core/briefing.ts";
import { layOut } from "../../src/modes/briefing/layOut.ts";
import type { Measure } from "../../src/scene/page/lines.ts";
import type { Page } from "../../src/scene/page/page.ts";
import { pageSize } from "../../src/scene/page/pageSize.ts";
import type { App } from "../../src/state/app.ts";

/** About as wide as the fonts of an office are: a Chinese character is a square. */
export const plainMeasure: Measure = (text, size, isStrong) =>
  [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2e80 ? 0.56 : 1), 0) * size * (isStrong ? 1.04 : 1);

/** The pages of a choice, by subject. */
export async function laidOutPages(
  app: App,
  choice: Partial<PageChoice> = {},
  furniture: Partial<Furniture> = {},
): Promise<readonly (readonly Page[])[]> {
  const whole = { ...FIRST_CHOICE, ...choice };
  const size = pageSize(whole);
  if (size === null) throw new Error(`no page of ${whole.size}`);
  const subjects: (readonly Page[])[] = [];
  const wish = {
    choice: whole,
    furniture: { ...NO_FURNITURE, ...furniture },
    size,
    addressOf: (link: string) => `https://example.org/guatu/#${link}`,
    measureOf: () => plainMeasure,
  };
  for await (const { pages } of layOut(app, wish, new AbortController().signal)) subjects.push(pages);
  return subjects;
}

/** All that is written on a page, tables and bars included. */
export const textsOf = ({ blocks }: Page): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "text") return [block.text];
    if (block.type === "bars") return block.bars.flatMap(({ name, figure }) => [name, figure]);
    if (block.type !== "table") return [];
    return [
      ...block.columns.map(({ title }) => title),
      ...block.rows.flatMap(({ cells }) => cells.map(({ lines }) => lines.join(""))),
    ];
  });

/** The rows of all tables of the pages under a heading, each as its texts. */
export const rowsUnder = (pages: readonly Page[], heading: string): string[][] =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === "table" && block.columns.some(({ title }) => title === heading)
        ? block.rows.map(({ cells }) => cells.map(({ lines }) => lines.join("")))
        : [],
    ),
  );
