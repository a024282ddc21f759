import type { HazardWeek } from "../core/hazardList.ts";
import type { DisplayStatus, HazardLevel, Supervision } from "../core/hazardWords.ts";
import type { Ref } from "../core/ref.ts";

/** One hazard as a row of the list of hazards. */
export interface HazardRow {
  readonly id: string;
  readonly layer: string;
  /** It stands in the row of its site, and has no card of its own. */
  readonly isInSite: boolean;
  /** Null when none was found. */
  readonly site: Ref | null;
  /** The site's name, else its address; of one that was not found what the row says of it. */
  readonly siteName: string;
  /** The same as it stands beside others of its layer: as in `SiteRow`. */
  readonly siteNear: string;
  /** The community of the site, as a tally counts by it; "" for none. */
  readonly area: string;
  /** WGS-84 lng, lat of the site; null when it is not on the map. */
  readonly place: readonly [number, number] | null;
  readonly status: DisplayStatus;
  readonly level: HazardLevel;
  /** A general one that the ledger calls 较大: shown as said. */
  readonly isLarger: boolean;
  readonly supervision: Supervision;
  readonly type: string;
  readonly description: string;
  /** YYYY-MM-DD; "" without one. */
  readonly found: string;
  readonly due: string;
  /** Whole days from the day to the deadline, negative after it; null without one. */
  readonly daysLeft: number | null;
  readonly department: string;
  /** Given or not: responsible, measures, due, funds, preplan. */
  readonly five: readonly boolean[];
  readonly stale: boolean;
  readonly relapsed: boolean;
}

export interface HazardPage {
  readonly total: number;
  readonly rows: readonly HazardRow[];
}

/** Hazards by week, from the first to the last date that one of those that match has; weeks with none included. */
export interface WeeksAnswer {
  readonly weeks: readonly HazardWeek[];
  /** First and last day that the ledgers know, whatever the filter; null where they know none. */
  readonly first: HazardWeek["start"] | null;
  readonly last: HazardWeek["start"] | null;
}
