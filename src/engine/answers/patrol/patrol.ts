import { type Costs, lengthOf } from "../../../analysis/patrol/patrolCosts.ts";
import {
  type Contract,
  MARK_MAJOR,
  type PatrolPoint,
  type PatrolStop,
  type PatrolTeam,
} from "../../../contract/contract.ts";
import { formatDay } from "../../../core/day.ts";
import { distancePoints } from "../../../core/metres.ts";
import {
  DETOUR,
  MOST_EFFORT,
  MOST_STOPS,
  MOST_TEAMS,
  SPEED_KMH,
  stayMinutes,
  travelMinutes,
  type UnassignedReason,
} from "../../../core/patrol.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { refOfSite, tenth } from "../../index/refs.ts";
import { siteRow } from "../sites/siteRows.ts";
import { cachedPlan } from "./cachedPlan.ts";
import { type PatrolEnds, patrolEnds, patrolSites } from "./patrolSites.ts";

type Ask = Contract["patrol"]["ask"];

/**
 * Puts the sites of a ring, or those named, in order from a start: by straight line times a factor, and it says so. Once aborted
 * no team has a stop.
 */
export async function patrol(
  index: ProjectIndex,
  ask: Ask,
  { aborted }: { aborted(): boolean },
): Promise<Contract["patrol"]["answer"]> {
  const { period, venues, sites, missing } = patrolSites(index, ask);
  const day = index.on(ask.asOf, ask.filter);
  const ends = patrolEnds(index, ask);
  const urgency = (site: number) => day.states.rank[site]! * 2 + (day.states.marks[site]! & MARK_MAJOR ? 0 : 1);
  const isPlaced = (site: number) => !Number.isNaN(index.sites.lng[site]!);
  const placed = sites.filter(isPlaced);
  const chosen =
    placed.length <= MOST_STOPS ? placed : [...placed].sort((a, b) => urgency(a) - urgency(b)).slice(0, MOST_STOPS);
  const stay = chosen.map((site) =>
    stayMinutes(index.words.categories[index.sites.category[site]!]!, index.project.categories),
  );
  const wish = {
    stay,
    urgency: chosen.map(urgency),
    minutesPerCost: travelMinutes(DETOUR, ask.mode),
    teams: Math.min(Math.max(1, Math.floor(ask.teams)), MOST_TEAMS),
    minutes: ask.minutes,
    effort: Math.min(Math.max(0, Math.floor(ask.effort)), MOST_EFFORT),
    ...(ask.order === undefined ? {} : { given: numbered(index, chosen, ask.order) }),
  };
  const planned = await cachedPlan(index, chosen, ends, wish, aborted);
  const stopOf = (site: number): Omit<PatrolStop, "arrive" | "stay" | "leg"> => {
    const { layer, id, name, nearName, address, category, status, marks } = siteRow(index, day, site, ask.personal);
    return {
      site: `${layer}/${id}`,
      name,
      nearName,
      address,
      category,
      status,
      major: (marks & MARK_MAJOR) !== 0,
      lng: index.sites.lng[site]!,
      lat: index.sites.lat[site]!,
      marks,
    };
  };
  const kept = new Set(chosen);
  const late = new Set(planned?.plan.left.map((stop) => chosen[stop]!));
  const reasonOf = (site: number): UnassignedReason | null =>
    isPlaced(site) ? (kept.has(site) ? (late.has(site) ? "no-time" : null) : "too-many") : "not-on-map";
  return {
    metric: "straight",
    factor: DETOUR,
    mode: ask.mode,
    speed: SPEED_KMH[ask.mode],
    asOf: formatDay(ask.asOf),
    period,
    venues,
    ...ends,
    teams:
      planned?.plan.teams.map((order, i) =>
        teamOf(String(i + 1), order, { costs: planned.costs, stay, ask, ends, stopOf, chosen }),
      ) ?? [],
    unassigned: [
      ...sites.flatMap((site) => {
        const reason = reasonOf(site);
        if (reason === null) return [];
        return [{ site: refOfSite(index, site), reason, name: siteRow(index, day, site, ask.personal).name }];
      }),
      ...missing,
    ],
  };
}

interface TeamParts {
  readonly costs: Costs;
  readonly stay: readonly number[];
  readonly ask: Ask;
  readonly ends: PatrolEnds;
  /** Sites by the number of their stop. */
  readonly chosen: readonly number[];
  stopOf(site: number): Omit<PatrolStop, "arrive" | "stay" | "leg">;
}

/** One team's list with its legs and times; rounded last. */
function teamOf(
  id: string,
  order: readonly number[],
  { costs, stay, ask, ends, stopOf, chosen }: TeamParts,
): PatrolTeam {
  let before: PatrolPoint | PatrolStop | null = ends.from;
  let clock = 0;
  const legTo = (to: { readonly lng: number; readonly lat: number } | null) =>
    before === null || to === null ? 0 : DETOUR * distancePoints(before.lng, before.lat, to.lng, to.lat);
  const stops = order.map((number): PatrolStop => {
    const site = stopOf(chosen[number]!);
    const leg = legTo(site);
    clock += travelMinutes(leg, ask.mode);
    const stop: PatrolStop = { ...site, arrive: tenth(clock), stay: stay[number]!, leg: tenth(leg) };
    clock += stay[number]!;
    before = stop;
    return stop;
  });
  const lastLeg = stops.length === 0 ? 0 : legTo(ends.to);
  const straight = lengthOf(costs, order);
  return {
    id,
    minutes: tenth(clock + travelMinutes(lastLeg, ask.mode)),
    metres: tenth(straight * DETOUR),
    straightMetres: tenth(straight),
    lastLeg: tenth(lastLeg),
    stops,
  };
}

/** An order by hand as numbers of stops, each once; what is no stop any more is passed over. */
function numbered(index: ProjectIndex, chosen: readonly number[], order: readonly (readonly string[])[]): number[][] {
  const numbers = new Map<string, number>(chosen.map((site, number) => [refOfSite(index, site), number]));
  return order.map((refs) =>
    refs.flatMap((ref) => {
      const number = numbers.get(ref);
      numbers.delete(ref);
      return number === undefined ? [] : [number];
    }),
  );
}
