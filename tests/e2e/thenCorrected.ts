import { expect } from "vitest";
import type { Tab } from "./browser.ts";
import { decisionOf } from "./decisionOf.ts";

/** What the desk says of a ledger that is being corrected. */
export const thenCorrected = (tab: () => Tab) => {
  /** All that the import desk counts. */
  const figures = (): Promise<readonly string[]> =>
    tab().page.locator(".panel .finding, .decision, .account-head, .sum, .fold-button").allInnerTexts();
  return {
    decisionsAre: async (count: number): Promise<void> => {
      await expect.poll(() => tab().page.locator(".decision").allInnerTexts()).toHaveLength(count);
    },
    decisionSays: (layer: string, text: string): Promise<void> => decisionOf(tab(), layer).getByText(text).waitFor(),
    figures,
    figuresAre: async (said: readonly string[]): Promise<void> => {
      await expect.poll(figures).toEqual(said);
    },
  };
};
