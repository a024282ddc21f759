import { readFileSync } from "node:fs";
import type { PaperId, TemplateId } from "../../src/core/briefing.ts";
import { lateWords } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";

const words = await lateWords("zh", "briefing");

/** What was printed: a picture a sheet, and on what paper. */
export interface Printed {
  readonly sheets: readonly { readonly name: string; readonly width: number; readonly height: number }[];
  readonly paper: string;
  /** What of the app would have been printed with it. */
  readonly besides: number;
}

/** What somebody does who lays out pages for a meeting. */
export const whenBriefing = (tab: () => Tab) => {
  const field = (name: string) => tab().page.getByLabel(name, { exact: true });
  return {
    layingOut: async ({
      template,
      size,
    }: {
      readonly template: TemplateId;
      readonly size?: PaperId;
    }): Promise<void> => {
      await field(words.template).selectOption(template);
      if (size !== undefined) await field(words.size).selectOption(size);
    },
    writingOnThePages: (what: keyof typeof words.furnitureLabels, text: string): Promise<void> =>
      field(words.furnitureLabels[what]).fill(text),
    turningThePage: (): Promise<void> => tab().page.getByRole("button", { name: words.next }).click(),
    /** The pages as the file that the button makes, by its name. */
    savingThePages: async (button: string | RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
      const { page } = tab();
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      const saved = await saving;
      return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
    },
    /** Ctrl+P, and what the browser's dialogue would show. */
    printingByKey: async (): Promise<Printed> => {
      const { page } = tab();
      await page.evaluate(() => {
        const kept = window as unknown as { printed?: Printed };
        window.print = () => {
          const sheets = [...document.querySelectorAll<HTMLImageElement>(".page-paper img")];
          const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
          kept.printed = {
            sheets: sheets.map(({ alt, naturalWidth, naturalHeight }) => ({
              name: alt,
              width: naturalWidth,
              height: naturalHeight,
            })),
            paper: rules.find((rule) => rule.startsWith("@page")) ?? "",
            besides: 0,
          };
        };
      });
      await page.keyboard.press("Control+p");
      const printed = await page.waitForFunction(() => (window as unknown as { printed?: Printed }).printed);
      await page.emulateMedia({ media: "print" });
      const besides = await page.evaluate(() => {
        const paper = document.createElement("div");
        paper.className = "page-paper";
        document.body.append(paper);
        const seen = [...document.body.children].filter(
          (one) => one !== paper && getComputedStyle(one).display !== "none",
        );
        paper.remove();
        return seen.length;
      });
      await page.emulateMedia({ media: "screen" });
      return { ...((await printed.jsonValue()) as Printed), besides };
    },
  };
};
