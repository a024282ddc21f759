/** What holds of a type of basemap. */
export interface BasemapRule {
  /**
   * What the map shows of it: tiles that the engine cuts of the project's own files, or bare ground; null is not drawn yet: it
   * is named, and the ground is bare.
   */
  readonly shows: "own-tiles" | "bare-ground" | null;
}

/** The types of basemap that a project can name (contract.md 1). */
export const BASEMAPS = {
  none: { shows: "bare-ground" },
  geojson: { shows: "own-tiles" },
  pmtiles: { shows: null },
  style: { shows: null },
  xyz: { shows: null },
  tms: { shows: null },
  wmts: { shows: null },
  tianditu: { shows: null },
  amap: { shows: null },
  tencent: { shows: null },
} as const satisfies Readonly<Record<string, BasemapRule>>;

export type BasemapType = keyof typeof BASEMAPS;
/** A type that is drawn; its keys are in `ingest/project/basemaps.ts`. */
export type DrawnBasemap = {
  [T in BasemapType]: (typeof BASEMAPS)[T]["shows"] extends null ? never : T;
}[BasemapType];

/** Is this the name of a type that is drawn? */
export const isDrawnBasemap = (type: unknown): type is DrawnBasemap =>
  typeof type === "string" && Object.hasOwn(BASEMAPS, type) && BASEMAPS[type as BasemapType].shows !== null;
