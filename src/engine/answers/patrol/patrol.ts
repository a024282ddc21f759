import type { PatrolTask } from "../../../analysis/patrol/patrolTask.ts";
import { beginsOf, lastBegin, MOMENT, minutesOf } from "../../../analysis/patrol/patrolTimes.ts";
import { accessFinder } from "../../../analysis/roads/access.ts";
import { type Contract, MARK_MAJOR, type PatrolEnd, type PatrolPoint } from "../../../contract/contract.ts";
import { formatDay } from "../../../core/day.ts";
import {
  DETOUR,
  MOST_EFFORT,
  MOST_STOPS,
  MOST_TEAMS,
  parseClock,
  proposedStart,
  SPEED_KMH,
  type UnassignedReason,
  WORKING_DAY,
} from "../../../core/patrol.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { refOfSite } from "../../index/refs.ts";
import { type RoadNetwork, roadNetwork } from "../../index/roadNetwork.ts";
import { siteRow } from "../sites/siteRows.ts";
import { cachedPlan } from "./cachedPlan.ts";
import { openWindows } from "./openWindows.ts";
import { type PatrolEnds, patrolEnds, patrolSites } from "./patrolSites.ts";
import { stopsOf } from "./patrolStops.ts";
import { streetsAround } from "./patrolStreets.ts";
import { patrolWays, waysKey } from "./patrolWays.ts";
import { wishedOf, wishesOf } from "./stopWishes.ts";
import { teamAnswer } from "./teamAnswer.ts";

type Ask = Contract["patrol"]["ask"];
type Answer = Contract["patrol"]["answer"];

/**
 * Puts the sites of a ring, or those named, in order from a start: by road where that is asked and there are roads, else by
 * straight line times a factor, and it says so. Once aborted no team has a stop.
 */
