import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Tab } from "./browser.ts";
import { type WallFaults, wallFaults } from "./wallFaults.ts";

const words = wordsOf("zh");
const wall = await lateWords("zh", "wall");

/** What can be seen at the desk. (A module that exports the word `then` alone would be taken for a promise.) */
export const thenAt = (tab: () => Tab) => ({
  /** A text somewhere on the page. */
  sees: (text: string): Promise<void> => tab().page.getByText(text).first().waitFor(),
  seesNot: (text: string): Promise<void> => tab().page.getByText(text).first().waitFor({ state: "detached" }),
  /** Whether a text stands on the page now. */
  isSaid: (text: string): Promise<boolean> => tab().page.getByText(text).first().isVisible(),
  notices: (text: string): Promise<void> =>
    tab().page.getByRole("region", { name: words.notices.label }).getByText(text).first().waitFor(),
  /** All that the page has to say at once. */
  noticesTold: (): Promise<string[]> =>
    tab().page.getByRole("region", { name: words.notices.label }).locator(".notice").allTextContents(),
  /** The sentence that is read out: how many sites match. */
  totalIs: async (sites: number): Promise<void> => {
    const beginning = words.overview.live(sites, 0).replace(/，.*$/, "，");
    await tab().page.getByRole("status").filter({ hasText: beginning }).waitFor({ state: "attached" });
  },
  /** The same, and how many of them are overdue. */
  totalsAre: (sites: number, overdue: number): Promise<void> =>
    tab().page.getByText(words.overview.live(sites, overdue)).waitFor({ state: "attached" }),
  /** The Content-Security-Policy that the page carries. */
  policy: async (): Promise<string> => {
    const meta = tab().page.locator("meta[http-equiv='Content-Security-Policy']");
    return (await meta.getAttribute("content")) ?? "";
  },
  /** The browser refused something, as the test wanted it to. */
  refused: async (directive: string): Promise<void> => {
    const { refusals } = tab();
    await expect.poll(() => refusals.filter((text) => text.startsWith(directive))).not.toEqual([]);
    refusals.splice(0);
  },
  /** What each worker of the page gets when it asks for an address. */
  workersAskFor: (url: string): Promise<readonly string[]> =>
    Promise.all(
      tab()
        .workers()
        .map((worker) => worker.evaluate(answerOf, url)),
    ),
  /** Waits until at least so many pixels of the map have a colour, give or take two steps of each of red, green and blue. */
  mapHas: async (colour: string, pixels: number): Promise<void> => {
    await expect.poll(() => pixelsOf(tab(), colour), { timeout: 30_000, interval: 250 }).toBeGreaterThanOrEqual(pixels);
  },
  /** The same the other way round: until no more pixels than so many have it. */
  mapHasAtMost: async (colour: string, pixels: number): Promise<void> => {
    await expect.poll(() => pixelsOf(tab(), colour), { timeout: 30_000, interval: 250 }).toBeLessThanOrEqual(pixels);
  },
  /** Width and height of a PNG. */
  sizeOf: async (png: Buffer): Promise<readonly [width: number, height: number]> => {
    const { width, height } = await readPicture(tab(), png, "#000000", WHOLE);
    return [width, height];
  },
  /** How many pixels of a box of a PNG have a colour, give or take two steps of each of red, green and blue. */
  inPicture: async (png: Buffer, colour: string, box: Box): Promise<number> =>
    (await readPicture(tab(), png, colour, box)).count,
  /** How many canvases draw by WebGL on the page. */
  contexts: (): Promise<number> => tab().page.locator("canvas.maplibregl-canvas").count(),
  /** What is read out of the largest ring: "500 米内 337 家场所". */
  ringSays: (text: string): Promise<void> => tab().page.getByRole("status").filter({ hasText: text }).first().waitFor(),
  /** The finding of a patrol: "4 家场所". */
  patrolSays: (text: string): Promise<void> =>
    tab().page.locator(".panel-patrol").getByRole("heading", { name: text, exact: true }).waitFor(),
  /** The stops of the patrol's one team in their order, gathered from the first to the last; only those in sight are there. */
  stopsAre: async (names: readonly string[]): Promise<void> => {
    await expect.poll(() => tab().page.evaluate(stopsFromFirstToLast), { timeout: 30_000 }).toEqual(names);
  },
  /** A row of the table of hazards is in sight. */
  seesAHazard: async (text: string): Promise<void> => {
    const grid = tab().page.getByRole("grid").first();
    const row = grid.getByText(text, { exact: true });
    await row.waitFor();
    await expect
      .poll(async () => {
        const [whole, part] = [await grid.boundingBox(), await row.boundingBox()];
        return whole !== null && part !== null && part.y >= whole.y && part.y + part.height <= whole.y + whole.height;
      })
      .toBe(true);
  },
  /** Elements, texts and comments of the page: what the browser has to keep. */
  nodes: (): Promise<number> =>
    tab().page.evaluate(() => {
      const walker = document.createTreeWalker(document);
      let count = 0;
      while (walker.nextNode() !== null) count++;
      return count;
    }),
  /** Rows of the printable sheets that are on the page. */
  sheetRows: (): Promise<number> => tab().page.locator(".patrol-sheet tbody tr").count(),
  /** What stands on a side of the wall, once it holds these texts; without what only the map draws. */
  wallSays: async (side: "situation" | "news", ...texts: readonly string[]): Promise<string> => {
    const region = tab().page.getByRole("region", { name: wall[side] });
    for (const text of texts) await region.getByText(text, { exact: true }).first().waitFor();
    return (await region.textContent()) ?? "";
  },
  /** What the wall says of files that it cannot read; null for nothing. */
  wallAlarms: async (): Promise<string | null> =>
    (await tab().page.locator(".wall-alarm").allTextContents())[0] ?? null,
  /** What a wall has written down, the newest first, without its times. */
  wallLog: (): Promise<string[]> => tab().page.locator(".wall-log li span").allTextContents(),
  /** How far the seconds of a wall's clock have come. */
  secondHand: (): Promise<string | null> => tab().page.locator(".wall-seconds span").getAttribute("style"),
  /** The smallest text beside the map, in hundredths of the screen's height. */
  smallestText: (): Promise<number> =>
    tab().page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".wall-side *")].filter((box) => box.textContent !== "");
      return (Math.min(...boxes.map((box) => Number.parseFloat(getComputedStyle(box).fontSize))) / innerHeight) * 100;
    }),
  /** What is said of the thing under the pointer. */
  tipSays: async (...texts: readonly string[]): Promise<void> => {
    await tab().page.waitForFunction((wanted) => {
      const tip = document.querySelector<HTMLElement>(".map-tip");
      return tip?.checkVisibility() === true && wanted.every((text) => tip.textContent.includes(text));
    }, texts);
  },
  /** What the map is called when it is read out. */
  mapIsCalled: (name: string): Promise<void> =>
    tab().page.getByRole("region", { name, exact: true }).and(tab().page.locator("canvas")).waitFor(),
  mapListIsClosed: (): Promise<void> =>
    tab().page.getByRole("region", { name: words.map.twin }).waitFor({ state: "detached" }),
  /** The list that is open in the holiday panel. */
  tabIs: (name: string): Promise<void> =>
    tab()
      .page.getByRole("tab", { name: new RegExp(name), selected: true })
      .waitFor(),
  /** The row of a list that is marked as chosen, and is in sight. */
  markedRowIs: async (name: string): Promise<void> => {
    await expect
      .poll(() => tab().page.locator(".virtual-row[aria-current=true]").filter({ hasText: name }).isVisible())
      .toBe(true);
  },
  /** The mode that the rail marks. */
  modeIs: (name: string): Promise<void> =>
    tab().page.locator(".rail-button[aria-current]").filter({ hasText: name }).waitFor(),
  /** All that stands on the card. */
  cardSays: async (): Promise<string> => (await tab().page.locator(".drawer").textContent()) ?? "",
  /** Nothing lies over the buttons of the modes. */
  modesCanBePressed: (): Promise<boolean> =>
    tab().page.evaluate(() =>
      [...document.querySelectorAll(".rail-button")]
        .filter((button) => button.checkVisibility())
        .every((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        }),
    ),
  /** Texts beside the map of the wall that are cut off at the edge of their side. */
  cutOffOnTheWall: (): Promise<readonly string[]> =>
    tab().page.evaluate(() =>
      [...document.querySelectorAll(".wall-side")].flatMap((side) => {
        const edge = side.getBoundingClientRect();
        return [...side.querySelectorAll("h1, h2, p, dt, dd, time, .wall-row > *, .wall-rank > *")]
          .filter((box) => {
            const { top, right, bottom, left, height } = box.getBoundingClientRect();
            const isIn = top >= edge.top && left >= edge.left && right <= edge.right + 1 && bottom <= edge.bottom + 1;
            return height > 0 && !isIn;
          })
          .map((box) => box.textContent);
      }),
    ),
  /** What is wrong with the layout of the wall. */
  wallFaults: (): Promise<WallFaults> => tab().page.evaluate(wallFaults),
  /** Remembers the canvas of the map; later: whether it is still the one, and the only one. */
  mapIsRemembered: (): Promise<void> =>
    tab().page.evaluate(() => {
      (window as unknown as Record<string, unknown>)["canvas"] = document.querySelector("canvas.maplibregl-canvas");
    }),
  mapIsStillTheSame: (): Promise<boolean> =>
    tab().page.evaluate(() => {
      const canvases = document.querySelectorAll("canvas.maplibregl-canvas");
      return canvases.length === 1 && canvases[0] === (window as unknown as Record<string, unknown>)["canvas"];
    }),
  cardIsOf: (name: string): Promise<void> => tab().page.getByRole("heading", { name }).first().waitFor(),
  /** The card of some site is read, with what the ledger says. */
  cardIsOpen: (): Promise<void> => tab().page.getByRole("heading", { name: words.card.details }).first().waitFor(),
  /** CSS pixels of the map's height that lie under the drawer. */
  mapUnderTheDrawer: (): Promise<number> =>
    tab().page.evaluate(() => {
      const map = document.querySelector(".map-place")?.getBoundingClientRect().bottom ?? 0;
      return Math.round(map - (document.querySelector(".drawer")?.getBoundingClientRect().top ?? 0));
    }),
  listIsFilled: (): Promise<void> => tab().page.locator(".drawer .site-row").nth(1).waitFor(),
  drawerIsClosed: (): Promise<void> => tab().page.locator(".drawer").waitFor({ state: "detached" }),
  focusIsOn: async (
    role: "button" | "combobox" | "listbox" | "complementary" | "heading" | "textbox" | "grid",
    name: string,
  ): Promise<void> => {
    const { page } = tab();
    await page.getByRole(role, { name }).and(page.locator(":focus")).first().waitFor();
  },
  /** What is marked in the first row that a search found. */
  firstFoundIs: async (name: string, marked: string): Promise<void> => {
    const row = tab().page.getByRole("listbox", { name: words.search.found }).getByRole("option").first();
    await row.getByText(name).waitFor();
    expect(await row.locator("mark").allTextContents()).toEqual([marked]);
  },
  nothingIsListed: (): Promise<void> =>
    tab().page.getByRole("listbox", { name: words.search.found }).waitFor({ state: "detached" }),
  dialogIsOpen: (title: string): Promise<void> => tab().page.getByRole("dialog", { name: title }).waitFor(),
  dialogIsClosed: (): Promise<void> => tab().page.getByRole("dialog").waitFor({ state: "detached" }),
  isSet: async (group: string, choice: string): Promise<void> => {
    const radio = tab().page.getByRole("group", { name: group }).getByRole("radio", { name: choice });
    await expect.poll(() => radio.isChecked()).toBe(true);
  },
  themeIs: (theme: "dark" | "light"): Promise<void> =>
    tab().page.locator(`html[data-theme="${theme}"]`).waitFor({ state: "attached" }),
  /** CSS pixels of the desk's text. */
  textSize: (): Promise<number> =>
    tab()
      .page.locator(".desk")
      .evaluate((desk) => Number.parseFloat(getComputedStyle(desk).fontSize)),
  /** Every rule of axe-core on what is on the page, or some of them by name. */
  axeFindsNothing: async (rules: readonly string[] = []): Promise<void> => {
    const axe = new AxeBuilder({ page: tab().page });
    const { violations, passes, incomplete } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
    expect(passes.length + incomplete.length).toBeGreaterThan(0);
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
    expect(faults).toEqual([]);
  },
  /** The address of the view, once it names all of these. */
  linkWith: async (...parts: readonly string[]): Promise<string> => {
    await tab().page.waitForFunction(
      (wanted) => wanted.every((part) => decodeURIComponent(location.hash).includes(part)),
      parts,
    );
    return tab().page.url();
  },
  /** All that the page tells: what stands on it, its title and address, what it keeps on the machine, and its console. */
  everythingTold: async (): Promise<string> => {
    const told = await tab().page.evaluate(() => [
      document.documentElement.outerHTML,
      document.title,
      decodeURIComponent(location.href),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ]);
    return [...told, ...tab().consoleErrors].join("\n");
  },
  /** How many pages one can go back or forward to, this one included. */
  steps: (): Promise<number> => tab().page.evaluate(() => history.length),
  requests: (): readonly string[] => tab().requests,
  consoleErrors: (): readonly string[] => tab().consoleErrors,
  /** A character as the browser draws it: which pixels have ink. */
  inkOf: (character: string): Promise<string> => tab().page.evaluate(ink, character),
  /** A variable of the page. */
  valueOf: (name: string): Promise<unknown> =>
    tab().page.evaluate((key) => (window as unknown as Record<string, unknown>)[key], name),
});

