import { rankOnDay, siteRank } from "../../core/hazard.ts";
import type { HazardColumns, HazardsBySite, SiteColumns } from "./siteColumns.ts";

/** The state of every site on one day. */
export interface SiteStates {
  readonly day: number;
  /** Index into DISPLAY_STATUSES by site. */
  readonly rank: Uint8Array;
  /** Bits by site: 1 a major hazard that is not closed, 2 one under supervision that is not closed, 4 suspended, 8 placed only about right. */
  readonly marks: Uint8Array;
  /** Rank by hazard; -1 when it does not exist on the day. */
  readonly hazardRank: Int8Array;
}

const CLOSED = 4;

/** Works out the display status of every hazard and site on the end of a day (contract of status, section 4). */
export function siteStatesOn(sites: SiteColumns, hazards: HazardColumns, day: number): SiteStates {
  const worst = new Int8Array(sites.count).fill(-1);
  const marks = new Uint8Array(sites.count);
  const hazardRank = new Int8Array(hazards.count);
  for (let h = 0; h < hazards.count; h++) {
    const rank = rankOf(hazards, h, day);
    hazardRank[h] = rank;
    const site = hazards.site[h]!;
    if (rank < 0 || site < 0) continue;
    const known = worst[site]!;
    if (known < 0 || rank < known) worst[site] = rank;
    if (rank < CLOSED) marks[site] = marks[site]! | (hazards.major[h]! ? 1 : 0) | (hazards.supervision[h]! ? 2 : 0);
  }
  const rank = new Uint8Array(sites.count);
  for (let s = 0; s < sites.count; s++) {
    rank[s] = siteRank(worst[s]!, sites.firstChecked[s]!, day);
    if (sites.suspended[s]) marks[s] = marks[s]! | 4;
    if (sites.approximate[s]) marks[s] = marks[s]! | 8;
  }
  return { day, rank, marks, hazardRank };
}

/** The rank of one site on a day, as `siteStatesOn` has it: for a few sites on a day that nothing else is asked of. */
export function siteRankOn(
  sites: SiteColumns,
  hazards: HazardColumns,
  bySite: HazardsBySite,
  site: number,
  day: number,
): number {
  let worst = -1;
  for (let i = bySite.start[site]!; i < bySite.start[site + 1]!; i++) {
    const rank = rankOf(hazards, bySite.hazards[i]!, day);
    if (rank >= 0 && (worst < 0 || rank < worst)) worst = rank;
  }
  return siteRank(worst, sites.firstChecked[site]!, day);
}

const rankOf = (hazards: HazardColumns, h: number, day: number): number =>
  rankOnDay(
    hazards.exists[h]!,
    hazards.inProgress[h]!,
    hazards.awaitingReview[h]!,
    hazards.closed[h]!,
    hazards.due[h]!,
    day,
  );
