import type { Asked, Contract, ReachAnswer, ReachingForce } from "../../../contract/contract.ts";
import { DETOUR } from "../../../core/patrol.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf } from "../../index/refs.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { notPlaced } from "../venues/notPlaced.ts";
import { metricOf } from "./nearestWater.ts";
import {
  comingTo,
  lateInCircle,
  type Reached,
  rankedByReach,
  reachedSite,
  reachedSites,
  whyLost,
} from "./reachSites.ts";

type Ask = Contract["reach"]["ask"];

/** Which of the sites that match a station or micro-station reaches in time; nothing once aborted. */
export async function reach(index: ProjectIndex, ask: Ask, { aborted }: { aborted(): boolean }): Promise<ReachAnswer> {
  const { mode, rows = Number.POSITIVE_INFINITY } = ask;
  const reached = await reachedSites(index, ask, aborted);
  const day = index.on(ask.asOf, ask.filter);
  if (reached === null) return { ...NOTHING, mode, notPlaced: notPlaced(index, day) };
  const { sites, late } = rankedByReach(index, day, reached);
  const lost = sites.map((site) => whyLost(reached, comingTo(reached, site), site));
  return {
    metric: metricOf(reached.roads),
    ...(reached.roads === null ? { factor: DETOUR } : {}),
    mode,
    forces: reachingForces(index, day, reached, ask),
    sites: sites.slice(0, rows).map((site) => reachedSite(index, day, reached, site, ask.personal)),
    counts: {
      sites: sites.length,
      reached: sites.length - late,
      offRoad: lost.filter((why) => why === "off-road").length,
      noWay: lost.filter((why) => why === "no-way").length,
      circle: reached.roads === null ? 0 : lateInCircle(index, day, reached).length,
    },
    notPlaced: notPlaced(index, day),
  };
}

const NOTHING = {
  metric: "straight",
  forces: [],
  sites: [],
  counts: { sites: 0, reached: 0, offRoad: 0, noWay: 0, circle: 0 },
} as const;

/** The forces, each with the sites that it reaches in its minutes. */
export const reachingForces = (
  index: ProjectIndex,
  day: OnDay,
  { forces, found }: Reached,
  { personal }: Asked,
): readonly ReachingForce[] =>
  forces.map((force, number) => ({
    ...idsOf(index, force),
    name: redactedField(index.layers[force.layer]!.records, "name", force.record, personal),
    minutes: force.limit,
    sites: found.reached[number]!.filter((site) => day.matches[site] === 1).length,
  }));
