/**
 * The engine without a page, each figure beside a named rival in the same run: import against chunked PapaParse behind the
 * same decoder, cluster tree against plain supercluster, recount on a day, period query against turf.
 * `npm run bench -- engine [sites…]` (10000 100000 1000000), medians.
 */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buffer, featureCollection, point, pointsWithinPolygon } from "@turf/turf";
import Supercluster from "supercluster";
import { buildClusterTree, SITE_CLUSTERS } from "../../src/analysis/clusters/clusterTree.ts";
import type { Engine } from "../../src/contract/contract.ts";
import { addDays, type Day, parseDay } from "../../src/core/day.ts";
import { roomOf } from "../../src/core/donutRoom.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { gb18030Of } from "../demo/gb18030.ts";
import { importFile, papaBare, papaChunked } from "./importing.ts";
import { seeded, seededLedger } from "./seededLedger.ts";
import { duel, median, ms, row, timed } from "./table.ts";

const VENUES = 50;
const RADIUS = 500;
/** Rows that a list shows at once, and a few more. */
const PAGE = 20;
const WARM_UP = 50;
const AS_OF = parseDay("2027-02-18") as Day;

/** What is over in a moment needs more rounds until its code is warm. */
const roundsFor = (sites: number): number => (sites >= 1_000_000 ? 5 : sites >= 100_000 ? 9 : 101);

