import { choosesSites, type Filter } from "../../core/filter.ts";
import { DISPLAY_STATUSES, SUPERVISIONS } from "../../core/hazardWords.ts";
import type { HazardColumns, HazardsBySite, SiteColumns } from "./siteColumns.ts";
import type { SiteStates } from "./siteStates.ts";

/** The words behind the indexes of the columns. */
export interface ColumnWords {
  readonly layers: readonly string[];
  readonly categories: readonly string[];
  readonly areas: readonly string[];
  readonly types: readonly string[];
  readonly departments: readonly string[];
  readonly sources: readonly string[];
  readonly tagLists: readonly (readonly string[])[];
  /** Do all words of a search stand or sound in a site's name, address or id? Null when it has no words. */
  textTest(q: string): ((site: number) => boolean) | null;
}

export interface SiteIndex {
  readonly sites: SiteColumns;
  readonly hazards: HazardColumns;
  readonly bySite: HazardsBySite;
  readonly words: ColumnWords;
}

const CLOSED = 4;
const given = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

/** The numbers of the words that a condition names; null when it names none and lets everything pass. */
function picked(list: readonly string[] | undefined, words: readonly string[]): Uint8Array | null {
  if (!given(list)) return null;
  const wanted = new Set(list);
  return Uint8Array.from(words, (word) => (wanted.has(word) ? 1 : 0));
}

/**
 * Which sites match a filter on a day: 1 or 0 by site. Filters choose sites and never change a status; the conditions on
 * hazards must hold together in one hazard of the site that is not closed on the day.
 */
export function matchingSites(index: SiteIndex, filter: Filter, states: SiteStates): Uint8Array {
  const { sites, hazards, bySite, words } = index;
  const result = new Uint8Array(sites.count);
  const layer = picked(filter.layers, words.layers);
  const status = picked(filter.status, DISPLAY_STATUSES);
  const category = picked(filter.category, words.categories);
  const area = picked(filter.area, words.areas);
  const hasWords = words.textTest(filter.q ?? "");
  const hazardMatches = hazardCondition(hazards, words, filter);
  for (let s = 0; s < sites.count; s++) {
    if (layer !== null && !layer[sites.layer[s]!]) continue;
    if (status !== null && !status[states.rank[s]!]) continue;
    if (category !== null && !category[sites.category[s]!]) continue;
    if (area !== null && !area[sites.area[s]!]) continue;
    if (hazardMatches !== null && !someHazard(bySite, s, (h) => isOpen(states.hazardRank[h]!) && hazardMatches(h)))
      continue;
    if (hasWords !== null && !hasWords(s)) continue;
    result[s] = 1;
  }
  return result;
}

/** Does a hazard of this rank exist, and is it not closed? */
export const isOpen = (rank: number): boolean => rank >= 0 && rank < CLOSED;

function someHazard(bySite: HazardsBySite, site: number, test: (hazard: number) => boolean): boolean {
  for (let i = bySite.start[site]!; i < bySite.start[site + 1]!; i++) if (test(bySite.hazards[i]!)) return true;
  return false;
}

/** All conditions on hazards as one test; null when the filter has none. */
export function hazardCondition(
  hazards: HazardColumns,
  words: ColumnWords,
  filter: Filter,
): ((hazard: number) => boolean) | null {
  const type = picked(filter.type, words.types);
  const supervision = picked(filter.supervision, SUPERVISIONS);
  const department = picked(filter.department, words.departments);
  const source = picked(filter.source, words.sources);
  const tags = given(filter.tag)
    ? Uint8Array.from(words.tagLists, (list) => (list.some((tag) => filter.tag?.includes(tag)) ? 1 : 0))
    : null;
  const level = given(filter.level) ? filter.level : null;
  if (
    type === null &&
    supervision === null &&
    department === null &&
    source === null &&
    tags === null &&
    level === null
  )
    return null;
  return (h) =>
    (level === null || level.includes(hazards.major[h] ? "major" : "general")) &&
    (type === null || type[hazards.type[h]!] === 1) &&
    (supervision === null || supervision[hazards.supervision[h]!] === 1) &&
    (department === null || department[hazards.department[h]!] === 1) &&
    (source === null || source[hazards.source[h]!] === 1) &&
    (tags === null || tags[hazards.tags[h]!] === 1);
}

/**
 * The hazards that every number counts (contract 5): those of the sites in `matches` that meet the filter's own conditions on
 * hazards, closed or not, and, as long as no condition on sites is set, those that found no site.
 */
export function countedHazards(
  { hazards, words }: Pick<SiteIndex, "hazards" | "words">,
  filter: Filter,
  matches: Uint8Array,
): (hazard: number) => boolean {
  const { site } = hazards;
  const condition = hazardCondition(hazards, words, filter);
  const withoutSite = !choosesSites(filter);
  const isOfSite = (h: number): boolean => (site[h]! < 0 ? withoutSite : matches[site[h]!] === 1);
  return condition === null ? isOfSite : (h) => isOfSite(h) && condition(h);
}
