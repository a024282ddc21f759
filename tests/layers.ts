/** A folder of src: the folders it may import from, the packages it may use, and its rooms. */
export interface Layer {
  readonly from: readonly string[];
  readonly packages: readonly string[];
  /**
   * The folders inside it, from the bottom up: files of a room may import from rooms before it in this list, never from one
   * after it. "" are the files that stand in no room. A folder without rooms has no such list.
   */
  readonly rooms?: readonly string[];
}

/** Who may import whom, from the bottom up. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { from: [], packages: ["gcoord"] },
  words: { from: ["core"], packages: [], rooms: ["parts", "zh", "en", "", "phrases"] },
  ingest: {
    from: ["core"],
    packages: ["papaparse", "gcoord", "proj4", "zod", "fflate", "saxen", "@e965/xlsx"],
    rooms: [
      "text",
      "rows",
      "zip",
      "xml",
      "csv",
      "xlsx",
      "geojson",
      "ods",
      "xls",
      "kml",
      "shp",
      "files",
      "values",
      "columns",
      "records",
      "write",
      "project",
    ],
  },
  analysis: {
    from: ["core"],
    packages: ["supercluster", "flatbush", "@turf/turf"],
    rooms: ["sites", "clusters", "rings", "patrol", "roads", "water", "hazards", "proposals", "ground"],
  },
  contract: { from: ["core"], packages: [] },
  engine: {
    from: ["core", "ingest", "analysis", "contract"],
    packages: ["@maplibre/geojson-vt", "@maplibre/vt-pbf", "fflate", "pinyin-pro", "pmtiles"],
    rooms: [
      "index/pinyin",
      "workspace/links",
      "index",
      "privacy",
      "workspace",
      "answers/words",
      "answers/venues",
      "answers/hazards",
      "answers/sites",
      "answers/water",
      "answers/patrol",
      "answers/project",
      "answers/corrections",
      "answers/compare",
      "answers/ground",
      "",
      "worker",
    ],
  },
  state: {
    from: ["core", "contract"],
    packages: ["zustand"],
    rooms: ["store", "url", "queries", "selectors", "", "actions"],
  },
  scene: {
    from: ["core", "words", "contract", "state"],
    packages: [],
    rooms: ["parts", "legend", "picture", "page", "page/templates"],
  },
  map: {
    from: ["core", "scene"],
    packages: [
      "maplibre-gl",
      "@deck.gl/core",
      "@deck.gl/layers",
      "@deck.gl/maplibre",
      "@luma.gl/engine",
      "@luma.gl/core",
      "@luma.gl/shadertools",
      "fflate",
      "react",
    ],
    rooms: ["layers", "ground", "pictures", "", "page"],
  },
  ui: {
    from: ["core", "words", "state", "scene"],
    packages: ["react", "react-dom", "zustand"],
    rooms: ["icons", "", "parts"],
  },
  desk: {
    from: ["core", "words", "state", "scene", "map", "ui"],
    packages: ["react"],
    rooms: [
      "help",
      "filters",
      "settings",
      "portable",
      "compare",
      "cards",
      "ledger",
      "tally",
      "tour",
      "search",
      "corrections",
      "files",
      "preview",
      "report",
      "timeline",
      "frame",
      "",
    ],
  },
  modes: {
    from: ["core", "words", "state", "scene", "map", "ui", "desk"],
    packages: ["react", "qr"],
    rooms: [
      "explore",
      "briefing",
      "holiday/text",
      "holiday/parts",
      "holiday/periods",
      "holiday/around",
      "holiday",
      "water",
      "patrol",
      "wall/tour",
      "wall",
      "",
    ],
  },
  app: {
    from: ["core", "words", "contract", "state", "scene", "map", "ui", "desk", "modes"],
    packages: ["react", "react-dom", "zustand", "maplibre-gl"],
  },
};

/** Files of another folder that the app alone may import: it starts the engine, and hands the worker's address to the bundler. */
export const APP_DOORS: readonly string[] = ["engine/worker/keepEngine.ts", "engine/worker/engine.worker.ts"];

/** Tables of words and dates may be longer than a file of code. */
export const LONG_TABLES: readonly string[] = ["ingest/columns/headings/", "words/", "core/lunarDays.ts"];

export const MOST_LINES = 250;

/** Folders that know no clock, chance, page or network, and how each of those shows itself. */
export const PURE: readonly string[] = ["core", "ingest", "analysis", "contract", "scene"];
export const IMPURE: readonly (readonly [string, RegExp])[] = [
  ["Date.now", /\bDate\.now\b/],
  ["new Date()", /\bnew Date\(\s*\)/],
  ["Math.random", /\bMath\.random\b/],
  ["performance", /\bperformance\.\w/],
  ["fetch", /\bfetch\s*\(/],
  ["document", /\bdocument\.\w/],
  ["window", /\bwindow\.\w/],
];
