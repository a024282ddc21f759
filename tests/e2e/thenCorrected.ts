import { expect } from "vitest";
import { lateWords } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";
import { decisionOf } from "./decisionOf.ts";

const preview = await lateWords("zh", "preview");

/** What the desk says of a ledger that is being corrected. */
export const thenCorrected = (tab: () => Tab) => {
  /** All that the import desk counts, in no order: files that are dropped and files that are picked do not come in the same. */
  const figures = async (): Promise<readonly string[]> =>
    (await tab().page.locator(".panel .finding, .decision, .account-head, .sum, .fold-button").allInnerTexts()).sort();
  return {
    decisionsAre: async (count: number): Promise<void> => {
      await expect.poll(() => tab().page.locator(".decision").allInnerTexts()).toHaveLength(count);
    },
    decisionSays: (layer: string, text: string): Promise<void> => decisionOf(tab(), layer).getByText(text).waitFor(),
    /** The narrowest of the names of given files, in CSS pixels. */
    narrowestGivenName: (): Promise<number> =>
      tab()
        .page.locator(".files-name")
        .evaluateAll((names) => Math.min(...names.map((name) => name.getBoundingClientRect().width))),
    /** What is said of the effect of a choice in the table, once it is counted. */
    tableWould: async (effect: string): Promise<void> => {
      await tab().page.locator(".preview-trial .trial-facts").getByText(effect).first().waitFor();
    },
    effectIsCounted: (): Promise<void> => tab().page.locator(".preview-trial .trial-facts").waitFor(),
    /** The lines of the table, each with its number, what became of it and its cells; a word that is not known as it stands. */
    tableLines: async (lines: readonly string[]): Promise<void> => {
      await expect.poll(() => tab().page.locator(".preview-table").evaluate(linesOf)).toEqual(lines);
    },
    columnIs: async (heading: string, field: string): Promise<void> => {
      const list = tab().page.getByLabel(preview.readAs(heading));
      await expect.poll(() => list.locator("option:checked").textContent()).toBe(field);
    },
    /** The layers whose accounts are told, in no order: dropped files come in none. */
    accountsAre: async (titles: readonly string[]): Promise<void> => {
      const told = async () => (await tab().page.locator(".account h3").allInnerTexts()).sort();
      await expect.poll(told).toEqual(titles.toSorted());
    },
    figures,
    figuresAre: async (said: readonly string[]): Promise<void> => {
      await expect.poll(figures).toEqual(said);
    },
  };
};

/** In the page: the rows of the table below the lists of fields, cells between bars. */
function linesOf(table: Element): string[] {
  const textOf = (cell: Element): string => {
    const list = cell.querySelector("select");
    if (list !== null) return list.options[0]?.text ?? "";
    const seen = cell.cloneNode(true) as Element;
    for (const part of seen.querySelectorAll(".unseen")) part.remove();
    return [...seen.childNodes].map((part) => part.textContent).join(" ");
  };
  return [...table.querySelectorAll("tr:not(.preview-fields)")].map((row) => [...row.children].map(textOf).join("|"));
}
