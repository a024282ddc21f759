import type { Contract, ExposureUnion, VenueExposure } from "../../../contract/contract.ts";
import { formatDay, NO_DAY } from "../../../core/day.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import type { HeldProject } from "../../index/projectIndex.ts";
import { toldField } from "../../privacy/redacted.ts";
import { type InRings, inRings, type RingsOfVenue, sitesInRings } from "./inRings.ts";
import { type Exposed, exposureUnion } from "./rankedSites.ts";
import { toldPeriod } from "./reportPeriod.ts";
import { changeOf, eventAnswer, siteAnswer } from "./ringRows.ts";
import { type Things, thingCounts, thingLists, thingsAround, thingsOnce } from "./thingsInRings.ts";

type Ask = Contract["exposure"]["ask"];

/** What lies in the rings of the venues of a period, in numbers, and the first of each list. */
export function exposure(held: HeldProject, ask: Ask): Contract["exposure"]["answer"] {
  const found = inRings(held, ask);
  const asOf = formatDay(ask.asOf);
  if (found === null) return { period: null, asOf, since: null, venues: [], union: NOTHING };
  const { add, answer } = exposureUnion(held);
  const all = found.venues.map((of) => ({ of, things: thingsAround(held, of, found.day) }));
  const venues = all.map(({ of, things }) => around(held, found, of, things, ask));
  for (const { near } of found.venues) for (const site of near) add(site);
  return {
    period: toldPeriod(found.period, ask.personal),
    asOf,
    since: found.since === NO_DAY ? null : formatDay(found.since),
    venues,
    union: {
      ...answer(),
      things: thingCounts(held, thingsOnce(all.map(({ things }) => things))),
      changes: ask.changes === true ? changesOf(held, found) : null,
    },
  };
}

const NO_THINGS = { hydrants: 0, usable: 0, broken: 0, stations: 0, infrastructure: 0, lanes: 0 } as const;

const NOTHING: ExposureUnion = {
  sites: 0,
  byStatus: Object.fromEntries(DISPLAY_STATUSES.map((status) => [status, 0])) as Record<DisplayStatus, number>,
  byCategory: {},
  things: NO_THINGS,
  changes: null,
};

function changesOf(held: HeldProject, found: InRings): { new: number; worse: number } {
  const count = { new: 0, worse: 0 };
  for (const { site } of sitesInRings(held, found)) {
    const change = changeOf(held, site.number, found.day, found.since);
    if (change !== null) count[change]++;
  }
  return count;
}

function around(held: HeldProject, found: InRings, of: RingsOfVenue, things: Things, ask: Ask): VenueExposure {
  const { venue, geometry, radius, rings, near } = of;
  const { day, since } = found;
  const { records, spec } = held.layers[venue.layer]!;
  const most = ask.rows ?? Number.POSITIVE_INFINITY;
  return {
    id: records.ids.at(venue.record),
    layer: spec.id,
    name: toldField(records, "name", venue.record, ask.personal),
    placed: geometry !== null,
    radius,
    rings,
    events: venue.events.map(({ layer, record }) => eventAnswer(held, layer, record, ask.personal)),
    sites: near.slice(0, most).map((site) => siteAnswer(held, site, rings, day, since, ask.personal)),
    ...thingLists(held, things, day, most, ask.personal),
    byRing: rings.map((ring) => ({ radius: ring, ...countWithin(near, ring) })),
    things: thingCounts(held, things),
  };
}

function countWithin(near: readonly Exposed[], ring: number): { sites: number; byStatus: number[] } {
  const byStatus = new Array<number>(DISPLAY_STATUSES.length).fill(0);
  let sites = 0;
  for (const { rank, metres } of near) {
    if (metres > ring) continue;
    byStatus[rank]!++;
    sites++;
  }
  return { sites, byStatus };
}
