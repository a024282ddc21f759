import type { Pace, Steps } from "./patrolSteps.ts";
import { MOMENT, type PatrolTimes } from "./patrolTimes.ts";
import { sequence } from "./sequence.ts";
import { type Insertion, TeamClock, TeamRoute } from "./teamRoute.ts";

/** What teams are to visit. */
export interface TeamTask extends PatrolTimes {
  /** Minutes that each team has; null for no limit. */
  readonly minutes: number | null;
  /** By stop what it weighs to leave it out: the smallest sum is sought before anything else. */
  readonly weight: readonly number[];
  /** Stops that keep their team, and their order in it. */
  readonly locked: ReadonlySet<number>;
}

/** Moves of the first round; each round behind it has four times as many and begins with the best that was found. */
export const FIRST_ROUND = 20_000;
const NEXT_ROUND = 4;

/** The most stops that are taken out at once, and from one team in a row. */
const MOST_OUT = 14;
const MOST_IN_A_ROW = 10;
/** Nearest stops that are looked at around the one with which it begins. */
const AROUND = 60;
/** One place in so many is passed over, so that not always the same is found. */
const PASSED_OVER = 0.01;
/** What a minute that a team ends later, and one on the way, weigh beside one of the team that is back last. */
const END_WEIGHT = 0.01;
const WAY_WEIGHT = 0.05;
/** How much worse, as a part of the time, an order may be at first and at last to go on from it. */
const WARM = [0.02, 0.004] as const;
const COLD = 0.00005;

/** Orders of teams and what they come to. */
interface Found {
  readonly routes: readonly TeamRoute[];
  readonly left: readonly number[];
  /** What was left out weighs so much. */
  readonly lost: number;
  readonly time: number;
}

/**
 * Betters the orders of teams: takes stops that lie near each other out and puts each back where it costs least, and goes on from
 * what comes of it, at first even where that is a little worse (Christiaens and Vanden Berghe, 2020, with fewer kinds of what is
 * taken out). Sought is, in this order, that as little as can be is left out, that the last team is back as soon as can be, and that
 * the ways are short. Every window and limit is kept that the locked stops leave. Ends when `effort` stops were put back; more of it
 * never finds worse, once the first round is through.
 */
export function* searchTeams(
  task: TeamTask,
  given: readonly (readonly number[])[],
  effort: number,
  pace: Pace,
): Steps<{ readonly teams: readonly (readonly number[])[]; readonly left: readonly number[] }> {
  const clock = new TeamClock(task, task.minutes);
  const placed = new Set(given.flat());
  const left = task.stay.flatMap((_, stop) => (placed.has(stop) ? [] : [stop]));
  const near = yield* aroundEach(clock, task.stay.length, pace);
  const search = new Search(task, clock, near, pace);
  let best = yield* search.filled(
    given.map((order) => new TeamRoute(clock, order)),
    left,
    sequence(),
    false,
  );
  let spent = 0;
  for (let round = 0; spent < effort; round++) {
    const budget = Math.min(effort - spent, FIRST_ROUND * NEXT_ROUND ** round);
    best = yield* search.round(best, round, budget);
    spent += budget;
  }
  return { teams: best.routes.map(({ stops }) => stops), left: [...best.left].sort((a, b) => a - b) };
}

/** By stop itself and the others that are near, the nearest first. */
function* aroundEach(clock: TeamClock, count: number, pace: Pace): Steps<readonly (readonly number[])[]> {
  const near: number[][] = [];
  for (let stop = 0; stop < count; stop++) {
    if (pace.isOver(20 * count)) yield;
    const apart = Float64Array.from({ length: count }, (_, other) =>
      other === stop ? -1 : clock.way(stop, other) + clock.way(other, stop),
    );
    const others = Array.from({ length: count }, (_, i) => i).sort((a, b) => apart[a]! - apart[b]! || a - b);
    near.push(others.slice(0, AROUND));
  }
  return near;
}

class Search {
  readonly #task: TeamTask;
  readonly #clock: TeamClock;
  readonly #near: readonly (readonly number[])[];
  readonly #pace: Pace;

  constructor(task: TeamTask, clock: TeamClock, near: readonly (readonly number[])[], pace: Pace) {
    this.#task = task;
    this.#clock = clock;
    this.#near = near;
    this.#pace = pace;
  }

  /** So many moves from the best so far; the best of them, or it. */
  *round(from: Found, round: number, budget: number): Steps<Found> {
    const random = sequence(round + 1);
    let best = from;
    let now = from;
    let spent = 0;
    const warm = Math.max(1, best.time) * WARM[Math.min(round, 1)]!;
    const cold = Math.max(1, best.time) * COLD;
    while (spent < budget) {
      const heat = warm * (cold / warm) ** (spent / budget);
      const out = this.#taken(now, random);
      const gone = new Set(out);
      const routes = now.routes.map((route) =>
        route.stops.some((stop) => gone.has(stop)) ? route.without(gone) : route,
      );
      const next = yield* this.filled(routes, [...now.left, ...out], random, true);
      spent += Math.max(1, out.length + now.left.length);
      const isTaken =
        next.lost < now.lost || (next.lost === now.lost && next.time < now.time - heat * Math.log(random() + 1e-12));
      if (!isTaken) continue;
      now = next;
      if (isBetter(now, best)) best = now;
    }
    return best;
  }

