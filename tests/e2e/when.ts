import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { DisplayStatus } from "../../src/core/hazardWords.ts";
import { LANGUAGES } from "../../src/core/language.ts";
import { lateWords, wordsOf } from "../../src/words/wordsOf.ts";
import type { Files } from "../builders/openFiles.ts";
import type { Tab } from "./browser.ts";
import { bytesOf, withoutWebgl } from "./given.ts";

const words = wordsOf("zh");
const wall = await lateWords("zh", "wall");
const patrol = await lateWords("zh", "patrol");
const settings = await lateWords("zh", "settings");
const given = await lateWords("zh", "files");

/** What someone at the desk does. */
export const whenAt = (tab: () => Tab) => {
  const button = (name: string) => tab().page.getByRole("button", { name, exact: true });
  /** A row of a tally, by its words. */
  const toggle = (text: string) => {
    const { page } = tab();
    return page.locator("button.toggle-row", { has: page.getByText(text, { exact: true }) }).click();
  };
  return {
    filteringByStatus: (status: DisplayStatus): Promise<void> => toggle(words.statuses[status]),
    /** A category by its title on the page. */
    filteringByCategory: (title: string): Promise<void> => toggle(title),
    filteringByMajor: (): Promise<void> => toggle(words.overview.major),
    clearingTheFilter: (): Promise<void> => tab().page.getByRole("button", { name: /^清除/ }).first().click(),
    searchingFor: (text: string): Promise<void> =>
      tab().page.getByRole("combobox", { name: words.overview.search }).fill(text),
    openingTheSettings: async (): Promise<void> => {
      await button(words.dialogs.settings).click();
      await tab().page.getByRole("dialog", { name: words.dialogs.settings }).waitFor();
    },
    /** The other theme, whatever stands over the bar with its button. */
    turningToLight: async (): Promise<void> => {
      const { page } = tab();
      await page.evaluate((name) => {
        document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
      }, words.frame.theme.dark);
      await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    },
    openingTheHelp: async (): Promise<void> => {
      await button(words.dialogs.help).click();
      await tab().page.getByRole("dialog", { name: words.dialogs.help }).waitFor();
    },
    /** One of a group in the settings, by their words. */
    setting: (group: string, choice: string): Promise<void> =>
      tab().page.getByRole("group", { name: group }).getByRole("radio", { name: choice }).check(),
    goingBack: async (): Promise<void> => void (await tab().page.goBack()),
    goingForward: async (): Promise<void> => void (await tab().page.goForward()),
    pressingTheButton: (name: string): Promise<void> => button(name).click(),
    filling: (field: string, text: string): Promise<void> =>
      tab().page.getByRole("textbox", { name: field, exact: true }).fill(text),
    choosingTheDay: async (day: string): Promise<void> => {
      const field = tab().page.getByRole("textbox", { name: words.frame.asOf });
      await field.fill(day);
      await field.press("Enter");
    },
    openingTheReport: async (): Promise<void> => {
      await button(words.frame.ledgers).click();
      await tab().page.getByRole("heading", { name: words.report.title }).waitFor();
    },
    openingTheOverview: (): Promise<void> => button(words.frame.modes.explore).click(),
    switchingToEnglish: (): Promise<void> => button(LANGUAGES.en.name).click(),
    /** Files are picked in the browser's own dialogue; done when their project stands. */
    pickingFiles: async (files: Files): Promise<void> => {
      const { page } = tab();
      const before = Number(await page.locator("html").getAttribute("data-generation"));
      const picked = Object.entries(files).map(([path, content]) => ({
        name: basename(path),
        mimeType: "application/octet-stream",
        buffer: bytesOf(content),
      }));
      await page.locator("input[type=file]:not([webkitdirectory])").setInputFiles(picked);
      await page.waitForFunction((old) => Number(document.documentElement.dataset.generation) > old, before);
    },
    /** Files and folders of the disk are dropped on the page; done when their project stands. */
    dropping: async (files: Files): Promise<void> => {
      const { page } = tab();
      const before = Number(await page.locator("html").getAttribute("data-generation"));
      await drop(page, files, () =>
        page.waitForFunction((old) => Number(document.documentElement.dataset.generation) > old, before),
      );
    },
    /** Files are dropped on an open project; done when it is seen what they would do. */
    givingFiles: async (files: Files, told = Object.keys(files).at(-1)!): Promise<void> => {
      const { page } = tab();
      await drop(page, files, () =>
        page
          .getByRole("dialog", { name: given.title })
          .getByText(told, { exact: true })
          // Of many that need no look none is named.
          .or(page.locator(".files-plain"))
          .first()
          .waitFor(),
      );
    },
    /** What a given file is to do, by the words of the choice. */
    choosingFor: async (file: string, choice: string): Promise<void> => {
      await tab()
        .page.getByRole("combobox", { name: given.use(file) })
        .selectOption({ label: choice });
    },
    openingTheHolidays: (): Promise<void> => button(words.frame.modes.holiday).click(),
    openingTheMapAsAList: async (): Promise<void> => {
      await button(words.map.twinOpen).click();
      await tab().page.getByRole("region", { name: words.map.twin }).waitFor();
    },
    /** An entry of that list: what the map shows, by the words it is read out with. */
    choosingOnTheMap: (text: string): Promise<void> =>
      tab().page.getByRole("region", { name: words.map.twin }).getByText(text).first().click(),
    /** Once its picture stands: until then a panel that arrives may take of its room. */
    pointingAtTheMiddleOfTheMap: async (): Promise<void> => {
      await tab().page.locator("[data-idle=true]").first().waitFor({ state: "attached" });
      const { x, y, width, height } = (await tab().page.locator(".map-place").boundingBox())!;
      await tab().page.mouse.move(x + width / 2 - 40, y + height / 2);
      await tab().page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    },
    /** The map by its own keys, one step of zoom closer. */
    zoomingInByKey: async (): Promise<void> => {
      const { page } = tab();
      await page.locator("canvas.maplibregl-canvas").focus();
      await page.keyboard.press("+");
    },
    clickingTheMiddleOfTheMap: async (): Promise<void> => {
      const { x, y, width, height } = (await tab().page.locator(".map-place").boundingBox())!;
      await tab().page.mouse.click(x + width / 2, y + height / 2);
    },
    /** A list of the holiday panel, by its whole name. */
    openingTheTab: (name: string): Promise<void> =>
      tab()
        .page.getByRole("tab", { name: new RegExp(name) })
        .click(),
    /** A row of the tally, to see it alone on the map. */
    choosingInTheTally: (row: string): Promise<void> => button(row).click(),
    goingToTheWall: async (): Promise<void> => {
      await button(words.frame.modes.wall).click();
      await tab().page.getByRole("region", { name: wall.situation }).waitFor();
    },
    leavingTheWallBy: async (key: string): Promise<void> => {
      await tab().page.keyboard.press(key);
      await tab().page.getByRole("navigation", { name: words.frame.modesLabel }).waitFor();
    },
    /** A venue of the period, by its name in the list. */
    choosingTheVenue: (name: string): Promise<void> =>
      tab().page.locator(".panel").getByText(name, { exact: true }).first().click(),
    /** A period, by its name and year in the picker. */
    choosingThePeriod: async (name: string, year: number): Promise<void> => {
      const { page } = tab();
      await page.getByRole("button", { name: /^选择时段/ }).click();
      await page.getByRole("option", { name: new RegExp(`^${name}.*${year}年`) }).click();
    },
    settingTheRadius: async (metres: number | string): Promise<void> => {
      const field = tab().page.getByRole("textbox", { name: /^半径/ });
      await field.fill(String(metres));
      await field.press("Enter");
    },
    openingTheListed: (name: string): Promise<void> =>
      tab()
        .page.getByRole("option", { name: new RegExp(name) })
        .first()
        .click(),
    /** A condition of the filter by its words. */
    filteringBy: async (condition: string): Promise<void> => {
      const { page } = tab();
      await page.getByRole("button", { name: "筛选" }).click();
      await page.getByRole("checkbox", { name: new RegExp(`^${condition}`) }).check();
      await page.keyboard.press("Escape");
    },
    /** Ticks a site of the ring's list, by its name. */
    ticking: (name: string): Promise<void> =>
      tab()
        .page.getByRole("option", { name: new RegExp(name) })
        .first()
        .locator(".tick")
        .click(),
    planningTheTicked: (ticked: number): Promise<void> => button(patrol.planTicked(ticked)).click(),
    /** A start by its name. */
    startingFrom: async (name: string): Promise<void> => {
      const { page } = tab();
      await page.getByRole("combobox", { name: patrol.from }).fill(name);
      await page
        .getByRole("option", { name: new RegExp(name) })
        .first()
        .click();
      await page.getByRole("button", { name: patrol.clearStart }).waitFor();
    },
    /** The clock at which a patrol begins. */
    leavingAt: (clock: string): Promise<void> => tab().page.getByLabel(patrol.start, { exact: true }).fill(clock),
    /** Keeps a patrol to the opening hours of the ledgers, or no longer. */
    keepingToOpeningHours: (): Promise<void> => tab().page.getByLabel(patrol.hours.keep, { exact: true }).click(),
    /** By so many teams. */
    sendingTeams: (teams: number): Promise<void> =>
      tab().page.getByLabel(patrol.teams, { exact: true }).fill(String(teams)),
    /** Drags a stop by its number to before another one's row. */
    draggingAStop: async (name: string, before: string): Promise<void> => {
      const row = (of: string) => tab().page.locator(".patrol-stops > li[data-site]").filter({ hasText: of }).first();
      // Both in sight, and neither at an edge, where the list would scroll.
      await row(before).evaluate((element) => element.scrollIntoView({ block: "center" }));
      const from = await row(name).locator(".patrol-number").boundingBox();
      const to = await row(before).boundingBox();
      if (from === null || to === null) throw new Error("a stop is not in sight");
      const { mouse } = tab().page;
      await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await mouse.down();
      await mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 8);
      await mouse.move(to.x + 20, to.y + 2);
      await mouse.up();
    },
    /** Leaves a stop out, in its options. */
    leavingOut: async (name: string): Promise<void> => {
      await button(patrol.options(name)).click();
      await button(patrol.stop.exclude).click();
    },
    takingAPatrolStepBack: (): Promise<void> => button(patrol.undo).click(),
    /** The list of places to start from. */
    openingTheStarts: async (): Promise<void> => {
      await tab().page.getByRole("combobox", { name: patrol.from }).click();
      await tab().page.getByRole("option").first().waitFor();
    },
    /** Moves a stop of the patrol by its button, which keeps the focus. */
    movingDown: (name: string): Promise<void> => button(patrol.moveDown(name)).press("Enter"),
    /** The browser lays the page out for paper; how many of something it then finds there. */
    printing: async (selector: string): Promise<number> => {
      const { page } = tab();
      await page.evaluate((wanted) => {
        addEventListener("beforeprint", () => {
          document.documentElement.dataset["printed"] = String(document.querySelectorAll(wanted).length);
        });
      }, selector);
      await page.pdf();
      return Number(await page.locator("html").getAttribute("data-printed"));
    },
    goingToChooseSites: (): Promise<void> => button(patrol.toHoliday).click(),
    /** Saves the patrol and reads what was saved. */
    savingThePatrol: async (format: "GPX" | "CSV"): Promise<string> => {
      const saving = tab().page.waitForEvent("download");
      await button(patrol.exportAs(format)).click();
      return readFileSync(await (await saving).path(), "utf8");
    },
    /** Takes the list of sites away as CSV and reads what was saved. */
    exportingTheList: async (): Promise<string> => {
      const { page } = tab();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出场所清单为 CSV" }).click();
      return readFileSync(await (await saved).path(), "utf8");
    },
    /** Saves the licences of what is bundled from the settings and reads what was saved. */
    savingTheNotices: async (): Promise<string> => {
      const { page } = tab();
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: settings.notices }).click();
      return readFileSync(await (await saved).path(), "utf8");
    },
    /** Saves what the map shows and reads what was saved. */
    savingThePicture: async (): Promise<{ readonly name: string; readonly png: Buffer }> => {
      const saving = tab().page.waitForEvent("download");
      await button(words.picture.save).click();
      const saved = await saving;
      return { name: saved.suggestedFilename(), png: readFileSync(await saved.path()) };
    },
    /** The same where none can be made. */
    wantingThePicture: (): Promise<void> => button(words.picture.save).click(),
    /** The graphics driver goes for good: what is drawn stays, and no new context is given. */
    theBrowserHasNoMoreWebgl: (): Promise<void> => tab().page.evaluate(withoutWebgl),
    /** The context that pictures are drawn with is taken back; it waits behind the map's own. */
    thePictureContextIsLost: (): Promise<void> =>
      tab().page.evaluate(() => {
        const canvas = document.querySelectorAll<HTMLCanvasElement>("canvas.maplibregl-canvas")[1];
        const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
        if (canvas === undefined || lose == null) throw new Error("no context to lose");
        return new Promise<void>((lost) => {
          canvas.addEventListener("webglcontextlost", () => lost(), { once: true });
          lose.loseContext();
        });
      }),
    /** The list of the sites that match. */
    openingTheList: (): Promise<void> =>
      tab()
        .page.getByRole("button", { name: /家$/ })
        .filter({ hasText: /^[\d, /]+家$/ })
        .first()
        .click(),
    openingTheFirst: (): Promise<void> => tab().page.locator(".drawer").getByRole("option").first().click(),
    openingTheRules: (): Promise<void> => tab().page.locator(".water-rules summary").click(),
    openingTheFilters: async (): Promise<void> => {
      await button("筛选").click();
      await tab().page.getByRole("checkbox").first().waitFor();
    },
    openingTheHazards: async (): Promise<void> => {
      await button(words.ledger.open).click();
      await tab().page.getByRole("grid").first().waitFor();
    },
    /** A key, while the table of hazards has the focus. */
    pressingInTheHazards: (key: string): Promise<void> => tab().page.getByRole("grid").first().press(key),
    openingTheTally: async (): Promise<void> => {
      await button(words.tally.rail).click();
      await tab().page.getByRole("table").first().waitFor();
    },
    /** Every file and every list of problems of the import report. */
    unfoldingEverything: async (): Promise<void> => {
      const { page } = tab();
      const folded = page.locator(".panel .fold:not([open]) > summary, .panel .fold-button[aria-expanded='false']");
      while ((await folded.count()) > 0) await folded.first().click();
      await page.locator(".issue").first().waitFor();
    },
    /** Goes on by Tab until something has the focus whose name begins so. */
    tabbingTo: async (role: "button" | "combobox" | "textbox" | "grid", name: string): Promise<void> => {
      const { page } = tab();
      const named = page.getByRole(role, { name: new RegExp(`^${name}`) });
      // An answer of the engine may still be on its way, and Tab would go round before it is there, or can be pressed.
      await named.and(page.locator(":not(:disabled)")).first().waitFor();
      const wanted = named.and(page.locator(":focus"));
      for (let steps = 0; steps < 120; steps++) {
        await page.keyboard.press("Tab");
        if ((await wanted.count()) > 0) return;
      }
      throw new Error(`Tab does not come to ${role} ${name}`);
    },
    /** Another view of the same project, by what stands behind the #. */
    goingTo: (view: string): Promise<void> =>
      tab().page.evaluate((hash) => {
        location.hash = hash;
      }, view),
    typing: (text: string): Promise<void> => tab().page.keyboard.type(text),
    pressing: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await tab().page.keyboard.press(key);
    },
    /** A script that someone slipped into the page. */
    aForeignScriptRuns: (text: string): Promise<void> =>
      tab().page.evaluate((code) => {
        const script = document.createElement("script");
        script.textContent = code;
        document.head.append(script);
      }, text),
  };
};

/** Drops files of the disk, which lie there until `settled`. */
async function drop(page: Tab["page"], files: Files, settled: () => Promise<unknown>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "guatu-dropped-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytesOf(content));
  }
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  const drag = (type: "dragEnter" | "dragOver" | "drop", x: number) =>
    devtools.send("Input.dispatchDragEvent", { type, x, y: 300, data });
  await drag("dragEnter", 400);
  await drag("dragOver", 400);
  // Something else has come under the pointer by then, as it does when a panel fills; of a phone too.
  await drag("drop", Math.min(900, (page.viewportSize()?.width ?? 900) - 20));
  await settled();
  // A correction reads them again.
  onTestFinished(() => rmSync(folder, { recursive: true }));
}
