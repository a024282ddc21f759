import { type Costs, costsOf } from "../../../analysis/patrol/patrolCosts.ts";
import { Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { type Access, accessFinder } from "../../../analysis/roads/access.ts";
import { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import { wayTo } from "../../../analysis/roads/roadWay.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import { reachable, wayMatrix } from "../../../analysis/roads/wayMatrix.ts";
import type { Position } from "../../../core/geometry.ts";
import { distancePoints } from "../../../core/metres.ts";
import { DETOUR, type TravelMode, travelMinutes } from "../../../core/patrol.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import type { RoadNetwork } from "../../index/roadNetwork.ts";

interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** The ways between the stops of a patrol, its start and its end, by their numbers in `costs`. */
export interface PatrolWays {
  /** The sites that there is a way to, by the number of their stop. */
  readonly sites: readonly number[];
  readonly costs: Costs;
  readonly minutesPerCost: number;
  metresOf(from: number, to: number): number;
  /** Sites that are left out, and why. */
  readonly left: ReadonlyMap<number, "off-road" | "no-way">;
  /** The way of an order along the roads; null by the straight line. */
  readonly draw: ((order: readonly number[], pace: Pace) => Steps<Position[]>) | null;
}

export interface PatrolPlaces {
  readonly sites: readonly number[];
  /** Null is anywhere. */
  readonly from: Place | null;
  readonly to: Place | null;
}

/** Names what the ways of a patrol depend on. */
export const waysKey = ({ sites, from, to }: PatrolPlaces, mode: TravelMode, isByRoad: boolean): string =>
  JSON.stringify([isByRoad ? mode : "straight", sites, [from, to].map((end) => end && [end.lng, end.lat])]);

/** The last ones, for a drag of the date, a move by hand and a file of what is shown. */
const kept = keptWork<PatrolWays>(2);

/** The ways between the places of a patrol, by road where roads are given; other questions are heard meanwhile. Null once aborted. */
export const patrolWays = (
  index: ProjectIndex,
  places: PatrolPlaces,
  mode: TravelMode,
  roads: RoadNetwork | null,
  aborted: () => boolean,
): Promise<PatrolWays | null> =>
  kept(
    index,
    waysKey(places, mode, roads !== null),
    () => (roads === null ? straightWays(index, places, mode) : waysByRoad(index, places, mode, roads)),
    aborted,
  );

const placesOf = ({ sites }: ProjectIndex, numbers: readonly number[]): Place[] =>
  numbers.map((site) => ({ lng: sites.lng[site]!, lat: sites.lat[site]! }));

function* straightWays(index: ProjectIndex, { sites, from, to }: PatrolPlaces, mode: TravelMode): Steps<PatrolWays> {
  const costs = yield* costsOf(placesOf(index, sites), from, to, distancePoints);
  return {
    sites,
    costs,
    minutesPerCost: travelMinutes(DETOUR, mode),
    metresOf: (a, b) => DETOUR * costs.cost[a * costs.size + b]!,
    left: new Map(),
    draw: null,
  };
}

/** Costs are minutes: the fastest way is taken, and its metres are told. */
function* waysByRoad(
  index: ProjectIndex,
  { sites, from, to }: PatrolPlaces,
  mode: TravelMode,
  { graph }: RoadNetwork,
): Steps<PatrolWays> {
  const pace = new Pace();
  const travel = travelOf(graph, mode, "minutes");
  const find = accessFinder(graph, mode);
  const left = new Map<number, "off-road" | "no-way">();
  const joined: { site: number; place: Place; access: Access }[] = [];
  for (const [i, place] of placesOf(index, sites).entries()) {
    if (pace.isOver(100)) yield;
    const access = find(place.lng, place.lat);
    if (access === null) left.set(sites[i]!, "off-road");
    else joined.push({ site: sites[i]!, place, access });
  }
  const ends = [from, to].map((end) => end && { place: end, access: find(end.lng, end.lat) });
  const matrix = yield* wayMatrix(
    graph,
    travel,
    [...joined, ...ends].map((one) => one?.access ?? null),
    pace,
  );
  const count = joined.length;
  const stops = reachable(matrix, count, from === null ? null : count, to === null ? null : count + 1);
  const isStop = new Set(stops);
  for (const [i, { site }] of joined.entries()) if (!isStop.has(i)) left.set(site, "no-way");
  /** Numbers in the matrix by those of the patrol. */
  const numbers = [...stops, count, count + 1];
  const isAnywhere = (number: number) => ends[number - count] === null;
  const picked = (values: Float64Array) =>
    Float64Array.from({ length: numbers.length ** 2 }, (_, i) => {
      const [a, b] = [numbers[Math.floor(i / numbers.length)]!, numbers[i % numbers.length]!];
      return isAnywhere(a) || isAnywhere(b) ? 0 : values[a * matrix.size + b]!;
    });
  const metres = picked(matrix.metres);
  const costs = { size: numbers.length, cost: picked(matrix.cost).map(toSixth), isSymmetric: false };
  const all = [...joined, ...ends];
  return {
    sites: stops.map((stop) => joined[stop]!.site),
    costs,
    minutesPerCost: 1,
    metresOf: (a, b) => metres[a * costs.size + b]!,
    left,
    draw: (order, steps) => {
      const path = [costs.size - 2, ...order, costs.size - 1].flatMap((number) => {
        const one = all[numbers[number]!];
        return one == null || one.access === null ? [] : [{ place: one.place, access: one.access }];
      });
      return drawn(new RoadSearch(graph, travel), path, steps);
    },
  };
}

/**
 * Minutes to six decimals. Streets lead many ways that are equally long, between which the last digit would choose, and sines and
 * cosines have another one in each browser.
 */
const toSixth = (minutes: number): number => Math.round(minutes * 1e6) / 1e6;

/** The ways from each place to the next, as one line. */
function* drawn(
  search: RoadSearch,
  path: readonly { readonly place: Place; readonly access: Access }[],
  pace: Pace,
): Steps<Position[]> {
  const line: Position[] = path[0] === undefined ? [] : [[path[0].place.lng, path[0].place.lat]];
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1]!, path[i]!];
    yield* search.run([from.access], { targets: [to.access] }, pace);
    for (const at of (wayTo(search, from.place, to.access, to.place) ?? []).slice(1)) line.push(at);
  }
  return line;
}
