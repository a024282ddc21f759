/**
 * Interleaved or overlaid? Prints the figures of the four conditions for both, on software GL.
 * `npm run bench:drawing`; `--keep FOLDER` leaves the pictures there, `--rounds 0` skips panning, `--pan` tries nothing else,
 * `--grounds` only what an archive as ground costs beside GeoJSON.
 * On a busy machine trust the processor time, not the clock.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { STATUS_STYLE } from "../../src/core/statusStyle.ts";
import { launchChromium } from "../build/chromium.ts";
import type { Bench, Mode } from "./drawing/page.ts";
import { benchGrounds } from "./grounds.ts";

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

const roundsAt = process.argv.indexOf("--rounds");
/** Under load the median needs more than five. */
const ROUNDS = roundsAt > 0 ? Number(process.argv[roundsAt + 1]) : 5;
const FRAMES = 10;
const GIVE_UP_MS = 15_000;
const LOOK_EVERY_MS = 100;
/** Longer than healing lets pass before it rebuilds a map whose context is not given back. */
const STAY_MS = 2500;
const SCREEN = { width: 1920, height: 1080 };
/** In the ring of the donut in the middle, from its middle: near both ends of what is overdue. */
const RIM = [
  { x: 8, y: -29 },
  { x: 23, y: -19 },
] as const;
const RED: Pixel = [1, 3, 5].map((at) => Number.parseInt(STATUS_STYLE.overdue.fill.dark!.slice(at, at + 2), 16)) as [
  number,
  number,
  number,
];
const isPanAlone = process.argv.includes("--pan");
const COUNT_BOX = { x: 960 - 17, y: 540 - 6, width: 34, height: 12 };

type Pixel = readonly [number, number, number];

const keepAt = process.argv.indexOf("--keep");
const keep = keepAt > 0 ? process.argv[keepAt + 1] : undefined;
if (keep) mkdirSync(keep, { recursive: true });

if (process.argv.includes("--grounds")) {
  await benchGrounds(ROUNDS);
  process.exit(0);
}

const outDir = mkdtempSync(join(tmpdir(), "guatu-drawing-"));
const root = new URL("./drawing", import.meta.url).pathname;
const common = { root, configFile: false, logLevel: "error" } as const;
await build({
  ...common,
  base: "./",
  build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 5000 },
  worker: { format: "es" },
});
const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
const origin = server.resolvedUrls?.local[0];
if (!origin) throw new Error("preview server has no address");

async function open(browser: Browser, mode: Mode, more = ""): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(`${origin}?mode=${mode}${more}`);
  await page.waitForFunction(() => "bench" in window);
  await page.evaluate(() => window.bench.ready());
  return page;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Reads pixels of a PNG in a page of its own. */
async function pixelsOf(reader: Page, png: string, points: readonly { x: number; y: number }[]): Promise<Pixel[]> {
  return reader.evaluate(
    async ({ png, points }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const paper = new OffscreenCanvas(image.width, image.height);
      const context = paper.getContext("2d");
      if (!context) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      return points.map(({ x, y }): [number, number, number] => {
        const [r = 0, g = 0, b = 0] = context.getImageData(x, y, 1, 1).data;
        return [r, g, b];
      });
    },
    { png, points },
  );
}

const like = (a: Pixel, b: Pixel): boolean => a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= 12);

