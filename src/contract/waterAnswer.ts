import type { DisplayStatus } from "../core/hazardWords.ts";
import type { TravelMode } from "../core/patrol.ts";
import type { Ref } from "../core/ref.ts";
import type { ForceKind } from "../core/water.ts";
import type { AskedOnDay } from "./asked.ts";
import type { Metric } from "./metric.ts";
import type { VenueReport } from "./venueReport.ts";

export type { Metric } from "./metric.ts";

/** By which distance water is judged: metres of radius and between hydrants, the rule's own without them. */
export interface CoverageRules {
  readonly metric: Metric;
  readonly radius?: number;
  readonly spacing?: number;
}

/** By which time forces are judged: so many minutes for all, or for each kind; those of its rule without them. */
export interface ReachRules {
  readonly mode: TravelMode;
  readonly minutes?: number | { readonly [K in ForceKind]?: number };
}

/** What is asked about water and forces; `rows`: of how many in each list is told, all without it. Counts are of all. */
export interface WaterQuestions {
  /** Which sites that match hydrants and water sources reach within the radius. */
  coverage: { ask: AskedOnDay & CoverageRules & { readonly rows?: number }; answer: CoverageAnswer };
  /** Which of them forces reach in time. */
  reach: { ask: AskedOnDay & ReachRules & { readonly rows?: number }; answer: ReachAnswer };
}

/** Why there is no way to a place by road. */
export type NoWay = "off-road" | "no-way";

/** A site and the nearest usable hydrant or water source, at any distance. */
export interface CoveredSite {
  readonly id: string;
  readonly layer: string;
  /** `layer/id`; null where no way leads to any, or there is none. */
  readonly hydrant: Ref | null;
  /** Metres to it; null without one. */
  readonly distance: number | null;
  readonly covered: boolean;
  /** Only where roads are what keeps it from water. */
  readonly reason?: NoWay;
  readonly name: string;
  /** As in `SiteRow`. */
  readonly nearName: string;
  readonly category: string;
  readonly status: DisplayStatus;
  readonly major: boolean;
  /** As in `SiteRow`. */
  readonly marks: number;
  /** Metres of the building; null where the ledger does not say. */
  readonly height: number | null;
  /** WGS-84 lng, lat. */
  readonly place: readonly [number, number];
}

/** The sites of an area, by its polygon or the ledger's word, and how many of them are covered; "" is none. */
export interface CoveredArea {
  /** Of the polygon's record; "" where only a ledger names the area. */
  readonly id: string;
  readonly name: string;
  readonly sites: number;
  readonly covered: number;
}

/** A hydrant or water source out of use, and how many uncovered sites its repair alone would cover. */
export interface BrokenWater {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly address: string;
  readonly sites: number;
  readonly place: readonly [number, number];
}

/** Stretches of a road that lie farther along the roads than half the allowed spacing from every usable hydrant. */
export interface SparseRoad {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  /** Metres of such stretches. */
  readonly metres: number;
}

/**
 * Which sites water reaches. `sites` are the uncovered ones first: worst status, major hazards, height, distance; then the
 * covered ones by distance. Without roads `metric` is `straight`, whatever was asked.
 */
export interface CoverageAnswer {
  readonly radius: number;
  readonly metric: Metric;
  readonly sites: readonly CoveredSite[];
  readonly areas: readonly CoveredArea[];
  readonly counts: {
    readonly sites: number;
    readonly covered: number;
    readonly offRoad: number;
    readonly noWay: number;
    /** Not covered by road, though the straight line would do; 0 by the straight line. */
    readonly circle: number;
  };
  /** What there is to draw from: usable ones, those whose ledger does not say counted among them, and broken ones. */
  readonly water: { readonly usable: number; readonly unregistered: number; readonly broken: number };
  /** Those whose repair would bring back most first. */
  readonly broken: readonly BrokenWater[];
  readonly spacing: {
    readonly limit: number;
    /** Metres of road, and of those the ones that hydrants are too far apart along. */
    readonly metres: number;
    readonly sparse: number;
    readonly roads: readonly SparseRoad[];
  } | null;
  /** Sites that cannot be judged because they are not on the map. */
  readonly notPlaced: VenueReport["notPlaced"];
}

/** A force that comes to a site: metres and minutes of its way there. */
export interface ForceNear {
  /** `layer/id`. */
  readonly force: Ref;
  readonly metres: number;
  readonly minutes: number;
}

/** A site and the force that is there first. */
export interface ReachedSite {
  readonly id: string;
  readonly layer: string;
  /** Of forces that come in time the fastest; where none does the fastest of all; null where no way leads. */
  readonly force: Ref | null;
  readonly metres: number | null;
  readonly minutes: number | null;
  /** Within the minutes of that force. */
  readonly reached: boolean;
  readonly reason?: NoWay;
  readonly name: string;
  /** As in `SiteRow`. */
  readonly nearName: string;
  readonly category: string;
  readonly status: DisplayStatus;
  readonly major: boolean;
  /** As in `SiteRow`. */
  readonly marks: number;
  /** The fastest three, whatever their minutes. */
  readonly nearest: readonly ForceNear[];
}

/** A station or micro-station. */
export interface ReachingForce {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  /** In which it is to be there. */
  readonly minutes: number;
  /** How many sites it reaches in these. */
  readonly sites: number;
}

/**
 * Which sites forces reach in time. `sites` are those that none reaches first, worst status, major hazards, slowest; then the others.
 * Without roads `metric` is `straight`: straight metres times `factor` at the mode's speed.
 */
export interface ReachAnswer {
  readonly metric: Metric;
  readonly factor?: number;
  readonly mode: TravelMode;
  readonly forces: readonly ReachingForce[];
  readonly sites: readonly ReachedSite[];
  readonly counts: {
    readonly sites: number;
    readonly reached: number;
    readonly offRoad: number;
    readonly noWay: number;
    /** Not reached by road, though the straight line times the factor would do; 0 without roads. */
    readonly circle: number;
  };
  readonly notPlaced: VenueReport["notPlaced"];
}
