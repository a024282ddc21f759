import type { SiteIndex } from "./matches.ts";
import type { SiteStates } from "./siteStates.ts";

/** Counts over the sites that match on a day; every number names what it counts. */
export interface SiteTotals {
  readonly sites: number;
  readonly byStatus: readonly number[];
  readonly placed: number;
  readonly notOnMap: number;
  readonly major: number;
  /** Sites by index of the category. */
  readonly byCategory: readonly number[];
  /** Those that `counts` lets pass, with or without a site. */
  readonly hazards: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
  readonly hazardsWithoutSite: number;
}

/** Totals of the sites in `matches` (1 or 0 by site) and of the hazards that `counts`, on the day of `states`. */
export function totalsOf(
  index: SiteIndex,
  states: SiteStates,
  matches: Uint8Array,
  counts: (hazard: number) => boolean,
): SiteTotals {
  const { sites, hazards, words } = index;
  const byStatus = new Array<number>(7).fill(0);
  const byCategory = new Array<number>(words.categories.length).fill(0);
  let total = 0;
  let placed = 0;
  let major = 0;
  for (let s = 0; s < sites.count; s++) {
    if (matches[s] !== 1) continue;
    total++;
    byStatus[states.rank[s]!] = byStatus[states.rank[s]!]! + 1;
    byCategory[sites.category[s]!] = byCategory[sites.category[s]!]! + 1;
    if (!Number.isNaN(sites.lng[s]!)) placed++;
    if (states.marks[s]! & 1) major++;
  }
  const tally = { hazards: 0, hazardsOpen: 0, hazardsOverdue: 0, hazardsWithoutSite: 0 };
  for (let h = 0; h < hazards.count; h++) {
    const rank = states.hazardRank[h]!;
    if (rank < 0 || !counts(h)) continue;
    tally.hazards++;
    if (hazards.site[h]! < 0) tally.hazardsWithoutSite++;
    if (rank < 4) tally.hazardsOpen++;
    if (rank === 0) tally.hazardsOverdue++;
  }
  return { sites: total, byStatus, placed, notOnMap: total - placed, major, byCategory, ...tally };
}
