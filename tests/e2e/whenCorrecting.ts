import { readFileSync } from "node:fs";
import type { HazardStatus } from "../../src/core/hazardWords.ts";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";
import { decisionOf } from "./decisionOf.ts";

const words = wordsOf("zh");
const corrections = await lateWords("zh", "corrections");
const portable = await lateWords("zh", "portable");
const preview = await lateWords("zh", "preview");

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
    /** All that is clear, whatever ledger it is of. */
    decidingAllAtOnce: async (): Promise<void> => {
      const { page } = tab();
      await page.getByRole("button", { name: corrections.allClear }).click();
      const trial = page.locator(".decision-all .trial");
      await trial.getByRole("button", { name: corrections.effect.take }).click();
      await trial.waitFor({ state: "detached" });
    },
    /** What of the decisions that given files bring is clear, taken with them. */
    takingWhatIsClear: async (): Promise<void> => {
      const trial = tab().page.getByRole("dialog").locator(".trial");
      await trial.getByRole("button", { name: corrections.effect.take }).click();
      await trial.waitFor({ state: "detached" });
    },
    /** What words of a ledger mean. */
    teaching: async (layer: string, meanings: readonly (readonly [string, HazardStatus])[]): Promise<void> => {
      for (const [word, status] of meanings)
        await tab().page.getByLabel(corrections.means(word)).selectOption(words.stages[status]);
      await taking(layer);
    },
    /** The same of several ledgers at once. */
    teachingAll: async (meanings: readonly (readonly [string, HazardStatus])[]): Promise<void> => {
      const { page } = tab();
      for (const [word, status] of meanings)
        await page.getByLabel(corrections.means(word)).first().selectOption(words.stages[status]);
      const trial = page.locator(".decision .trial");
      await trial.getByRole("button", { name: corrections.effect.take }).click();
      await trial.waitFor({ state: "detached" });
    },
    /** Goes through a ledger's lost words to one, looks for a venue by what is typed, and takes the one of that name. */
    lookingForTheVenue: async (word: string, typed: string, venue: string): Promise<void> => {
      const { page } = tab();
      await page.getByRole("button", { name: corrections.open }).click();
      await page.getByRole("combobox", { name: corrections.find.venue(word) }).fill(typed);
      await page.locator(".site-choices").getByRole("option", { name: venue }).click();
    },
    /** Only the accounts of layers with problem rows, or all of them. */
    choosingProblemRows: (isOnly: boolean): Promise<void> =>
      tab().page.locator(".accounts-search").getByRole("checkbox").setChecked(isOnly),
    /** Opens the first file of a ledger to its first rows. */
    openingTheTable: async (layer: string): Promise<void> => {
      const { page } = tab();
      const account = page.locator(".account").filter({ has: page.getByRole("heading", { name: layer, exact: true }) });
      await account.getByRole("button", { name: preview.open }).first().click();
      await page.locator(".preview-table").waitFor();
    },
    openingTheFirstTable: async (): Promise<void> => {
      await tab().page.getByRole("button", { name: preview.open }).first().click();
      await tab().page.locator(".preview-table").waitFor();
    },
    /** What a column of the table is read as, by the field's label. */
    readingAs: async (heading: string, field: string): Promise<void> => {
      const list = tab().page.getByLabel(preview.readAs(heading));
      // Its fields come when it is gone to.
      await list.focus();
      await list.selectOption({ label: field });
    },
    /** One of the settings above the table, by its label and what is chosen. */
    settingTheTable: async (label: string, choice: string): Promise<void> => {
      const region = tab().page.getByRole("region", { name: preview.title });
      await region.getByRole("combobox", { name: label, exact: true }).selectOption(choice);
    },
    makingHeadings: (line: number): Promise<void> =>
      tab()
        .page.getByRole("button", { name: preview.takeAsHeader(line) })
        .click(),
    /** What a word that stands in the table means. */
    sayingInTheTable: async (word: string, status: HazardStatus): Promise<void> => {
      const means = tab().page.getByLabel(preview.means(word)).first();
      await means.selectOption(words.stages[status]);
    },
    /** Takes the last correction back by the button over the table. */
    undoingAtTheTable: (): Promise<void> =>
      tab()
        .page.getByRole("region", { name: preview.title })
        .getByRole("button", { name: corrections.undo, exact: true })
        .click(),
    /** Takes what was chosen of the table once its effect is counted, or leaves it. */
    takingTheReading: async (how: "take" | "leave" = "take"): Promise<void> => {
      const trial = tab().page.locator(".preview-trial");
      await trial.getByRole("button", { name: corrections.effect[how] }).click();
      await trial.waitFor({ state: "detached" });
    },
    /** Saves the project and reads what was saved. */
    savingTheProject: async (): Promise<Buffer> => {
      const { page } = tab();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: corrections.save }).click();
      return readFileSync(await (await saving).path());
    },
    /** Saves all of it as one file that opens by itself, with the deepest part of its ground that is offered, and reads it. */
    savingOneFile: async (): Promise<Buffer> => {
      const { page } = tab();
      await page.getByRole("button", { name: corrections.saveOne }).click();
      const dialog = page.getByRole("dialog", { name: portable.title });
      await dialog.getByRole("radio").last().check();
      const saving = page.waitForEvent("download");
      await dialog.getByRole("button", { name: portable.save, exact: true }).click();
      const bytes = readFileSync(await (await saving).path());
      await page.keyboard.press("Escape");
      return bytes;
    },
    /** The same where none can be made. */
    wantingOneFile: async (): Promise<void> => {
      const { page } = tab();
      await page.getByRole("button", { name: corrections.saveOne }).click();
      await page.getByRole("button", { name: portable.save, exact: true }).click();
    },
  };
};
