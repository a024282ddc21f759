import type { Day } from "./day.ts";

/**
 * Which hazards of those that exist on a day a list holds; `closed` to `five-elements` are the columns of a tally, where
 * `major`, `stale` and `five-elements` speak of hazards that are not closed (contract 7). `due-soon`: whose
 * deadline is near (contract 4). `without-site`: those that found no site.
 */
export const HAZARD_CHOICES = [
  "open",
  "overdue",
  "due-soon",
  "all",
  "without-site",
  "closed",
  "major",
  "relapsed",
  "stale",
  "five-elements",
] as const;
export type HazardChoice = (typeof HAZARD_CHOICES)[number];

/** What hazards are counted by. */
export const TALLY_KEYS = ["area", "department", "category", "type"] as const;
export type TallyKey = (typeof TALLY_KEYS)[number];

/** The hazards behind one row of a tally; `key` null = behind all of its rows. */
export interface TallyCell {
  readonly by: TallyKey;
  readonly key: string | null;
}

export const HAZARD_SORTS = ["days", "status", "level", "site", "type", "department", "five", "found"] as const;

/** `days` = by days left: overdue first, without a deadline behind, closed last. */
export interface HazardSort {
  readonly by: (typeof HAZARD_SORTS)[number];
  readonly descending: boolean;
}

/** Hazards of a week: found, due and closed in it. */
export interface HazardWeek {
  /** Its Monday. */
  readonly start: Day;
  readonly found: number;
  readonly due: number;
  readonly closed: number;
}
