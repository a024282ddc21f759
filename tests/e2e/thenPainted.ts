import { expect } from "vitest";
import { GROUND } from "../../src/core/statusStyle.ts";
import type { Tab } from "./browser.ts";

/** What stands on the screen, frame by frame, as the browser puts it there: a canvas read by itself would not tell. */
export const thenPainted = (tab: () => Tab) => ({
  /** A picture of the page is there with something in it; in a dialogue, where that is named. */
  pictureIsShown: async (name: string, dialog?: string): Promise<void> => {
    const { page } = tab();
    const place = dialog === undefined ? page : page.getByRole("dialog", { name: dialog });
    const picture = place.getByRole("img", { name, exact: true });
    await expect
      .poll(() => picture.first().evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  },
  /**
   * Looks at every frame from now on. What it returns ends that and gives, of each frame by its number, how many colours
   * stand in the middle of the map, clear of all panels: bare ground has one or two.
   */
  framesOfTheMap: async (): Promise<() => Promise<readonly number[]>> => {
    const { page } = tab();
    const devtools = await page.context().newCDPSession(page);
    const frames: string[] = [];
    devtools.on("Page.screencastFrame", ({ data, sessionId }) => {
      frames.push(data);
      devtools.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
    });
    await devtools.send("Page.startScreencast", { format: "png" });
    return async () => {
      await devtools.send("Page.stopScreencast");
      await devtools.detach();
      const reader = await page.context().newPage();
      try {
        const colours: number[] = [];
        for (const frame of frames) colours.push(await reader.evaluate(coloursInTheMiddle, frame));
        return colours;
      } finally {
        await reader.close();
      }
    };
  },
  /** Every tile is there and drawn. */
  mapIsAtRest: async (): Promise<void> => {
    await tab().page.waitForFunction(() => document.querySelector("[data-idle='true']") !== null);
  },
  /** The colour of the page's ground, and the theme that it is of, as soon as it has one. */
  groundIs: async (theme: "dark" | "light"): Promise<void> => {
    const { page } = tab();
    // Neither transparent nor, before there is a body, nothing.
    const colour = await page.waitForFunction(() => {
      const ground = document.body === null ? "" : getComputedStyle(document.body).backgroundColor;
      return ground.startsWith("rgb(") && ground;
    });
    const told = await page.evaluate(() => document.documentElement.dataset["theme"]);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(GROUND[theme].slice(at, at + 2), 16));
    expect([told, await colour.jsonValue()]).toEqual([theme, `rgb(${red}, ${green}, ${blue})`]);
  },
});

async function coloursInTheMiddle(picture: string): Promise<number> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.drawImage(bitmap, 0, 0);
  // Right of the widest panel, left of the drawer, over the tallest dock.
  const at = (share: number, of: number) => Math.round(share * of);
  const { width, height } = bitmap;
  const { data } = pen.getImageData(at(0.52, width), at(0.12, height), at(0.2, width), at(0.38, height));
  return new Set(new Uint32Array(data.buffer)).size;
}
