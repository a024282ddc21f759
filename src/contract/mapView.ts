import type { Kind } from "../core/fields.ts";
import type { Geometry } from "../core/geometry.ts";
import type { Ref } from "../core/ref.ts";

/** Donuts in view. `counts` has seven numbers a node, in the order of DISPLAY_STATUSES. */
export interface Donuts {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly counts: Uint32Array;
  /** How many of the node's sites have a major hazard that is not closed. */
  readonly major: Uint32Array;
  /** How many have one under supervision that is not closed. */
  readonly supervised: Uint32Array;
  /** The level that all nodes are of. */
  readonly level: number;
  /** A site of each node, which names it. */
  readonly refs: readonly Ref[];
  /** A site of each further node that stands in the same donut, because apart they would touch. */
  readonly also: readonly (readonly Ref[])[];
}

export const MARK_MAJOR = 1;
export const MARK_SUPERVISED = 2;
export const MARK_SUSPENDED = 4;
/** Its place was worked out between two known ones. */
export const MARK_APPROXIMATE = 8;

/** Sites in view that stand alone. */
export interface Singles {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index into DISPLAY_STATUSES. */
  readonly status: Uint8Array;
  /** MARK_MAJOR | MARK_SUPERVISED | MARK_SUSPENDED | MARK_APPROXIMATE. */
  readonly marks: Uint8Array;
  /** Index into `OpenedProject.categories`. */
  readonly category: Uint16Array;
  readonly refs: readonly Ref[];
  /** Names, when there are few enough to label; else empty. */
  readonly names: readonly string[];
}

/** A line or polygon of a record in view, with its status when it is a site. */
export interface ShapeInView {
  readonly kind: Kind;
  readonly ref: Ref;
  /** Index into DISPLAY_STATUSES; -1 for other kinds. */
  readonly status: number;
  readonly name: string;
  /** Of zones the rule, of roads "blocked", of areas the level. */
  readonly word: string;
  readonly geometry: Geometry;
  /** A site beyond the rings that were asked for. */
  readonly isBeyond?: boolean;
  /** Of an area, where sites stand apart: how many match in it, placed or not, and its own place (WGS-84 lng, lat). */
  readonly holds?: { readonly sites: number; readonly place: readonly [number, number] };
}

/** Points of one kind that is not a site: hydrants, stations, venues, posts. */
export interface PointsInView {
  readonly kind: Kind;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** 1 usable, 0 not, 2 not known. */
  readonly usable: Uint8Array;
  readonly refs: readonly Ref[];
  /** 1 where the place was worked out between two known ones. */
  readonly approximate: Uint8Array;
  readonly names: readonly string[];
  /** In view but too many to draw at this zoom. */
  readonly withheld: number;
  /** Where those of a kind that is drawn only from near stand from afar: the middle of each small square that holds some. */
  readonly crowd: { readonly lng: Float64Array; readonly lat: Float64Array; readonly counts: Uint32Array };
}

export interface MapViewAnswer {
  readonly donuts: Donuts;
  readonly singles: Singles;
  readonly shapes: readonly ShapeInView[];
  readonly points: readonly PointsInView[];
  /** What lies beyond the rings that were asked for; null without rings. */
  readonly beyond: { readonly donuts: Donuts; readonly singles: Singles } | null;
  /** What stands apart, where that was asked for. */
  readonly apart?: Apart;
}

/**
 * The sites that stand apart on a wall: what is overdue; where nothing is, what falls due soon; where nothing does, what has a
 * hazard that is not closed. `sites`: how many in all, `placed` of them on the map.
 */
export interface Apart {
  readonly of: "overdue" | "due-soon" | "open" | "nothing";
  readonly sites: number;
  readonly placed: number;
  /** Of all others those that no drawn area holds: the middle of each small square that holds some. */
  readonly others: PointsInView["crowd"];
}
