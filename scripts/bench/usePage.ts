/**
 * What a hand waits for on the page while a large project is open: a day by a key of the date strip until the map is told to draw
 * the donuts of that day, and the list of hazards from the press of its button to its first rows, each on a page of its own;
 * beside the same page with a thousand sites.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { wordsOf } from "../../src/words/wordsOf.ts";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders, writeFolder } from "./folderServer.ts";
import { seededLedger } from "./seededLedger.ts";
import { median, row, spread } from "./table.ts";

const FEW_SITES = 1000;
const PAGES = 5;
const KEYS = 7;
/** Milliseconds without anything new after which nothing more is to come. */
const REST_MS = 500;
const words = wordsOf("zh");

interface Waits {
  readonly days: readonly number[];
  readonly list: number;
}

/** Moments in ms since the navigation. */
interface Seen {
  pressed: number;
  readonly answered: number[];
  readonly shown: number[];
  listed: number;
}

export async function benchUsePage(sites: number): Promise<void> {
  const [dist, data] = ["guatu-bench-dist-", "guatu-bench-data-"].map((name) => mkdtempSync(join(tmpdir(), name))) as [
    string,
    string,
  ];
  try {
    await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
    for (const [name, count] of [
      ["many", sites],
      ["few", FEW_SITES],
    ] as const) {
      const ledger = seededLedger(count);
      writeFolder(join(data, name), {
        "project.json": JSON.stringify(ledger.project),
        "sites.csv": ledger.sites,
        "hazards.csv": ledger.hazards,
      });
    }
    const server = await serveFolders({ "/data/": data, "/": dist });
    const browser = await launchChromium();
    const waits = { many: [] as Waits[], few: [] as Waits[] };
    for (let i = 0; i < PAGES; i++) {
      for (const name of ["many", "few"] as const)
        waits[name].push(await waitsOn(browser, `${server.url}/?project=data/${name}/project.json#lang=zh`));
    }
    await browser.close();
    server.close();
    const days = (name: keyof typeof waits) => waits[name].flatMap((wait) => wait.days);
    const lists = (name: keyof typeof waits) => waits[name].map(({ list }) => list);
    print("a day by key, until it is drawn", days("many"), days("few"));
    print("the list of hazards opens", lists("many"), lists("few"));
  } finally {
    for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  }
}

function print(title: string, many: readonly number[], few: readonly number[]): void {
  const [ours, rival] = [median(many), median(few)];
  row(
    `${title} / ${FEW_SITES} sites`,
    ours.toFixed(0),
    rival.toFixed(0),
    `${(ours / rival).toFixed(2)}x`,
    spread(many),
    spread(few),
  );
}

async function waitsOn(browser: Browser, url: string): Promise<Waits> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const seen: Seen = { pressed: 0, answered: [], shown: [], listed: 0 };
    Object.assign(window, { seen });
    for (const type of ["keydown", "click"]) {
      addEventListener(
        type,
        ({ timeStamp }) => {
          seen.pressed = timeStamp;
        },
        true,
      );
    }
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === "guatu:answer-mapView") seen.answered.push(startTime + duration);
    }).observe({ type: "measure" });
    new MutationObserver(() => seen.shown.push(performance.now())).observe(document, {
      attributes: true,
      subtree: true,
      attributeFilter: ["data-generation"],
    });
    new MutationObserver(() => {
      if (seen.listed === 0 && document.querySelector("[role=grid] tbody td") !== null) seen.listed = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["generation"] === "1", null, { timeout: 180_000 });
  await atRest(page);
  const days: number[] = [];
  await page.getByRole("slider").first().focus();
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press("ArrowLeft");
    await atRest(page);
    const { pressed, answered, shown } = await seenOn(page);
    const answer = answered.find((at) => at >= pressed);
    const drawn = answer === undefined ? undefined : shown.find((at) => at >= answer);
    if (drawn === undefined) throw new Error("no day was drawn");
    // The first meets code that has never run.
    if (key > 0) days.push(drawn - pressed);
  }
  await page.getByRole("button", { name: words.ledger.open, exact: true }).first().click();
  await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.listed > 0);
  const { pressed, listed } = await seenOn(page);
  await page.close();
  return { days, list: listed - pressed };
}

const seenOn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Nothing was answered or drawn for a while. */
async function atRest(page: Page): Promise<void> {
  for (let before = -1; ; ) {
    const { answered, shown } = await seenOn(page);
    if (answered.length + shown.length === before) return;
    before = answered.length + shown.length;
    await page.waitForTimeout(REST_MS);
  }
}