export async function benchEngine(sizes: readonly number[]): Promise<void> {
  for (const sites of sizes) {
    const rounds = roundsFor(sites);
    const ledger = seededLedger(sites);
    const bytes = new TextEncoder().encode(ledger.sites);
    process.stdout.write(
      `\nengine, ${sites} seeded sites (${(bytes.length / 1e6).toFixed(0)} MB), median of ${rounds}, ms\n`,
    );
    row("", "ours", "rival", "ratio");

    for (const [rival, pass] of [
      ["Papa.parse, chunked", papaChunked],
      ["PapaParse's bare parser", papaBare],
    ] as const) {
      const [read, papa] = await duel(
        () => importFile({ id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" }, bytes),
        () => pass(bytes),
        rounds,
      );
      row(`import / ${rival}`, ms(read), ms(papa), `${(read / papa).toFixed(2)}x`);
    }

    await importGb18030(ledger.sites, rounds);
    // What it costs to find out what a loose file is: its kind, category, columns.
    const declared = { version: 1, layers: [{ id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" }] };
    const open = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) =>
      createEngine().ask("open", {
        personal: "show",
        source: {
          type: "files",
          name: "bench",
          files: Object.entries(files).map(([path, content]) => ({ path, content })),
        },
      });
    const json = new TextEncoder().encode(JSON.stringify(declared));
    const [guessed, told] = await duel(
      () => open({ "sites.csv": bytes }),
      () => open({ "project.json": json, "sites.csv": bytes }),
      Math.min(rounds, 5),
    );
    row("open a loose file / a declared one", ms(guessed), ms(told), `${(guessed / told).toFixed(2)}x`);

    const { lng, lat } = columnsOf(ledger.sites);
    const features = Array.from(lng, (x, i) => ({
      type: "Feature" as const,
      properties: {},
      geometry: { type: "Point" as const, coordinates: [x, lat[i]!] as [number, number] },
    }));
    const [tree, plain] = await duel(
      () => buildClusterTree(lng, lat),
      () => new Supercluster(SITE_CLUSTERS).load(features),
      rounds,
    );
    row("cluster tree / plain supercluster", ms(tree), ms(plain), `${(tree / plain).toFixed(2)}x`);

    const engine = await askAll(ledger, sites, lng, lat, rounds);
    await garbageCollected();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    // Asked once more, so that it was not garbage itself.
    await pictureOn(engine, AS_OF);
    row("memory, heap + buffers, MB", ((heapUsed + arrayBuffers) / 1e6).toFixed(0));
  }
}

/** Else what is weighed is mostly what the rivals left behind; a little later, when nothing holds the last answers any more. */
async function garbageCollected(): Promise<void> {
  await setTimeout(100);
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** A function of its own, so that its bytes are gone before memory is weighed. */
async function importGb18030(sites: string, rounds: number): Promise<void> {
  const gb = Uint8Array.from(Buffer.concat((sites.match(/[\s\S]{1,1000000}/g) ?? []).map(gb18030Of)));
  const [readGb, papaGb] = await duel(
    () => importFile({ id: "sites", kind: "site", source: "sites.csv", crs: "WGS84" }, gb),
    () => papaChunked(gb),
    rounds,
  );
  row("import, GB18030 / Papa.parse, chunked", ms(readGb), ms(papaGb), `${(readGb / papaGb).toFixed(2)}x`);
}

function columnsOf(csv: string): { lng: Float64Array; lat: Float64Array } {
  const rows = csv.split("\n").slice(1, -1);
  const cell = (text: string, column: number) => Number(text.split(",")[column]);
  return {
    lng: Float64Array.from(rows, (text) => cell(text, 4)),
    lat: Float64Array.from(rows, (text) => cell(text, 5)),
  };
}

async function askAll(
  ledger: ReturnType<typeof seededLedger>,
  sites: number,
  lng: Float64Array,
  lat: Float64Array,
  rounds: number,
): Promise<Engine> {
  const random = seeded(7);
  const at = Array.from({ length: VENUES }, () => {
    const near = Math.floor(random() * sites);
    return [lng[near]!, lat[near]!] as const;
  });
  const venues = {
    type: "FeatureCollection",
    features: at.map((coordinates, i) => ({
      type: "Feature",
      id: `V${i}`,
      properties: { name: `V${i}`, always: true, radius: RADIUS },
      geometry: { type: "Point", coordinates },
    })),
  };
  const project = {
    ...ledger.project,
    rings: [RADIUS],
    layers: [...ledger.project.layers, { id: "venues", kind: "venue", source: "venues.geojson", crs: "WGS84" }],
  };
  const encode = (text: string) => new TextEncoder().encode(text);
  const engine = createEngine();
  const files = {
    "project.json": JSON.stringify(project),
    "sites.csv": ledger.sites,
    "hazards.csv": ledger.hazards,
    "venues.geojson": JSON.stringify(venues),
  };
  const opening = await timed(async () => {
    const opened = await engine.ask("open", {
      personal: "show",
      source: {
        type: "files",
        name: "bench",
        files: Object.entries(files).map(([path, text]) => ({ path, content: encode(text) })),
      },
    });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  });
  row("open: import, join, index, once", ms(opening));

  let day = AS_OF;
  const recounts: number[] = [];
  for (let i = 0; i < rounds; i++) {
    day = addDays(day, -3);
    recounts.push(await timed(() => pictureOn(engine, day)));
  }
  row("another day: every donut and number", ms(median(recounts)));

  const ask = { personal: "show", asOf: AS_OF, filter: {}, period: "lantern-2027" } as const;
  const points = featureCollection(Array.from(lng, (x, i) => point([x, lat[i]!])));
  // The day is on the map before anybody asks about a period. The first query meets cold code; a drag asks dozens of times.
  await pictureOn(engine, AS_OF);
  const first = await timed(() => engine.ask("venueReport", ask));
  const turf = () => {
    for (const [x, y] of at) pointsWithinPolygon(points, buffer(point([x, y]), RADIUS, { units: "meters" })!);
  };
  const slow = sites > 100_000 ? 1 : rounds;
  const rivals: number[] = [];
  for (let i = 0; i < slow; i++) rivals.push(await timed(turf));
  const report = await engine.ask("venueReport", ask);
  row(`${VENUES} venues x ${RADIUS} m, first query`, ms(first));
  row("sites found in all rings", String(report.venues.reduce((sum, venue) => sum + venue.sites.length, 0)));
  for (const [told, question] of [
    ["every row", ask],
    [`${PAGE} rows a venue`, { ...ask, rows: PAGE }],
  ] as const) {
    // A drag asks for another radius each time; what was found for the last one is kept, and would be no work.
    const dragged = (i: number) => engine.ask("venueReport", { ...question, radius: RADIUS + (i % 2) / 1000 });
    for (let i = 0; i < WARM_UP; i++) await dragged(i);
    const ours: number[] = [];
    for (let i = 0; i < rounds; i++) ours.push(await timed(() => dragged(i)));
    row(
      `${VENUES} venues x ${RADIUS} m, ${told} / turf`,
      ms(median(ours)),
      ms(median(rivals)),
      `1/${(median(rivals) / median(ours)).toFixed(0)}`,
    );
  }
  return engine;
}

/** What a picture of the desk asks of a day. */
async function pictureOn(engine: Engine, asOf: Day): Promise<void> {
  const day = { personal: "show", asOf, filter: {} } as const;
  const bbox = [106, 29, 107.2, 30.2] as const;
  await engine.ask("mapView", { ...day, bbox, ...roomOf({ bbox, zoom: 11 }, 1) });
  await engine.ask("siteTotals", day);
}
