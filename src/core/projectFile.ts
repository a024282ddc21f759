import type { LayerSpec } from "./layerSpec.ts";

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

export const GROUND_LAYERS = ["water", "green", "block", "road", "building", "label"] as const;
export type GroundLayer = (typeof GROUND_LAYERS)[number];

export type BasemapSpec =
  | { readonly type: "none" }
  | { readonly type: "geojson"; readonly layers: Readonly<Partial<Record<GroundLayer, string>>> };

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
  readonly basemap: BasemapSpec;
  /** There was no project.json: the project and its layers are called after the files. */
  readonly isGuessed?: true;
}
