import { inOne, Pace, type Steps } from "../../../analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import { NearestSources } from "../../../analysis/roads/nearestSources.ts";
import { travelOf } from "../../../analysis/roads/travel.ts";
import { nearestThings } from "../../../analysis/water/nearestThings.ts";
import type { Asked, Contract, HelpNear } from "../../../contract/contract.ts";
import { DETOUR, type TravelMode, travelMinutes } from "../../../core/patrol.ts";
import type { Ref } from "../../../core/ref.ts";
import type { ForceKind } from "../../../core/water.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import { resolveSite } from "../../index/resolve.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { usableOf } from "../venues/ringRows.ts";
import { type ComingForce, type Force, NEAREST } from "./forcesNear.ts";
import { metricOf, waterPoints, waterSearch } from "./nearestWater.ts";
import { forcesOf } from "./reachSites.ts";
import { placesOf, sitePlaces, type Thing } from "./things.ts";

/** Fire engines drive, when nobody says otherwise. */
const MODE: TravelMode = "car";

/** The nearest water and forces of one site, over the network alone: no other site is looked at. */
export async function helpNear(
  index: ProjectIndex,
  { ref, personal }: Contract["helpNear"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<HelpNear | null> {
  const site = resolveSite(index, ref);
  if (site < 0 || Number.isNaN(index.sites.lng[site]!)) return null;
  const roads = await roadNetwork(index, aborted);
  const forces = forcesOf(index, undefined);
  const near = await nearestForces(index, roads, site, MODE, forces, aborted);
  const water = await nearestWaterOf(index, roads, site, personal, aborted);
  const isLost = roads !== null && forces.length > 0 && near.length === 0;
  const { lng, lat } = index.sites;
  return {
    metric: metricOf(roads),
    ...(roads === null ? { factor: DETOUR } : {}),
    mode: MODE,
    water,
    forces: near.map(({ force, metres, minutes }) => {
      const { layer, record, limit, ref: of } = forces[force]!;
      const { records, spec } = index.layers[layer]!;
      const name = redactedField(records, "name", record, personal);
      return { ref: of, name, kind: spec.kind as ForceKind, metres: tenth(metres), minutes: tenth(minutes), limit };
    }),
    ...(isLost
      ? { reason: accessFinder(roads.graph, MODE)(lng[site]!, lat[site]!) === null ? "off-road" : "no-way" }
      : {}),
  };
}

const searched = keptWork<NearestSources>(2);

/** The forces that are at a site first, the first of them first. */
export async function nearestForces(
  index: ProjectIndex,
  roads: RoadNetwork | null,
  site: number,
  mode: TravelMode,
  forces: readonly Force[],
  aborted: () => boolean,
): Promise<readonly ComingForce[]> {
  if (forces.length === 0) return [];
  if (roads === null) {
    return nearestOf(index, site, forces, NEAREST).map(({ number, metres: straight }) => {
      const metres = straight * DETOUR;
      return { force: number, metres, minutes: travelMinutes(metres, mode) };
    });
  }
  const { graph } = roads;
  const work = function* (): Steps<NearestSources> {
    const find = accessFinder(graph, mode);
    const few = new NearestSources(graph, travelOf(graph, mode, "minutes"), NEAREST);
    const { count, lng, lat } = placesOf(index, forces);
    yield* few.run(
      Array.from({ length: count }, (_, i) => find(lng[i]!, lat[i]!)),
      new Pace(),
    );
    return few;
  };
  const few = await searched(index, mode, work, aborted);
  const access = accessFinder(graph, mode)(index.sites.lng[site]!, index.sites.lat[site]!);
  if (few === null || access === null) return [];
  return few.to(access).map(({ source, cost, metres }) => ({ force: source, metres, minutes: cost }));
}

/** The nearest of some things by the straight line. */
function nearestOf(index: ProjectIndex, site: number, things: readonly Thing[], most: number) {
  const places = placesOf(index, things);
  const { thing, metres } = inOne(nearestThings(sitePlaces(index, [site]), places, most, new Pace()));
  return [...thing].flatMap((number, i) => (number < 0 ? [] : [{ number, metres: metres[i]! }]));
}

async function nearestWaterOf(
  index: ProjectIndex,
  roads: RoadNetwork | null,
  site: number,
  personal: Asked["personal"],
  aborted: () => boolean,
): Promise<HelpNear["water"]> {
  const { usable } = waterPoints(index);
  const [nearest] = nearestOf(index, site, usable, 1);
  if (nearest === undefined) return null;
  const straight = tenth(nearest.metres);
  if (roads === null) return { ...waterTold(index, usable[nearest.number]!, personal), metres: straight, straight };
  const search = await waterSearch(index, roads, aborted);
  const access = accessFinder(roads.graph, "foot")(index.sites.lng[site]!, index.sites.lat[site]!);
  const arrival = access === null || search === null ? null : search.to(access);
  if (arrival === null || arrival.source < 0) {
    const reason = access === null ? "off-road" : "no-way";
    return { ...waterTold(index, usable[nearest.number]!, personal), metres: null, straight, reason };
  }
  return { ...waterTold(index, usable[arrival.source]!, personal), metres: tenth(arrival.metres), straight };
}

function waterTold(index: ProjectIndex, thing: Thing, personal: Asked["personal"]) {
  const { records, spec } = index.layers[thing.layer]!;
  return {
    ref: thing.ref as Ref,
    name: redactedField(records, "name", thing.record, personal),
    kind: spec.kind as "hydrant" | "water-source",
    usable: usableOf(index, { ...thing, metres: 0 }),
  };
}
