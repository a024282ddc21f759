/**
 * Lighthouse on the built app with the demo, desktop preset, on software GL: `npm run audit:page`. Prints the medians of
 * three runs; `--rounds N` for another number, `--dist DIR` for a folder that is built already, `--keep FILE` keeps the
 * last report as JSON. Lighthouse comes through npx, so the first run asks the npm registry for it.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { build } from "vite";
import { serveFolders } from "./bench/folderServer.ts";
import { chromiumPath, SOFTWARE_FLAGS } from "./build/chromium.ts";

/** The last one that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CHROMIUM_FLAGS = ["--headless=new", ...SOFTWARE_FLAGS].join(" ");
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
/** Audits with a number, what they are called here, and how many of their units make one of ours. */
const FIGURES = [
  ["first-contentful-paint", "first contentful paint, s", 1000],
  ["largest-contentful-paint", "largest contentful paint, s", 1000],
  ["speed-index", "speed index, s", 1000],
  ["total-blocking-time", "total blocking time, s", 1000],
  ["cumulative-layout-shift", "layout shift", 1],
  ["total-byte-weight", "weight with the demo, kB", 1000],
] as const;

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
}

/** What is read of a report. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, dist: { type: "string" }, keep: { type: "string" } },
});
const chromium = chromiumPath();

const folder = mkdtempSync(join(tmpdir(), "guatu-audit-"));
const dist = values.dist === undefined ? join(folder, "dist") : resolve(values.dist);
if (values.dist === undefined) await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
const server = await serveFolders({ "/": dist }, true);
try {
  const reports = [];
  for (let round = 0; round < Number(values.rounds); round++) reports.push(await audit(`${server.url}/`));
  print(reports);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One run in a process of its own: Lighthouse must not share ours with the server. */
async function audit(url: string): Promise<Report> {
  const file = values.keep === undefined ? join(folder, "report.json") : resolve(values.keep);
  const command = [
    "--yes",
    LIGHTHOUSE,
    url,
    "--preset=desktop",
    `--only-categories=${CATEGORIES.join()}`,
    `--chrome-flags=${CHROMIUM_FLAGS}`,
    "--output=json",
    `--output-path=${file}`,
    "--max-wait-for-load=120000",
    "--quiet",
  ];
  await promisify(execFile)("npx", command, { env: { ...process.env, CHROME_PATH: chromium } });
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
  return report;
}

function print(reports: readonly Report[]): void {
  const lines = CATEGORIES.map((category) => [
    `${category}, of 100`,
    Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0))),
  ]);
  for (const [id, title, unit] of FIGURES) {
    const value = median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN)) / unit;
    lines.push([title, Math.round(value * 100) / 100]);
  }
  process.stdout.write(`${LIGHTHOUSE}, desktop, ${reports.length} runs, ${cpus().length} cores, software GL, gzip\n`);
  for (const [title, value] of lines) process.stdout.write(`${String(title).padEnd(30)}${value}\n`);
  const last = reports.at(-1);
  const faults = ["accessibility", "best-practices"].flatMap((category) =>
    (last?.categories[category]?.auditRefs ?? []).flatMap(({ id }) => {
      const found = last?.audits[id];
      return found?.score != null && found.score < 1 ? [`${category}: ${found.title}`] : [];
    }),
  );
  for (const fault of faults) process.stdout.write(`${fault}\n`);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
