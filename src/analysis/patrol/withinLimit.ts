import { cheapestPlace } from "./patrolOrder.ts";
import type { Pace, Steps } from "./patrolSteps.ts";
import type { PatrolPlan, PatrolTask } from "./patrolTask.ts";
import { lateMinutes, MOMENT, minutesOf } from "./patrolTimes.ts";

/** Leaves out the least urgent stops of an order until a team has time for it; what was left out is added to `left`. */
export function* withinLimit(
  task: PatrolTask,
  given: readonly number[],
  minutes: number,
  left: number[],
  pace: Pace,
): Steps<number[]> {
  const order = [...given];
  while (order.length > 0 && minutesOf(task, order) > minutes) {
    left.push(order.splice(leastMissed(task, order), 1)[0]!);
    if (pace.isOver(5 * order.length)) yield;
  }
  return order;
}

/** Puts what is left where it costs least and there is time for it, the most urgent first; no visit comes later than its window thereby. */
export function* filledUp(
  task: PatrolTask,
  given: readonly (readonly number[])[],
  left: readonly number[],
  pace: Pace,
): Steps<PatrolPlan> {
  const { urgency, must } = task;
  const limit = task.minutes ?? Number.POSITIVE_INFINITY;
  const teams = given.map((order) => [...order]);
  const unplaced: number[] = [];
  const isMust = (stop: number) => (must?.has(stop) === true ? 0 : 1);
  for (const stop of [...left].sort((a, b) => isMust(a) - isMust(b) || urgency[a]! - urgency[b]! || a - b)) {
    if (pace.isOver(teams.reduce((sum, team) => sum + 5 * team.length, 0))) yield;
    const found = teams
      .flatMap((team) => placesFor(task, team, stop).map((place) => ({ team, ...place })))
      .filter(({ team, at }) => minutesOf(task, team.toSpliced(at, 0, stop)) <= limit + MOMENT)
      .sort((a, b) => a.more - b.more)[0];
    if (found === undefined) unplaced.push(stop);
    else found.team.splice(found.at, 0, stop);
  }
  return { teams, left: unplaced.sort((a, b) => a - b) };
}

/** Where a stop may go in an order: without windows where it costs least, else wherever nothing comes later than it may. */
function placesFor(task: PatrolTask, team: readonly number[], stop: number): { at: number; more: number }[] {
  if (task.windows === undefined) return [cheapestPlace(task.costs, team, stop)];
  const late = lateMinutes(task, team);
  const end = minutesOf(task, team);
  return Array.from({ length: team.length + 1 }, (_, at) => at).flatMap((at) => {
    const order = team.toSpliced(at, 0, stop);
    return lateMinutes(task, order) > late + MOMENT ? [] : [{ at, more: minutesOf(task, order) - end }];
  });
}

/** Place in the order of the stop to leave out first: the least urgent, of these the one that saves most minutes. */
function leastMissed(task: PatrolTask, order: readonly number[]): number {
  const { costs, stay, urgency, minutesPerCost } = task;
  const { size, cost } = costs;
  let worst = 0;
  let most = Number.NEGATIVE_INFINITY;
  order.forEach((stop, i) => {
    const before = order[i - 1] ?? size - 2;
    const after = order[i + 1] ?? size - 1;
    const detour = cost[before * size + stop]! + cost[stop * size + after]! - cost[before * size + after]!;
    const saved = detour * minutesPerCost + stay[stop]!;
    const isLess = urgency[stop]! - urgency[order[worst]!]!;
    if (isLess > 0 || (isLess === 0 && saved > most)) {
      worst = i;
      most = saved;
    }
  });
  return worst;
}
