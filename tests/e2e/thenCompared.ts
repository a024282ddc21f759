import { expect } from "vitest";
import { lateWords } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";

const words = await lateWords("zh", "compare");

/** What the desk says of two versions. */
export const thenCompared = (tab: () => Tab) => ({
  /** The sentence after files were taken, its numbers by kind. */
  changesSaid: async (...said: readonly string[]): Promise<void> => {
    await expect.poll(() => tab().page.locator(".change-sentence button").allInnerTexts()).toEqual(said);
  },
  /** Some of its numbers. */
  changesTold: async (...told: readonly string[]): Promise<void> => {
    await expect
      .poll(() => tab().page.locator(".change-sentence button").allInnerTexts())
      .toEqual(expect.arrayContaining([...told]));
  },
  /** The names of what is listed. */
  changedAre: async (...names: readonly string[]): Promise<void> => {
    await expect.poll(() => tab().page.locator(".compare td.cell-name").allInnerTexts()).toEqual(names);
  },
  comparisonSays: (text: string): Promise<void> =>
    tab().page.getByRole("region", { name: words.table }).getByText(text).first().waitFor(),
  /** What the legend names, folded or not. */
  legendNames: async (text: string, isNamed: boolean): Promise<void> => {
    const named = async () => (await tab().page.locator(".legend li").allTextContents()).includes(text);
    await expect.poll(named).toBe(isNamed);
  },
  nothingIsCompared: (): Promise<void> => tab().page.locator(".compare").waitFor({ state: "detached" }),
});
