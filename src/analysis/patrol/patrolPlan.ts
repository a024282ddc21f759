import { EFFORT } from "../../core/patrol.ts";
import { cutEvenly } from "./cutEvenly.ts";
import { exactOrder, MOST_EXACT } from "./exactOrder.ts";
import { improveOrder } from "./patrolMoves.ts";
import { shortOrder } from "./patrolOrder.ts";
import { Pace, type Steps } from "./patrolSteps.ts";
import type { PatrolPlan, PatrolTask } from "./patrolTask.ts";
import { MOMENT, minutesOf } from "./patrolTimes.ts";
import { searchTeams } from "./teamSearch.ts";
import { filledUp, withinLimit } from "./withinLimit.ts";

/**
 * Orders the stops. For one team that is free at all times one short order. For several that order, cut into a piece a team so that
 * the longest takes as few minutes as it allows; where a team's minutes do not suffice the least urgent stop goes first, and what then
 * fits comes back; and all that is bettered as a whole, windows kept. An order by hand is kept.
 */
export function* planPatrol(task: PatrolTask, pace = new Pace()): Steps<PatrolPlan> {
  const { costs, teams, effort, given, minutes, windows } = task;
  const stops = Array.from({ length: costs.size - 2 }, (_, i) => i);
  if (given !== undefined) {
    const named = new Set(given.flat());
    return yield* filledUp(
      task,
      given,
      stops.filter((stop) => !named.has(stop)),
      pace,
    );
  }
  const isLocked = task.locked?.some((order) => order.length > 0) === true;
  if (isLocked)
    return yield* searched(
      task,
      Array.from({ length: teams }, (_, i) => task.locked?.[i] ?? []),
      pace,
    );
  if (teams === 1 && stops.length <= MOST_EXACT && effort > 0) {
    const order = yield* exactOrder(task, stops, pace);
    if (order !== null && minutesOf(task, order) <= (minutes ?? Number.POSITIVE_INFINITY) + MOMENT)
      return { teams: [order], left: [] };
  }
  if (windows !== undefined)
    return yield* searched(
      task,
      Array.from({ length: teams }, () => []),
      pace,
    );
  const whole = yield* shortOrder(costs, stops, teams === 1 && minutes === null ? effort : firstEffort(effort), pace);
  if (teams === 1 && minutes === null) return { teams: [whole], left: [] };
  const cut = yield* cutWithinLimit(task, whole, pace);
  const { teams: orders, left } = yield* searched(task, cut.teams, pace);
  const share = Math.ceil(firstEffort(effort) / teams);
  const kept: (readonly number[])[] = [];
  for (const order of orders) kept.push(yield* improveOrder(costs, order, share, pace));
  return { teams: kept, left };
}

/** What is begun with takes a part of the moves, and does not change when there are more to better it. */
const firstEffort = (effort: number): number => Math.ceil(Math.min(effort, EFFORT) / 4);

/** A piece of the order for each team, and what comes back of that for which there was no time. */
function* cutWithinLimit(task: PatrolTask, whole: readonly number[], pace: Pace): Steps<PatrolPlan> {
  const { costs, teams, minutes } = task;
  const share = Math.ceil(firstEffort(task.effort) / teams);
  const pieces: (readonly number[])[] = [];
  for (const piece of teams === 1 ? [whole] : yield* cutEvenly(task, whole, pace))
    pieces.push(yield* improveOrder(costs, piece, share, pace));
  if (minutes === null) return { teams: pieces, left: [] };
  const left: number[] = [];
  const kept: number[][] = [];
  for (const piece of pieces) {
    const order = yield* withinLimit(task, piece, minutes, left, pace);
    kept.push(order.length === piece.length ? order : yield* improveOrder(costs, order, share, pace));
  }
  return yield* filledUp(task, kept, left, pace);
}

/** Orders bettered as a whole, and what they lack put in. */
const searched = (task: PatrolTask, orders: readonly (readonly number[])[], pace: Pace): Steps<PatrolPlan> =>
  searchTeams({ ...task, weight: weights(task), locked: new Set(task.locked?.flat()) }, orders, task.effort, pace);

/** So many less urgent stops weigh as much as one of the next. */
const NEXT_WEIGHS = 10;

/** What it weighs to leave a stop out: what must be visited more than all else, then by urgency. */
function weights({ urgency, must }: PatrolTask): number[] {
  const rank = (stop: number) => (must?.has(stop) === true ? Number.NEGATIVE_INFINITY : urgency[stop]!);
  const ranks = [...new Set(urgency.map((_, stop) => rank(stop)))].sort((a, b) => (a < b ? 1 : -1));
  const weight = new Map(ranks.map((value, i) => [value, NEXT_WEIGHS ** i]));
  return urgency.map((_, stop) => weight.get(rank(stop))!);
}
