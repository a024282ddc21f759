import { readFileSync } from "node:fs";
import type { HazardStatus } from "../../src/core/hazardWords.ts";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";
import { decisionOf } from "./decisionOf.ts";

const words = wordsOf("zh");
const corrections = await lateWords("zh", "corrections");

/** What a ledger's keeper decides at the desk. */
export const whenCorrecting = (tab: () => Tab) => {
  /** Takes a correction once its effect is counted, and waits until it is made. */
  const taking = async (layer: string): Promise<void> => {
    const trial = decisionOf(tab(), layer).locator(".trial");
    await trial.getByRole("button", { name: corrections.effect.take }).click();
    await trial.waitFor({ state: "detached" });
  };
  return {
    /** The first decision on a ledger, with all that is clear in it. */
    decidingAtOnce: async (layer: string): Promise<void> => {
      await decisionOf(tab(), layer).getByRole("button").first().click();
      await taking(layer);
    },
    /** What words of a ledger mean. */
    teaching: async (layer: string, meanings: readonly (readonly [string, HazardStatus])[]): Promise<void> => {
      for (const [word, status] of meanings)
        await tab().page.getByLabel(corrections.means(word)).selectOption(words.stages[status]);
      await taking(layer);
    },
    /** Saves the project and reads what was saved. */
    savingTheProject: async (): Promise<Buffer> => {
      const { page } = tab();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: corrections.save }).click();
      return readFileSync(await (await saving).path());
    },
  };
};
