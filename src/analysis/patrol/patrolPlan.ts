import { type Costs, lengthOf } from "./patrolCosts.ts";
import { improveOrder } from "./patrolMoves.ts";
import { cheapestPlace, shortOrder } from "./patrolOrder.ts";
import { Pace, type Steps } from "./patrolSteps.ts";

/** What is put in order: stops 0 to `costs.size - 3`. */
export interface PatrolTask {
  readonly costs: Costs;
  /** Minutes at each stop. */
  readonly stay: readonly number[];
  /** The smaller, the sooner a stop is kept when time is short. */
  readonly urgency: readonly number[];
  /** What a unit of the costs is worth: a metre of way, or a minute. */
  readonly minutesPerCost: number;
  readonly teams: number;
  /** Minutes that each team has; null for no limit. */
  readonly minutes: number | null;
  /** Moves to improve the order by. */
  readonly effort: number;
  /** An order by hand: it is kept as it is, and stops that it lacks are put where they cost least. */
  readonly given?: readonly (readonly number[])[];
}

/** An order for each team, and the stops for which no team has time, in the order of the task. */
export interface PatrolPlan {
  readonly teams: readonly (readonly number[])[];
  readonly left: readonly number[];
}

/** Minutes on the way and at the stops, from the start to the end; 0 without stops. */
export function minutesOf(
  { costs, stay, minutesPerCost }: Pick<PatrolTask, "costs" | "stay" | "minutesPerCost">,
  order: readonly number[],
): number {
  return lengthOf(costs, order) * minutesPerCost + order.reduce((sum, stop) => sum + stay[stop]!, 0);
}

/**
 * Orders the stops: one short order of all, cut into a piece a team so that the longest piece takes as few minutes as that
 * order allows, each piece then put in order for itself. Where a team's minutes do not suffice the least urgent stop goes
 * first, of equals the one that saves most; what then fits again comes back, the most urgent first.
 */
export function* planPatrol(task: PatrolTask, pace = new Pace()): Steps<PatrolPlan> {
  const { costs, teams, effort, given, minutes } = task;
  const stops = Array.from({ length: costs.size - 2 }, (_, i) => i);
  if (given !== undefined) {
    const named = new Set(given.flat());
    return yield* filledUp(
      task,
      given.map((order) => [...order]),
      stops.filter((stop) => !named.has(stop)),
      pace,
    );
  }
  const whole = yield* shortOrder(costs, stops, effort, pace);
  const share = Math.ceil(effort / teams);
  const pieces: number[][] = teams === 1 ? [whole] : [];
  if (teams > 1)
    for (const piece of yield* cutEvenly(task, whole, pace))
      pieces.push(yield* improveOrder(costs, piece, share, pace));
  if (minutes === null) return { teams: pieces, left: [] };
  const left: number[] = [];
  const kept: number[][] = [];
  for (const piece of pieces) {
    const order = [...piece];
    while (order.length > 0 && minutesOf(task, order) > minutes) {
      left.push(order.splice(leastMissed(task, order), 1)[0]!);
      if (pace.isOver(5 * order.length)) yield;
    }
    kept.push(order.length === piece.length ? order : yield* improveOrder(costs, order, share, pace));
  }
  return yield* filledUp(task, kept, left, pace);
}

/** Cuts an order into as many pieces as there are teams, the longest as short as can be; a piece may be empty. */
function* cutEvenly(task: PatrolTask, order: readonly number[], pace: Pace): Steps<number[][]> {
  const { costs, stay, minutesPerCost, teams } = task;
  const { size, cost } = costs;
  const count = order.length;
  const way = (a: number, b: number) => cost[a * size + b]! * minutesPerCost;
  /** Minutes inside the order from its first stop to each: the way there and the stays until it is left. */
  const along = new Float64Array(count);
  order.forEach((stop, i) => {
    along[i] = (i === 0 ? 0 : along[i - 1]! + way(order[i - 1]!, stop)) + stay[stop]!;
  });
  const piece = (from: number, to: number) =>
    way(size - 2, order[from]!) + along[to]! - along[from]! + stay[order[from]!]! + way(order[to]!, size - 1);
  // best[j]: the longest of the pieces that hold the first j stops.
  let best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const cuts: Int32Array[] = [];
  for (let team = 0; team < teams; team++) {
    const next = best.slice();
    const cut = Int32Array.from({ length: count + 1 }, (_, j) => j);
    for (let j = 1; j <= count; j++) {
      if (pace.isOver(2 * j)) yield;
      for (let i = 0; i < j; i++) {
        const longest = Math.max(best[i]!, piece(i, j - 1));
        if (longest < next[j]!) {
          next[j] = longest;
          cut[j] = i;
        }
      }
    }
    cuts.push(cut);
    best = next;
  }
  const pieces: number[][] = [];
  let end = count;
  for (const cut of cuts.reverse()) {
    pieces.unshift(order.slice(cut[end]!, end));
    end = cut[end]!;
  }
  return pieces;
}

/** Puts what is left where it costs least and there is time for it, the most urgent first. */
function* filledUp(task: PatrolTask, teams: number[][], left: readonly number[], pace: Pace): Steps<PatrolPlan> {
  const { costs, urgency } = task;
  const limit = task.minutes ?? Number.POSITIVE_INFINITY;
  const unplaced: number[] = [];
  for (const stop of [...left].sort((a, b) => urgency[a]! - urgency[b]! || a - b)) {
    if (pace.isOver(teams.reduce((sum, team) => sum + 5 * team.length, 0))) yield;
    const found = teams
      .map((team) => ({ team, ...cheapestPlace(costs, team, stop) }))
      .filter(({ team, at }) => minutesOf(task, team.toSpliced(at, 0, stop)) <= limit)
      .sort((a, b) => a.more - b.more)[0];
    if (found === undefined) unplaced.push(stop);
    else found.team.splice(found.at, 0, stop);
  }
  return { teams, left: unplaced.sort((a, b) => a - b) };
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
