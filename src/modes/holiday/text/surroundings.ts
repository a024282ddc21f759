import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import { type ExposedSite, MARK_MAJOR, type VenueExposure } from "../../../state/answers.ts";

export type Tab = "sites" | "hydrants" | "stations" | "infrastructure" | "lanes";
export const TABS: readonly Tab[] = ["sites", "hydrants", "stations", "infrastructure", "lanes"];

/** A site in the rings, with the venue that it is nearest to. */
export interface SiteItem extends ExposedSite {
  readonly venue: string;
}

/** Anything else in the rings. */
export interface ThingItem {
  readonly ref: string;
  readonly id: string;
  readonly name: string;
  readonly distance: number;
  readonly layer: string;
  readonly venue: string;
  /** Of hydrants. */
  readonly usable?: boolean | null;
  /** Of fire lanes and of sites. */
  readonly status?: DisplayStatus | "blocked";
}

export interface Surroundings extends Readonly<Record<Exclude<Tab, "sites">, readonly ThingItem[]>> {
  readonly sites: readonly SiteItem[];
}

/** What lies around the venues, each thing once, with its distance to the nearest of them. */
export function surroundingsOf(venues: readonly VenueExposure[]): Surroundings {
  const sites = new Map<number, SiteItem>();
  for (const venue of venues) {
    for (const site of venue.sites) {
      const known = sites.get(site.site);
      if (known === undefined || site.distance < known.distance) sites.set(site.site, { ...site, venue: venue.name });
    }
  }
  const all = [...sites.values()];
  const statusByRef = new Map(all.map((site) => [refOf(site), site.status]));
  const infrastructure = thingsOf(venues, (venue) => venue.infrastructure);
  return {
    sites: venues.length === 1 ? all : all.sort(worstFirst),
    hydrants: thingsOf(venues, (venue) => venue.hydrants),
    stations: thingsOf(venues, (venue) => venue.stations),
    infrastructure: infrastructure.map((item) => {
      const status = statusByRef.get(item.ref);
      return status === undefined ? item : { ...item, status };
    }),
    lanes: thingsOf(venues, (venue) => venue.lanes),
  };
}

function thingsOf(
  venues: readonly VenueExposure[],
  of: (venue: VenueExposure) => readonly Omit<ThingItem, "ref" | "venue">[],
): ThingItem[] {
  const things = new Map<string, ThingItem>();
  for (const venue of venues) {
    for (const thing of of(venue)) {
      const ref = refOf(thing);
      const known = things.get(ref);
      if (known === undefined || thing.distance < known.distance) things.set(ref, { ...thing, ref, venue: venue.name });
    }
  }
  return [...things.values()].sort((a, b) => a.distance - b.distance || (a.ref < b.ref ? -1 : 1));
}

/** The order of the answer: status, major, distance, `layer/id`. */
function worstFirst(a: SiteItem, b: SiteItem): number {
  return (
    DISPLAY_STATUSES.indexOf(a.status) - DISPLAY_STATUSES.indexOf(b.status) ||
    (b.marks & MARK_MAJOR) - (a.marks & MARK_MAJOR) ||
    a.distance - b.distance ||
    (refOf(a) < refOf(b) ? -1 : 1)
  );
}

/**
 * Where a picked site is to be found: `listed` in the list of sites, `hidden` in a part of it that is not listed now;
 * null when it lies outside of the rings or in the open list already.
 */
export function placeInLists(
  surroundings: Surroundings,
  picked: number,
  tab: Tab,
  narrowing: Narrowing,
): "listed" | "hidden" | null {
  const item = surroundings.sites.find(({ site }) => site === picked);
  if (item === undefined) return null;
  if (tab !== "sites" && surroundings[tab].some(({ ref }) => ref === refOf(item))) return null;
  return narrowed([item], narrowing).length === 0 ? "hidden" : "listed";
}

/** `layer/id`, unique in a project. */
export const refOf = ({ layer, id }: { readonly layer: string; readonly id: string }): string => `${layer}/${id}`;

/** What part of the sites is listed. */
export interface Narrowing {
  /** Index of the ring they lie within; null for all. */
  readonly ring: number | null;
  readonly status: DisplayStatus | null;
  readonly change: "new" | "worse" | null;
}

export const WIDE: Narrowing = { ring: null, status: null, change: null };

export const narrowed = (sites: readonly SiteItem[], { ring, status, change }: Narrowing): readonly SiteItem[] =>
  ring === null && status === null && change === null
    ? sites
    : sites.filter(
        (site) =>
          (ring === null || site.ring <= ring) &&
          (status === null || site.status === status) &&
          (change === null || site[change]),
      );
