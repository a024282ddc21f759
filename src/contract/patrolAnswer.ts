import type { Position } from "../core/geometry.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { TravelMode, UnassignedReason } from "../core/patrol.ts";
import type { Ref } from "../core/ref.ts";
import type { Metric } from "./metric.ts";
import type { PeriodAnswer, RingPart, RingsAsked } from "./venueReport.ts";

/** The rings of a period's venues, and what part of the sites in them; all without it. */
export interface PatrolRings extends RingsAsked {
  readonly part?: RingPart;
}

/**
 * Which sites are visited: those in rings, or those named, `layer/id` or a bare id of one site; `inRings` says in which rings
 * they were chosen. These are named in the answer where all of the sites lie in them.
 */
export type PatrolSource =
  | ({ readonly type: "rings" } & PatrolRings)
  | { readonly type: "sites"; readonly refs: readonly string[]; readonly inRings?: PatrolRings };

/** Where a patrol starts or ends: at anything the project holds, or at a place on the map. */
export type PatrolEnd =
  | { readonly type: "ref"; readonly ref: string }
  | { readonly type: "place"; readonly lng: number; readonly lat: number };

/** How a patrol is planned. */
export interface PatrolWish {
  readonly of: PatrolSource;
  /** Null: each team starts at its first stop. */
  readonly from: PatrolEnd | null;
  /** Null: each team ends at its last stop. */
  readonly to: PatrolEnd | null;
  readonly teams: number;
  /** Minutes that each team has; null for no limit. */
  readonly minutes: number | null;
  readonly mode: TravelMode;
  /** By the straight line without it; without roads by that whatever is asked. */
  readonly metric?: Metric;
  /** How many moves to improve the order by; more is shorter, and the same number is the same order. */
  readonly effort: number;
  /** An order by hand, `layer/id` by team: it is kept, and what it lacks is put where it costs least. */
  readonly order?: readonly (readonly string[])[];
}

/** A stop; metres are those of the way, or straight-line times the factor; minutes count from the start. */
export interface PatrolStop {
  readonly site: Ref;
  readonly arrive: number;
  readonly stay: number;
  /** Metres from the stop before, or from the start. */
  readonly leg: number;
  readonly name: string;
  /** As in `SiteRow`. */
  readonly nearName: string;
  readonly address: string;
  readonly category: string;
  readonly status: DisplayStatus;
  readonly major: boolean;
  readonly lng: number;
  readonly lat: number;
  /** MARK_MAJOR | MARK_SUPERVISED | MARK_SUSPENDED | MARK_APPROXIMATE. */
  readonly marks: number;
}

export interface PatrolTeam {
  readonly id: string;
  /** Travel and stays, to the end. */
  readonly minutes: number;
  /** Of the way, or straight-line times the factor, to the end. */
  readonly metres: number;
  readonly straightMetres: number;
  /** Metres from the last stop to the end; 0 without one. */
  readonly lastLeg: number;
  readonly stops: readonly PatrolStop[];
  /** No order of these stops takes less: it was looked for among all. */
  readonly optimal: boolean;
  /** The way along the roads from the start to the end, as long as `metres`; null by the straight line. */
  readonly way: { readonly coordinates: readonly Position[] } | null;
}

/** Where a patrol starts or ends; `ref` is "" for a place on the map. */
export interface PatrolPoint {
  readonly ref: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
}

export interface Unassigned {
  readonly site: string;
  readonly reason: UnassignedReason;
  readonly name: string;
  /** `layer/id` of the sites that an ambiguous reference could mean. */
  readonly candidates?: readonly string[];
}

/**
 * A patrol. By the straight line lengths are geodesic metres between the sites' places times `factor`; by road they are those of the
 * fastest ways, on which each road has its own speed for a car. They are rounded to 0.1 m and minutes to 0.1 when all is summed up.
 */
export interface PatrolAnswer {
  readonly metric: Metric;
  /** By the straight line. */
  readonly factor?: number;
  readonly mode: TravelMode;
  /** Kilometres an hour. */
  readonly speed: number;
  readonly asOf: string;
  /** Of stops chosen in rings. */
  readonly period: PeriodAnswer | null;
  readonly venues: readonly {
    readonly id: string;
    readonly layer: string;
    readonly name: string;
    readonly radius: number;
  }[];
  readonly from: PatrolPoint | null;
  readonly to: PatrolPoint | null;
  /** A start or end that is not there, not one, or not on the map. */
  readonly badEnds: readonly BadEnd[];
  readonly teams: readonly PatrolTeam[];
  readonly unassigned: readonly Unassigned[];
}

export interface BadEnd {
  readonly end: "from" | "to";
  readonly ref: string;
  readonly reason: UnassignedReason;
  /** `layer/id` of what an ambiguous reference could mean. */
  readonly candidates?: readonly string[];
}

/** Something a patrol can start from. */
export interface StartPlace {
  readonly ref: string;
  readonly kind: "fire-station" | "micro-station" | "post" | "site";
  readonly name: string;
  readonly address: string;
}