  /** Stops to take out: pieces of the orders that pass near one, or what lies around it. */
  #taken({ routes, left }: Found, random: () => number): number[] {
    const { locked } = this.#task;
    const count = this.#near.length;
    const drawn = (below: number) => Math.floor(random() * below);
    const seed = drawn(count);
    const out: number[] = [];
    if (random() < (routes.length === 1 ? 0.7 : 0.4)) {
      const isLeft = new Set(left);
      const most = 1 + drawn(Math.min(MOST_OUT, Math.max(2, count / 3)));
      for (const stop of this.#near[seed]!) {
        if (out.length >= most) break;
        if (!locked.has(stop) && !isLeft.has(stop) && random() < 0.8) out.push(stop);
      }
      return out;
    }
    const owner = new Map<number, number>();
    routes.forEach(({ stops }, team) => {
      for (const stop of stops) owner.set(stop, team);
    });
    const ruined = new Set<number>();
    const mean = Math.max(1, (count - left.length) / Math.max(1, routes.length));
    const inARow = Math.min(MOST_IN_A_ROW, mean);
    const pieces = 1 + drawn((4 * MOST_IN_A_ROW) / (1 + inARow));
    for (const stop of this.#near[seed]!) {
      if (ruined.size >= pieces || out.length >= 3 * MOST_OUT) break;
      const team = owner.get(stop);
      if (team === undefined || ruined.has(team)) continue;
      ruined.add(team);
      const { stops } = routes[team]!;
      const length = 1 + drawn(Math.min(stops.length, inARow));
      const at = stops.indexOf(stop);
      const first = Math.max(0, at - drawn(length));
      const row = stops.slice(first, first + length);
      // Now and then one in the row stays.
      const kept = row.length > 2 && random() < 0.4 ? row[drawn(row.length)] : undefined;
      out.push(...row.filter((one) => one !== kept && !locked.has(one)));
    }
    return out;
  }

  /** Puts stops back, each where it costs least and every window is kept; what fits nowhere is left. */
  *filled(
    routes: readonly TeamRoute[],
    stops: readonly number[],
    random: () => number,
    isDrawn: boolean,
  ): Steps<Found> {
    const made = [...routes];
    const left: number[] = [];
    const trial: Insertion = { at: 0, end: 0, more: 0 };
    // What was taken out before has its routes made anew.
    let looks = 4 * this.#near.length;
    let longest = made.reduce((most, { end }) => Math.max(most, end), 0);
    for (const stop of this.#inTurn(stops, random)) {
      if (this.#pace.isOver(looks)) yield;
      looks = 0;
      let best = Number.POSITIVE_INFINITY;
      let team = -1;
      let at = 0;
      for (let t = 0; t < made.length; t++) {
        const route = made[t]!;
        looks += 4 * route.stops.length;
        for (let place = 0; place <= route.stops.length; place++) {
          if (isDrawn && random() < PASSED_OVER) continue;
          if (!route.insertion(stop, place, trial)) continue;
          const cost =
            Math.max(0, trial.end - longest) + END_WEIGHT * (trial.end - route.end) + WAY_WEIGHT * trial.more;
          if (cost >= best) continue;
          best = cost;
          team = t;
          at = place;
        }
      }
      if (team < 0) left.push(stop);
      else {
        const route = made[team]!.with(stop, at);
        made[team] = route;
        looks += 6 * route.stops.length;
        longest = Math.max(longest, route.end);
      }
    }
    return this.#found(made, left);
  }

  /** In which turn stops are put back: by chance, the weightiest, the farthest, or those with the shortest window first. */
  #inTurn(stops: readonly number[], random: () => number): readonly number[] {
    const { weight, windows } = this.#task;
    const { size } = this.#clock;
    const chance = stops.map((stop) => ({ stop, drawn: random() }));
    const kind = random();
    const by = (value: (stop: number) => number) =>
      chance.sort((a, b) => value(a.stop) - value(b.stop) || a.drawn - b.drawn).map(({ stop }) => stop);
    if (kind < 0.4) return by(() => 0);
    if (kind < 0.6) return by((stop) => -weight[stop]!);
    if (kind < 0.8 && windows !== undefined) return by((stop) => this.#clock.close[stop]! - this.#clock.open[stop]!);
    return by((stop) => (kind < 0.95 ? -1 : 1) * (this.#clock.way(size - 2, stop) + this.#clock.way(stop, size - 1)));
  }

  #found(routes: readonly TeamRoute[], left: readonly number[]): Found {
    let longest = 0;
    let ends = 0;
    let travel = 0;
    for (const route of routes) {
      longest = Math.max(longest, route.end);
      ends += route.end;
      travel += route.travel;
    }
    return {
      routes,
      left,
      lost: left.reduce((sum, stop) => sum + this.#task.weight[stop]!, 0),
      time: longest + END_WEIGHT * ends + WAY_WEIGHT * travel,
    };
  }
}

const isBetter = (a: Found, b: Found): boolean => a.lost < b.lost || (a.lost === b.lost && a.time < b.time - MOMENT);
