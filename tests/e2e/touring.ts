import { expect } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";

const words = wordsOf("zh");
const wall = await lateWords("zh", "wall");
const tour = await lateWords("zh", "tour");

/** What someone does to the tour of the wall, at the desk and before the wall. */
export const whenTouring = (tab: () => Tab) => {
  const button = (name: string) => tab().page.getByRole("button", { name, exact: true });
  return {
    openingTheTour: async (): Promise<void> => {
      await button(words.frame.tour).click();
      await tab().page.getByRole("heading", { name: tour.title }).waitFor();
    },
    makingTheTourOfTheProject: (): Promise<void> => button(tour.makeAll).click(),
    addingToTheTour: (): Promise<void> => button(tour.addTo).click(),
    /** A view by its title, with the arrow keys of its handle. */
    movingTheView: async (title: string, key: "ArrowUp" | "ArrowDown"): Promise<void> => {
      await button(tour.move(title)).focus();
      await tab().page.keyboard.press(key);
    },
    /** A view by its title, with the mouse, over another one. */
    draggingTheView: async (title: string, over: string): Promise<void> => {
      const { page } = tab();
      const middle = async (name: string) => {
        const { x, y, width, height } = (await button(tour.move(name)).boundingBox())!;
        return [x + width / 2, y + height / 2] as const;
      };
      await page.mouse.move(...(await middle(title)));
      await page.mouse.down();
      const [x, y] = await middle(over);
      await page.mouse.move(x, y - 8, { steps: 5 });
      await page.mouse.move(x, y - 12);
      await page.mouse.up();
    },
    renamingTheView: async (title: string, next: string): Promise<void> => {
      const field = tab().page.getByRole("textbox", { name: tour.rename(title), exact: true });
      await field.fill(next);
      await field.press("Enter");
    },
    removingTheView: (title: string): Promise<void> => button(tour.remove(title)).click(),
    undoingInTheTour: (): Promise<void> => button(tour.undo).click(),
    /** The wall, from a view on. */
    tryingTheView: async (title: string): Promise<void> => {
      await button(tour.tryOnWall(title)).click();
      await tab().page.getByRole("region", { name: wall.situation }).waitFor();
    },
    /** A finger that drags the middle of the map. */
    draggingTheMapOfTheWall: async (): Promise<void> => {
      const { page } = tab();
      const { x, y, width, height } = (await page.locator(".map-place").boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 3);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 60, y + height / 3, { steps: 4 });
      await page.mouse.up();
    },
  };
};

/** What is to be seen of it. */
export const thenTouring = (tab: () => Tab) => ({
  /** The titles of the panel, in their order. */
  theTourIs: async (...titles: readonly string[]): Promise<void> => {
    const shown = () =>
      tab().page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>(".tour-row .row-name")].map(
          ({ value, placeholder }) => value || placeholder,
        ),
      );
    await expect.poll(shown).toEqual(titles);
  },
  /** What the wall says of its tour, for ears: the view, its place and how many there are. */
  theWallIsAt: async (title: string, place: number, places: number): Promise<void> => {
    await tab()
      .page.getByRole("region", { name: tour.title })
      .getByText(tour.now(title, place, places), { exact: true })
      .waitFor();
  },
  theTourIsHeld: (): Promise<void> => tab().page.locator(".wall-tour[data-held=true]").waitFor(),
  theTourPlays: (): Promise<void> => tab().page.locator(".wall-tour[data-held=false]").waitFor(),
  thereIsNoTour: (): Promise<void> => tab().page.locator(".wall-tour").waitFor({ state: "detached" }),
  /** A table over the whole screen, with so many rows at least in sight. */
  aTableFillsTheWall: async (name: string, text: string): Promise<void> => {
    const table = tab().page.getByRole("region", { name, exact: true }).and(tab().page.locator(".wall-table"));
    await table.getByText(text).first().waitFor();
    const box = await table.boundingBox();
    const { width, height } = tab().page.viewportSize()!;
    expect([box?.width, box?.height]).toEqual([width, height]);
  },
});
