import type { Geometry } from "../core/geometry.ts";
import type { Asked } from "./asked.ts";

/** A name of the ground, where it stands on the map. */
export interface GroundName {
  readonly name: string;
  /** WGS-84. */
  readonly lng: number;
  readonly lat: number;
  readonly kind: "community" | "grid" | "street";
  /** How many sites are there. */
  readonly sites: number;
}

/** Questions about the ground of the map. */
export interface GroundQuestions {
  /** A vector tile of the basemap; null where it is empty. */
  basemapTile: {
    ask: Asked & { readonly z: number; readonly x: number; readonly y: number };
    answer: ArrayBuffer | null;
  };
  /** The outline of all that the office answers for, from its areas; null without any. */
  office: { ask: Asked; answer: { readonly geometry: Geometry | null } };
  /**
   * What a map without a basemap's names can be called by, in a box of degrees: communities and grids (from zoom 15 on) of the
   * areas, else in the middle of their sites, and from zoom 15 on streets that several addresses name; those of most sites first.
   */
  groundNames: {
    ask: Asked & { readonly bbox: readonly [number, number, number, number]; readonly zoom: number };
    answer: { readonly names: readonly GroundName[] };
  };
}
