import type { Contract, ReportedVenue, ReportSum } from "../../../contract/contract.ts";
import { formatDay, NO_DAY } from "../../../core/day.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { type InRings, inRings, type RingsOfVenue } from "./inRings.ts";
import { notPlaced } from "./notPlaced.ts";
import { reportSum, type SitesAround } from "./rankedSites.ts";
import { redactedPeriod } from "./reportPeriod.ts";
import { changeOf, eventAnswer, siteAnswer } from "./ringRows.ts";
import { type Things, thingCounts, thingLists, thingsAround, thingsOnce } from "./thingsInRings.ts";

type Ask = Contract["venueReport"]["ask"];

/** What lies in the rings of the venues of a period, in numbers, and the first of each list. */
export function venueReport(index: ProjectIndex, ask: Ask): Contract["venueReport"]["answer"] {
  const found = inRings(index, ask);
  const asOf = formatDay(ask.asOf);
  if (found === null) return { period: null, asOf, since: null, venues: [], union: NOTHING, notPlaced: NONE_UNPLACED };
  const { add, answer } = reportSum(index);
  const all = found.venues.map((of) => ({ of, things: thingsAround(index, of, found.day) }));
  const venues = all.map(({ of, things }) => around(index, found, of, things, ask));
  for (const { near } of found.venues) add(near);
  return {
    period: redactedPeriod(found.period, ask.personal),
    asOf,
    since: found.since === NO_DAY ? null : formatDay(found.since),
    venues,
    union: {
      ...answer(),
      things: thingCounts(index, thingsOnce(all.map(({ things }) => things))),
      changes: ask.changes === true ? changesOf(index, found) : null,
    },
    notPlaced: notPlaced(index, found.day),
  };
}

const NO_THINGS = { hydrants: 0, usable: 0, broken: 0, stations: 0, infrastructure: 0, lanes: 0 } as const;

const NO_STATUS = Object.fromEntries(DISPLAY_STATUSES.map((status) => [status, 0])) as Record<DisplayStatus, number>;
const NONE_UNPLACED = { sites: 0, byStatus: NO_STATUS } as const;

const NOTHING: ReportSum = {
  sites: 0,
  byStatus: NO_STATUS,
  byCategory: {},
  things: NO_THINGS,
  changes: null,
};

function changesOf(index: ProjectIndex, found: InRings): { new: number; worse: number } {
  const count = { new: 0, worse: 0 };
  for (const site of new Set(found.venues.flatMap(({ near }) => near.number))) {
    const change = changeOf(index, site, found.day, found.since);
    if (change !== null) count[change]++;
  }
  return count;
}

function around(index: ProjectIndex, found: InRings, of: RingsOfVenue, things: Things, ask: Ask): ReportedVenue {
  const { venue, geometry, radius, rings, near } = of;
  const { day, since } = found;
  const { records, spec } = index.layers[venue.layer]!;
  const most = ask.rows ?? Number.POSITIVE_INFINITY;
  return {
    id: records.ids.at(venue.record),
    layer: spec.id,
    name: redactedField(records, "name", venue.record, ask.personal),
    placed: geometry !== null,
    radius,
    rings,
    events: venue.events.map(({ layer, record }) => eventAnswer(index, layer, record, ask.personal)),
    sites: near.first(most).map((site) => siteAnswer(index, site, rings, day, since, ask.personal)),
    ...thingLists(index, things, day, most, ask.personal),
    byRing: rings.map((ring) => ({ radius: ring, ...countWithin(near, ring) })),
    things: thingCounts(index, things),
  };
}

function countWithin({ count, rank, metres }: SitesAround, ring: number): { sites: number; byStatus: number[] } {
  const byStatus = new Array<number>(DISPLAY_STATUSES.length).fill(0);
  let sites = 0;
  for (let entry = 0; entry < count; entry++) {
    if (metres[entry]! > ring) continue;
    byStatus[rank[entry]!]!++;
    sites++;
  }
  return { sites, byStatus };
}
