/**
 * Guatu beside kepler.gl: the same CSV (seeded sites, a hazard in the rows of six in ten) in the same browser, on maps of one size,
 * alternating, each run in a browser of its own. `npm run bench -- peer [sites…] [rounds]` (10000 100000 1000000, 3; a last
 * number under 1000 is the rounds); `--keep FOLDER` leaves pictures of both at their first marks and in the end, which take their time. It needs npm's
 * registry, with its first run alone.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders, writeFolder } from "./folderServer.ts";
import { heldBy } from "./peer/memory.ts";
import { buildRival, fetchRival, RIVAL } from "./peer/rival.ts";
import { watch } from "./peer/watch.ts";
import { HAZARDS_IN_SHEET, seededLedger, withHazards } from "./seededLedger.ts";
import { median, row, spread } from "./table.ts";

/** What is seen of all sites, as the links of both write it: the whole municipality. */
const VIEW = "106.6,29.6,9";
const SCREEN = { width: 1440, height: 900 };
/** More than the ground, the frame or a sign draws at once, fewer than either has of donuts, places or clusters. */
const MARKS = 10;
/** How long either is left alone before it is given files or weighed. */
const REST_MS = 2500;
const PATIENCE_MS = 300_000;
const ANY_FILE = "input[type=file]:not([webkitdirectory])";

interface Run {
  /** ms from the navigation, or from the pick of a file, until the first marks are drawn, and until they tell of hazards too. */
  readonly first: number;
  readonly joined: number;
  /** Sum of the long tasks in ms until the first marks. */
  readonly blocked: number;
  /** MB in the end, on the heaps of page and workers and in buffers. */
  readonly heap: number;
  readonly buffers: number;
}

interface Trial {
  readonly url: string;
  readonly screen: typeof SCREEN;
  /** Files to give it once it has started. */
  readonly files?: readonly string[];
  /** Whether its first marks tell of hazards. */
  readonly tellsAtOnce: boolean;
  /** Name of its pictures. */
  readonly name: string;
}

