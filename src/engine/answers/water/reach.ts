import {
  type Contract,
  type ForceNear,
  MARK_MAJOR,
  type ReachAnswer,
  type ReachedSite,
} from "../../../contract/contract.ts";
import { DETOUR } from "../../../core/patrol.ts";
import { FORCE_KINDS, REACH_MINUTES } from "../../../core/water.ts";
import { keptWork } from "../../index/keptWork.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf, tenth } from "../../index/refs.ts";
import { roadNetwork, siteAccesses } from "../../index/roadNetwork.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { siteRow } from "../sites/siteRows.ts";
import { notPlaced } from "../venues/notPlaced.ts";
import { type ComingForce, type Force, type ForcesNear, forcesByRoad, forcesStraight } from "./forcesNear.ts";
import { metricOf } from "./nearestWater.ts";
import { thingsOf } from "./things.ts";

type Ask = Contract["reach"]["ask"];

/** The minutes before a change of them and those after. */
const kept = keptWork<ForcesNear>(2);

/** Which of the sites that match a station or micro-station reaches in time; nothing once aborted. */
export async function reach(index: ProjectIndex, ask: Ask, { aborted }: { aborted(): boolean }): Promise<ReachAnswer> {
  const { mode, minutes, rows = Number.POSITIVE_INFINITY } = ask;
  const roads = await roadNetwork(index, aborted);
  const forces = forcesOf(index, minutes);
  const accesses = roads === null ? null : await siteAccesses(index, roads, mode, aborted);
  const work = () =>
    roads === null || accesses === null
      ? forcesStraight(index, forces, mode)
      : forcesByRoad(index, roads, accesses, forces, mode);
  const found = aborted() ? null : await kept(index, `${mode} ${minutes ?? ""}`, work, aborted);
  const day = index.on(ask.asOf, ask.filter);
  const coming = (site: number): ComingForce | null => found!.inTime[site] ?? found!.nearest[site]![0] ?? null;
  const sites = found === null ? [] : ranked(index, day, found, coming);
  const isOffRoad = (site: number) => forces.length > 0 && accesses?.[site] === null;
  const isLost = (site: number) => roads !== null && forces.length > 0 && coming(site) === null && !isOffRoad(site);
  return {
    metric: metricOf(roads),
    ...(roads === null ? { factor: DETOUR } : {}),
    mode,
    forces: forces.map((force, number) => ({
      ...idsOf(index, force),
      name: redactedField(index.layers[force.layer]!.records, "name", force.record, ask.personal),
      minutes: force.limit,
      sites: (found?.reached[number] ?? []).filter((site) => day.matches[site] === 1).length,
    })),
    sites: sites.slice(0, rows).map((site): ReachedSite => {
      const { id, layer, name, nearName, category, status, marks } = siteRow(index, day, site, ask.personal);
      const first = coming(site);
      const told = first && forceNear(forces, first);
      const why = isOffRoad(site) ? "off-road" : isLost(site) ? "no-way" : null;
      return {
        id,
        layer,
        force: told?.force ?? null,
        metres: told?.metres ?? null,
        minutes: told?.minutes ?? null,
        reached: found!.inTime[site] !== null,
        ...(why === null ? {} : { reason: why }),
        name,
        nearName,
        category,
        status,
        major: (marks & MARK_MAJOR) !== 0,
        marks,
        nearest: found!.nearest[site]!.map((one) => forceNear(forces, one)),
      };
    }),
    counts: {
      sites: sites.length,
      reached: sites.filter((site) => found!.inTime[site] !== null).length,
      offRoad: sites.filter(isOffRoad).length,
      noWay: sites.filter(isLost).length,
    },
    notPlaced: notPlaced(index, day),
  };
}

/** The stations and micro-stations, each with the minutes asked for or those of its kind. */
function forcesOf(index: ProjectIndex, minutes: number | undefined): readonly Force[] {
  return thingsOf(index, FORCE_KINDS).map((thing) => {
    const { kind } = index.layers[thing.layer]!.spec;
    return { ...thing, limit: minutes ?? REACH_MINUTES[kind as keyof typeof REACH_MINUTES] };
  });
}

const forceNear = (forces: readonly Force[], { force, metres, minutes }: ComingForce): ForceNear => ({
  force: forces[force]!.ref,
  metres: tenth(metres),
  minutes: tenth(minutes),
});

/** The sites that match and are on the map: those that nobody reaches in time first, by hazard, the slowest first. */
function ranked(
  { sites: { count, lng } }: ProjectIndex,
  { matches, states: { rank, marks } }: OnDay,
  { inTime }: ForcesNear,
  coming: (site: number) => ComingForce | null,
): readonly number[] {
  const sites: number[] = [];
  for (let site = 0; site < count; site++) if (matches[site] === 1 && !Number.isNaN(lng[site]!)) sites.push(site);
  const isLate = (site: number) => inTime[site] === null;
  const isMajor = (site: number) => (marks[site]! & MARK_MAJOR) !== 0;
  const slow = (site: number) => coming(site)?.minutes ?? Number.MAX_VALUE;
  return sites.sort(
    (a, b) =>
      Number(isLate(b)) - Number(isLate(a)) ||
      (isLate(a) ? rank[a]! - rank[b]! || Number(isMajor(b)) - Number(isMajor(a)) : 0) ||
      slow(b) - slow(a) ||
      a - b,
  );
}
