import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { type Access, accessFinder } from "../../../analysis/roads/access.ts";
import { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import { nearestThings } from "../../../analysis/water/nearestThings.ts";
import { PlacesOnRoads } from "../../../analysis/water/placesOnRoads.ts";
import type { Metric } from "../../../contract/contract.ts";
import { WATER_KINDS } from "../../../core/water.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { type RoadNetwork, siteAccesses } from "../../index/roadNetwork.ts";
import { eachSiteNear } from "../venues/nearby.ts";
import { usableOf } from "../venues/ringRows.ts";
import { geometryOf } from "../venues/venuesOf.ts";
import { placesOf, searchFrom, sitePlaces, type Thing, thingsOf } from "./things.ts";

/** The hydrants and water sources of a project. */
export interface WaterPoints {
  readonly usable: readonly Thing[];
  /** Of the usable ones how many whose ledger does not say. */
  readonly unregistered: number;
  readonly broken: readonly Thing[];
}

const gathered = new WeakMap<ProjectIndex, WaterPoints>();

/** What there is to draw water from; of what the ledger does not say whether it works it is taken to. */
export function waterPoints(index: ProjectIndex): WaterPoints {
  const known = gathered.get(index);
  if (known !== undefined) return known;
  const things = thingsOf(index, WATER_KINDS).map((thing) => ({
    thing,
    usable: usableOf(index, { ...thing, metres: 0 }),
  }));
  const of = (is: (usable: boolean | null) => boolean) =>
    things.flatMap(({ thing, usable }) => (is(usable) ? [thing] : []));
  const made = {
    usable: of((usable) => usable !== false),
    unregistered: of((usable) => usable === null).length,
    broken: of((usable) => usable === false),
  };
  gathered.set(index, made);
  return made;
}

/** By site its nearest usable water: number among them, -1 for none, and metres, Infinity for none. */
export interface NearestWater {
  readonly water: Int32Array;
  readonly metres: Float64Array;
  /** By road, where sites join the roads; null of one that is off-road. */
  readonly accesses: readonly (Access | null)[] | null;
}

const searched = keptWork<RoadSearch>(1);

/** All ways on foot from the usable water: as long one way as the other, so that one search serves every place. Null once aborted. */
export function waterSearch(
  index: ProjectIndex,
  { graph }: RoadNetwork,
  aborted: () => boolean,
): Promise<RoadSearch | null> {
  const places = () => placesOf(index, waterPoints(index).usable);
  return searched(index, "", () => searchFrom(graph, "foot", "metres", places()), aborted);
}

/** For each metric. */
const nearest = keptWork<NearestWater>(2);

/** The nearest usable water of every site, by the straight line or, with roads, on foot along them; null once aborted. */
export async function nearestWater(
  index: ProjectIndex,
  roads: RoadNetwork | null,
  aborted: () => boolean,
): Promise<NearestWater | null> {
  const { usable } = waterPoints(index);
  if (roads === null) return nearest(index, "straight", () => straight(index, usable), aborted);
  const accesses = await siteAccesses(index, roads, "foot", aborted);
  const search = accesses && (await waterSearch(index, roads, aborted));
  return search && nearest(index, "road", () => byRoad(search, accesses), aborted);
}

function* straight(index: ProjectIndex, usable: readonly Thing[]): Steps<NearestWater> {
  const { thing, metres } = yield* nearestThings(sitePlaces(index), placesOf(index, usable), 1, new Pace());
  return { water: thing, metres, accesses: null };
}

function* byRoad(search: RoadSearch, accesses: readonly (Access | null)[]): Steps<NearestWater> {
  const pace = new Pace();
  const water = new Int32Array(accesses.length).fill(-1);
  const metres = new Float64Array(accesses.length).fill(Number.POSITIVE_INFINITY);
  for (const [site, access] of accesses.entries()) {
    if (pace.isOver(10)) yield;
    if (access === null) continue;
    const arrival = search.to(access);
    water[site] = arrival.source;
    metres[site] = arrival.metres;
    if (arrival.source < 0) metres[site] = Number.POSITIVE_INFINITY;
  }
  return { water, metres, accesses };
}

/** By broken hydrant or water source the sites that it would cover and nothing else does. */
export type Repairs = readonly (readonly number[])[];

/** How far sites are from water, and how far they may be. */
interface Judging {
  readonly roads: RoadNetwork | null;
  readonly found: NearestWater;
  readonly radius: number;
}

/** For each metric, the radius before a drag and the one after. */
const repaired = keptWork<Repairs>(4);

/** What the repair of each broken one would bring back within a radius; null once aborted. */
export const repairsOf = (
  index: ProjectIndex,
  { roads, found, radius }: Judging,
  aborted: () => boolean,
): Promise<Repairs | null> =>
  repaired(
    index,
    `${roads === null ? "straight" : "road"} ${radius}`,
    () => repairs(index, roads, found, radius),
    aborted,
  );

function* repairs(
  index: ProjectIndex,
  roads: RoadNetwork | null,
  { metres, accesses }: NearestWater,
  radius: number,
): Steps<Repairs> {
  const { broken } = waterPoints(index);
  const pace = new Pace();
  const all: number[][] = [];
  const near = roads === null || accesses === null ? null : new PlacesOnRoads(roads.graph, accesses);
  const search = roads === null ? null : new RoadSearch(roads.graph, travelOf(roads.graph, "foot", "metres"));
  const find = roads === null ? null : accessFinder(roads.graph, "foot");
  for (const { layer, record } of broken) {
    const sites: number[] = [];
    all.push(sites);
    const tell = (site: number) => {
      if (metres[site]! > radius) sites.push(site);
    };
    if (near === null || search === null || find === null) {
      eachSiteNear(index, geometryOf(index, layer, record)!, radius, (site) => {
        tell(site);
      });
      if (pace.isOver(1000 + 20 * sites.length)) yield;
      continue;
    }
    const { records } = index.layers[layer]!;
    yield* search.run([find(records.lng[record]!, records.lat[record]!)], { most: radius }, pace);
    near.eachReached(search, radius, tell);
  }
  return all;
}

/** The metric that is answered in: roads are asked for where there are none as well. */
export const metricOf = (roads: RoadNetwork | null): Metric => (roads === null ? "straight" : "road");
