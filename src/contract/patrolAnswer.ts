import type { Position } from "../core/geometry.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { OpenClocks } from "../core/openingHours.ts";
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

/** What is wished of one stop; clocks are `HH:mm`, and a window that ends before it begins goes over midnight. */
export interface StopWish {
  /** `layer/id`, or a bare id of one site. */
  readonly ref: string;
  /** Kept before all that is not a must when time is short. */
  readonly must?: boolean;
  /** The visit lies between these; either may be missing. */
  readonly from?: string;
  readonly to?: string;
  /** Minutes, in place of those of its category. */
  readonly stay?: number;
}

/** How a patrol is planned. */
export interface PatrolWish {
  readonly of: PatrolSource;
  /** Stops beside those, and stops of those that are not visited. */
  readonly also?: readonly string[];
  readonly without?: readonly string[];
  readonly stops?: readonly StopWish[];
  /** Visits lie within the opening hours that the ledgers say, but where a window is wished. */
  readonly keepsHours?: boolean;
  /** The clock at which it begins, `HH:mm`; without it the answer proposes one. */
  readonly start?: string;
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
  /** Stops by team that stay in it, behind each other as they are named; the others are put in order around them. */
  readonly locked?: readonly (readonly string[])[];
}

/** What there is to look at: an open hazard. */
export interface StopHazard {
  readonly description: string;
  readonly status: DisplayStatus;
  readonly major: boolean;
  /** `YYYY-MM-DD`; "" without a deadline. */
  readonly due: string;
}

/** A stop; metres are those of the way, or straight-line times the factor; minutes count from the start. */
export interface PatrolStop {
  readonly site: Ref;
  /** When the visit begins, waiting for its window included. */
  readonly arrive: number;
  readonly stay: number;
  /** Minutes waited before it, and minutes that it begins after the last at which it may. */
  readonly wait: number;
  readonly late: number;
  readonly must: boolean;
  /** The clocks that were wished for it; "" for none. */
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Where opening hours are kept, those of its day; null where none are known, and where another window was wished. */
  readonly open: readonly OpenClocks[] | null;
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
  /** Open ones, the worst first. */
  readonly hazards: readonly StopHazard[];
  /** The last day that it was checked or visited, up to the day; "" where nobody wrote one down. */
  readonly lastVisit: string;
  /** Whom to ask for there; "" where that is not known or hidden. */
  readonly contact: string;
  readonly phone: string;
}

/** Why it begins when it does: as wished, before an event with its hour, or as usual. */
export interface PatrolStart {
  readonly clock: string;
  readonly because: "wish" | "event" | "usual";
  /** Local `YYYY-MM-DD HH:mm`; the end "" where no hour is known. */
  readonly event: { readonly name: string; readonly start: string; readonly end: string } | null;
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
  /** Of one that is closed its opening hours of the day; none: it is closed all day. */
  readonly open?: readonly OpenClocks[];
}

/** What the ledgers say of when the stops are open. */
export interface PatrolHours {
  readonly isKept: boolean;
  /** The day whose hours are meant, `YYYY-MM-DD`: that of the event, else the day asked about. */
  readonly day: string;
  /** Stops with hours that are understood, of so many stops. */
  readonly known: number;
  readonly of: number;
  /** Stops whose ledger says something of it that is not understood: they are visited at any time. */
  readonly unread: readonly { readonly site: Ref; readonly name: string }[];
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
  readonly start: PatrolStart;
  /** Null where no ledger says anything of opening hours. */
  readonly hours: PatrolHours | null;
  /** Minutes that a team has; null for no limit. */
  readonly limit: number | null;
  /** More teams that would be back within a working day, or before the event begins; null where these are. */
  readonly moreTeams: number | null;
  /** A start or end that is not there, not one, or not on the map. */
  readonly badEnds: readonly BadEnd[];
  readonly teams: readonly PatrolTeam[];
  /** Around the ways, by road; none of a patrol that goes far. */
  readonly streets: readonly {
    readonly coordinates: readonly Position[];
    readonly name: string;
    readonly blocked: boolean;
  }[];
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