/** Condition 1: what is really on the screen, until rim and basemap are as before. */
async function healMs(
  browser: Browser,
  reader: Page,
  mode: Mode,
  how: "map" | "deck" | "map, kept" | "deck, kept" | "GPU crash",
): Promise<number> {
  const page = await open(browser, mode);
  const look = async (): Promise<Pixel[]> => {
    const png = (await page.screenshot({ clip: { x: 760, y: 340, width: 400, height: 400 } })).toString("base64");
    return pixelsOf(reader, png, [
      { x: 200 + RIM[0].x, y: 200 + RIM[0].y },
      { x: 5, y: 5 },
      { x: 395, y: 395 },
    ]);
  };
  const before = await look();
  if (!before[0] || !like(before[0], RED)) throw new Error(`no rim to begin with: ${before[0]}`);
  const started = performance.now();
  if (how === "GPU crash") {
    const session = await browser.newBrowserCDPSession();
    await session.send("Browser.crashGpuProcess").catch(() => undefined);
  } else {
    await page.evaluate(([which, kept]) => window.bench.lose(which, !kept), [
      how.startsWith("map") ? "map" : "deck",
      how.endsWith("kept"),
    ] as const);
  }
  const wasLost = await page.evaluate(() => window.bench.sawLoss());
  if (!wasLost) throw new Error("no context was lost");
  let healed = Number.POSITIVE_INFINITY;
  while (performance.now() - started < GIVE_UP_MS) {
    const now = await look();
    const same = now.every((pixel, i) => like(pixel, before[i] ?? [0, 0, 0]));
    if (same) {
      healed = performance.now() - started;
      break;
    }
    // What is on the screen can only be looked at, and looking without a pause would slow the healing that is measured.
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
  // A picture that never went wrong must still be right later, and nothing tells of what does not happen.
  await page.waitForTimeout(STAY_MS);
  const later = await look();
  const stays = later.every((pixel, i) => like(pixel, before[i] ?? [0, 0, 0]));
  await page.close();
  return stays ? healed : Number.POSITIVE_INFINITY;
}

async function cpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const rows: [string, string, string][] = [];
const seconds = (ms: number): string => (Number.isFinite(ms) ? `${(ms / 1000).toFixed(1)} s` : "never");

// Condition 2.
const kinds = [
  ["blank", "blank", ""],
  ["interleaved", "interleaved", ""],
  ["overlaid", "overlaid", ""],
  ["interleaved, 4 samples", "interleaved", "&msaa=1"],
  ["overlaid, 4 samples", "overlaid", "&msaa=1"],
] as const;
const times = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
/** Processor time of all of Chromium: what others do on the machine does not touch it. */
const work = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
{
  const browser = await launchChromium();
  const pages: [string, Page][] = [];
  for (const [name, mode, more] of kinds) pages.push([name, await open(browser, mode, more)]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, page] of pages) {
      await page.bringToFront();
      await page.evaluate(() => window.bench.pan(3));
      const before = await cpuSeconds(browser);
      times.get(name)?.push(await page.evaluate((frames) => window.bench.pan(frames), FRAMES));
      work.get(name)?.push((1000 * ((await cpuSeconds(browser)) - before)) / FRAMES);
    }
  }
  await browser.close();
}
const blank = median(times.get("blank") ?? []);
const blankWork = median(work.get("blank") ?? []);
const pan = (name: string): string => {
  const ms = median(times.get(name) ?? []);
  const cpu = median(work.get(name) ?? []);
  return `${ms.toFixed(0)} ms ${(ms / blank).toFixed(2)}x, CPU ${cpu.toFixed(0)} ms ${(cpu / blankWork).toFixed(2)}x`;
};

if (ROUNDS > 0) {
  rows.push([
    `2 pan a frame, 300 donuts (blank ${blank.toFixed(0)} ms, CPU ${blankWork.toFixed(0)} ms)`,
    pan("interleaved"),
    pan("overlaid"),
  ]);
  rows.push(["2 the same with 4 samples", pan("interleaved, 4 samples"), pan("overlaid, 4 samples")]);
}
if (isPanAlone) await end();

// Conditions 1, 3 and 4.
const browser = await launchChromium();
const reader = await browser.newPage();
for (const how of ["map", "map, kept", "deck", "deck, kept", "GPU crash"] as const) {
  const cells: string[] = [];
  for (const mode of ["interleaved", "overlaid"] as const) {
    if (mode === "interleaved" && how.startsWith("deck")) cells.push("one canvas");
    else {
      const own = how === "GPU crash" ? await launchChromium() : browser;
      const ownReader = how === "GPU crash" ? await own.newPage() : reader;
      cells.push(await healMs(own, ownReader, mode, how).then(seconds, (error: Error) => `failed: ${error.message}`));
      if (own !== browser) await own.close();
    }
  }
  const said = how.replace(", kept", " (browser never restores it)");
  rows.push([`1 heal, context of ${said}`, cells[0] ?? "", cells[1] ?? ""]);
}

