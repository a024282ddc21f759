import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { type Access, accessFinder } from "../../../analysis/roads/access.ts";
import { NearestSources } from "../../../analysis/roads/nearestSources.ts";
import { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import { nearestThings } from "../../../analysis/water/nearestThings.ts";
import { PlacesOnRoads } from "../../../analysis/water/placesOnRoads.ts";
import { DETOUR, type TravelMode, travelMinutes } from "../../../core/patrol.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { RoadNetwork } from "../../index/roadNetwork.ts";
import { eachSiteNear } from "../venues/nearby.ts";
import { geometryOf } from "../venues/venuesOf.ts";
import { placesOf, sitePlaces, type Thing } from "./things.ts";

/** How many of the nearest forces are told of a site. */
export const NEAREST = 3;

/** A force and the minutes in which it is to be there. */
export interface Force extends Thing {
  readonly limit: number;
}

/** A way of a force to a site. */
export interface ComingForce {
  readonly force: number;
  readonly metres: number;
  readonly minutes: number;
}

/** Which forces come to which sites. */
export interface ForcesNear {
  /** By force the sites that it reaches in its minutes. */
  readonly reached: readonly (readonly number[])[];
  /** By site the fastest force of those that come in time; null where none does. */
  readonly inTime: readonly (ComingForce | null)[];
  /** By site the fastest few, whatever their minutes. */
  readonly nearest: readonly (readonly ComingForce[])[];
}

/** By road, from the force to the site: one-way roads and blocked ones as they hold for the mode. */
export function* forcesByRoad(
  index: ProjectIndex,
  { graph }: RoadNetwork,
  accesses: readonly (Access | null)[],
  forces: readonly Force[],
  mode: TravelMode,
): Steps<ForcesNear> {
  const pace = new Pace();
  const travel = travelOf(graph, mode, "minutes");
  const find = accessFinder(graph, mode);
  const { lng, lat } = placesOf(index, forces);
  const sources = forces.map((_, i) => find(lng[i]!, lat[i]!));
  const few = new NearestSources(graph, travel, NEAREST);
  yield* few.run(sources, pace);
  const nearest: ComingForce[][] = [];
  for (const access of accesses) {
    if (pace.isOver(50)) yield;
    nearest.push(
      access === null
        ? []
        : few.to(access).map(({ source, cost, metres }) => ({ force: source, metres, minutes: cost })),
    );
  }
  const search = new RoadSearch(graph, travel);
  const places = new PlacesOnRoads(graph, accesses);
  const tally = new InTime(accesses.length, forces);
  for (const [force, { limit }] of forces.entries()) {
    yield* search.run([sources[force]!], { most: limit }, pace);
    places.eachReached(search, limit, (site, { cost, metres }) => tally.take(site, { force, metres, minutes: cost }));
    if (pace.isOver(10 * tally.reached[force]!.length)) yield;
  }
  return { ...tally, nearest };
}

/** By the straight line times a factor, where there are no roads. */
export function* forcesStraight(index: ProjectIndex, forces: readonly Force[], mode: TravelMode): Steps<ForcesNear> {
  const pace = new Pace();
  const coming = (force: number, straight: number): ComingForce => {
    const metres = straight * DETOUR;
    return { force, metres, minutes: travelMinutes(metres, mode) };
  };
  const { thing, metres } = yield* nearestThings(sitePlaces(index), placesOf(index, forces), NEAREST, pace);
  const nearest = Array.from({ length: index.sites.count }, (_, site) => {
    const found: ComingForce[] = [];
    for (let i = site * NEAREST; i < (site + 1) * NEAREST; i++)
      if (thing[i]! >= 0) found.push(coming(thing[i]!, metres[i]!));
    return found;
  });
  const tally = new InTime(index.sites.count, forces);
  for (const [force, { layer, record, limit }] of forces.entries()) {
    // A little more than what a minute is worth, so that rounding leaves nobody out.
    const most = limit / travelMinutes(DETOUR, mode) + 1;
    eachSiteNear(index, geometryOf(index, layer, record)!, most, (site, straight) => {
      const one = coming(force, straight);
      if (one.minutes <= limit) tally.take(site, one);
    });
    if (pace.isOver(1000 + 20 * tally.reached[force]!.length)) yield;
  }
  return { ...tally, nearest };
}

/** Gathers who comes in time; of forces equally fast the first. */
class InTime {
  readonly inTime: (ComingForce | null)[];
  readonly reached: readonly number[][];

  constructor(sites: number, forces: readonly Force[]) {
    this.inTime = Array<ComingForce | null>(sites).fill(null);
    this.reached = forces.map(() => []);
  }

  take(site: number, coming: ComingForce): void {
    this.reached[coming.force]!.push(site);
    const before = this.inTime[site]!;
    if (before === null || coming.minutes < before.minutes) this.inTime[site] = coming;
  }
}
