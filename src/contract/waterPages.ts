import type { TableFormat } from "../core/fileFormats.ts";
import type { Geometry, Position } from "../core/geometry.ts";
import type { TravelMode } from "../core/patrol.ts";
import type { Ref } from "../core/ref.ts";
import type { Result } from "../core/result.ts";
import type { ForceKind, WaterList, WaterTopic } from "../core/water.ts";
import type { Asked, AskedOnDay } from "./asked.ts";
import type { Metric } from "./metric.ts";
import type { PeriodAnswer, RingsAsked } from "./venueReport.ts";
import type {
  BrokenWater,
  CoverageRules,
  CoveredArea,
  CoveredSite,
  NoWay,
  ReachedSite,
  ReachingForce,
  ReachRules,
  SparseRoad,
} from "./waterAnswer.ts";

/** All rules that a page about water and forces goes by. */
export interface WaterRules extends CoverageRules, ReachRules {}

/** What the page about water and forces asks beside the counts. */
export interface WaterPageQuestions {
  /** A list by page; `rings` keeps the sites that lie in them, or says which rings are listed. */
  waterList: {
    ask: AskedOnDay & WaterListed & { readonly offset: number; readonly limit: number };
    answer: { readonly total: number; readonly rows: readonly WaterRow[] };
  };
  /** A whole list as a file; `labels` puts headings and codes into words. Fails with `file-too-large` (rows beyond a sheet). */
  exportWater: {
    ask: AskedOnDay & WaterListed & { readonly format: TableFormat; readonly labels: Readonly<Record<string, string>> };
    answer: Result<Uint8Array<ArrayBuffer>>;
  };
  /** How many of the sites in each ring of the venues of a period water reaches. */
  coverageInRings: { ask: AskedOnDay & RingsAsked & { readonly rules: CoverageRules }; answer: RingCoverage };
  /** What is covered, or reached in time, in a box of degrees, on squares that a zoom has room for; none once aborted. */
  waterArea: {
    ask: Asked & WaterOnMap & { readonly bbox: readonly [number, number, number, number]; readonly zoom: number };
    answer: readonly WaterArea[];
  };
  /** The stretches of road in a box along which hydrants are farther apart than the spacing; null without any. */
  waterGaps: {
    ask: Asked & { readonly spacing?: number; readonly bbox: readonly [number, number, number, number] };
    answer: Geometry | null;
  };
  /** The ways of a site to its nearest water, or of its nearest forces to it; none where it is not called so, or not placed. */
  waterWays: { ask: Asked & WaterOnMap & { readonly ref: Ref }; answer: readonly WaterWay[] };
  /** The nearest usable water and the three forces that are at a site first, by road where there are roads; null without such a place. */
  helpNear: { ask: Asked & { readonly ref: Ref }; answer: HelpNear | null };
}

/** What the map shows of water and forces. */
export interface WaterOnMap {
  readonly of: WaterTopic;
  readonly rules: WaterRules;
}

interface WaterListed {
  readonly list: WaterList;
  readonly rules: WaterRules;
  readonly rings?: RingsAsked;
}

/** WGS-84 lng, lat. */
type Place = readonly [lng: number, lat: number];

/** A row of a list by what it is. */
export type WaterRow =
  | { readonly type: "covered"; readonly site: WaterSite; readonly place: Place }
  | { readonly type: "reached"; readonly site: ReachedSite; readonly forceName: string; readonly place: Place }
  | { readonly type: "broken"; readonly water: BrokenWater }
  | { readonly type: "road"; readonly road: SparseRoad; readonly place: Place | null }
  | { readonly type: "area"; readonly area: CoveredArea }
  | { readonly type: "ring"; readonly ring: CoveredRing }
  | { readonly type: "force"; readonly force: ReachingForce; readonly place: Place };

/** `straight`: metres of the straight line to the water that is nearest by it; null without water. */
export interface WaterSite extends CoveredSite {
  readonly straight: number | null;
}

/** A ring of a venue, by the venue's name and ids. */
export interface CoveredRing {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly radius: number;
  readonly sites: number;
  readonly covered: number;
}

export interface RingCoverage {
  readonly period: PeriodAnswer | null;
  readonly metric: Metric;
  readonly venues: readonly {
    readonly id: string;
    readonly layer: string;
    readonly name: string;
    readonly placed: boolean;
    /** The smallest first, each with all that lies in it. */
    readonly rings: readonly { readonly radius: number; readonly sites: number; readonly covered: number }[];
  }[];
}

/** Where water, or forces of a kind, come in time. */
export interface WaterArea {
  readonly by: "water" | ForceKind;
  readonly shape: Geometry;
  /** Metres of the squares that it was worked out on. */
  readonly side: number;
}

/** The way between a site and water or a force. */
export interface WaterWay {
  /** `layer/id`. */
  readonly ref: Ref;
  readonly name: string;
  readonly metres: number;
  /** Of a force. */
  readonly minutes?: number;
  /** The straight line, as the circle has it. */
  readonly isStraight: boolean;
  readonly path: readonly Position[];
}

/** What comes to a site: metres on foot for water, minutes of a car for forces. */
export interface HelpNear {
  readonly metric: Metric;
  /** By which straight metres are stretched where there are no roads. */
  readonly factor?: number;
  readonly mode: TravelMode;
  /** Null where the project has none; `metres` null where no way leads to any. */
  readonly water: {
    readonly metres: number | null;
    readonly straight: number;
    readonly ref: Ref | null;
    readonly name: string;
    readonly kind: "hydrant" | "water-source";
    /** Null where the ledger does not say. */
    readonly usable: boolean | null;
    readonly reason?: NoWay;
  } | null;
  readonly forces: readonly {
    readonly ref: Ref;
    readonly name: string;
    readonly kind: ForceKind;
    readonly metres: number;
    readonly minutes: number;
    /** In which it is to be there. */
    readonly limit: number;
  }[];
  /** Why no force comes. */
  readonly reason?: NoWay;
}