export async function patrol(index: ProjectIndex, ask: Ask, { aborted }: { aborted(): boolean }): Promise<Answer> {
  const { period, venues, event, sites, missing, excluded } = patrolSites(index, ask);
  const day = index.on(ask.asOf, ask.filter);
  const roads = ask.metric === "road" ? await roadNetwork(index, aborted) : null;
  const ends = endsOnRoads(patrolEnds(index, ask), ask, roads);
  const wishes = wishesOf(index, ask);
  const isMust = (site: number) => wishes.get(site)?.must === true;
  const urgency = (site: number) => day.states.rank[site]! * 2 + (day.states.marks[site]! & MARK_MAJOR ? 0 : 1);
  const sooner = (a: number, b: number) => Number(isMust(b)) - Number(isMust(a)) || urgency(a) - urgency(b);
  const isPlaced = (site: number) => !Number.isNaN(index.sites.lng[site]!);
  const nameOf = (site: number) => siteRow(index, day, site, ask.personal).name;
  const visited = sites.filter((site) => !excluded.has(site));
  const row = (site: number) => ({ ref: refOfSite(index, site), name: nameOf(site) });
  const open = openWindows(index, ask, visited, wishes, event, row);
  const isShut = (site: number) => open.spans.get(site)?.length === 0;
  const placed = visited.filter((site) => isPlaced(site) && !isShut(site));
  const chosen = placed.length <= MOST_STOPS ? placed : [...placed].sort(sooner).slice(0, MOST_STOPS);
  const places = { sites: chosen, from: ends.from, to: ends.to };
  const ways = await patrolWays(index, places, ask.mode, roads, aborted);
  const stops = ways?.sites ?? [];
  const teams = Math.min(Math.max(1, Math.floor(ask.teams)), MOST_TEAMS);
  const taskFrom = (clock: string | null): PatrolTask | null =>
    ways && {
      costs: ways.costs,
      ...wishedOf(index, stops, wishes, open, clock),
      urgency: stops.map(urgency),
      minutesPerCost: ways.minutesPerCost,
      teams,
      minutes: ask.minutes,
      effort: Math.min(Math.max(0, Math.floor(ask.effort)), MOST_EFFORT),
      ...(ask.order === undefined ? {} : { given: numbered(index, stops, ask.order) }),
      ...(ask.locked === undefined ? {} : { locked: numbered(index, stops, ask.locked) }),
    };
  const planned = async (task: PatrolTask | null) =>
    ways && task && (await cachedPlan(index, waysKey(places, ask.mode, roads !== null), ways, task, aborted));
  const longestOf = (task: PatrolTask | null, plan: Awaited<ReturnType<typeof planned>>) =>
    Math.max(0, ...(plan?.teams ?? []).map((order) => minutesOf(task!, order)));

  // How long it takes tells when to begin, and windows count from then.
  const free = taskFrom(null);
  const wished = ask.start !== undefined && parseClock(ask.start) !== null ? ask.start : null;
  const freePlan = wished === null ? await planned(free) : null;
  const before = event === null ? null : parseClock(event.start.slice(11));
  const clock = wished ?? proposedStart(before, longestOf(free, freePlan));
  const task = taskFrom(clock);
  const plan = freePlan !== null && task?.windows === undefined ? freePlan : await planned(task);

  const kept = new Set(chosen);
  const numbers = new Map(stops.map((site, stop) => [site, stop]));
  const late = new Set(plan?.left.map((stop) => stops[stop]!));
  const reasonOf = (site: number): UnassignedReason | null => {
    if (excluded.has(site)) return "excluded";
    if (!isPlaced(site)) return "not-on-map";
    if (isShut(site)) return "closed";
    if (!kept.has(site)) return "too-many";
    if (!late.has(site)) return ways?.left.get(site) ?? null;
    const fits = isInTime(task!, numbers.get(site)!);
    // Without a limit there is time for all that is open when a team comes.
    if (open.spans.has(site)) return fits && ask.minutes !== null ? "no-time" : "closed";
    return fits ? "no-time" : "no-window";
  };
  const stopOf = stopsOf(index, day, ask.personal);
  const teamAnswers =
    plan?.teams.map((order, i) =>
      teamAnswer(String(i + 1), order, plan.ways?.[i], { ask, ways: ways!, task: task!, ends, wishes, open, stopOf }),
    ) ?? [];
  return {
    ...(roads === null ? { metric: "straight", factor: DETOUR } : { metric: "road" }),
    mode: ask.mode,
    speed: SPEED_KMH[ask.mode],
    asOf: formatDay(ask.asOf),
    period,
    venues,
    ...ends,
    start: { clock, because: wished !== null ? "wish" : before === null ? "usual" : "event", event },
    hours: open.hours,
    limit: ask.minutes,
    moreTeams: moreTeams(
      teams,
      (plan?.teams ?? []).map((order) => minutesOf(task!, order)),
      before === null ? null : before - (parseClock(clock) ?? 0),
    ),
    teams: teamAnswers,
    streets: roads === null ? [] : streetsAround(roads, teamAnswers, ask.personal),
    unassigned: [
      ...sites.flatMap((site) => {
        const reason = reasonOf(site);
        if (reason === null) return [];
        const left = { site: refOfSite(index, site), reason, name: nameOf(site) };
        const told = reason === "closed" ? open.told.get(site) : undefined;
        return [told === undefined ? left : { ...left, open: told }];
      }),
      ...missing,
    ],
  };
}

/** Could a team be at a stop in its window that went nowhere else? */
function isInTime(task: PatrolTask, stop: number): boolean {
  const { size, cost } = task.costs;
  return cost[(size - 2) * size + stop]! * task.minutesPerCost <= lastBegin(beginsOf(task, stop)) + MOMENT;
}

/** Teams that would be back within a working day, or before an event so many minutes after the start; null where these are. */
function moreTeams(teams: number, minutes: readonly number[], event: number | null): number | null {
  const within = event !== null && event > 0 ? Math.min(event, WORKING_DAY * 60) : WORKING_DAY * 60;
  if (Math.max(0, ...minutes) <= within) return null;
  const more = Math.ceil(minutes.reduce((sum, one) => sum + one, 0) / within);
  return more > teams && more <= MOST_TEAMS ? more : null;
}

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
