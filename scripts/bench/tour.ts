/**
 * The wall with a tour of three views over seeded sites: frames that came late while it plays, beside the same page standing
 * still and the same tour of an empty project, and how much of each was our own work on the page (User Timing, React included).
 * `npm run bench -- tour [sites] [seconds] [width] [height]` (100000 60 1920 1080): software GL takes longer for a picture the larger
 * it is, so that only a small screen shows what the sites alone cost.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders, writeFolder } from "./folderServer.ts";
import { seededLedger } from "./seededLedger.ts";
import { row } from "./table.ts";

/** Milliseconds: a frame that comes so much after its time is missed. */
const LATE = 100;
const FRAME = 1000 / 60;
/** Each view stays so long: three flights in half a minute. */
const VIEW_SECONDS = 8;

const TOUR = {
  seconds: VIEW_SECONDS,
  views: [
    { link: "mode=wall" },
    { link: "mode=wall&at=106.62000,29.60000,14.00&status=overdue,open" },
    { link: "mode=wall&at=106.35000,29.42000,12.50" },
  ],
};

interface Piece {
  readonly name: string;
  readonly start: number;
  readonly duration: number;
}

interface Watched {
  readonly frames: readonly number[];
  readonly ours: readonly Piece[];
  readonly views: number;
}

/** What a run came to, in milliseconds. */
interface Run {
  readonly frames: number;
  readonly views: number;
  /** In the first round of the tour, and after it. */
  readonly late: readonly [first: number, then: number];
  readonly worst: number;
  /** Late frames in which our own work alone took as long, and the most that it took in one. */
  readonly lateByUs: number;
  readonly worstByUs: number;
  readonly longest: Piece | null;
}

export async function benchTour(sites: number, seconds: number, width = 1920, height = 1080): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "guatu-bench-dist-"));
  const data = mkdtempSync(join(tmpdir(), "guatu-bench-data-"));
  await build({
    logLevel: "error",
    build: { outDir: dist, emptyOutDir: true },
    resolve: { alias: { "react-dom/client": "react-dom/profiling" } },
  });
  const ledger = seededLedger(sites);
  const project = { ...ledger.project, tour: TOUR };
  writeFolder(join(data, "full"), {
    "project.json": JSON.stringify(project),
    "sites.csv": ledger.sites,
    "hazards.csv": ledger.hazards,
  });
  writeFolder(join(data, "empty"), { "project.json": JSON.stringify({ ...project, layers: [] }) });
  const server = await serveFolders({ "/data/": data, "/": dist });
  const browser = await launchChromium();
  const run = (name: string, more: string) =>
    watched(browser, `${server.url}/?project=data/${name}/project.json#mode=wall&at=106.55,29.6,11${more}`, seconds, {
      width,
      height,
    });
  const runs = {
    tour: await run("full", ""),
    still: await run("full", "&tour=off"),
    empty: await run("empty", ""),
  };
  await browser.close();
  server.close();
  for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  print(`${sites} seeded sites, ${seconds} s, ${width}x${height}`, runs);
}

async function watched(
  browser: Browser,
  url: string,
  seconds: number,
  viewport: { readonly width: number; readonly height: number },
): Promise<Run> {
  const page = await browser.newPage({ viewport });
  // What runs this file names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(() => {
    const seen = { frames: [] as number[], ours: [] as object[], views: 0, isWatching: false };
    Object.assign(window, { seen });
    const frame = (at: number) => {
      if (seen.isWatching) seen.frames.push(at);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (seen.isWatching && name.startsWith("guatu:")) seen.ours.push({ name, start: startTime, duration });
    }).observe({ type: "measure" });
    let title = "";
    setInterval(() => {
      const now = document.querySelector(".wall-tour .unseen")?.textContent ?? "";
      if (seen.isWatching && now !== title) seen.views++;
      title = now;
    }, 100);
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["generation"] === "1", null, { timeout: 180_000 });
  // The first picture and deck's first frame are not the tour's.
  await page.waitForTimeout(VIEW_SECONDS * 1000);
  await page.evaluate(() => Object.assign((window as unknown as { seen: object }).seen, { isWatching: true }));
  await page.waitForTimeout(seconds * 1000);
  const seen = await page.evaluate(() => (window as unknown as { seen: Watched }).seen);
  await page.close();
  return summed(seen);
}

/** Our own work in a span of time, in milliseconds; pieces inside others count once. */
function workIn(ours: readonly Piece[], from: number, to: number): number {
  const spans = ours
    .map(({ start, duration }) => [Math.max(from, start), Math.min(to, start + duration)] as const)
    .filter(([begin, end]) => end > begin)
    .sort(([a], [b]) => a - b);
  let sum = 0;
  let until = from;
  for (const [begin, end] of spans) {
    sum += Math.max(0, end - Math.max(begin, until));
    until = Math.max(until, end);
  }
  return sum;
}

function summed({ frames, ours, views }: Watched): Run {
  const gaps = frames.slice(1).map((at, i) => ({ from: frames[i]!, to: at, ms: at - frames[i]! }));
  const late = gaps.filter(({ ms }) => ms > LATE + FRAME);
  const isFirst = ({ from }: { readonly from: number }) => from - frames[0]! < TOUR.views.length * VIEW_SECONDS * 1000;
  const byUs = gaps.map(({ from, to }) => workIn(ours, from, to));
  return {
    frames: frames.length,
    views,
    late: [late.filter(isFirst).length, late.filter((gap) => !isFirst(gap)).length],
    worst: Math.max(0, ...gaps.map(({ ms }) => ms)),
    lateByUs: late.filter(({ from, to }) => workIn(ours, from, to) > LATE).length,
    worstByUs: Math.max(0, ...byUs),
    longest: ours.toSorted((a, b) => b.duration - a.duration)[0] ?? null,
  };
}

function print(of: string, runs: Readonly<Record<"tour" | "still" | "empty", Run>>): void {
  const all = [runs.tour, runs.still, runs.empty];
  process.stdout.write(`\ntour of three views, ${of}, software GL\n`);
  row("", "tour", "still", "no sites");
  row("frames", ...all.map(({ frames }) => String(frames)));
  row("views", ...all.map(({ views }) => String(views)));
  row(`late by more than ${LATE} ms`, ...all.map(({ late: [first, then] }) => String(first + then)));
  row("of them after the first round", ...all.map(({ late }) => String(late[1])));
  row("longest gap, ms", ...all.map(({ worst }) => worst.toFixed(0)));
  row("late by our own work (limit 0)", ...all.map(({ lateByUs }) => String(lateByUs)));
  row("most of our own in a frame, ms", ...all.map(({ worstByUs }) => worstByUs.toFixed(0)));
  row("longest piece of our own, ms", ...all.map(({ longest }) => longest?.duration.toFixed(0) ?? "-"));
  process.stdout.write(`  (${all.map(({ longest }) => longest?.name ?? "none").join(", ")})\n`);
}