export async function benchPeer(given: readonly number[], keep?: string): Promise<void> {
  const rounds = (given.at(-1) ?? 1000) < 1000 ? given.at(-1)! : 3;
  const sizes = given.filter((number) => number >= 1000);
  let rival: string;
  try {
    rival = fetchRival();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
    return;
  }
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "guatu-bench-peer-"));
  const [dist, page, data] = [join(folder, "dist"), join(folder, "rival"), join(folder, "data")];
  try {
    await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
    await buildRival(rival, page);
    writeFolder(join(data, "empty"), { "project.json": projectOf([]) });
    // Where the demo stands lies a project without data: files that are given over it are a project of their own.
    const server = await serveFolders({ "/data/": data, "/kepler/": page, "/demo/": join(data, "empty"), "/": dist });
    for (const sites of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
      await benchSize(sites, rounds, server.url, data, keep);
    server.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(sites: number, rounds: number, url: string, data: string, keep?: string): Promise<void> {
  const layer = { id: "sites", kind: "site", source: "sheet.csv", crs: "WGS84", hazards: HAZARDS_IN_SHEET };
  writeFolder(join(data, String(sites)), {
    "project.json": projectOf([layer]),
    "sheet.csv": withHazards(seededLedger(sites).sites),
  });
  const path = (file: string) => join(data, String(sites), file);
  const empty: number[] = [];
  const runs = { ours: [] as Run[], rival: [] as Run[], oursOpen: [] as Run[], rivalOpen: [] as Run[] };
  for (let round = 0; round < rounds; round++) {
    const ours = { screen: SCREEN, tellsAtOnce: false };
    empty.push(await firstPicture(`${url}/?project=data/empty/project.json#at=${VIEW}`));
    const { run, map } = await runOnce(
      { ...ours, name: `guatu-${sites}`, url: `${url}/?project=data/${sites}/project.json#at=${VIEW}` },
      keep,
    );
    runs.ours.push(run);
    const rival = { screen: map, tellsAtOnce: true };
    const kepler = `${url}/kepler/?at=${VIEW}`;
    const cold = { ...rival, name: `kepler-${sites}`, url: `${kepler}&file=/data/${sites}/sheet.csv` };
    runs.rival.push((await runOnce(cold, keep)).run);
    const files = [path("project.json"), path("sheet.csv")];
    const open = { ...ours, name: `guatu-open-${sites}`, url: `${url}/#at=${VIEW}`, files };
    runs.oursOpen.push((await runOnce(open, keep)).run);
    const rivalOpen = { ...rival, name: `kepler-open-${sites}`, url: kepler, files: files.slice(1) };
    runs.rivalOpen.push((await runOnce(rivalOpen, keep)).run);
  }
  process.stdout.write(
    `\n${RIVAL}, ${sites} seeded sites, software GL, median of ${rounds} alternating runs, ms and MB\n`,
  );
  row("", "ours", "min–max", "rival", "min–max", "rival/ours");
  print("from navigation", runs.ours, runs.rival);
  print("app open", runs.oursOpen, runs.rivalOpen);
  const first = runs.ours.map((run) => run.first);
  row("first picture without data", median(empty).toFixed(0), spread(empty));
  row("first donuts / that", `${(median(first) / median(empty)).toFixed(2)}x`);
}

function print(title: string, ours: readonly Run[], rival: readonly Run[]): void {
  process.stdout.write(` ${title}\n`);
  for (const [name, key] of [
    ["first donuts / clusters", "first"],
    ["with their hazards", "joined"],
    ["long tasks until the first", "blocked"],
    ["heap in the end", "heap"],
    ["buffers in the end", "buffers"],
  ] as const) {
    const [a, b] = [ours, rival].map((runs) => runs.map((run) => run[key])) as [number[], number[]];
    const ratio = median(b) / median(a);
    row(name, median(a).toFixed(0), spread(a), median(b).toFixed(0), spread(b), `${ratio.toFixed(2)}x`);
  }
}

const projectOf = (layers: readonly object[]): string =>
  JSON.stringify({ version: 1, id: "seeded", title: "合成数据", asOf: "2027-02-18", layers });

/** Opens a page in a browser of its own, which reaches nothing but this machine. */
async function inBrowser<T>(url: string, screen: typeof SCREEN, look: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launchChromium("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
  try {
    const page = await browser.newPage({ viewport: screen });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(watch, MARKS);
    await page.goto(url);
    return await look(page);
  } finally {
    await browser.close();
  }
}

const firstPicture = (url: string): Promise<number> =>
  inBrowser(url, SCREEN, async (page) => {
    await until(page, "ready");
    return page.evaluate(() => window.watched.ready);
  });

async function until(page: Page, moment: "ready" | "drawn" | "joined"): Promise<void> {
  await page.waitForFunction((moment) => window.watched[moment] > 0, moment, { polling: 100 });
}

/** One run, and how large the map was on which it drew. */
function runOnce(trial: Trial, keep?: string): Promise<{ readonly run: Run; readonly map: typeof SCREEN }> {
  const { url, screen, files, tellsAtOnce, name } = trial;
  return inBrowser(url, screen, async (page) => {
    const picture = async (when: string) => {
      if (keep !== undefined) await page.screenshot({ path: join(keep, `${name}-${when}.png`) });
    };
    if (files !== undefined) {
      await until(page, "ready");
      await page.waitForTimeout(REST_MS);
      await page.evaluate(() => {
        window.watched.wanted = "2";
      });
      await page.locator(ANY_FILE).setInputFiles([...files]);
    }
    await until(page, "drawn");
    await picture("first");
    const whole: "drawn" | "joined" = tellsAtOnce ? "drawn" : "joined";
    await until(page, whole);
    await page.waitForTimeout(REST_MS);
    const { picked, drawn, tasks, ...seen } = await page.evaluate(() => window.watched);
    const blocking = tasks.filter(({ start, duration }) => start + duration > picked && start < drawn);
    const { heap, buffers } = await heldBy(page);
    const { width, height } = (await page.locator("canvas.maplibregl-canvas").boundingBox())!;
    await picture("end");
    return {
      run: {
        first: drawn - picked,
        joined: { drawn, ...seen }[whole] - picked,
        blocked: blocking.reduce((sum, { duration }) => sum + duration, 0),
        heap: heap / 2 ** 20,
        buffers: buffers / 2 ** 20,
      },
      map: { width, height },
    };
  });
}
