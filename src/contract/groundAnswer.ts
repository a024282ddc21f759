import type { BasemapFault } from "../core/basemapFault.ts";
import type { Geometry } from "../core/geometry.ts";
import type { GroundRead } from "../core/groundRead.ts";
import type { Result } from "../core/result.ts";
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

/**
 * Why nothing of a basemap is kept: it is nothing that a server gives out tile by tile, somebody else's server does, this machine keeps
 * nothing of its project, or these are more tiles than may be kept.
 */
export type WhyNotKept = "no-archive" | "not-own" | "no-room" | "too-many";

/** What came of keeping a part of a basemap on this machine. */
export type GroundKept =
  /**
   * `next` of `of` tiles are there, `bytes` of them by this step; `isFull` where the machine has no room for more. `missing`: so many of
   * this step a server of pictures does not have.
   */
  | {
      readonly type: "kept";
      readonly next: number;
      readonly of: number;
      readonly bytes: number;
      readonly isFull: boolean;
      readonly missing?: number;
    }
  | { readonly type: "not-kept"; readonly why: WhyNotKept }
  | { readonly type: "fault"; readonly fault: BasemapFault };

/** Questions about the ground of the map. */
export interface GroundQuestions {
  /** A vector tile of the project's own ground; null where it is empty. */
  basemapTile: {
    ask: Asked & { readonly z: number; readonly x: number; readonly y: number };
    answer: ArrayBuffer | null;
  };
  /** What one of the project's basemaps, by its place in the list, shows: an archive is opened, a service's list or a style fetched. */
  readBasemap: {
    ask: Asked & { readonly basemap: number };
    answer: Result<GroundRead, BasemapFault>;
  };
  /**
   * A tile of an archive among the project's basemaps, of shapes or a picture; null where it has none. Of a server of pictures the
   * one that was kept of it; `archive-missing` where nothing of it is kept.
   */
  archiveTile: {
    ask: Asked & { readonly basemap: number; readonly z: number; readonly x: number; readonly y: number };
    answer: Result<ArrayBuffer | null, BasemapFault>;
  };
  /**
   * Keeps the tiles of an archive, or of a server of the office's own, in a box of degrees (west, south, east, north; WGS-84) and down to
   * a zoom on this machine, for when the server is away: as many as one step takes, from the `from`th on.
   */
  keepGround: {
    ask: Asked & {
      readonly basemap: number;
      readonly bbox: readonly [number, number, number, number];
      readonly maxzoom: number;
      readonly from: number;
    };
    answer: GroundKept;
  };
  /** How much of a server of pictures is kept, none of any other basemap; with `isToGo` nothing from then on. */
  keptGround: {
    ask: Asked & { readonly basemap: number; readonly isToGo?: boolean };
    answer: { readonly tiles: number; readonly bytes: number };
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
