import { inOne, Pace } from "../../../analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import { RoadSearch } from "../../../analysis/roads/roadSearch.ts";
import { wayTo } from "../../../analysis/roads/roadWay.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import { nearestThings } from "../../../analysis/water/nearestThings.ts";
import type { Asked, Contract, WaterRules, WaterWay } from "../../../contract/contract.ts";
import { HYDRANT_RADIUS } from "../../../core/water.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import { resolveSite } from "../../index/resolve.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { nearestForces } from "./helpNear.ts";
import { waterPoints, waterSearch } from "./nearestWater.ts";
import { forcesOf, reachedSites } from "./reachSites.ts";
import { placesOf, sitePlaces, type Thing } from "./things.ts";

/** The ways of a site: to its nearest water and, where a circle says otherwise, the straight line; or of its nearest forces. */
export async function waterWays(
  index: ProjectIndex,
  { ref, of, rules, personal }: Contract["waterWays"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<readonly WaterWay[]> {
  const site = resolveSite(index, ref);
  if (site < 0 || Number.isNaN(index.sites.lng[site]!)) return [];
  const network = await roadNetwork(index, aborted);
  if (aborted()) return [];
  if (of === "reach") {
    const ways = await forceWays(index, network, site, rules, personal, aborted);
    return [...(network === null ? [] : await lateInCircle(index, site, rules, personal, aborted)), ...ways];
  }
  const roads = rules.metric === "road" ? network : null;
  const straight = straightWay(index, site, personal);
  if (roads === null) return straight;
  const way = await hoseWay(index, roads, site, personal, aborted);
  // What a circle promises and the road does not keep.
  const { radius = HYDRANT_RADIUS } = rules;
  const isBroken = straight.some(({ metres }) => metres <= radius) && !way.some(({ metres }) => metres <= radius);
  return isBroken ? [...straight, ...way] : way;
}

const spotOf = ({ sites }: ProjectIndex, site: number) => ({ lng: sites.lng[site]!, lat: sites.lat[site]! });

const nameOf = (index: ProjectIndex, { layer, record }: Thing, personal: Asked["personal"]): string =>
  redactedField(index.layers[layer]!.records, "name", record, personal);

/** The straight line to the nearest water. */
function straightWay(index: ProjectIndex, site: number, personal: Asked["personal"]): WaterWay[] {
  const { usable } = waterPoints(index);
  const places = placesOf(index, usable);
  const { thing, metres } = inOne(nearestThings(sitePlaces(index, [site]), places, 1, new Pace()));
  const number = thing[0]!;
  return number < 0 ? [] : [straightTo(index, site, usable[number]!, metres[0]!, personal)];
}

function straightTo(
  index: ProjectIndex,
  site: number,
  thing: Thing,
  metres: number,
  personal: Asked["personal"],
): WaterWay {
  const { records } = index.layers[thing.layer]!;
  const { lng, lat } = spotOf(index, site);
  return {
    ref: thing.ref,
    name: nameOf(index, thing, personal),
    metres: tenth(metres),
    isStraight: true,
    path: [
      [records.lng[thing.record]!, records.lat[thing.record]!],
      [lng, lat],
    ],
  };
}

/** The way of a hose, on foot along the roads. */
async function hoseWay(
  index: ProjectIndex,
  roads: RoadNetwork,
  site: number,
  personal: Asked["personal"],
  aborted: () => boolean,
): Promise<WaterWay[]> {
  const search = await waterSearch(index, roads, aborted);
  const spot = spotOf(index, site);
  const access = accessFinder(roads.graph, "foot")(spot.lng, spot.lat);
  if (search === null || access === null) return [];
  const { source, metres } = search.to(access);
  if (source < 0) return [];
  const thing = waterPoints(index).usable[source]!;
  const told = tenth(metres);
  const { lng, lat } = placesOf(index, [thing]);
  const path = wayTo(search, { lng: lng[0]!, lat: lat[0]! }, access, spot);
  if (path === null) return [];
  return [{ ref: thing.ref, name: nameOf(index, thing, personal), metres: told, isStraight: false, path }];
}

/** Of a site that nobody reaches in time the straight line of the force that a circle has there. */
async function lateInCircle(
  index: ProjectIndex,
  site: number,
  rules: WaterRules,
  personal: Asked["personal"],
  aborted: () => boolean,
): Promise<WaterWay[]> {
  const reached = await reachedSites(index, rules, aborted);
  const inCircle = reached?.circle[site] ?? null;
  if (reached === null || inCircle === null || reached.found.inTime[site] !== null) return [];
  const { force, metres, minutes } = inCircle;
  return [{ ...straightTo(index, site, reached.forces[force]!, metres, personal), minutes: tenth(minutes) }];
}

/** The ways of the nearest forces, the nearest first. */
async function forceWays(
  index: ProjectIndex,
  roads: RoadNetwork | null,
  site: number,
  { mode, minutes }: WaterRules,
  personal: Asked["personal"],
  aborted: () => boolean,
): Promise<WaterWay[]> {
  const forces = forcesOf(index, minutes);
  const near = await nearestForces(index, roads, site, mode, forces, aborted);
  const spot = spotOf(index, site);
  if (roads === null) {
    return near.map(({ force, metres, minutes: told }) => ({
      ...straightTo(index, site, forces[force]!, metres, personal),
      minutes: tenth(told),
    }));
  }
  const { graph } = roads;
  const find = accessFinder(graph, mode);
  const access = find(spot.lng, spot.lat);
  if (access === null) return [];
  const search = new RoadSearch(graph, travelOf(graph, mode, "minutes"));
  return near.flatMap(({ force, metres, minutes: told }): WaterWay[] => {
    const thing = forces[force]!;
    const { lng, lat } = placesOf(index, [thing]);
    const from = { lng: lng[0]!, lat: lat[0]! };
    inOne(search.run([find(from.lng, from.lat)], { targets: [access] }));
    const path = wayTo(search, from, access, spot);
    if (path === null) return [];
    const name = nameOf(index, thing, personal);
    return [{ ref: thing.ref, name, metres: tenth(metres), minutes: tenth(told), isStraight: false, path }];
  });
}
