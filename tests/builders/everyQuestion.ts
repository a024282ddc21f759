import { unzipSync } from "fflate";
import {
  ALL_IN_RINGS,
  type Asked,
  type Contract,
  type Engine,
  type LayerReport,
  type QuestionName,
  type SourceFile,
  THING_LISTS,
} from "../../src/contract/contract.ts";
import { CHANGE_KINDS } from "../../src/core/changeKinds.ts";
import { HAZARD_CHOICES } from "../../src/core/hazardList.ts";
import type { Ref } from "../../src/core/ref.ts";
import { WATER_LIST_IDS } from "../../src/core/water.ts";
import { on } from "./openFiles.ts";

type AskedOnDay = Asked & ReturnType<typeof on>;

/** What the questions are asked about: the layers of a project, a place to look at, words to search, records to refer to. */
export interface About {
  readonly layers: readonly LayerReport[];
  readonly bbox: readonly [number, number, number, number];
  readonly words: readonly string[];
  /** `layer/id` of records. */
  readonly refs: readonly Ref[];
  readonly venues: readonly string[];
  readonly periods: readonly string[];
}

type Asks = {
  readonly [Q in Exclude<QuestionName, "open">]: (asked: AskedOnDay, about: About) => readonly Contract[Q]["ask"][];
};

const inRingsOf = (venue: string) => ({ period: null, venue, radius: 5000, part: ALL_IN_RINGS });
const OLDER = ["last", "given", "yesterday"] as const;
const PAGE = { offset: 0, limit: 100 } as const;
const TOPICS = ["coverage", "reach"] as const;
/** Rules that nearly nothing meets, so that lists have rows. */
const STRICT = { metric: "road", radius: 5, mode: "foot", minutes: { "fire-station": 0.1 } } as const;
const LISTED = { sort: { by: "days", descending: false } } as const;

function patrols({ refs, venues, periods }: About) {
  const ends = ["fire-station/fire-station-1", ...refs.slice(0, 2)].map((ref) => ({ type: "ref", ref }) as const);
  return ends.flatMap((end) => {
    const wish = { from: end, to: end, teams: 1, minutes: null, mode: "foot", effort: 1 } as const;
    return [
      ...venues.map((venue) => ({ ...wish, of: { type: "rings", period: null, venue, radius: 5000 } as const })),
      { ...wish, of: { type: "sites", refs, inRings: { period: periods[0] ?? null } } as const },
      { ...wish, metric: "road" as const, of: { type: "sites", refs } as const },
      {
        ...wish,
        of: { type: "sites", refs } as const,
        also: refs,
        without: refs.slice(0, 1),
        stops: refs.slice(1, 3).map((ref) => ({ ref, must: true, from: "08:00", to: "20:00", stay: 5 })),
        locked: [refs.slice(1, 3)],
        start: "10:00",
        keepsHours: true,
      },
    ];
  });
}

/** Files that could be added to the project or take the place of those that it has, and one that is none. */
const givenTo = ({ layers }: About): SourceFile[][] => {
  const content = new TextEncoder().encode("编号,名称,经度,纬度\n1,甲,106.5,29.5\n");
  const own = layers.flatMap(({ files }) => files.map(({ file }) => ({ path: file, content })));
  return [[{ path: "a new one.csv", content }, { path: "a.docx", content }, ...own.slice(0, 3)]];
};

