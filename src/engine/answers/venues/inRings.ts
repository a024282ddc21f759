import {
  type AskedOnDay,
  RING_GROUPS,
  type RingGroup,
  type RingPart,
  type RingsAsked,
} from "../../../contract/contract.ts";
import type { Day } from "../../../core/day.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import type { Period } from "../../../core/period.ts";
import { lastKept } from "../../index/lastKept.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { byUrgency, type RankedSite, SitesAround } from "./rankedSites.ts";
import { endOfPeriodBefore, resolvePeriod } from "./reportPeriod.ts";
import { changeOf } from "./ringRows.ts";
import { geometryOf, radiiOf, type Venue, venuesOf } from "./venuesOf.ts";

/** A venue of a period with the sites around it. */
export interface RingsOfVenue {
  readonly venue: Venue;
  /** Null without a place: then nothing around it could be found. */
  readonly geometry: Geometry | null;
  /** Metres. */
  readonly radius: number;
  /** Ascending, the radius last. */
  readonly rings: readonly number[];
  readonly near: SitesAround;
}

/** What lies in the rings of the venues of a period. */
export interface InRings {
  readonly period: Period;
  readonly day: OnDay;
  /** Last day of the period before; NO_DAY without one. */
  readonly since: Day;
  readonly venues: readonly RingsOfVenue[];
}

/** The last rings that were looked into on a day: counts, pages and files of one choice are asked one after another. */
const lastOf = lastKept<OnDay, InRings>(1);

/** Finds the sites in the rings of the venues that are meant; null where no period is. */
export function inRings(index: ProjectIndex, ask: AskedOnDay & RingsAsked): InRings | null {
  const period = resolvePeriod(index, ask.period, ask.asOf);
  if (period === null) return null;
  const day = index.on(ask.asOf, ask.filter);
  return lastOf(day, [period, ask.venue, ask.radius], () => {
    const venues = venuesOf(index, period, ask.venue).map((venue): RingsOfVenue => {
      const geometry = geometryOf(index, venue.layer, venue.record);
      const { radius, rings } = radiiOf(index, venue, ask.radius);
      return { venue, geometry, radius, rings, near: new SitesAround(index, day, geometry, radius) };
    });
    return { period, day, since: endOfPeriodBefore(index, period, ask.asOf), venues };
  });
}

/** A site in the rings of several venues by the nearest of them. */
export interface NearestVenue {
  readonly site: RankedSite;
  readonly of: RingsOfVenue;
}

const nearestIn = new WeakMap<InRings, readonly NearestVenue[]>();

/** The sites in all rings, each once with its nearest venue: by group, in it worst first, then nearest. */
export function sitesOnce(index: ProjectIndex, found: InRings): readonly NearestVenue[] {
  const known = nearestIn.get(found);
  if (known !== undefined) return known;
  const nearest = new Map<number, NearestVenue>();
  for (const of of found.venues) {
    for (const site of of.near.first()) {
      const before = nearest.get(site.number);
      if (before === undefined || site.rounded < before.site.rounded) nearest.set(site.number, { site, of });
    }
  }
  const all = [...nearest.values()];
  if (found.venues.length > 1) {
    const order = byUrgency(index);
    all.sort((a, b) => order(a.site, b.site));
  }
  const grouped = RING_GROUPS.flatMap((group) => all.filter(({ site }) => groupOf(site) === group));
  nearestIn.set(found, grouped);
  return grouped;
}

/** In which group of the list a site stands: a major hazard weighs more than any deadline. */
export function groupOf({ rank, isMajor }: RankedSite): RingGroup {
  if (isMajor) return "major";
  const status = DISPLAY_STATUSES[rank];
  return status === "overdue" || status === "open" ? status : "rest";
}

/** Whether a site belongs to a part of those in the rings; `rings` are those of its venue. */
export function isInPart(
  index: ProjectIndex,
  { day, since }: InRings,
  { ring, status, change, group }: RingPart,
): (site: RankedSite, rings: readonly number[]) => boolean {
  return (site, rings) =>
    (ring === null || site.metres <= (rings[ring] ?? Number.POSITIVE_INFINITY)) &&
    (group === undefined || groupOf(site) === group) &&
    (status === null || DISPLAY_STATUSES[site.rank] === status) &&
    (change === null || changeOf(index, site.number, day, since) === change);
}
