import { MOST_EXACT } from "../../../analysis/patrol/exactOrder.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import {
  type Contract,
  MARK_MAJOR,
  type PatrolEnd,
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
  type UnassignedReason,
} from "../../../core/patrol.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { refOfSite, tenth } from "../../index/refs.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { siteRow } from "../sites/siteRows.ts";
import { cachedPlan } from "./cachedPlan.ts";
import { type PatrolEnds, patrolEnds, patrolSites } from "./patrolSites.ts";
import { type PatrolWays, patrolWays, waysKey } from "./patrolWays.ts";

type Ask = Contract["patrol"]["ask"];

/**
 * Puts the sites of a ring, or those named, in order from a start: by road where that is asked and there are roads, else by
 * straight line times a factor, and it says so. Once aborted no team has a stop.
 */
export async function patrol(
  index: ProjectIndex,
  ask: Ask,
  { aborted }: { aborted(): boolean },
): Promise<Contract["patrol"]["answer"]> {
  const { period, venues, sites, missing } = patrolSites(index, ask);
  const day = index.on(ask.asOf, ask.filter);
  const roads = ask.metric === "road" ? await roadNetwork(index, aborted) : null;
  const ends = endsOnRoads(patrolEnds(index, ask), ask, roads);
  const urgency = (site: number) => day.states.rank[site]! * 2 + (day.states.marks[site]! & MARK_MAJOR ? 0 : 1);
  const isPlaced = (site: number) => !Number.isNaN(index.sites.lng[site]!);
  const placed = sites.filter(isPlaced);
  const chosen =
    placed.length <= MOST_STOPS ? placed : [...placed].sort((a, b) => urgency(a) - urgency(b)).slice(0, MOST_STOPS);
  const places = { sites: chosen, from: ends.from, to: ends.to };
  const ways = await patrolWays(index, places, ask.mode, roads, aborted);
  const stops = ways?.sites ?? [];
  const stay = stops.map((site) =>
    stayMinutes(index.words.categories[index.sites.category[site]!]!, index.project.categories),
  );
  const plan =
    ways &&
    (await cachedPlan(
      index,
      waysKey(places, ask.mode, roads !== null),
      ways,
      {
        costs: ways.costs,
        stay,
        urgency: stops.map(urgency),
        minutesPerCost: ways.minutesPerCost,
        teams: Math.min(Math.max(1, Math.floor(ask.teams)), MOST_TEAMS),
        minutes: ask.minutes,
        effort: Math.min(Math.max(0, Math.floor(ask.effort)), MOST_EFFORT),
        ...(ask.order === undefined ? {} : { given: numbered(index, stops, ask.order) }),
      },
      aborted,
    ));
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
  const late = new Set(plan?.left.map((stop) => stops[stop]!));
  const reasonOf = (site: number): UnassignedReason | null => {
    if (!isPlaced(site)) return "not-on-map";
    if (!kept.has(site)) return "too-many";
    return ways?.left.get(site) ?? (late.has(site) ? "no-time" : null);
  };
  return {
    ...(roads === null ? { metric: "straight", factor: DETOUR } : { metric: "road" }),
    mode: ask.mode,
    speed: SPEED_KMH[ask.mode],
    asOf: formatDay(ask.asOf),
    period,
    venues,
    ...ends,
    teams:
      plan?.teams.map((order, i) => {
        const way = plan.ways?.[i];
        const team = teamOf(String(i + 1), order, { ways: ways!, stay, ends, stopOf });
        return { ...team, optimal: isShortest(order, ask), way: way === undefined ? null : { coordinates: way } };
      }) ?? [],
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

/** Was the shortest order of so few stops looked for among all? */
const isShortest = (order: readonly number[], { effort, order: given }: Ask): boolean =>
  given === undefined && order.length <= (effort > 0 ? MOST_EXACT : 1);

/** A start or end by road that is farther than 300 m from any is none. */
function endsOnRoads(ends: PatrolEnds, { from, to, mode }: Ask, roads: RoadNetwork | null): PatrolEnds {
  if (roads === null) return ends;
  const find = accessFinder(roads.graph, mode);
  const badEnds = [...ends.badEnds];
  const onRoad = (end: "from" | "to", wish: PatrolEnd | null): PatrolPoint | null => {
    const point = ends[end];
    if (point === null || find(point.lng, point.lat) !== null) return point;
    badEnds.push({ end, ref: wish?.type === "ref" ? wish.ref : "", reason: "off-road" });
    return null;
  };
  return { from: onRoad("from", from), to: onRoad("to", to), badEnds };
}

interface TeamParts {
  readonly ways: PatrolWays;
  readonly stay: readonly number[];
  readonly ends: PatrolEnds;
  stopOf(site: number): Omit<PatrolStop, "arrive" | "stay" | "leg">;
}

/** One team's list with its legs and times; rounded last. */
function teamOf(
  id: string,
  order: readonly number[],
  { ways, stay, ends, stopOf }: TeamParts,
): Omit<PatrolTeam, "optimal" | "way"> {
  const { costs, minutesPerCost } = ways;
  const { size, cost } = costs;
  let before = size - 2;
  let clock = 0;
  let metres = 0;
  const legTo = (number: number) => {
    const leg = ways.metresOf(before, number);
    clock += cost[before * size + number]! * minutesPerCost;
    metres += leg;
    before = number;
    return leg;
  };
  const stops = order.map((number): PatrolStop => {
    const site = stopOf(ways.sites[number]!);
    const leg = legTo(number);
    const stop: PatrolStop = { ...site, arrive: tenth(clock), stay: stay[number]!, leg: tenth(leg) };
    clock += stay[number]!;
    return stop;
  });
  const lastLeg = stops.length === 0 ? 0 : legTo(size - 1);
  return {
    id,
    minutes: tenth(clock),
    metres: tenth(metres),
    straightMetres: tenth(straightMetres(stops, ends)),
    lastLeg: tenth(lastLeg),
    stops,
  };
}

/** From the start through the stops to the end as the crow flies. */
function straightMetres(stops: readonly PatrolStop[], { from, to }: PatrolEnds): number {
  if (stops.length === 0) return 0;
  const path = [from, ...stops, to].flatMap((place) => (place === null ? [] : [place]));
  return path.reduce((sum, { lng, lat }, i) => {
    const before = path[i - 1];
    return before === undefined ? sum : sum + distancePoints(before.lng, before.lat, lng, lat);
  }, 0);
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
