import type { Asked, ReportedThing, ReportedVenue, ThingCounts, ThingList } from "../../../contract/contract.ts";
import type { Kind } from "../../../core/fields.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { compare, refOfRecord, tenth } from "../../index/refs.ts";
import type { RingsOfVenue } from "./inRings.ts";
import { type RecordReached, recordsNear } from "./nearby.ts";
import { nearer, type RankedSite } from "./rankedSites.ts";
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
  readonly infrastructure: readonly RankedSite[];
  readonly laneSites: readonly RankedSite[];
  readonly laneRoads: readonly RecordReached[];
}

/** Finds them. */
export function thingsAround(index: ProjectIndex, of: RingsOfVenue, day: OnDay): Things {
  const { near } = of;
  const isOfNote = categoriesOfNote(index);
  const byDistance: RankedSite[] = [];
  for (let entry = 0; entry < near.count; entry++)
    if (isOfNote[near.category[entry]!] === true) byDistance.push(near.at(entry));
  byDistance.sort(nearer(index));
  return {
    hydrants: nearestOf(index, of, HYDRANTS),
    stations: nearestOf(index, of, STATIONS),
    infrastructure: byDistance.filter(({ number }) => isInfrastructure(index, number)),
    laneSites: laneSites(index, byDistance, day),
    laneRoads: laneRoads(index, nearestOf(index, of, ROADS)),
  };
}

const HYDRANTS: readonly Kind[] = ["hydrant"];
const STATIONS: readonly Kind[] = ["fire-station", "micro-station"];
const ROADS: readonly Kind[] = ["road"];

/** Records of some kinds in a venue's radius, nearest first, equal ones by `layer/id`. */
function nearestOf(
  index: ProjectIndex,
  { geometry, radius }: RingsOfVenue,
  kinds: readonly Kind[],
): readonly RecordReached[] {
  if (geometry === null) return [];
  const found = recordsNear(index, kinds, geometry, radius);
  if (found.length < 2) return found;
  return found
    .map((one) => ({ ...one, ref: refOfRecord(index, one), rounded: tenth(one.metres) }))
    .sort((a, b) => a.rounded - b.rounded || compare(a.ref, b.ref));
}

type Lists = Pick<ReportedVenue, ThingList>;

/** The lists of a venue as they are told, of each at most so many. */
export function thingLists(
  index: ProjectIndex,
  found: Things,
  day: OnDay,
  most: number,
  personal: Asked["personal"],
): Lists {
  return {
    hydrants: found.hydrants.slice(0, most).map((one) => hydrantAnswer(index, one, personal)),
    stations: found.stations.slice(0, most).map((one) => thingAnswer(index, one, personal)),
    infrastructure: found.infrastructure.slice(0, most).map((one) => siteThing(index, one, personal)),
    lanes: lanesOf(index, found, day, personal).slice(0, most),
  };
}

/** A hydrant with its distance. */
export const hydrantAnswer = (
  index: ProjectIndex,
  found: RecordReached,
  personal: Asked["personal"],
): ReportedThing & { readonly usable: boolean | null } => ({
  ...thingAnswer(index, found, personal),
  usable: usableOf(index, found),
});

/** Blocked lanes of both sorts, nearest first. */
export function lanesOf(
  index: ProjectIndex,
  found: Things,
  day: OnDay,
  personal: Asked["personal"],
): ReportedVenue["lanes"] {
  if (found.laneSites.length + found.laneRoads.length === 0) return [];
  const sites = found.laneSites.map((one) => ({
    ...siteThing(index, one, personal),
    status: statusOf(day, one.number),
  }));
  const roads = found.laneRoads.map((one) => ({ ...thingAnswer(index, one, personal), status: "blocked" as const }));
  return [...sites, ...roads].sort(
    (a, b) => a.distance - b.distance || compare(`${a.layer}/${a.id}`, `${b.layer}/${b.id}`),
  );
}

/** How many there are. */
export function thingCounts(index: ProjectIndex, found: Things): ThingCounts {
  let usable = 0;
  let broken = 0;
  for (const hydrant of found.hydrants) {
    const isUsable = usableOf(index, hydrant);
    if (isUsable === true) usable++;
    else if (isUsable === false) broken++;
  }
  return {
    hydrants: found.hydrants.length,
    usable,
    broken,
    stations: found.stations.length,
    infrastructure: found.infrastructure.length,
    lanes: found.laneSites.length + found.laneRoads.length,
  };
}

/** All venues' things, each once. */
export function thingsOnce(all: readonly Things[]): Things {
  const once = <T>(listOf: (things: Things) => readonly T[], keyOf: (one: T) => number): readonly T[] => {
    const some = all.map(listOf).filter((list) => list.length > 0);
    return some.length < 2 ? (some[0] ?? []) : [...new Map(some.flat().map((one) => [keyOf(one), one])).values()];
  };
  const record = (one: RecordReached) => one.layer * 2 ** 32 + one.record;
  const site = (one: RankedSite) => one.number;
  return {
    hydrants: once((things) => things.hydrants, record),
    stations: once((things) => things.stations, record),
    infrastructure: once((things) => things.infrastructure, site),
    laneSites: once((things) => things.laneSites, site),
    laneRoads: once((things) => things.laneRoads, record),
  };
}

const ofNote = new WeakMap<ProjectIndex, readonly boolean[]>();

/** By category, whether its sites are infrastructure or fire lanes: worked out once, not once a site. */
function categoriesOfNote(index: ProjectIndex): readonly boolean[] {
  const known = ofNote.get(index) ?? index.words.categories.map((id) => isImportant(index, id) || isLaneCategory(id));
  ofNote.set(index, known);
  return known;
}
