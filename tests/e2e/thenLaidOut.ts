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
  /** Nothing is left of what was printed. */
  printedNothingLasts: async (): Promise<void> => {
    await expect.poll(() => tab().page.locator(".page-paper").count()).toBe(0);
  },
});
