import { expect } from "vitest";
import { lateWords } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";

const words = await lateWords("zh", "briefing");

/** What is seen of the pages for a meeting. */
export const thenLaidOut = (tab: () => Tab) => ({
  /** A page with its map, by what it says. */
  pageIs: async (title: string | RegExp): Promise<void> => {
    const { page } = tab();
    const shown = page.getByRole("img", { name: title });
    await shown.locator("canvas[data-whole]").waitFor();
  },
  pagesAre: (number: number, of: number): Promise<void> =>
    tab().page.getByText(words.pageOf(number, of), { exact: true }).waitFor(),
  /** The pages that the project keeps, by their names, in their order. */
  keptAre: async (names: readonly string[]): Promise<void> => {
    const rows = tab().page.locator(".kept-row .row-name");
    await expect
      .poll(() =>
        rows.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value || one.getAttribute("placeholder"))),
      )
      .toEqual(names);
  },
  /** What is said under the pages. */
  pagesSay: (text: string): Promise<void> => tab().page.locator(".briefing-said", { hasText: text }).first().waitFor(),
  /** Nothing is being made. */
  nothingIsMade: async (): Promise<void> => {
    await expect.poll(() => tab().page.locator(".panel-briefing progress").count()).toBe(0);
  },
  /** Pixels of the canvas on which pictures are drawn while it waits. */
  studioIsSmall: async (): Promise<void> => {
    const largest = () =>
      tab().page.evaluate(() =>
        Math.max(
          0,
          ...[...document.querySelectorAll<HTMLCanvasElement>("body > [inert] canvas")].map(({ width }) => width),
        ),
      );
    await expect.poll(largest, { timeout: 30_000 }).toBeLessThanOrEqual(32);
  },
  /** How many WebGL contexts the page has asked for so far. */
  contextsMade: (): Promise<number> => tab().page.evaluate(() => (window as unknown as { contexts: number }).contexts),
  /** Nothing is left of what was printed. */
  printedNothingLasts: async (): Promise<void> => {
    await expect.poll(() => tab().page.locator(".page-paper").count()).toBe(0);
  },
});
