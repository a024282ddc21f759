import { basename } from "node:path";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { HazardStatus } from "../../src/core/hazardWords.ts";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Files } from "../builders/openFiles.ts";
import type { Tab } from "./browser.ts";
import { decisionOf } from "./decisionOf.ts";
import { bytesOf } from "./given.ts";

const words = wordsOf("zh");
const corrections = await lateWords("zh", "corrections");

/** What someone's hands have done to the page. */
export interface HandsDid {
  readonly clicks: number;
  readonly keys: number;
}

/** Counts what hands do from now on, until the page is left. */
export const givenHands = (tab: () => Tab) => ({
  handsAreCounted: (): Promise<void> =>
    tab().page.evaluate(() => {
      const did = { clicks: 0, keys: 0 };
      (window as unknown as { did: typeof did }).did = did;
      addEventListener("pointerdown", ({ isTrusted }) => void (isTrusted && did.clicks++), true);
      addEventListener("keydown", ({ isTrusted }) => void (isTrusted && did.keys++), true);
    }),
});

export const thenHands = (tab: () => Tab) => ({
  /** All that can be pressed is 44 CSS pixels high and wide, with its label where it has one. */
  nothingIsTooSmallForAThumb: async (): Promise<void> => {
    expect(await tab().page.evaluate(smallerThan, 44)).toEqual([]);
  },
  /** Texts that are seen on the card as it opens. */
  readsOnTheCard: async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) await tab().page.locator(".card").getByText(text).waitFor({ state: "visible" });
  },
  /** What the page has to say lies over no part of the wall's columns. */
  noticesLeaveTheColumnsFree: async (): Promise<void> => {
    const { page } = tab();
    await page.locator(".notice").first().waitFor();
    // A failure is told before the wall has come.
    await page.locator(".wall-right").waitFor();
    const columns = await page.evaluate(() => {
      const { left, right, top, bottom } = document.querySelector(".notices")!.getBoundingClientRect();
      return [...document.querySelectorAll(".wall-left, .wall-right")].map((side) => {
        const box = side.getBoundingClientRect();
        const isApart = box.left >= right || left >= box.right || box.top >= bottom || top >= box.bottom;
        return box.width * box.height > 0 && isApart ? "free" : "covered";
      });
    });
    expect(columns).toEqual(["free", "free"]);
  },
  ringTableStands: (): Promise<void> => tab().page.locator(".status-table").first().waitFor(),
  handsDid: (): Promise<HandsDid> => tab().page.evaluate(() => (window as unknown as { did: HandsDid }).did),
});

/** Runs in the page. */
function smallerThan(least: number): string[] {
  const pressed = "button, a[href], input, select, textarea, summary, [role=option], [role=tab], [role=row][tabindex]";
  return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
    const area = element.closest("label") ?? (element.matches("input") ? element.closest(".search") : null) ?? element;
    const { width, height } = area.getBoundingClientRect();
    const isThere = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width * height > 0;
    if (!isThere || getComputedStyle(element).pointerEvents === "none" || element.closest(".unseen") !== null)
      return [];
    // A pixel that is drawn stands for more than one of CSS on a screen of few.
    if (Math.min(width, height) > least - 0.5) return [];
    const name = element.getAttribute("aria-label") ?? element.textContent;
    return [`${area.className || area.tagName} “${name.slice(0, 20)}” ${Math.round(width)}x${Math.round(height)}`];
  });
}

/** More than stand in the page, one after the other. */
const MOST_STEPS = 250;

/** What a ledger's keeper does by keyboard alone. */
export const whenByKeyboard = (tab: () => Tab) => {
  const press = (key: string) => tab().page.keyboard.press(key);
  /** Goes by Tab, or back by Shift and Tab where that is the way, until something has the focus. */
  const tabTo = async (wanted: Locator): Promise<void> => {
    await wanted.waitFor();
    const isBehind = await wanted.evaluate(
      (element) => ((document.activeElement ?? document.body).compareDocumentPosition(element) & 2) !== 0,
    );
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await press(isBehind ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab does not come to ${String(wanted)}`);
  };
  const button = (name: string) => tab().page.getByRole("button", { name, exact: true }).first();
  const takingIn = async (decision: Locator): Promise<void> => {
    const trial = decision.locator(".trial");
    await trial.locator("button:enabled").first().waitFor();
    await tabTo(trial.getByRole("button", { name: corrections.effect.take }));
    await press("Enter");
    await trial.waitFor({ state: "detached" });
  };
  const taking = (layer: string): Promise<void> => takingIn(decisionOf(tab(), layer));
  return {
    /** Files are chosen in the browser's own dialogue, which the open menu brings up. */
    openingByKeyboard: async (files: Files): Promise<void> => {
      const { page } = tab();
      // Asked for early: the browser must know that its dialogue is wanted before the key that brings it up.
      const choosing = page.waitForEvent("filechooser");
      await tabTo(button(words.frame.open));
      await press("Enter");
      await tabTo(button(words.frame.openFiles));
      await press("Enter");
      const picked = Object.entries(files).map(([path, content]) => ({
        name: basename(path),
        mimeType: "application/octet-stream",
        buffer: bytesOf(content),
      }));
      await (await choosing).setFiles(picked);
    },
    typingTheDay: async (day: string): Promise<void> => {
      const { page } = tab();
      await tabTo(page.getByRole("textbox", { name: words.frame.asOf }));
      await press("Control+A");
      await page.keyboard.type(day);
      await press("Enter");
    },
    pressingByKeyboard: async (name: string): Promise<void> => {
      await tabTo(button(name));
      await press("Enter");
    },
    decidingByKeyboard: async (layer: string): Promise<void> => {
      await tabTo(decisionOf(tab(), layer).getByRole("button").first());
      await press("Enter");
      await taking(layer);
    },
    takingWhatIsClearByKeyboard: (): Promise<void> => takingIn(tab().page.getByRole("dialog")),
    teachingByKeyboard: async (
      layer: string,
      meanings: readonly (readonly [string, HazardStatus])[],
    ): Promise<void> => {
      const { page } = tab();
      for (const [word, status] of meanings) {
        const choice = page.getByLabel(corrections.means(word));
        await tabTo(choice);
        for (let step = 0; (await choice.inputValue()) !== status; step++) {
          if (step > 10) throw new Error(`the arrows do not come to ${status}`);
          await press("ArrowDown");
        }
      }
      await taking(layer);
    },
  };
};
