import type { AskedOnDay } from "../../../contract/contract.ts";
import type { ExposureUnion, RingCount, VenueExposure } from "../../../contract/exposureAnswer.ts";
import type { Day } from "../../../core/day.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { isDated, type Period } from "../../../core/period.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { HeldProject, OnDay } from "../../index/held.ts";
import { compare, idsOf, tenth } from "../../index/refs.ts";
import { toldField } from "../../privacy/redacted.ts";
import {
  eventAnswer,
  isImportant,
  isInfrastructure,
  isLaneCategory,
  lanesOf,
  siteAnswer,
  siteThing,
  thingAnswer,
  usableOf,
} from "./exposedRows.ts";
import { type Exposed, exposedSites, exposureUnion, nearer } from "./exposedSites.ts";
import { endOfPeriodBefore, eventInPeriod, isAlways, ringsOfVenue } from "./exposurePeriod.ts";
import { type RecordReached, recordsNear } from "./nearby.ts";

/** What is asked of the surroundings: a period, perhaps one venue, perhaps another radius. */
export interface ExposureAsk extends AskedOnDay {
  readonly venue?: string;
  readonly radius?: number;
  /** Of how many sites of a venue rows are told, worst first; counts are of all. All of them without it. */
  readonly rows?: number;
}

export interface Venue {
  readonly layer: number;
  readonly record: number;
  readonly events: readonly { layer: number; record: number }[];
}

/**
 * The venues that belong to a period: those with an event in it, those that always count, and one that is named. None, not even
 * that, belongs to one whose days are not known.
 */
export function venuesOf(held: HeldProject, period: Period, named: string | undefined): Venue[] {
  const venues: Venue[] = [];
  if (!isDated(period)) return venues;
  held.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++) {
      const id = named === undefined ? "" : records.ids.at(record);
      const isNamed = named !== undefined && (id === named || `${spec.id}/${id}` === named);
      if (named !== undefined && !isNamed) continue;
      const events = held.events.filter(
        (event) =>
          event.venueLayer === layer &&
          event.venueRecord === record &&
          eventInPeriod(held, event.layer, event.record, period),
      );
      if (events.length > 0 || isNamed || isAlways(held, layer, record)) venues.push({ layer, record, events });
    }
  });
  return venues;
}

/** How many venues belong to a period; by one look at every event, for calendars of many periods. */
export function countVenues(held: HeldProject, period: Period): number {
  if (!isDated(period)) return 0;
  const found = new Set<string>();
  for (const { layer, record, venueLayer, venueRecord } of held.events) {
    if (eventInPeriod(held, layer, record, period)) found.add(`${venueLayer}/${venueRecord}`);
  }
  held.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++)
      if (isAlways(held, layer, record)) found.add(`${layer}/${record}`);
  });
  return found.size;
}

/** Everything around the venues of a period, each venue once and each site once a venue. */
export function exposureOf(
  held: HeldProject,
  period: Period,
  ask: ExposureAsk,
): { venues: VenueExposure[]; union: ExposureUnion; since: Day } {
  const day = held.on(ask.asOf, ask.filter);
  const since = endOfPeriodBefore(held, period, ask.asOf);
  const union = exposureUnion(held);
  const venues = venuesOf(held, period, ask.venue).map((venue) => around(held, venue, day, since, ask, union.add));
  return { venues, union: union.answer(), since };
}

function around(
  held: HeldProject,
  venue: Venue,
  day: OnDay,
  since: Day,
  ask: ExposureAsk,
  addToUnion: (site: Exposed) => void,
): VenueExposure {
  const { records, spec } = held.layers[venue.layer]!;
  const { radius, rings } = radiiOf(held, venue, ask.radius);
  const geometry = geometryOf(held, venue.layer, venue.record);
  const near = geometry === null ? [] : exposedSites(held, day, geometry, radius);
  for (const site of near) addToUnion(site);
  const isOfNote = categoriesOfNote(held);
  const byDistance = near.filter(({ category }) => isOfNote[category] === true).sort((a, b) => nearer(held, a, b));
  const things = (kinds: Parameters<typeof recordsNear>[1]) =>
    (geometry === null ? [] : recordsNear(held, kinds, geometry, radius))
      .map((found) => ({ ...found, ref: `${idsOf(held, found).layer}/${idsOf(held, found).id}` }))
      .sort((a, b) => tenth(a.metres) - tenth(b.metres) || compare(a.ref, b.ref));
  const thing = (found: RecordReached) => thingAnswer(held, found, ask.personal);
  return {
    id: records.ids.at(venue.record),
    layer: spec.id,
    name: toldField(records, "name", venue.record, ask.personal),
    placed: geometry !== null,
    radius,
    rings,
    events: venue.events.map(({ layer, record }) => eventAnswer(held, layer, record, ask.personal)),
    sites: near
      .slice(0, ask.rows ?? near.length)
      .map((found) => siteAnswer(held, found, rings, day, since, ask.personal)),
    hydrants: things(["hydrant"]).map((found) => ({ ...thing(found), usable: usableOf(held, found) })),
    stations: things(["fire-station", "micro-station"]).map(thing),
    infrastructure: byDistance
      .filter(({ number }) => isInfrastructure(held, number))
      .map((found) => siteThing(held, found, ask.personal)),
    lanes: lanesOf(held, byDistance, things(["road"]), day.states.rank, ask.personal),
    byRing: rings.map((ring): RingCount => {
      const byStatus = new Array<number>(7).fill(0);
      let sites = 0;
      for (const { rank, metres } of near) {
        if (metres > ring) continue;
        byStatus[rank]!++;
        sites++;
      }
      return { radius: ring, sites, byStatus };
    }),
    record: [venue.layer, venue.record],
  };
}

const ofNote = new WeakMap<HeldProject, readonly boolean[]>();

/** By category, whether its sites are infrastructure or fire lanes: worked out once, not once a site. */
function categoriesOfNote(held: HeldProject): readonly boolean[] {
  const known = ofNote.get(held) ?? held.words.categories.map((id) => isImportant(held, id) || isLaneCategory(id));
  ofNote.set(held, known);
  return known;
}

export function radiiOf(
  held: HeldProject,
  { layer, record }: Venue,
  asked: number | undefined,
): { radius: number; rings: number[] } {
  const own = ringsOfVenue(held, layer, record);
  const given = numberOf(held.layers[layer]!.records, "radius", record, Number.NaN);
  const ladder = own.length > 0 ? own : [...held.project.rings];
  const radius = asked ?? (Number.isNaN(given) ? Math.max(...ladder) : given);
  return { radius, rings: [...ladder.filter((ring) => ring < radius), radius] };
}

/** The geometry of a record; null when it is not on the map. */
export function geometryOf(held: HeldProject, layer: number, record: number): Geometry | null {
  const { records } = held.layers[layer]!;
  const lng = records.lng[record]!;
  if (Number.isNaN(lng)) return null;
  return records.shapes.get(record) ?? { type: "Point", coordinates: [lng, records.lat[record]!] };
}