/** Every question that can be put to the engine, so that a new one cannot be forgotten: the compiler asks for it here. */
const ASKS: Asks = {
  project: (asked) => [asked],
  refresh: (asked) => [asked, { ...asked, keeps: true }],
  lookAt: (asked) => [0, 1, 2].map((number) => ({ ...asked, number })),
  edit: (asked) => [{ ...asked, edit: { type: "set-project", key: "dueSoonDays", value: 8 } }],
  trial: (asked, { layers }) =>
    layers.map(({ id }) => ({ ...asked, edit: { type: "set-layer", layer: id, key: "crs", value: "GCJ02" } }) as const),
  preview: (asked, { layers }) =>
    layers.flatMap(({ id, files }) =>
      files.flatMap(({ file }) => [
        { ...asked, layer: id, file },
        { ...asked, layer: id, file, edit: { type: "set-layer", layer: id, key: "header", value: 2 } } as const,
      ]),
    ),
  plan: (asked, about) => givenTo(about).map((files) => ({ ...asked, files })),
  take: (asked, about) =>
    givenTo(about).map((files) => ({ ...asked, files, uses: files.map(() => ({ type: "leave" })) })),
  readings: (asked) => [asked],
  made: (asked) => [{ ...asked, known: [] }],
  save: (asked) => (asked.personal === "hide" ? [] : [asked, { ...asked, ground: "none" }]),
  compare: (asked) => [{ ...asked, before: { type: "files", name: "none", files: [] } }],
  lookBack: (asked, about) => [
    { ...asked, source: null },
    ...givenTo(about).map((files) => ({ ...asked, source: { type: "files", name: "older", files } as const })),
  ],
  changes: (asked) => OLDER.flatMap((older) => CHANGE_KINDS.map((which) => ({ ...asked, older, which, ...PAGE }))),
  changesInView: (asked, { bbox }) =>
    OLDER.map((older) => ({ ...asked, older, which: "added" as const, bbox, zoom: 16 })),
  exportChanges: (asked) =>
    (["csv", "xlsx"] as const).map((format) => ({ ...asked, older: "given" as const, format, labels: {} })),
  undo: (asked) => [asked],
  redo: (asked) => [asked],
  document: (asked) => [asked],
  mapView: (asked, { bbox, periods }) => [
    { ...asked, bbox, zoom: 16 },
    { ...asked, bbox, zoom: 9 },
    ...[0, 1000].map((apart) => ({ ...asked, bbox, zoom: 9, apart })),
    ...periods.map((period) => ({ ...asked, bbox, zoom: 9, rings: { period } })),
    ...TOPICS.map((of) => ({ ...asked, bbox, zoom: 16, water: { of, rules: STRICT } })),
  ],
  siteTotals: (asked) => [asked],
  clusterSites: (asked, { refs }) => refs.map((site) => ({ ...asked, node: { level: 5, site }, offset: 0, limit: 50 })),
  facets: (asked) => [asked],
  sites: (asked) => [
    { ...asked, offset: 0, limit: 50 },
    { ...asked, offset: 0, limit: 50, notOnMap: true },
  ],
  searchVenues: (asked, { words }) => words.map((q) => ({ ...asked, q, ...PAGE })),
  search: (asked, { words }) => words.map((q) => ({ ...asked, filter: { q }, offset: 0, limit: 50 })),
  opensAt: (asked, { refs }) => refs.map((site) => ({ ...asked, node: { level: 5, site } })),
  site: (asked, { refs }) => refs.map((ref) => ({ ...asked, ref })),
  resolve: (asked, { refs }) => refs.map((ref) => ({ ...asked, ref })),
  record: (asked, { refs }) => refs.map((ref) => ({ ...asked, ref })),
  photo: (asked, { refs }) =>
    refs.flatMap((ref) => [true, false].map((isHazard) => ({ ...asked, ref, isHazard, at: 0 }))),
  problemBook: (asked, { layers }) =>
    layers.flatMap(({ id, files }) => files.map(({ file }) => ({ ...asked, layer: id, file }))),
  issues: (asked, { layers }) =>
    layers.flatMap(({ id }) =>
      [true, false].map((worstFirst) => ({ ...asked, layer: id, offset: 0, limit: 100, worstFirst })),
    ),
  decisions: (asked) => [asked],
  unlinked: (asked, { layers }) => layers.map(({ id }) => ({ ...asked, layer: id, offset: 0, limit: 50 })),
  unplaced: (asked, { layers }) => layers.map(({ id }) => ({ ...asked, layer: id, offset: 0, limit: 50 })),
  problems: (asked, { layers }) =>
    layers.flatMap(({ id, files }) => files.map(({ file }) => ({ ...asked, layer: id, file }))),
  venueReport: (asked, { venues, periods }) => [
    ...periods.map((period) => ({ ...asked, period })),
    ...venues.map((venue) => ({ ...asked, period: null, venue, radius: 5000 })),
  ],
  sitesInRings: (asked, { venues }) => venues.map((venue) => ({ ...asked, ...inRingsOf(venue), offset: 0, limit: 50 })),
  thingsInRings: (asked, { venues }) =>
    venues.flatMap((venue) =>
      THING_LISTS.map((list) => ({ ...asked, ...inRingsOf(venue), list, offset: 0, limit: 50 })),
    ),
  placeInRings: (asked, { venues, refs }) =>
    venues.flatMap((venue) => refs.map((ref) => ({ ...asked, ...inRingsOf(venue), ref }))),
  exportSitesInRings: (asked, { venues }) =>
    venues.flatMap((venue) =>
      (["csv", "geojson"] as const).map((format) => ({ ...asked, period: null, venue, radius: 5000, format })),
    ),
  rings: (asked, { venues }) => venues.map((venue) => ({ ...asked, period: null, venue, radius: 500 })),
  patrol: (asked, about) => patrols(about).map((wish) => ({ ...asked, ...wish })),
  exportPatrol: (asked, about) =>
    patrols(about).flatMap((wish) =>
      (["gpx", "csv", "geojson"] as const).map((format) => ({ ...asked, ...wish, format, labels: {} })),
    ),
  coverage: (asked) => (["straight", "road"] as const).map((metric) => ({ ...asked, metric, radius: 5 })),
  reach: (asked) => (["car", "foot"] as const).map((mode) => ({ ...asked, mode })),
  waterList: (asked, { periods }) =>
    WATER_LIST_IDS.flatMap((list) => [
      { ...asked, ...PAGE, list, rules: STRICT },
      ...periods.map((period) => ({ ...asked, ...PAGE, list, rules: STRICT, rings: { period, radius: 5000 } })),
    ]),
  exportWater: (asked) =>
    WATER_LIST_IDS.flatMap((list) =>
      (["csv", "xlsx"] as const).map((format) => ({ ...asked, list, rules: STRICT, format, labels: {} })),
    ),
  coverageInRings: (asked, { periods }) => periods.map((period) => ({ ...asked, period, rules: STRICT })),
  waterArea: (asked, { bbox }) => TOPICS.map((of) => ({ ...asked, of, rules: STRICT, bbox, zoom: 16 })),
  waterGaps: (asked, { bbox }) => [{ ...asked, bbox }],
  waterWays: (asked, { refs }) => refs.flatMap((ref) => TOPICS.map((of) => ({ ...asked, of, rules: STRICT, ref }))),
  helpNear: (asked, { refs }) => refs.map((ref) => ({ ...asked, ref })),
  patrolStarts: (asked, { words }) => ["", ...words].map((q) => ({ ...asked, filter: { q }, limit: 50 })),
  calendar: (asked) => [asked],
  events: (asked) => [asked],
  posts: (asked) => [asked],
  deadlines: (asked) => [{ ...asked, first: asked.asOf }],
  periods: (asked) => [{ ...asked, year: 2027 }],
  weeks: (asked) => [asked],
  hazards: (asked) => HAZARD_CHOICES.map((which) => ({ ...asked, ...LISTED, which, offset: 0, limit: 100 })),
  exportHazards: (asked) =>
    (["all", "without-site"] as const).map((which) => ({ ...asked, ...LISTED, which, labels: {} })),
  tally: (asked) => (["area", "department", "category", "type"] as const).map((by) => ({ ...asked, by })),
  export: (asked, { layers }) =>
    layers.flatMap(({ id }) =>
      (["csv", "geojson", "xlsx"] as const).flatMap((format) =>
        ["WGS84", "no such system"].map((crs) => ({ ...asked, layer: id, format, crs })),
      ),
    ),
  office: (asked) => [asked],
  groundNames: (asked, { bbox }) => [
    { ...asked, bbox: [-180, -85, 180, 85], zoom: 10 },
    { ...asked, bbox, zoom: 16 },
  ],
  basemapTile: (asked, { bbox }) => [
    { ...asked, z: 0, x: 0, y: 0 },
    { ...asked, z: 14, ...tileOf(14, bbox[0], bbox[1]) },
  ],
  readBasemap: (asked) => [0, 1, 99].map((basemap) => ({ ...asked, basemap })),
  archiveTile: (asked, { bbox }) => [
    { ...asked, basemap: 0, z: 0, x: 0, y: 0 },
    { ...asked, basemap: 1, z: 0, x: 0, y: 0 },
    { ...asked, basemap: 1, z: 14, ...tileOf(14, bbox[0], bbox[1]) },
  ],
  keepGround: (asked, { bbox }) => [0, 1].map((basemap) => ({ ...asked, basemap, bbox, maxzoom: 14, from: 0 })),
  keptGround: (asked) => [0, 1].map((basemap) => ({ ...asked, basemap })),
};

