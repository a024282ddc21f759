/**
 * The pages of a period of the demo as slides of 1920x1080, made in the built app as the command makes them: how long the pages
 * take, beside as many bare canvases of their size packed as PNG; and a map to hang of A0, whole.
 * `npm run bench -- briefing [pages]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import type { ScriptedPages } from "../../src/app/scripted.ts";
import { FIRST_CHOICE, type PageChoice } from "../../src/core/briefing.ts";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders } from "./folderServer.ts";
import { row } from "./table.ts";

const DEMO = resolve(import.meta.dirname, "../../data/demo");
const VIEW = { asOf: "2027-02-18", period: "lantern-2027", venue: null } as const;
/** Bytes 16 to 24 of a PNG are its width and height. */
const HEAD = 24;

interface Made {
  readonly seconds: number;
  readonly files: number;
  readonly width: number;
  readonly height: number;
}

async function make(page: Page, choice: Partial<PageChoice>): Promise<Made> {
  const begun = performance.now();
  const made = await page.evaluate(
    (asked) => (globalThis as unknown as { guatu: ScriptedPages }).guatu.pages(...asked),
    [{ ...FIRST_CHOICE, ...choice }, "png", VIEW] as const,
  );
  if (!made.ok) throw new Error(made.error);
  const seconds = (performance.now() - begun) / 1000;
  const head = Buffer.from(made.files[0]?.base64.slice(0, HEAD * 2) ?? "", "base64");
  return { seconds, files: made.files.length, width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** Seconds that so many canvases of noise of a slide's size take to become PNG: what no page can do without. */
const packBare = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (pages) => {
    const begun = performance.now();
    for (let i = 0; i < pages; i++) {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1920, 1080];
      const pen = canvas.getContext("2d")!;
      for (let y = 0; y < 1080; y += 6) {
        pen.fillStyle = `hsl(${(y * 7 + i * 31) % 360} 60% 60%)`;
        pen.fillRect((y * 13) % 900, y, 1000, 5);
      }
      await new Promise((done) => canvas.toBlob(done, "image/png"));
    }
    return (performance.now() - begun) / 1000;
  }, count);

export async function benchBriefing(pages: number): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "guatu-bench-dist-"));
  await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
  const server = await serveFolders({ "/given/": DEMO, "/": dist });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(600_000);
    const link = new URLSearchParams({ mode: "briefing", asOf: VIEW.asOf, period: VIEW.period });
    await page.goto(`${server.url}/?project=/given/project.json#${link}`);
    await page.waitForFunction(() => "guatu" in globalThis);
    process.stdout.write(`load ${loadavg()[0]!.toFixed(1)}\n`);
    const told = (name: string, { seconds, files, width, height }: Made) =>
      row(name, `${files} pages`, `${width}x${height}`, `${seconds.toFixed(1)} s`);
    let all: Made = { seconds: 0, files: 0, width: 0, height: 0 };
    // A page a venue, then the district, until there are as many as were asked for.
    for (const choice of [
      { template: "venue", isSeries: true },
      { template: "area", isSeries: true },
    ] as const) {
      if (all.files >= pages) break;
      const made = await make(page, choice);
      told(`${choice.template}, one each`, made);
      all = { ...made, seconds: all.seconds + made.seconds, files: all.files + made.files };
    }
    told("together", all);
    row(`${pages} pages of them`, "", "", `${((all.seconds / all.files) * pages).toFixed(1)} s`);
    row(`${pages} bare canvases`, "", "", `${(await packBare(page, pages)).toFixed(1)} s`);
    told("A0 at 150 dots an inch", await make(page, { size: "A0", dpi: 150 }));
  } finally {
    await browser.close();
    server.close();
    rmSync(dist, { recursive: true, force: true });
  }
}
