import { addDays, type Day, weekdayOf } from "../../core/day.ts";
import { ALWAYS, NEVER } from "../../core/hazard.ts";
import type { HazardWeek } from "../../core/hazardList.ts";
import type { HazardColumns } from "../sites/siteColumns.ts";

export interface HazardWeeks {
  /** Every week from that of the first date to that of the last, empty ones included; [] without dates. */
  readonly weeks: readonly HazardWeek[];
  /** First and last day that is a found, due or closed date; null when there is none. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Dates farther than this from the middle one are slips of the pen (2207 for 2027): ten years, in weeks. */
const MOST_WEEKS = 520;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/**
 * Counts the hazards that `counts` lets pass by the week in which they were found, are due and were closed. A date that is
 * not there is in no week; one closed before it was found counts as closed on the day it was found, as it does on a day.
 */
export function hazardWeeks(hazards: HazardColumns, counts: (hazard: number) => boolean): HazardWeeks {
  const found: number[] = [];
  const due: number[] = [];
  const closed: number[] = [];
  for (let h = 0; h < hazards.count; h++) {
    if (!counts(h)) continue;
    const from = hazards.exists[h]!;
    if (from !== ALWAYS) found.push(from);
    if (hazards.due[h] !== NEVER) due.push(hazards.due[h]!);
    const until = Math.max(hazards.closed[h]!, from);
    if (until !== NEVER && until !== ALWAYS) closed.push(until);
  }
  const [first, last] = span([found, due, closed]);
  if (first === null || last === null) return { weeks: [], first: null, last: null };
  const start = mondayOf(first);
  const count = Math.floor((last - start) / 7) + 1;
  const inWeeks = (days: readonly number[]): Uint32Array => {
    const weeks = new Uint32Array(count);
    for (const day of days) {
      const week = Math.floor((day - start) / 7);
      if (week >= 0 && week < count) weeks[week] = weeks[week]! + 1;
    }
    return weeks;
  };
  const series = [inWeeks(found), inWeeks(due), inWeeks(closed)] as const;
  const weeks = Array.from({ length: count }, (_, week) => ({
    start: addDays(start, week * 7),
    found: series[0][week]!,
    due: series[1][week]!,
    closed: series[2][week]!,
  }));
  return { weeks, first, last };
}

/** First and last of the days; of dates too far apart to be one story, those around the middle one. */
function span(all: readonly (readonly number[])[]): [Day | null, Day | null] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const days of all) {
    for (const day of days) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return [null, null];
  if (last - first <= MOST_WEEKS * 7) return [first as Day, last as Day];
  const days = Int32Array.from(all.flat()).sort();
  const middle = days[days.length >> 1]!;
  const near = days.filter((day) => Math.abs(day - middle) <= (MOST_WEEKS * 7) / 2);
  return [near[0] as Day, near[near.length - 1] as Day];
}
