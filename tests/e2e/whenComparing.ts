import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ChangeKind } from "../../src/core/changeKinds.ts";
import { lateWords } from "../../src/words/wordsOf.ts";
import type { Files } from "../builders/openFiles.ts";
import type { Tab } from "./browser.ts";
import { bytesOf } from "./given.ts";

const words = await lateWords("zh", "compare");
const corrections = await lateWords("zh", "corrections");

/** What someone does who wants to know what has changed. */
export const whenComparing = (tab: () => Tab) => ({
  /** A number of the sentence that is said after files were taken. */
  openingTheChanges: (kind: ChangeKind): Promise<void> =>
    tab()
      .page.locator(".change-sentence")
      .getByRole("button", { name: new RegExp(`^${words.kinds[kind]} `) })
      .click(),
  listingTheChanges: (kind: ChangeKind): Promise<void> =>
    tab()
      .page.locator(".compare")
      .getByRole("button", { name: new RegExp(`^${words.kinds[kind]}`) })
      .click(),
  openingTheComparison: (): Promise<void> => tab().page.getByRole("button", { name: corrections.compare }).click(),
  /** An older version is picked in the browser's own dialogue. */
  pickingTheOlder: async (files: Files): Promise<void> => {
    const picked = Object.entries(files).map(([path, content]) => ({
      name: basename(path),
      mimeType: "application/octet-stream",
      buffer: bytesOf(content),
    }));
    await tab().page.locator("dialog input[type=file]:not([webkitdirectory])").setInputFiles(picked);
  },
  choosingTheChangeOf: (name: string): Promise<void> =>
    tab().page.locator(".compare").getByRole("row").filter({ hasText: name }).first().click(),
  savingTheChanges: async (): Promise<string> => {
    const saving = tab().page.waitForEvent("download");
    await tab()
      .page.getByRole("button", { name: words.download("CSV") })
      .click();
    return readFileSync(await (await saving).path(), "utf8");
  },
  endingTheComparison: (): Promise<void> => tab().page.getByRole("button", { name: words.close }).click(),
});
