import type { BasemapSpec, Datum } from "./projectFile.ts";

/** What holds of a type of basemap. */
export interface BasemapRule {
  /**
   * What the map shows of it: tiles that the engine cuts of the project's own files, pictures from a server, or bare ground;
   * null is not drawn yet: it is named, and the ground is bare.
   */
  readonly shows: "own-tiles" | "pictures" | "bare-ground" | null;
  /** The system that its pictures lie in where it does not say so itself (domain.md B10); WGS-84 without it. */
  readonly datum?: Datum;
  /** Its pictures come only with a key of the user's. */
  readonly wantsKey?: true;
}

/** The types of basemap that a project can name (contract.md 1). */
export const BASEMAPS = {
  none: { shows: "bare-ground" },
  geojson: { shows: "own-tiles" },
  pmtiles: { shows: null },
  style: { shows: null },
  xyz: { shows: "pictures" },
  tms: { shows: "pictures" },
  wmts: { shows: null },
  tianditu: { shows: "pictures", wantsKey: true },
  amap: { shows: "pictures", datum: "GCJ02" },
  tencent: { shows: "pictures", datum: "GCJ02" },
} as const satisfies Readonly<Record<string, BasemapRule>>;

export type BasemapType = keyof typeof BASEMAPS;
/** A type that is drawn; its keys are in `ingest/project/basemaps.ts`. */
export type DrawnBasemap = {
  [T in BasemapType]: (typeof BASEMAPS)[T]["shows"] extends null ? never : T;
}[BasemapType];

/** Is this the name of a type that is drawn? */
export const isDrawnBasemap = (type: unknown): type is DrawnBasemap =>
  typeof type === "string" && Object.hasOwn(BASEMAPS, type) && BASEMAPS[type as BasemapType].shows !== null;

/** What one of a project's basemaps is remembered by as the chosen one: without its address, and of another project hardly ever the same. */
export const basemapKey = (basemap: BasemapSpec, index: number): string =>
  `${index} ${basemap.type} ${JSON.stringify(basemap).length}`;

export const basemapRule = ({ type }: BasemapSpec): BasemapRule => BASEMAPS[type];

/** The system that a basemap lies in: by its own word, else as others of its type. */
export const datumOf = (basemap: BasemapSpec): Datum => basemap.crs ?? basemapRule(basemap).datum ?? "WGS84";
