import type { Briefing } from "./briefing.ts";
import type { LayerSpec } from "./layerSpec.ts";
import type { Tour } from "./tour.ts";

export interface PeriodSpec {
  readonly id: string;
  readonly name?: string;
  readonly start?: string | { readonly after: string };
  readonly end?: string | { readonly after: string };
  readonly leadDays?: number;
  readonly confirmed?: boolean;
}

export interface CategorySpecOfProject {
  readonly id: string;
  readonly title?: string;
  readonly infrastructure?: boolean;
  readonly personal?: boolean;
  readonly stayMinutes?: number;
}

/** A record that was put on the map by hand or by its address, or moved (contract.md 10): WGS-84 degrees. */
export interface Placement {
  readonly layer: string;
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  /** By these it is found where its id is not there any more. */
  readonly name: string;
  readonly address: string;
  readonly how: "by-hand" | "by-address" | "moved";
  /** Worked out between two known places, and so only about right. */
  readonly approximate?: boolean;
}

/** The tables of what was corrected by hand, by the keys that name them in project.json. */
export type CorrectionTableName = "placements" | "aliases";

/** An axis of a placement as placements.csv has it, to a centimetre: what is placed now stands where it will when it is read again. */
export const placedAxis = (degrees: number): number => Number(degrees.toFixed(7));

/** What a ledger calls a site or a venue (contract.md 10): a word of a layer, and the `layer/id` that it means. */
export interface Alias {
  readonly layer: string;
  readonly word: string;
  readonly target: string;
}

export const GROUND_LAYERS = ["water", "green", "block", "road", "building", "label"] as const;
export type BasemapLayer = (typeof GROUND_LAYERS)[number];

/** The systems that the picture of a basemap may lie in (contract.md 1); over a shifted one our shapes are shifted in `map`. */
export const DATUMS = ["WGS84", "GCJ02", "BD09"] as const;
export type Datum = (typeof DATUMS)[number];

/** What every basemap may say of itself. */
interface BasemapLook {
  /** Its name where there is a choice. */
  readonly title?: string;
  readonly crs?: Datum;
  /** From 0 to 1; 1 without it. */
  readonly opacity?: number;
  /** How far its colours are taken out, from 0 to 1 or as yes and no; all of a picture without it. */
  readonly grey?: boolean | number;
  readonly attribution?: string;
  /** 审图号. */
  readonly mapNumber?: string;
  /** West, south, east, north in degrees of its own system: beyond them it has nothing. */
  readonly bounds?: readonly [number, number, number, number];
}

/** How an archive of shapes is drawn: as the project's own ground is, or without its tints. */
export const ARCHIVE_STYLES = ["tinted", "grey"] as const;
export const TIANDITU_MAPS = ["vector", "imagery", "terrain"] as const;
/** Maps of Amap and of Tencent. */
export const CITY_MAPS = ["vector", "imagery"] as const;

export type BasemapSpec = BasemapLook &
  (
    | { readonly type: "none" }
    | { readonly type: "geojson"; readonly layers: Readonly<Partial<Record<BasemapLayer, string>>> }
    | {
        readonly type: "xyz" | "tms";
        /** An address with {z}, {x} and {y} or {-y}, and {s} for a, b and c; relative to the project. */
        readonly url: string;
        readonly tileSize?: number;
        readonly minzoom?: number;
        readonly maxzoom?: number;
      }
    | {
        readonly type: "pmtiles";
        /** An address, or a file of the project. */
        readonly url: string;
        readonly style?: (typeof ARCHIVE_STYLES)[number];
      }
    | { readonly type: "style"; readonly url: string }
    | { readonly type: "wmts"; readonly url: string; readonly layer: string; readonly matrixSet?: string }
    | { readonly type: "tianditu"; readonly map: (typeof TIANDITU_MAPS)[number] }
    | { readonly type: "amap" | "tencent"; readonly map: (typeof CITY_MAPS)[number] }
  );

/** The files of the basemap that the engine cuts into tiles, by what they show: of a list the first that has files. */
export const basemapFiles = (basemaps: readonly BasemapSpec[]): Readonly<Partial<Record<BasemapLayer, string>>> =>
  basemaps.find((basemap) => basemap.type === "geojson")?.layers ?? {};

/** The archives that lie among the project's files. */
export const archiveFiles = (basemaps: readonly BasemapSpec[]): readonly string[] =>
  basemaps.flatMap((basemap) => (basemap.type === "pmtiles" && !isWebAddress(basemap.url) ? [basemap.url] : []));

/** Does an address name its host itself? */
export const isWebAddress = (address: string): boolean => /^(?:https?:)?\/\//i.test(address);

/** project.json, version 1, with its defaults filled in; keys nobody knows are kept. */
export interface ProjectFile {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  /** A day YYYY-MM-DD, or `today`. */
  readonly asOf: string;
  readonly language: string;
  readonly campaign?: {
    readonly start?: string;
    readonly end?: string;
    readonly phases?: readonly { readonly name: string; readonly start?: string; readonly end?: string }[];
  };
  /** Metres, ascending. */
  readonly rings: readonly number[];
  readonly dueSoonDays: number;
  readonly staleDays: number;
  readonly layers: readonly LayerSpec[];
  readonly periods: readonly PeriodSpec[];
  readonly categories: readonly CategorySpecOfProject[];
  /** Those that are drawn, to choose from; the first is shown. At least one. */
  readonly basemaps: readonly BasemapSpec[];
  /** Paths of the CSV files of placements and aliases. */
  readonly placements?: string;
  readonly aliases?: string;
  /** Seconds between looks at the data files; 0 = never. */
  readonly refresh?: number;
  /** Hours after which data are an alarm. */
  readonly staleAfter?: number;
  /** What a wall shows by turns. */
  readonly tour?: Tour;
  /** What the office writes on every page of a briefing, and the pages that are kept. */
  readonly briefing?: Briefing;
  /** Nobody has given it a title yet: it is called after its files. */
  readonly titleFromFile?: boolean;
}
