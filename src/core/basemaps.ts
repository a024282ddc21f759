import type { BasemapSpec, Datum } from "./projectFile.ts";

/** What holds of a type of basemap. */
export interface BasemapRule {
  /**
   * What the map shows of it: tiles that the engine cuts of the project's own files, pictures from a server, bare ground, or what
   * only shows once the engine has read it (`core/groundRead.ts`).
   */
  readonly shows: "own-tiles" | "pictures" | "bare-ground" | "what-is-read";
  /** The system that its pictures lie in where it does not say so itself (domain.md B10); WGS-84 without it. */
  readonly datum?: Datum;
  /** Its pictures come only with a key of the user's. */
  readonly wantsKey?: true;
}

/** The types of basemap that a project can name (contract.md 1). */
export const BASEMAPS = {
  none: { shows: "bare-ground" },
  geojson: { shows: "own-tiles" },
  pmtiles: { shows: "what-is-read" },
  style: { shows: "what-is-read" },
  xyz: { shows: "pictures" },
  tms: { shows: "pictures" },
  wmts: { shows: "what-is-read" },
  tianditu: { shows: "pictures", wantsKey: true },
  amap: { shows: "pictures", datum: "GCJ02" },
  tencent: { shows: "pictures", datum: "GCJ02" },
} as const satisfies Readonly<Record<string, BasemapRule>>;

export type BasemapType = keyof typeof BASEMAPS;

/** Is this the name of a type? Its keys are in `ingest/project/basemaps.ts`. */
export const isBasemapType = (type: unknown): type is BasemapType =>
  typeof type === "string" && Object.hasOwn(BASEMAPS, type);

/** What one of a project's basemaps is remembered by as the chosen one: without its address, and of another project hardly ever the same. */
export const basemapKey = (basemap: BasemapSpec, index: number): string =>
  `${index} ${basemap.type} ${JSON.stringify(basemap).length}`;

export const basemapRule = ({ type }: BasemapSpec): BasemapRule => BASEMAPS[type];

/** The system that a basemap lies in: by its own word, else as others of its type. */
export const datumOf = (basemap: BasemapSpec): Datum => basemap.crs ?? basemapRule(basemap).datum ?? "WGS84";
