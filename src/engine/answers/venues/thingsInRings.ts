import type { Asked, ExposedThing, ThingCounts, ThingList, VenueExposure } from "../../../contract/contract.ts";
import type { Kind } from "../../../core/fields.ts";
import type { HeldProject, OnDay } from "../../index/projectIndex.ts";
import { compare, refOfRecord, tenth } from "../../index/refs.ts";
import type { RingsOfVenue } from "./inRings.ts";
import { type RecordReached, recordsNear } from "./nearby.ts";
import { type Exposed, nearer } from "./rankedSites.ts";
import {
  isImportant,
  isInfrastructure,
  isLaneCategory,
  laneRoads,
  laneSites,
  siteThing,
  statusOf,
  thingAnswer,
  usableOf,
} from "./ringRows.ts";

/** What lies around a venue beside its sites, nearest first; rows are made when they are told. */
export interface Things {
  readonly hydrants: readonly RecordReached[];
  readonly stations: readonly RecordReached[];
  readonly infrastructure: readonly Exposed[];
  readonly laneSites: readonly Exposed[];
  readonly laneRoads: readonly RecordReached[];
}

/** Finds them. */
export function thingsAround(held: HeldProject, { geometry, radius, near }: RingsOfVenue, day: OnDay): Things {
  const records = (kinds: readonly Kind[]) => {
    if (geometry === null) return [];
    const found = recordsNear(held, kinds, geometry, radius);
    if (found.length < 2) return found;
    return found
      .map((one) => ({ ...one, ref: refOfRecord(held, one), told: tenth(one.metres) }))
      .sort((a, b) => a.told - b.told || compare(a.ref, b.ref));
  };
  const isOfNote = categoriesOfNote(held);
  const byDistance = near.filter(({ category }) => isOfNote[category] === true).sort((a, b) => nearer(held, a, b));
  return {
    hydrants: records(["hydrant"]),
    stations: records(["fire-station", "micro-station"]),
    infrastructure: byDistance.filter(({ number }) => isInfrastructure(held, number)),
    laneSites: laneSites(held, byDistance, day),
    laneRoads: laneRoads(held, records(["road"])),
  };
}

type Lists = Pick<VenueExposure, ThingList>;

/** The lists of a venue as they are told, of each at most so many. */
export function thingLists(
  held: HeldProject,
  found: Things,
  day: OnDay,
  most: number,
  personal: Asked["personal"],
): Lists {
  return {
    hydrants: found.hydrants.slice(0, most).map((one) => hydrantAnswer(held, one, personal)),
    stations: found.stations.slice(0, most).map((one) => thingAnswer(held, one, personal)),
    infrastructure: found.infrastructure.slice(0, most).map((one) => siteThing(held, one, personal)),
    lanes: lanesOf(held, found, day, personal).slice(0, most),
  };
}

/** A hydrant with its distance. */
export const hydrantAnswer = (
  held: HeldProject,
  found: RecordReached,
  personal: Asked["personal"],
): ExposedThing & { readonly usable: boolean | null } => ({
  ...thingAnswer(held, found, personal),
  usable: usableOf(held, found),
});

/** Blocked lanes of both sorts, nearest first. */
export function lanesOf(
  held: HeldProject,
  found: Things,
  day: OnDay,
  personal: Asked["personal"],
): VenueExposure["lanes"] {
  const sites = found.laneSites.map((one) => ({
    ...siteThing(held, one, personal),
    status: statusOf(day, one.number),
  }));
  const roads = found.laneRoads.map((one) => ({ ...thingAnswer(held, one, personal), status: "blocked" as const }));
  return [...sites, ...roads].sort(
    (a, b) => a.distance - b.distance || compare(`${a.layer}/${a.id}`, `${b.layer}/${b.id}`),
  );
}

/** How many there are. */
export function thingCounts(held: HeldProject, found: Things): ThingCounts {
  return {
    hydrants: found.hydrants.length,
    usable: found.hydrants.filter((one) => usableOf(held, one) === true).length,
    broken: found.hydrants.filter((one) => usableOf(held, one) === false).length,
    stations: found.stations.length,
    infrastructure: found.infrastructure.length,
    lanes: found.laneSites.length + found.laneRoads.length,
  };
}

/** All venues' things, each once. */
export function thingsOnce(all: readonly Things[]): Things {
  const once = <T>(lists: readonly (readonly T[])[], keyOf: (one: T) => number | string): readonly T[] =>
    lists.length === 1 ? lists[0]! : [...new Map(lists.flat().map((one) => [keyOf(one), one])).values()];
  const record = (one: RecordReached) => one.layer * 2 ** 32 + one.record;
  const site = (one: Exposed) => one.number;
  return {
    hydrants: once(
      all.map(({ hydrants }) => hydrants),
      record,
    ),
    stations: once(
      all.map(({ stations }) => stations),
      record,
    ),
    infrastructure: once(
      all.map(({ infrastructure }) => infrastructure),
      site,
    ),
    laneSites: once(
      all.map((one) => one.laneSites),
      site,
    ),
    laneRoads: once(
      all.map((one) => one.laneRoads),
      record,
    ),
  };
}

const ofNote = new WeakMap<HeldProject, readonly boolean[]>();

/** By category, whether its sites are infrastructure or fire lanes: worked out once, not once a site. */
function categoriesOfNote(held: HeldProject): readonly boolean[] {
  const known = ofNote.get(held) ?? held.words.categories.map((id) => isImportant(held, id) || isLaneCategory(id));
  ofNote.set(held, known);
  return known;
}
