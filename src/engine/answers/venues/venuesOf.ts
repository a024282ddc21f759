import type { Geometry } from "../../../core/geometry.ts";
import { isDated, type Period } from "../../../core/period.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { LinkedEvent } from "../../workspace/links/linkEvents.ts";
import { eventInPeriod, isAlways, ringsOfVenue } from "./reportPeriod.ts";

/** A venue of a period by its place in the index, with its events in that period. */
export interface Venue {
  readonly layer: number;
  readonly record: number;
  readonly events: readonly { layer: number; record: number }[];
}

/**
 * The venues that belong to a period: those with an event in it, those that always count, and one that is named. None, not even
 * that, belongs to one whose days are not known.
 */
export function venuesOf(index: ProjectIndex, period: Period, named: string | undefined): Venue[] {
  const venues: Venue[] = [];
  if (!isDated(period)) return venues;
  index.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++) {
      const id = named === undefined ? "" : records.ids.at(record);
      const isNamed = named !== undefined && (id === named || `${spec.id}/${id}` === named);
      if (named !== undefined && !isNamed) continue;
      const events = eventsAt(index, layer, record).filter((event) =>
        eventInPeriod(index, event.layer, event.record, period),
      );
      if (events.length > 0 || isNamed || isAlways(index, layer, record)) venues.push({ layer, record, events });
    }
  });
  return venues;
}

const byVenue = new WeakMap<ProjectIndex["events"], ReadonlyMap<string, LinkedEvent[]>>();

/** The events at a venue; gathered once, for a calendar of thousands may name thousands of venues. */
function eventsAt({ events }: ProjectIndex, layer: number, record: number): readonly LinkedEvent[] {
  let gathered = byVenue.get(events);
  if (gathered === undefined) {
    const of = new Map<string, LinkedEvent[]>();
    for (const event of events) {
      const key = `${event.venueLayer}/${event.venueRecord}`;
      const those = of.get(key);
      if (those === undefined) of.set(key, [event]);
      else those.push(event);
    }
    gathered = of;
    byVenue.set(events, of);
  }
  return gathered.get(`${layer}/${record}`) ?? [];
}

/** How many venues belong to a period; by one look at every event, for calendars of many periods. */
export function countVenues(index: ProjectIndex, period: Period): number {
  if (!isDated(period)) return 0;
  const found = new Set<string>();
  for (const { layer, record, venueLayer, venueRecord } of index.events) {
    if (eventInPeriod(index, layer, record, period)) found.add(`${venueLayer}/${venueRecord}`);
  }
  index.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++)
      if (isAlways(index, layer, record)) found.add(`${layer}/${record}`);
  });
  return found.size;
}

/** Metres: how far around a venue one looks, and its rings up to that, ascending (contract.md 7). */
export function radiiOf(
  index: ProjectIndex,
  { layer, record }: Venue,
  asked: number | undefined,
): { radius: number; rings: number[] } {
  const own = ringsOfVenue(index, layer, record);
  const given = numberOf(index.layers[layer]!.records, "radius", record, Number.NaN);
  const ladder = own.length > 0 ? own : [...index.project.rings];
  const radius = asked ?? (Number.isNaN(given) ? Math.max(...ladder) : given);
  return { radius, rings: [...ladder.filter((ring) => ring < radius), radius] };
}

/** The geometry of a record; null when it is not on the map. */
export function geometryOf(index: ProjectIndex, layer: number, record: number): Geometry | null {
  const { records } = index.layers[layer]!;
  const lng = records.lng[record]!;
  if (Number.isNaN(lng)) return null;
  return records.shapes.get(record) ?? { type: "Point", coordinates: [lng, records.lat[record]!] };
}
