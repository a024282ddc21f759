import { seeded, seededLedger } from "../bench/seededLedger.ts";
import { launchChromium } from "../build/chromium.ts";
import { FAULTS, type FaultyServer, faultyServer } from "./faultyServer.ts";
import { type Held, heapOf } from "./heap.ts";
import { slopeOf } from "./slope.ts";

export interface SoakOptions {
  /** The built page. */
  readonly dist: string;
  readonly steps: number;
  readonly sites: number;
  /** V8 compiles as it does elsewhere. */
  readonly isCompiled?: boolean;
  /** How often it is measured at most. */
  readonly samples?: number;
  readonly onStep?: (step: number, held: Held) => void;
}

/** What a soak tells; sizes in bytes where nothing else is said. */
export interface Soaked {
  readonly steps: number;
  /** Rounds of looks at the files. */
  readonly refreshes: number;
  readonly changes: number;
  readonly faults: number;
  readonly minutes: number;
  readonly heapMB: readonly [first: number, last: number];
  readonly slopeBytesPerStep: number;
  readonly ci95: readonly [low: number, high: number];
  readonly nodesPerStep: number;
  readonly listenersPerStep: number;
  /** WebGL contexts that are there at the end. */
  readonly contexts: number;
  readonly errors: number;
  readonly workerHeapMB: readonly [first: number, last: number] | null;
  readonly workerSlopeBytesPerStep: number | null;
  /** The first of what went wrong. */
  readonly said: readonly string[];
}

/**
 * V8 as an interpreter: code that it compiles in ever better versions over the first thousand steps, some megabytes, would hide
 * what the page itself holds.
 */
const PLAIN_CODE = "--no-opt --no-maglev --no-sparkplug --no-flush-bytecode";
/** Seconds between two looks: a step is short. */
const REFRESH = 0.2;
const EVERY_FAULT = 5;
const SAMPLES = 60;
/** Of the samples so many are warming up. */
const WARM_UP = 1 / 4;
const PATIENCE_MS = 60_000;
const VIEWS = ["at=106.55,29.6,9", "at=106.3,29.5,11", "status=overdue"];

/** Leaves a wall open while its ledgers change, fail and come back, and measures what it holds after every few steps. */
export async function runSoak({
  dist,
  steps,
  sites,
  isCompiled = false,
  samples = SAMPLES,
  onStep,
}: SoakOptions): Promise<Soaked> {
  const server = await faultyServer(dist);
  const ledger = ledgerOf(sites);
  serve(server, ledger, 0);
  const browser = await launchChromium(...(isCompiled ? [] : [`--js-flags=${PLAIN_CODE}`]));
  const started = performance.now();
  const said: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 0.5 });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => said.push(error.message));
    page.on("crash", () => said.push("the page crashed"));
    page.on("console", (message) => {
      // A server that fails is told by the browser too.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        said.push(message.text());
    });
    const measure = await heapOf(page);
    await page.goto(`${server.url}?project=given/project.json#mode=wall&lang=zh&now=2027-02-18T18:30`);
    const shows = (count: number) =>
      page
        .locator(".wall-left")
        .filter({ hasText: `共 ${grouped(count)} 家` })
        .waitFor();
    await shows(ledger.sitesAt(0));
    const held: (readonly [number, Held])[] = [];
    let [changes, faults] = [0, 0];
    const every = Math.max(1, Math.floor(steps / samples));
    for (let step = 1; step <= steps; step++) {
      if (step % EVERY_FAULT === 0) {
        server.fault = FAULTS[faults++ % FAULTS.length]!;
        await page.locator(".wall-alarm").waitFor();
      } else {
        changes++;
        server.fault = null;
        serve(server, ledger, step);
        await shows(ledger.sitesAt(step));
        await page.locator(".wall-alarm").waitFor({ state: "detached" });
      }
      if (step % every !== 0) continue;
      held.push([step, await measure()]);
      onStep?.(step, held.at(-1)![1]);
    }
    const contexts = await page.locator("canvas.maplibregl-canvas").count();
    for (const notice of await page.locator(".notice").allTextContents()) said.push(notice);
    return {
      ...told(held, steps),
      changes,
      faults,
      contexts,
      refreshes: server.rounds,
      said,
      errors: said.length,
      minutes: minutesSince(started),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

const minutesSince = (start: number): number => Math.round((performance.now() - start) / 600) / 100;
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
const megabytes = (bytes: number): number => Math.round(bytes / 10_485.76) / 100;

function told(held: readonly (readonly [number, Held])[], steps: number) {
  const warm = held.slice(Math.floor(held.length * WARM_UP));
  const line = (of: (one: Held) => number) => slopeOf(warm.map(([step, one]) => [step, of(one)] as const));
  const heap = line((one) => one.heap);
  const hasWorker = warm.length > 0 && warm.every(([, one]) => one.worker !== null);
  const ends = (of: (one: Held) => number) => [warm[0], warm.at(-1)].map((one) => (one === undefined ? 0 : of(one[1])));
  const inMegabytes = (of: (one: Held) => number) => ends(of).map(megabytes) as unknown as readonly [number, number];
  const rounded = (n: number, by = 1) => Math.round(n * by) / by;
  return {
    steps,
    heapMB: inMegabytes((one) => one.heap),
    slopeBytesPerStep: rounded(heap.slope),
    ci95: [rounded(heap.ci95[0]), rounded(heap.ci95[1])] as const,
    nodesPerStep: rounded(line((one) => one.nodes).slope, 1000),
    listenersPerStep: rounded(line((one) => one.listeners).slope, 1000),
    workerHeapMB: hasWorker ? inMegabytes((one) => one.worker ?? 0) : null,
    workerSlopeBytesPerStep: hasWorker ? rounded(line((one) => one.worker ?? 0).slope) : null,
  };
}

interface Ledger {
  sitesAt(step: number): number;
  /** sites.csv and hazards.csv of a step. */
  textsAt(step: number): readonly [sites: string, hazards: string];
}

/** A ledger that is another one at each step: sites come and go, hazards are closed and found. */
function ledgerOf(count: number): Ledger {
  const whole = seededLedger(count);
  const sites = whole.sites.trimEnd().split("\n");
  const hazards = whole.hazards.trimEnd().split("\n");
  const sitesAt = (step: number) => count - (step % 7);
  return {
    sitesAt,
    textsAt(step) {
      const random = seeded(step + 1);
      const changed = hazards.map((row, i) =>
        i > 0 && random() < 0.02 ? row.replace(/未整改|整改中|待验收/, "已销号") : row,
      );
      return [`${sites.slice(0, sitesAt(step) + 1).join("\n")}\n`, `${changed.join("\n")}\n`];
    },
  };
}

function serve(server: FaultyServer, ledger: Ledger, step: number): void {
  const [sites, hazards] = ledger.textsAt(step);
  const { project } = seededLedger(1);
  const tour = { seconds: 2, views: VIEWS.map((link) => ({ link })) };
  server.files["project.json"] = JSON.stringify({ ...project, id: "soak", title: "久挂", refresh: REFRESH, tour });
  server.files["sites.csv"] = sites;
  server.files["hazards.csv"] = hazards;
}