/** Scrolls through the stops and reads each by its place, then goes back to where it was. */
async function stopsFromFirstToLast(): Promise<readonly (string | undefined)[]> {
  const box = document.querySelector(".panel-body");
  if (box === null) return [];
  const before = box.scrollTop;
  const names: string[] = [];
  for (let top = 0; top < box.scrollHeight; top += box.clientHeight) {
    box.scrollTop = top;
    // The scrolling is told with the next frame, and what is in sight then stands with the one after it.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    for (const row of document.querySelectorAll<HTMLElement>(".patrol-stops > li"))
      names[Number(row.ariaPosInSet) - 1] = row.querySelector(".patrol-name > span:not(.unseen)")?.textContent ?? "";
  }
  box.scrollTop = before;
  return names;
}

const answerOf = (url: string): Promise<string> =>
  fetch(url).then(
    (response) => `HTTP ${response.status}`,
    () => "refused",
  );

function ink(character: string): string {
  const size = 48;
  const pen = Object.assign(document.createElement("canvas"), { width: size, height: size }).getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.font = "40px sans-serif";
  pen.textBaseline = "top";
  pen.fillText(character, 4, 4);
  const { data } = pen.getImageData(0, 0, size, size);
  return Array.from({ length: size * size }, (_, at) => ((data[at * 4 + 3] ?? 0) > 127 ? "#" : ".")).join("");
}

/** Counts the pixels of a colour in a picture of the map; the picture is read in a page of its own, without a policy. */
async function pixelsOf(tab: Tab, colour: string): Promise<number> {
  const png = await tab.page.locator("canvas.maplibregl-canvas").first().screenshot();
  return (await readPicture(tab, png, colour, WHOLE)).count;
}

async function readPicture({ page }: Tab, png: Buffer, colour: string, box: Box): Promise<Counted> {
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(countPixels, { picture: png.toString("base64"), colour, box });
  } finally {
    await reader.close();
  }
}

/** Pixels of a picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Counted {
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

const WHOLE: Box = { x: 0, y: 0, width: 1e6, height: 1e6 };

async function countPixels({ picture, colour, box }: { picture: string; colour: string; box: Box }): Promise<Counted> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.drawImage(bitmap, 0, 0);
  const { width, height } = bitmap;
  const across = Math.min(box.width, width - box.x);
  const { data } = pen.getImageData(box.x, box.y, across, Math.min(box.height, height - box.y));
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? -9) - value) <= 2)) count++;
  }
  return { width, height, count };
}
