import { RING_GROUPS, type RingGroup, type SiteInRings } from "../../../state/answers.ts";

export type GroupCounts = Readonly<Record<RingGroup, number>>;

/** A row of the list: the heading of a group with the number of its sites, or a site. */
export type GroupRow =
  | { readonly type: "group"; readonly group: RingGroup; readonly count: number }
  | { readonly type: "site"; readonly site: SiteInRings };

/** What the answer to a list says of the whole of it, by the list's key; null until it is there. */
export interface ListCounts {
  readonly key: string;
  readonly of: { readonly total: number; readonly groups: GroupCounts } | null;
}

/** What is known once an answer has come: one to a list that stood before tells nothing of this one. */
export const countsAfter = (now: ListCounts, key: string, of: NonNullable<ListCounts["of"]>): ListCounts =>
  now.key === key ? { key, of: { total: of.total, groups: of.groups } } : now;

interface Heading {
  readonly group: RingGroup;
  readonly count: number;
  /** Where in the list it stands, headings counted. */
  readonly at: number;
  /** How many sites stand before it. */
  readonly before: number;
}

/** The headings of the groups that hold anything. */
function headingsOf(counts: GroupCounts): readonly Heading[] {
  let before = 0;
  return RING_GROUPS.filter((group) => counts[group] > 0).map((group, nth) => {
    const heading = { group, count: counts[group], at: before + nth, before };
    before += counts[group];
    return heading;
  });
}

/** Where in the list a site stands that is the n-th of all; -1 stays. */
export function rowOfSite(counts: GroupCounts, nth: number): number {
  return nth < 0 ? -1 : nth + headingsOf(counts).filter(({ before }) => before <= nth).length;
}

/** Rows of the list, headings included, that can be made of sites which begin with the `first` of all. */
export function groupRows(
  counts: GroupCounts,
  sites: readonly SiteInRings[],
  first: number,
  offset: number,
  limit: number,
): { readonly total: number; readonly rows: readonly GroupRow[] } {
  const headings = headingsOf(counts);
  const total = headings.length + RING_GROUPS.reduce((sum, group) => sum + counts[group], 0);
  const rows: GroupRow[] = [];
  for (let at = offset; at < Math.min(offset + limit, total); at++) {
    const heading = headings.find((one) => one.at === at);
    const site = sites[at - headings.filter((one) => one.at < at).length - first];
    if (heading !== undefined) rows.push({ type: "group", group: heading.group, count: heading.count });
    else if (site !== undefined) rows.push({ type: "site", site });
    else break;
  }
  return { total, rows };
}

/** The most headings that a page of rows can hold: that many sites before it may be needed too. */
export const MOST_HEADINGS: number = RING_GROUPS.length;
