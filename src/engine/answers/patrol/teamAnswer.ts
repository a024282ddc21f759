import { MOST_EXACT } from "../../../analysis/patrol/exactOrder.ts";
import type { PatrolTask } from "../../../analysis/patrol/patrolTask.ts";
import { scheduleOf } from "../../../analysis/patrol/patrolTimes.ts";
import type { Contract, PatrolStop, PatrolTeam, StopWish } from "../../../contract/contract.ts";
import type { Position } from "../../../core/geometry.ts";
import { distancePoints } from "../../../core/metres.ts";
import { tenth } from "../../index/refs.ts";
import type { OpenWindows } from "./openWindows.ts";
import type { PatrolEnds } from "./patrolSites.ts";
import type { PatrolWays } from "./patrolWays.ts";

type Ask = Contract["patrol"]["ask"];

/** What a stop is whatever team goes there, and when. */
export type StopSite = Omit<PatrolStop, "arrive" | "stay" | "wait" | "late" | "leg" | "must" | "window" | "open">;

export interface TeamParts {
  readonly ask: Ask;
  readonly ways: PatrolWays;
  readonly task: PatrolTask;
  readonly ends: PatrolEnds;
  readonly wishes: ReadonlyMap<number, StopWish>;
  readonly open: OpenWindows;
  stopOf(site: number): StopSite;
}

/** One team's list with its legs and times; rounded last. */
export function teamAnswer(
  id: string,
  order: readonly number[],
  way: readonly Position[] | undefined,
  { ask, ways, task, ends, wishes, open, stopOf }: TeamParts,
): PatrolTeam {
  const { size, cost } = ways.costs;
  const { begin, late, end } = scheduleOf(task, order);
  let before = size - 2;
  let left = 0;
  let metres = 0;
  const legTo = (number: number) => {
    const leg = ways.metresOf(before, number);
    metres += leg;
    return leg;
  };
  const stops = order.map((number, i): PatrolStop => {
    const site = ways.sites[number]!;
    const wish = wishes.get(site);
    const arrival = left + cost[before * size + number]! * ways.minutesPerCost;
    const leg = legTo(number);
    const stay = task.stay[number]!;
    before = number;
    left = begin[i]! + stay;
    return {
      ...stopOf(site),
      arrive: tenth(begin[i]!),
      stay,
      wait: tenth(begin[i]! - arrival),
      late: tenth(late[i]!),
      leg: tenth(leg),
      must: wish?.must === true,
      window: hasWindow(wish) ? { from: wish?.from ?? "", to: wish?.to ?? "" } : null,
      open: open.told.get(site) ?? null,
    };
  });
  const lastLeg = stops.length === 0 ? 0 : legTo(size - 1);
  return {
    id,
    minutes: tenth(end),
    metres: tenth(metres),
    straightMetres: tenth(straightMetres(stops, ends)),
    lastLeg: tenth(lastLeg),
    stops,
    optimal: isShortest(order, task, ask),
    way: way === undefined ? null : { coordinates: way },
  };
}

const hasWindow = (wish: StopWish | undefined): boolean => (wish?.from ?? "") !== "" || (wish?.to ?? "") !== "";

/** Was the shortest order of so few stops looked for among all? With windows it was, where one team visits them all. */
function isShortest(order: readonly number[], task: PatrolTask, { effort, order: given, locked }: Ask): boolean {
  if (given !== undefined || locked?.some((stops) => stops.length > 0)) return false;
  if (order.length > (effort > 0 ? MOST_EXACT : 1)) return false;
  return task.windows === undefined || (task.teams === 1 && order.length === task.stay.length);
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