function tileOf(z: number, lng: number, lat: number): { readonly x: number; readonly y: number } {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return { x: Math.floor(((lng + 180) / 360) * 2 ** z), y: Math.floor(((1 - y / Math.PI) / 2) * 2 ** z) };
}

export const QUESTIONS = Object.keys(ASKS) as readonly (keyof Asks)[];

/** All that an engine says to a question, asked of everything: answers, bugs, and what it tells on the way. */
export async function saidTo(
  engine: Engine,
  name: keyof Asks,
  personal: Asked["personal"],
  about: About,
): Promise<string> {
  const asked = { ...on("2027-02-18"), personal };
  let said = "";
  for (const ask of ASKS[name](asked, about)) {
    const onProgress = (progress: object) => (said += `\n${JSON.stringify(progress)}`);
    try {
      said += `\n${textOf(await engine.ask(name, ask as never, { onProgress }))}`;
    } catch (error) {
      said += `\n${String(error)} ${(error as Error).stack}`;
    }
  }
  return said;
}

/** An answer as text: files and tiles too, a workbook by the parts inside it. */
export function textOf(answer: unknown): string {
  if (answer instanceof ArrayBuffer) return new TextDecoder().decode(answer);
  const { value } = (answer ?? {}) as { value?: unknown };
  const bytes = value instanceof Uint8Array ? value : ((value ?? {}) as { bytes?: unknown }).bytes;
  if (!(bytes instanceof Uint8Array)) return typeof answer === "string" ? answer : (JSON.stringify(answer) ?? "");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join("\n");
}
