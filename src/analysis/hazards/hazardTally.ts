import type { Day } from "../../core/day.ts";
import { isStale } from "../../core/hazard.ts";
import type { TallyRow } from "../../core/tallyRow.ts";
import type { HazardColumns } from "../sites/siteColumns.ts";
import type { SiteStates } from "../sites/siteStates.ts";

const CLOSED = 4;

/**
 * Counts the hazards that exist on a day by key: found; closed; open = found - closed; overdue, major, stale and
 * fiveElements among the open, relapsed among all. Rows by key; a hazard without a site is counted like any other.
 */
export function tallyHazards(
  hazards: HazardColumns,
  states: SiteStates,
  staleDays: number,
  keyOf: (hazard: number) => string,
  counts: (hazard: number) => boolean = () => true,
): TallyRow[] {
  const rows = new Map<string, { -readonly [K in keyof TallyRow]: TallyRow[K] }>();
  const day = states.day as Day;
  for (let h = 0; h < hazards.count; h++) {
    const rank = states.hazardRank[h]!;
    if (rank < 0 || !counts(h)) continue;
    const key = keyOf(h);
    let row = rows.get(key);
    if (row === undefined) {
      row = {
        key,
        found: 0,
        closed: 0,
        overdue: 0,
        open: 0,
        major: 0,
        relapsed: 0,
        stale: 0,
        fiveElements: 0,
        rate: null,
      };
      rows.set(key, row);
    }
    row.found++;
    if (hazards.relapsed[h]) row.relapsed++;
    if (rank === CLOSED) {
      row.closed++;
      continue;
    }
    row.open++;
    if (rank === 0) row.overdue++;
    if (hazards.major[h]) row.major++;
    if (hazards.five[h] === 5) row.fiveElements++;
    if (isStaleHazard(hazards, h, day, staleDays)) row.stale++;
  }
  for (const row of rows.values()) row.rate = row.found === 0 ? null : row.closed / row.found;
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** 久未更新 of a hazard by number. */
export function isStaleHazard(hazards: HazardColumns, h: number, day: Day, staleDays: number): boolean {
  const at = (column: Int32Array) => column[h]! as Day;
  const timeline = {
    exists: at(hazards.exists),
    inProgress: at(hazards.inProgress),
    awaitingReview: at(hazards.awaitingReview),
    closed: at(hazards.closed),
    due: at(hazards.due),
    disagrees: false,
  };
  return isStale(
    timeline,
    { updated: at(hazards.updated), started: at(hazards.started), found: at(hazards.found) },
    day,
    staleDays,
  );
}
