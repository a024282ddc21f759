import type { Access } from "../../../analysis/roads/access.ts";
import {
  type Asked,
  type ForceNear,
  MARK_MAJOR,
  type ReachedSite,
  type ReachRules,
} from "../../../contract/contract.ts";
import { FORCE_KINDS, type ForceKind, REACH_MINUTES } from "../../../core/water.ts";
import { keptList } from "../../index/keptLists.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import { type RoadNetwork, roadNetwork, siteAccesses } from "../../index/roadNetwork.ts";
import { siteRow } from "../sites/siteRows.ts";
import { type ComingForce, type Force, type ForcesNear, forcesByRoad, forcesStraight } from "./forcesNear.ts";
import { metricOf } from "./nearestWater.ts";
import { hasShape, thingsOf } from "./things.ts";

/** The minutes before a change of them and those after. */
const kept = keptWork<ForcesNear>(2);
/** As a circle has it, beside the roads. */
const circled = keptWork<ForcesNear["inTime"]>(2);

/** Which forces come to which sites. */
export interface Reached {
  /** Null where the straight line times the factor stands in for them. */
  readonly roads: RoadNetwork | null;
  readonly forces: readonly Force[];
  /** By road, where sites join the roads. */
  readonly accesses: readonly (Access | null)[] | null;
  readonly found: ForcesNear;
  /** By site who comes in time by the straight line times the factor. */
  readonly circle: ForcesNear["inTime"];
  /** What it was asked by. */
  readonly key: string;
}

/** Finds who comes in time to all sites; null once aborted. */
export async function reachedSites(
  index: ProjectIndex,
  { mode, minutes }: ReachRules,
  aborted: () => boolean,
): Promise<Reached | null> {
  const roads = await roadNetwork(index, aborted);
  const forces = forcesOf(index, minutes);
  const key = `${mode} ${FORCE_KINDS.map((kind) => limitOf(kind, minutes)).join(" ")}`;
  if (aborted()) return null;
  if (roads === null) {
    const found = await kept(index, key, () => forcesStraight(index, forces, mode), aborted);
    return found && { roads, forces, accesses: null, found, circle: found.inTime, key };
  }
  const inCircle = function* () {
    return (yield* forcesStraight(index, forces, mode)).inTime;
  };
  const circle = await circled(index, key, inCircle, aborted);
  const accesses = await siteAccesses(index, roads, mode, aborted);
  if (circle === null || accesses === null) return null;
  const found = await kept(index, key, () => forcesByRoad(index, roads, accesses, forces, mode), aborted);
  return found && { roads, forces, accesses, found, circle, key };
}

/** Minutes in which forces of a kind are to be there. */
export const limitOf = (kind: ForceKind, minutes: ReachRules["minutes"]): number =>
  (typeof minutes === "number" ? minutes : minutes?.[kind]) ?? REACH_MINUTES[kind];

/** The stations and micro-stations, each with the minutes asked for or those of its kind. */
export function forcesOf(index: ProjectIndex, minutes: ReachRules["minutes"]): readonly Force[] {
  return thingsOf(index, FORCE_KINDS).map((thing) => ({
    ...thing,
    limit: limitOf(index.layers[thing.layer]!.spec.kind as ForceKind, minutes),
  }));
}

/** Of forces that come in time the fastest; where none does the fastest of all. */
export const comingTo = ({ found }: Reached, site: number): ComingForce | null =>
  found.inTime[site] ?? found.nearest[site]![0] ?? null;

/** The sites that match and are on the map: those that nobody reaches in time first, by hazard, the slowest first. */
export interface RankedByReach {
  readonly sites: readonly number[];
  /** How many of them nobody reaches in time. */
  readonly late: number;
}

export const rankedByReach = (index: ProjectIndex, day: OnDay, reached: Reached): RankedByReach =>
  keptList(day, ["by-reach", metricOf(reached.roads), reached.key], () => {
    const sites = ranked(index, day, reached);
    return { sites, late: sites.filter((site) => reached.found.inTime[site] === null).length };
  });

/** Those of the late ones that a circle takes for reached, the longest way round first, as `onlyInCircle`. */
export const lateInCircle = (index: ProjectIndex, day: OnDay, reached: Reached): readonly number[] =>
  keptList(day, ["late-in-circle", metricOf(reached.roads), reached.key], () => {
    const { sites, late } = rankedByReach(index, day, reached);
    const longer = (site: number) => {
      const coming = comingTo(reached, site);
      return coming === null ? -1 : coming.minutes - reached.circle[site]!.minutes;
    };
    const isShaped = (site: number) => Number(hasShape(index, site));
    return sites
      .slice(0, late)
      .filter((site) => reached.circle[site] !== null)
      .sort((a, b) => isShaped(a) - isShaped(b) || longer(b) - longer(a));
  });

function ranked(
  { sites: { count, lng } }: ProjectIndex,
  { matches, states: { rank, marks } }: OnDay,
  reached: Reached,
): readonly number[] {
  const { inTime } = reached.found;
  const sites: number[] = [];
  for (let site = 0; site < count; site++) if (matches[site] === 1 && !Number.isNaN(lng[site]!)) sites.push(site);
  const isLate = (site: number) => inTime[site] === null;
  const isMajor = (site: number) => (marks[site]! & MARK_MAJOR) !== 0;
  const slow = (site: number) => comingTo(reached, site)?.minutes ?? Number.MAX_VALUE;
  return sites.sort(
    (a, b) =>
      Number(isLate(b)) - Number(isLate(a)) ||
      (isLate(a) ? rank[a]! - rank[b]! || Number(isMajor(b)) - Number(isMajor(a)) : 0) ||
      slow(b) - slow(a) ||
      a - b,
  );
}

/** Why no force comes to a site; null where one does, or there is none. */
export function whyLost({ roads, forces, accesses }: Reached, coming: ComingForce | null, site: number) {
  if (roads === null || forces.length === 0) return null;
  if (accesses?.[site] === null) return "off-road" as const;
  return coming === null ? ("no-way" as const) : null;
}

/** A site with the force that is there first. */
export function reachedSite(
  index: ProjectIndex,
  day: OnDay,
  reached: Reached,
  site: number,
  personal: Asked["personal"],
): ReachedSite {
  const { id, layer, name, nearName, category, status, marks } = siteRow(index, day, site, personal);
  const { forces, found } = reached;
  const first = comingTo(reached, site);
  const told = first && forceNear(forces, first);
  const why = whyLost(reached, first, site);
  return {
    id,
    layer,
    force: told?.force ?? null,
    metres: told?.metres ?? null,
    minutes: told?.minutes ?? null,
    reached: found.inTime[site] !== null,
    ...(why === null ? {} : { reason: why }),
    name,
    nearName,
    category,
    status,
    major: (marks & MARK_MAJOR) !== 0,
    marks,
    nearest: found.nearest[site]!.map((one) => forceNear(forces, one)),
  };
}

const forceNear = (forces: readonly Force[], { force, metres, minutes }: ComingForce): ForceNear => ({
  force: forces[force]!.ref,
  metres: tenth(metres),
  minutes: tenth(minutes),
});
