/** Who may import whom: a folder of src, the folders it may import from, and the packages it may use. */
export const LAYERS: Readonly<
  Record<string, { readonly from: readonly string[]; readonly packages: readonly string[] }>
> = {
  core: { from: [], packages: [] },
  words: { from: ["core"], packages: [] },
  ledger: { from: ["core"], packages: ["papaparse", "gcoord", "proj4", "zod", "fflate", "saxen"] },
  analysis: { from: ["core"], packages: ["supercluster", "flatbush", "@turf/turf"] },
  engine: {
    from: ["core", "ledger", "analysis"],
    packages: ["@maplibre/geojson-vt", "@maplibre/vt-pbf", "pinyin-pro"],
  },
  state: { from: ["core", "engine*"], packages: ["zustand"] },
  scene: { from: ["core", "words", "state", "engine*"], packages: [] },
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
      "react",
    ],
  },
  ui: { from: ["core", "words", "state", "scene"], packages: ["react", "zustand"] },
  modes: { from: ["core", "words", "state", "scene", "map", "ui"], packages: ["react"] },
  app: {
    from: ["core", "words", "engine*", "state", "scene", "map", "ui", "modes"],
    packages: ["react", "react-dom", "zustand", "maplibre-gl"],
  },
};

/** The only files of engine/ that other folders may import. */
export const ENGINE_DOORS: readonly string[] = ["contract.ts", "startEngine.ts"];

/** Tables of words and dates may be longer than a file of code. */
export const LONG_TABLES: readonly string[] = ["ledger/headings/", "words/", "core/lunarDays.ts"];

export const MOST_LINES = 250;

/** Folders that know no clock, chance, page or network, and how each of those shows itself. */
export const PURE: readonly string[] = ["core", "ledger", "analysis", "scene"];
export const IMPURE: readonly (readonly [string, RegExp])[] = [
  ["Date.now", /\bDate\.now\b/],
  ["new Date()", /\bnew Date\(\s*\)/],
  ["Math.random", /\bMath\.random\b/],
  ["performance", /\bperformance\.\w/],
  ["fetch", /\bfetch\s*\(/],
  ["document", /\bdocument\.\w/],
  ["window", /\bwindow\.\w/],
];
