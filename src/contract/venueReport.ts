import type { Geometry } from "../core/geometry.ts";
import type { DisplayStatus } from "../core/hazardWords.ts";
import type { Ref } from "../core/ref.ts";

/** A site inside a venue's largest ring; `distance` in metres, rounded to 0.1 after membership was decided. */
export interface ReportedSite {
  readonly id: string;
  readonly layer: string;
  readonly category: string;
  readonly name: string;
  readonly status: DisplayStatus;
  readonly major: boolean;
  readonly distance: number;
  /** Overdue to awaiting-review now, and not so at the end of the period before. */
  readonly new: boolean;
  /** So at the end of the period before too, and ranked higher now. */
  readonly worse: boolean;
  /** MARK_MAJOR | MARK_SUPERVISED | MARK_SUSPENDED | MARK_APPROXIMATE. */
  readonly marks: number;
  /** Index of the smallest of the venue's rings that holds the site, by its exact distance. */
  readonly ring: number;
}

export interface ReportedThing {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  readonly distance: number;
}

export interface ReportedEvent {
  readonly id: string;
  readonly name: string;
  /** Local `YYYY-MM-DD HH:mm`, of a day without a time `YYYY-MM-DD`; null when the ledger does not say. */
  readonly start: string | null;
  readonly end: string | null;
}

/** An event that touches a day, with the venue it is held at. */
export interface EventOnDay extends ReportedEvent {
  readonly layer: string;
  readonly venue: string;
  /** That venue, and where it stands (WGS-84 lng, lat); null where it is not on the map. */
  readonly at: { readonly ref: Ref; readonly place: readonly [number, number] | null };
}

/** One ring of a venue: what lies within its radius. */
export interface RingCount {
  readonly radius: number;
  readonly sites: number;
  /** In the order of DISPLAY_STATUSES. */
  readonly byStatus: readonly number[];
}

/** The venues of a period, one of them or all, and how far around them one looks. */
export interface RingsAsked {
  /** Null means the period that holds the day, else the next. */
  readonly period: string | null;
  /** `layer/id`, or a bare id that is unique. */
  readonly venue?: string;
  /** Metres, in place of every venue's own. */
  readonly radius?: number;
}

/**
 * The groups that a list of sites in the rings stands in, in their order: with a major hazard that is not closed; without one,
 * overdue; without one, open; the rest.
 */
export const RING_GROUPS = ["major", "overdue", "open", "rest"] as const;
export type RingGroup = (typeof RING_GROUPS)[number];

/** What part of the sites in the rings is meant. */
export interface RingPart {
  /** Index of the ring that they lie within, from the smallest; null for all. */
  readonly ring: number | null;
  readonly status: DisplayStatus | null;
  readonly change: "new" | "worse" | null;
  /** One of the groups alone; all of them without it. */
  readonly group?: RingGroup | undefined;
}

/** All sites in the rings. */
export const ALL_IN_RINGS: RingPart = { ring: null, status: null, change: null };

/** What lies in the rings beside sites, by list. */
export const THING_LISTS = ["hydrants", "stations", "infrastructure", "lanes"] as const;
export type ThingList = (typeof THING_LISTS)[number];

/** How many of each lie in the rings; hydrants also by whether they can be used. */
export type ThingCounts = Readonly<Record<ThingList | "usable" | "broken", number>>;

/** A site in the rings, with the name of the venue that it is nearest to. */
export interface SiteInRings extends ReportedSite {
  /** As in `SiteRow`. */
  readonly nearName: string;
  readonly venue: string;
}

/** A page of them. `groups`: how many of the total stand in each group, in the order of the list. */
export interface RingSitePage {
  readonly total: number;
  readonly rows: readonly SiteInRings[];
  readonly groups: Readonly<Record<RingGroup, number>>;
}

/** Anything else in the rings, with the name of the venue that it is nearest to. */
export interface ThingInRings extends ReportedThing {
  readonly venue: string;
  /** Of hydrants. */
  readonly usable?: boolean | null;
  /** Of fire lanes and of infrastructure. */
  readonly status?: DisplayStatus | "blocked";
}

/** A venue of the period with what is around it. */
export interface ReportedVenue {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  /** False without coordinates: then nothing around it could be found, which is not the same as nothing being there. */
  readonly placed: boolean;
  readonly radius: number;
  readonly rings: readonly number[];
  readonly events: readonly ReportedEvent[];
  readonly sites: readonly ReportedSite[];
  /** `usable` is null where the ledger does not say. */
  readonly hydrants: readonly (ReportedThing & { readonly usable: boolean | null })[];
  readonly stations: readonly ReportedThing[];
  readonly infrastructure: readonly ReportedThing[];
  readonly lanes: readonly (ReportedThing & { readonly status: DisplayStatus | "blocked" })[];
  readonly byRing: readonly RingCount[];
  readonly things: ThingCounts;
}

/** A period as an answer carries it; days as YYYY-MM-DD, null when not known. */
export interface PeriodAnswer {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly leadDays: number;
  readonly confirmed: boolean;
}

/** A period of the calendar with the number of venues that belong to it. */
export interface CalendarPeriod extends PeriodAnswer {
  readonly venues: number;
}

/** All sites of all rings, each once. */
export interface ReportSum {
  readonly sites: number;
  /** All seven statuses. */
  readonly byStatus: Readonly<Record<DisplayStatus, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly things: ThingCounts;
  /** How many are new, and how many worse, since the period before; null where it was not asked for. */
  readonly changes: Readonly<Record<"new" | "worse", number>> | null;
}

/** One ring of a venue as a shape. */
export interface RingShape {
  readonly venue: Ref;
  /** Metres. */
  readonly radius: number;
  /** The venue's largest ring, whose list is shown. */
  readonly isLargest: boolean;
  readonly shape: Geometry;
  /** Where the radius is written. */
  readonly label: readonly [number, number];
  /**
   * The shape is not known to be good to half a metre: its radius or venue is beyond what is proven, or its venue has too many
   * vertices to draw it finely. The list holds.
   */
  readonly approximate: boolean;
  /** With the first ring of an answer: all that lies outside of the largest rings, where that can be told. */
  readonly beyond?: Geometry;
}

export interface VenueReport {
  readonly period: PeriodAnswer | null;
  readonly asOf: string;
  /** Last day of the period before, which `new` and `worse` compare with; null without one. */
  readonly since: string | null;
  readonly venues: readonly ReportedVenue[];
  readonly union: ReportSum;
  /** Sites that match and are not on the map, so that no ring can judge them; all seven statuses. */
  readonly notPlaced: { readonly sites: number; readonly byStatus: Readonly<Record<DisplayStatus, number>> };
}
