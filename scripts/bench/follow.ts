/**
 * A hazard ledger that is replaced on the server: seconds until the wall tells the new number by itself, beside what the page
 * takes when somebody loads it anew. The server gives neither ETag nor Last-Modified, so every look reads whole files.
 * `npm run bench -- follow [sites] [refresh in seconds]` (3000, 10).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { parseDay } from "../../src/core/day.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { grouped } from "../../src/words/parts/numbers.ts";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders, writeFolder } from "./folderServer.ts";
import { seededLedger } from "./seededLedger.ts";
import { row } from "./table.ts";

const ROUNDS = 5;
/** Seconds after `refresh` in which a wall has to tell. */
const ALLOWED = 5;
const DAY = "2027-02-18";

export async function benchFollow(sites: number, refresh: number): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "guatu-bench-dist-"));
  const data = mkdtempSync(join(tmpdir(), "guatu-bench-data-"));
  await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
  const ledger = seededLedger(sites);
  const project = { ...ledger.project, refresh };
  const files = { "project.json": JSON.stringify(project), "sites.csv": ledger.sites, "hazards.csv": ledger.hazards };
  writeFolder(data, files);
  const server = await serveFolders({ "/data/": data, "/": dist });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${server.url}/?project=data/project.json#mode=wall`);
  await tells(page, await overdueIn(files));
  const waits: number[] = [];
  const loads: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    // The looks are spread; the file is replaced at another point between two of them each time.
    await page.waitForTimeout((refresh * 1000 * round) / ROUNDS);
    const hazards = withoutLines(ledger.hazards, round);
    const wanted = await overdueIn({ ...files, "hazards.csv": hazards });
    writeFileSync(join(data, "hazards.csv"), hazards);
    waits.push(await seconds(() => tells(page, wanted)));
    loads.push(await seconds(() => page.reload().then(() => tells(page, wanted))));
  }
  await browser.close();
  server.close();
  for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  process.stdout.write(
    `\na ledger replaced under a wall of ${sites} seeded sites, looked at every ${refresh} s, seconds\n`,
  );
  row("until the new number stands", "longest", "shortest");
  row(`by itself (limit ${refresh + ALLOWED})`, ...ends(waits));
  row("by loading the page anew", ...ends(loads));
}

const ends = (all: readonly number[]): readonly string[] =>
  [Math.max(...all), Math.min(...all)].map((one) => one.toFixed(1));

/** The ledger without every so many hazards, other ones each round. */
function withoutLines(text: string, round: number): string {
  const [head, ...lines] = text.trimEnd().split("\n");
  return `${[head, ...lines.filter((_, i) => i % (round + 2) !== 0)].join("\n")}\n`;
}

/** Hazards that are overdue in such files, by the engine. */
async function overdueIn(files: Readonly<Record<string, string>>): Promise<number> {
  const engine = createEngine();
  const bytes = Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
  const opened = await engine.ask("open", { personal: "show", source: { type: "files", name: "bench", files: bytes } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return (await engine.ask("siteTotals", { asOf: parseDay(DAY)!, filter: {}, personal: "show" })).hazardsOverdue;
}

const tells = (page: Page, overdue: number): Promise<unknown> =>
  page.waitForFunction(
    (figure) => document.querySelector(".wall-headline .wall-figure")?.textContent?.trim() === figure,
    grouped(overdue),
    { timeout: 180_000 },
  );

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
