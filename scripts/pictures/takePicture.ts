import type { Browser, BrowserContext, Page } from "playwright-core";
import { LANGUAGES } from "../../src/core/language.ts";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { SCREENS, type Screenshot } from "./screenshot.ts";

const PATIENCE_MS = 60_000;
/** Pictures in a row that may differ before a sight counts as one that never rests. */
const MOST_TRIES = 40;
/** Two that are alike can both have been taken before what was reached is drawn. */
const LOOKS_ALIKE = 3;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const endsIn = (name: string): RegExp => new RegExp(`/${escaped(name)}$`);

/** Opens a fresh page, comes to the sight and takes its picture as PNG; throws with what the page says where it cannot. */
export async function takePicture(browser: Browser, base: string, screenshot: Screenshot): Promise<Buffer> {
  const { theme = "dark", language = "zh", screen = "1366" } = screenshot;
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: LANGUAGES[language].tag,
    colorScheme: theme,
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    await prepareFiles(context, screenshot);
    const page = await context.newPage();
    if (screenshot.withoutGl === true) await page.addInitScript(takeGlAway);
    const project = screenshot.files === undefined ? "" : "?project=given/project.json";
    const view = [screenshot.view ?? "", `theme=${theme}`, `lang=${language}`].filter((part) => part !== "").join("&");
    await page.goto(`${base}${project}#${view}`);
    const isDrawn = () => page.waitForFunction(() => document.documentElement.dataset["ready"] === "true");
    try {
      if (screenshot.withoutMap !== true) await isDrawn();
      await screenshot.reach?.({ page, context, words: wordsOf(language) });
      return await atRest(page, screenshot.withoutMap !== true);
    } catch (error) {
      const text = (await page.locator("body").textContent()) ?? "";
      throw new Error(`${(error as Error).message}\nThe page says: ${text.slice(0, 500)}`, { cause: error });
    }
  } finally {
    await context.close();
  }
}

/** Puts a project of its own, gaps and delays between the page and the server. */
async function prepareFiles(context: BrowserContext, { files, missing = [], late = [] }: Screenshot): Promise<void> {
  for (const [path, content] of Object.entries(files ?? {})) {
    const body = typeof content === "string" ? content : JSON.stringify(content);
    await context.route(endsIn(`given/${path}`), (route) => route.fulfill({ body }));
  }
  for (const path of missing) await context.route(endsIn(path), (route) => route.fulfill({ status: 404, body: "" }));
  for (const path of late) await context.route(endsIn(path), () => undefined);
}

/** The picture that several looks in a row agree on: what came late has come, and nothing moves. */
async function atRest(page: Page, hasMap: boolean): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  let last: Buffer | null = null;
  let alike = 1;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    // A busy machine is slow to draw what the page already says.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    if (hasMap) await page.waitForFunction(() => document.querySelector("[data-idle=true]"));
    const next = await page.screenshot({ animations: "disabled" });
    alike = last?.equals(next) === true ? alike + 1 : 1;
    if (alike === LOOKS_ALIKE) return next;
    last = next;
  }
  throw new Error("the page never comes to rest");
}

/** Runs in the page, where the helper that names functions is not: none in here has a name. */
function takeGlAway(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    return kind.startsWith("webgl") ? null : (Reflect.apply(getContext, this, [kind, ...more]) as unknown);
  } as typeof getContext;
}
