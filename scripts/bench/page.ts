/**
 * Loading and panning seeded sites in Chromium: the longest pieces of our own work on the page (User Timing), and the page's
 * long tasks beside those of the same page without data, alternating. `npm run bench -- page [sites] [rounds]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders, writeFolder } from "./folderServer.ts";
import { seededLedger } from "./seededLedger.ts";
import { median, row } from "./table.ts";

interface Seen {
  readonly shown: number;
  readonly tasks: readonly { start: number; duration: number }[];
  readonly ours: readonly { name: string; start: number; duration: number }[];
}

interface Run {
  /** ms from the navigation to the first picture with donuts (or without data, the ground), and long tasks until then. */
  readonly shown: number;
  readonly blocked: number;
  /** ms from the navigation until nothing is drawn or answered any more. */
  readonly ready: number;
  /** Sum of the long tasks in ms while loading and while panning; the one with deck's first frame apart. */
  readonly load: number;
  readonly pan: number;
  readonly firstFrame: number;
  /** Longest piece of our own by name, ms. */
  readonly longest: ReadonlyMap<string, number>;
}

export async function benchPage(sites: number, rounds: number): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "guatu-bench-dist-"));
  const data = mkdtempSync(join(tmpdir(), "guatu-bench-data-"));
  await build({
    logLevel: "error",
    build: { outDir: dist, emptyOutDir: true },
    resolve: { alias: { "react-dom/client": "react-dom/profiling" } },
  });
  const ledger = seededLedger(sites);
  writeFolder(join(data, "full"), {
    "project.json": JSON.stringify(ledger.project),
    "sites.csv": ledger.sites,
    "hazards.csv": ledger.hazards,
  });
  writeFolder(join(data, "sites"), {
    "project.json": JSON.stringify({ ...ledger.project, layers: ledger.project.layers.slice(0, 1) }),
    "sites.csv": ledger.sites,
  });
  writeFolder(join(data, "empty"), { "project.json": JSON.stringify({ ...ledger.project, layers: [] }) });
  const server = await serveFolders({ "/data/": data, "/": dist });
  const browser = await launchChromium();
  const runs = { full: [] as Run[], empty: [] as Run[], sites: [] as Run[] };
  for (let round = 0; round < rounds; round++) {
    for (const name of ["empty", "full", "sites"] as const)
      runs[name].push(await runOnce(browser, `${server.url}/?project=data/${name}/project.json#at=106.55,29.6,11`));
  }
  await browser.close();
  server.close();
  for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  print(sites, rounds, runs);
}

async function runOnce(browser: Browser, url: string): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const seen = { tasks: [] as object[], ours: [] as object[], shown: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (seen.shown === 0 && document.documentElement.dataset["ready"] === "true") seen.shown = performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
    new PerformanceObserver((list) =>
      seen.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration }))),
    ).observe({ type: "longtask" });
    new PerformanceObserver((list) =>
      seen.ours.push(
        ...list.getEntries().map(({ name, startTime, duration }) => ({ name, start: startTime, duration })),
      ),
    ).observe({ type: "measure" });
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["generation"] === "1", null, { timeout: 180_000 });
  await settled(page);
  const ready = await page.evaluate(() => performance.now());
  await pan(page);
  await settled(page);
  const { tasks, ours, shown } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await page.close();
  const first = ours.find(({ name }) => name === "guatu:first-draw");
  const holdsFirst = (task: Seen["tasks"][number]) =>
    first !== undefined && task.start <= first.start + first.duration && task.start + task.duration >= first.start;
  const sum = (list: Seen["tasks"]) => list.reduce((total, { duration }) => total + duration, 0);
  const longest = new Map<string, number>();
  // The profiling build of React speaks here too; only our own names count.
  for (const { name, duration } of ours.filter((entry) => entry.name.startsWith("guatu:")))
    longest.set(name, Math.max(longest.get(name) ?? 0, duration));
  return {
    shown,
    blocked: sum(tasks.filter((task) => task.start < shown)),
    ready,
    load: sum(tasks.filter((task) => task.start < ready && !holdsFirst(task))),
    firstFrame: sum(tasks.filter(holdsFirst)),
    pan: sum(tasks.filter((task) => task.start >= ready && !holdsFirst(task))),
    longest,
  };
}

/** Twenty drags to and fro, as a hand makes them. */
async function pan(page: Page): Promise<void> {
  for (let drag = 0; drag < 20; drag++) {
    const sign = drag % 4 < 2 ? 1 : -1;
    await page.mouse.move(900, 450);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) await page.mouse.move(900 + sign * step * 30, 450 + (drag % 2) * step * 10);
    await page.mouse.up();
  }
}

/** Nothing has been drawn or answered for a while: two frames apart by half a second with no work of ours between. */
async function settled(page: Page): Promise<void> {
  let before = -1;
  for (;;) {
    const count = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          setTimeout(
            () => requestAnimationFrame(() => resolve((window as unknown as { seen: Seen }).seen.ours.length)),
            500,
          ),
        ),
    );
    if (count === before) return;
    before = count;
  }
}

function print(
  sites: number,
  rounds: number,
  runs: Readonly<Record<"full" | "empty" | "sites", readonly Run[]>>,
): void {
  const of = (name: keyof typeof runs, value: (run: Run) => number) => median(runs[name].map(value));
  process.stdout.write(`\npage, ${sites} seeded sites, software GL, median of ${rounds} alternating runs, ms\n`);
  row("", "with data", "without", "ratio");
  for (const [title, value] of [
    ["first picture", (run: Run) => run.shown],
    ["at rest", (run: Run) => run.ready],
    ["long tasks, loading", (run: Run) => run.load],
    ["long tasks, panning", (run: Run) => run.pan],
    ["long tasks, both", (run: Run) => run.load + run.pan],
    ["deck's first frame", (run: Run) => run.firstFrame],
  ] as const) {
    const [full, empty] = [of("full", value), of("empty", value)];
    row(title, full.toFixed(0), empty.toFixed(0), empty === 0 ? "-" : `${(full / empty).toFixed(2)}x`);
  }
  row("first donuts of the sites alone", of("sites", (run) => run.shown).toFixed(0));
  row("long tasks until then", of("sites", (run) => run.blocked).toFixed(0));
  const names = new Set(runs.full.flatMap(({ longest }) => [...longest.keys()]));
  process.stdout.write("\nlongest piece of our own work, median of runs, ms (limit 50)\n");
  for (const name of [...names].sort())
    row(name.replace("guatu:", ""), median(runs.full.map(({ longest }) => longest.get(name) ?? 0)).toFixed(1));
}