{
  const cells: string[] = [];
  for (const mode of ["interleaved", "overlaid"] as const) {
    const page = await open(browser, mode);
    const png = (await page.screenshot()).toString("base64");
    if (keep) writeFileSync(join(keep, `screen-${mode}.png`), Buffer.from(png, "base64"));
    const points = Array.from({ length: COUNT_BOX.width * COUNT_BOX.height }, (_, i) => ({
      x: COUNT_BOX.x + (i % COUNT_BOX.width),
      y: COUNT_BOX.y + Math.floor(i / COUNT_BOX.width),
    }));
    const lightness = (await pixelsOf(reader, png, points)).map(([r, g, b]) => luminance(r, g, b));
    const contrast = (Math.max(...lightness) + 0.05) / (Math.min(...lightness) + 0.05);
    cells.push(`${contrast.toFixed(1)}:1 at 13 px`);
    await page.close();
  }
  rows.push(["3 contrast of the figures in the middle donut", cells[0] ?? "", cells[1] ?? ""]);
}

const SIZES = [
  [3840, 2160, 2],
  [4961, 3508, 300 / 96],
  [1280, 720, 1],
] as const;
const pictures = new Map<string, string[]>();
for (const mode of ["interleaved", "overlaid"] as const) {
  // One page for all sizes: the picture map is kept from one to the next.
  const page = await open(browser, mode);
  for (const [width, height, pixelRatio] of SIZES) {
    const name = `4 picture of ${width} x ${height} at ${pixelRatio.toFixed(2)}`;
    pictures.set(name, [...(pictures.get(name) ?? []), await picture(page, mode, width, height, pixelRatio)]);
  }
  const problems = await page.evaluate(() => window.bench.problems);
  if (problems.length > 0) console.warn(mode, problems);
  await page.close();
}
for (const [name, [interleaved = "", overlaid = ""]] of pictures) rows.push([name, interleaved, overlaid]);

await browser.close();
await benchGrounds(ROUNDS);
await end();

async function end(): Promise<never> {
  await server.close();
  rmSync(outDir, { recursive: true });
  console.table(rows.map(([condition, interleaved, overlaid]) => ({ condition, interleaved, overlaid })));
  process.exit(0);
}

async function picture(page: Page, mode: Mode, width: number, height: number, pixelRatio: number): Promise<string> {
  const started = performance.now();
  const data = await page
    .evaluate(([w, h, ratio]) => window.bench.picture(w, h, ratio), [width, height, pixelRatio] as const)
    .catch((error: Error) => error);
  if (data instanceof Error) return `failed: ${data.message.split("\n")[0]}`;
  const took = performance.now() - started;
  const png = data.slice(data.indexOf(",") + 1);
  if (keep) writeFileSync(join(keep, `picture-${mode}-${width}.png`), Buffer.from(png, "base64"));
  // The middle of the CSS box: odd sizes round up before the crop.
  const middle = { x: Math.ceil(width / pixelRatio) / 2, y: Math.ceil(height / pixelRatio) / 2 };
  const at = (x: number, y: number) => ({
    x: Math.round((middle.x + x) * pixelRatio),
    y: Math.round((middle.y + y) * pixelRatio),
  });
  const [one, other, ground = [0, 0, 0]] = await pixelsOf(reader, png, [
    at(RIM[0].x, RIM[0].y),
    at(RIM[1].x, RIM[1].y),
    { x: 1, y: 1 },
  ]);
  const right = one && other && like(one, RED) && like(other, RED) && Math.max(...ground) > 0;
  return `${right ? "right" : `wrong: ${one} ${other} ${ground}`}, ${seconds(took)}`;
}

function luminance(...rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
