/**
 * The demo at 1440x900 over its own GeoJSON ground, and over an archive (PMTiles, `@protomaps/basemaps` schema) cut from the very
 * same shapes: what a pan into tiles that were not there yet costs all of Chromium, alternating.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { archiveFile, type StoredTile } from "../../src/engine/answers/ground/archiveFile.ts";
import { launchChromium } from "../build/chromium.ts";
import { serveFolders } from "./folderServer.ts";
import { median } from "./table.ts";

const DEMO = join(import.meta.dirname, "../../data/demo");
/** West, south, east, north: all of the demo. Degrees. */
const BOUNDS = [106.38, 29.42, 106.72, 29.7] as const;
const MAX_ZOOM = 15;
const STEPS = 24;
/** CSS pixels a step. */
const STRIDE = 24;

type Tags = Readonly<Record<string, unknown>>;

const ROADS: Readonly<Record<string, string>> = {
  trunk: "highway",
  primary: "major_road",
  secondary: "major_road",
  tertiary: "medium_road",
  footway: "path",
};

/** Layers of the archive, each of which files of the demo and with what words. */
const LAYERS: Readonly<Record<string, readonly (readonly [file: string, tags: (of: Tags) => Tags])[]>> = {
  water: [["water", (of) => of]],
  landuse: [
    ["green", (of) => of],
    ["block", (of) => of],
  ],
  roads: [
    [
      "road",
      (of) => ({ name: of["name"], kind: ROADS[String(of["class"])] ?? "minor_road", kind_detail: of["class"] }),
    ],
  ],
  buildings: [["building", (of) => ({ ...of, kind: "building" })]],
  places: [["label", (of) => ({ ...of, kind: "locality", kind_detail: of["kind"] })]],
};

/** The demo's ground as an archive. */
function archiveOfDemo(): Uint8Array {
  const indexes = Object.entries(LAYERS).map(([layer, parts]) => {
    const features = parts.flatMap(([file, tags]) => {
      const read = JSON.parse(readFileSync(join(DEMO, `${file}.geojson`), "utf8")) as GeoJSON.FeatureCollection;
      return read.features.map((feature) => ({ ...feature, properties: tags(feature.properties ?? {}) }));
    });
    const options = { maxZoom: MAX_ZOOM, indexMaxZoom: 4, tolerance: 3, buffer: 64, extent: 4096 };
    return [layer, new GeoJSONVT({ type: "FeatureCollection", features }, options)] as const;
  });
  const tiles: StoredTile[] = [];
  for (let z = 0; z <= MAX_ZOOM; z++) {
    const [west, north] = tileAt(BOUNDS[0], BOUNDS[3], z);
    const [east, south] = tileAt(BOUNDS[2], BOUNDS[1], z);
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) {
        const found = indexes.flatMap(([layer, index]) => {
          const tile = index.getTile(z, x, y);
          return tile === null || tile === undefined || tile.features.length === 0 ? [] : [[layer, tile] as const];
        });
        if (found.length === 0) continue;
        const bytes = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 });
        tiles.push({ z, x, y, bytes: gzipSync(bytes) });
      }
  }
  const metadata = { vector_layers: Object.keys(LAYERS).map((id) => ({ id, fields: {} })) };
  return archiveFile(tiles, { tileType: 1, tileCompression: 2, bounds: BOUNDS, metadata });
}

function tileAt(lng: number, lat: number, z: number): readonly [x: number, y: number] {
  const tan = Math.tan(Math.PI / 4 + (lat * Math.PI) / 360);
  return [Math.floor(((lng + 180) / 360) * 2 ** z), Math.floor((0.5 - Math.log(tan) / (2 * Math.PI)) * 2 ** z)];
}

/** A pan over each ground, so many rounds alternating; prints the medians and their ratio. */
export async function benchGrounds(rounds: number): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), "guatu-bench-dist-"));
  const data = mkdtempSync(join(tmpdir(), "guatu-bench-data-"));
  await build({ logLevel: "error", build: { outDir: dist, emptyOutDir: true } });
  for (const name of ["geojson", "archive"]) cpSync(DEMO, join(data, name), { recursive: true });
  const archive = join(data, "archive");
  writeFileSync(join(archive, "ground.pmtiles"), archiveOfDemo());
  const project = JSON.parse(readFileSync(join(archive, "project.json"), "utf8")) as object;
  writeFileSync(
    join(archive, "project.json"),
    JSON.stringify({ ...project, basemap: { type: "pmtiles", url: "ground.pmtiles" } }),
  );
  const server = await serveFolders({ "/data/": data, "/": dist });
  const browser = await launchChromium();
  const costs = { geojson: [] as Cost[], archive: [] as Cost[] };
  for (let round = 0; round < rounds; round++)
    for (const name of ["geojson", "archive"] as const)
      costs[name].push(await panned(browser, `${server.url}/?project=data/${name}/project.json#at=106.51,29.54,15`));
  await browser.close();
  server.close();
  for (const folder of [dist, data]) rmSync(folder, { recursive: true, force: true });
  const of = (name: keyof typeof costs, what: keyof Cost) => median(costs[name].map((cost) => cost[what]));
  console.table(
    (["ms", "cpu"] as const).map((what) => ({
      [`5 a pan of ${STEPS * STRIDE} px and back, ms`]: what === "ms" ? "until all stands" : "processor time",
      GeoJSON: Math.round(of("geojson", what)),
      PMTiles: Math.round(of("archive", what)),
      "ratio (limit 1.5)": (of("archive", what) / of("geojson", what)).toFixed(2),
    })),
  );
}

/** Milliseconds. */
interface Cost {
  readonly ms: number;
  readonly cpu: number;
}

async function panned(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let ranges = 0;
  page.on("request", (request) => {
    if (request.url().endsWith(".pmtiles")) ranges++;
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["generation"] === "1", null, { timeout: 180_000 });
  await stands(page);
  const before = await cpuMs(browser);
  const started = performance.now();
  await page.mouse.move(1000, 600);
  await page.mouse.down();
  for (const way of [-1, 1])
    for (let step = 1; step <= STEPS; step++) {
      const along = way < 0 ? step : STEPS - step;
      await page.mouse.move(1000 - along * STRIDE, 600 - (along * STRIDE) / 2);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  await page.mouse.up();
  await stands(page);
  if (url.includes("/archive/") && ranges < 3)
    throw new Error(`the archive was asked for ${ranges} ranges: it was not the ground`);
  const cost = { ms: performance.now() - started, cpu: (await cpuMs(browser)) - before };
  await page.close();
  return cost;
}

/** Done when every tile of the map is there and drawn. */
const stands = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector<HTMLElement>("[data-idle]")?.dataset["idle"] === "true", null, {
    timeout: 180_000,
  });

async function cpuMs(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
