import type { Browser, BrowserContext, Page, Worker } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchChromium } from "../../scripts/build/chromium.ts";

/** How long something may take on a slow machine that draws in software. */
const PATIENCE = 90_000;

/** A tab of a test and what was seen in it. */
export interface Tab {
  readonly page: Page;
  /** Every address that the page or its workers asked for, in order. */
  readonly requests: readonly string[];
  /** Those of them that are pages of a disk that the test opened. */
  readonly files: ReadonlySet<string>;
  readonly consoleErrors: readonly string[];
  /** Refusals of the Content-Security-Policy. A test that wants one takes it out, else it fails. */
  readonly refusals: string[];
  workers(): readonly Worker[];
}

/** One browser for the tests of a file, a fresh tab for each test; a test fails on a bug in the page, a refusal, or a request elsewhere. */
export function openBrowser(pixels: number, isKept = false): () => Tab {
  let browser: Browser;
  let context: BrowserContext;
  let tab: Tab & { readonly bugs: readonly string[] };
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
      // Not the project's zone: the app must not care what the machine says.
      timezoneId: "America/Los_Angeles",
      colorScheme: "dark",
      // A quarter of the pixels to draw in software; what looks at pixels says how many it wants.
      deviceScaleFactor: pixels,
      reducedMotion: "reduce",
      // Every page would have the whole app fetched behind its back; what tries that asks for it.
      serviceWorkers: isKept ? "allow" : "block",
    });
    context.setDefaultTimeout(PATIENCE);
    tab = await watchedTab(context);
  });
  afterEach(async () => {
    // One turn of the page, so that what it has noticed but not yet told arrives before it goes.
    await tab.page.evaluate(() => new Promise((turned) => setTimeout(turned))).catch(() => undefined);
    await context.close();
    expect({ bugs: tab.bugs, refusals: tab.refusals, elsewhere: elsewhere(tab) }).toEqual({
      bugs: [],
      refusals: [],
      elsewhere: [],
    });
  });
  return () => tab;
}

async function watchedTab(context: BrowserContext): Promise<Tab & { readonly bugs: readonly string[] }> {
  const requests: string[] = [];
  const files = new Set<string>();
  const consoleErrors: string[] = [];
  const refusals: string[] = [];
  const bugs: string[] = [];
  const page = await context.newPage();
  context.on("request", (request) => {
    requests.push(request.url());
    if (request.isNavigationRequest() && request.url().startsWith("file:")) files.add(bare(request.url()));
  });
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => bugs.push(error.stack ?? error.message));
  page.on("crash", () => bugs.push("the page crashed"));
  await page.exposeFunction("reportRefusal", (refusal: string) => refusals.push(refusal));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { reportRefusal(text: string): void }).reportRefusal(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return { page, requests, files, consoleErrors, refusals, bugs, workers: () => page.workers() };
}

/** An address without what stands behind it. */
const bare = (url: string): string => url.replace(/[?#].*$/, "");

/** Requests that left the page's own origin; a page from a disk may only ask for itself. */
function elsewhere({ requests, files }: Tab): readonly string[] {
  const first = requests.find((url) => /^(https?|file):/.test(url));
  const isOwn = (url: string) => {
    if (/^(blob|data):/.test(url)) return true;
    if (first === undefined) return false;
    return first.startsWith("file:") ? files.has(bare(url)) : new URL(url).origin === new URL(first).origin;
  };
  return requests.filter((url) => !isOwn(url));
}
