import { readFileSync } from "node:fs";
import type { ScriptedPages } from "../../src/app/scripted.ts";
import { FIRST_CHOICE, type PageChoice, type PaperId, type TemplateId } from "../../src/core/briefing.ts";
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
    makingASeries: (name: string): Promise<void> => tab().page.getByRole("checkbox", { name }).check(),
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
    /** Keeps the page that stands in the project, under the name that it gets by itself. */
    keepingThePage: async (): Promise<void> => {
      await tab().page.getByRole("button", { name: words.kept.keep }).click();
      await tab().page.getByText(words.kept.kept).waitFor();
    },
    renamingTheKept: async (title: string, name: string): Promise<void> => {
      await field(words.kept.rename(title)).fill(name);
      await tab().page.keyboard.press("Enter");
    },
    movingTheKept: (title: string, key: "ArrowUp" | "ArrowDown"): Promise<void> =>
      tab()
        .page.getByRole("button", { name: words.kept.move(title) })
        .press(key),
    openingTheKept: (title: string): Promise<void> =>
      tab()
        .page.getByRole("button", { name: words.kept.open(title) })
        .click(),
    undoingOnThePages: (): Promise<void> => tab().page.getByRole("button", { name: words.kept.undo }).click(),
    /** Presses a button of the pages, and takes no file. */
    pressingOnThePages: (button: string | RegExp): Promise<void> =>
      tab()
        .page.getByRole("button", { name: button, exact: typeof button === "string" })
        .click(),
    /** As a script has them made: the pages of a choice as pictures. */
    makingPages: async (choice: Partial<PageChoice>, asOf: string): Promise<readonly Buffer[]> => {
      const { page } = tab();
      await page.waitForFunction(() => "guatu" in globalThis);
      const made = await page.evaluate(
        (asked) => (globalThis as unknown as { guatu: ScriptedPages }).guatu.pages(...asked),
        [{ ...FIRST_CHOICE, ...choice }, "png", { asOf, period: null, venue: null }] as const,
      );
      if (!made.ok) throw new Error(made.error);
      return made.files.map(({ base64 }) => Buffer.from(base64, "base64"));
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
