import { beginsOf, MOMENT, type PatrolTimes } from "./patrolTimes.ts";

/** Where a stop could be put into a team's order, and what that comes to. */
export interface Insertion {
  /** Before which place of the order. */
  at: number;
  /** Minutes at which the team is back then. */
  end: number;
  /** Minutes on the way more. */
  more: number;
}

/** The clock of teams, in flat arrays, for a search that asks for it often. */
export class TeamClock {
  readonly size: number;
  readonly open: Float64Array;
  readonly close: Float64Array;
  readonly stay: Float64Array;
  /** Minutes that a team has. */
  readonly limit: number;
  readonly #cost: Float64Array;
  readonly #factor: number;

  constructor(times: PatrolTimes, limit: number | null) {
    const { costs, stay, minutesPerCost } = times;
    this.size = costs.size;
    this.#cost = costs.cost;
    this.#factor = minutesPerCost;
    this.limit = limit ?? Number.POSITIVE_INFINITY;
    this.stay = Float64Array.from(stay);
    this.open = Float64Array.from(stay, (_, stop) => beginsOf(times, stop).from);
    this.close = Float64Array.from(stay, (_, stop) => beginsOf(times, stop).to);
  }

  /** Minutes from one place to another. */
  way(from: number, to: number): number {
    return this.#cost[from * this.size + to]! * this.#factor;
  }
}

/** One team's order with all that an insertion is judged by. It does not change. */
export class TeamRoute {
  readonly stops: readonly number[];
  /** Minutes at which the team is back, and those of them that it is on the way. */
  readonly end: number;
  readonly travel: number;
  readonly #clock: TeamClock;
  /** By place the minute at which the visit begins, the last at which it may so that all behind it still can, and the waiting from there on. */
  readonly #begin: Float64Array;
  readonly #latest: Float64Array;
  readonly #waits: Float64Array;

  constructor(clock: TeamClock, stops: readonly number[]) {
    const { size, open, close, stay } = clock;
    const count = stops.length;
    this.#clock = clock;
    this.stops = stops;
    this.#begin = new Float64Array(count);
    this.#latest = new Float64Array(count);
    this.#waits = new Float64Array(count + 1);
    let at = 0;
    let before = size - 2;
    let travel = 0;
    for (let i = 0; i < count; i++) {
      const stop = stops[i]!;
      const way = clock.way(before, stop);
      travel += way;
      const begin = Math.max(open[stop]!, at + way);
      this.#waits[i] = begin - at - way;
      this.#begin[i] = begin;
      at = begin + stay[stop]!;
      before = stop;
    }
    const back = count === 0 ? 0 : clock.way(before, size - 1);
    this.end = at + back;
    this.travel = travel + back;
    let latest = clock.limit - back;
    for (let i = count - 1; i >= 0; i--) {
      const stop = stops[i]!;
      latest = Math.min(close[stop]!, latest - stay[stop]!);
      this.#latest[i] = latest;
      this.#waits[i]! += this.#waits[i + 1]!;
      if (i > 0) latest -= clock.way(stops[i - 1]!, stop);
    }
  }

  /** What it comes to when a stop is put before a place of the order; false where a window or the limit would not be kept. */
  insertion(stop: number, at: number, found: Insertion): boolean {
    const clock = this.#clock;
    const { stops } = this;
    const last = stops.length;
    const before = at === 0 ? clock.size - 2 : stops[at - 1]!;
    const left = at === 0 ? 0 : this.#begin[at - 1]! + clock.stay[before]!;
    const there = clock.way(before, stop);
    const begin = Math.max(clock.open[stop]!, left + there);
    if (begin > clock.close[stop]! + MOMENT) return false;
    const next = at === last ? clock.size - 1 : stops[at]!;
    const on = clock.way(stop, next);
    const arrival = begin + clock.stay[stop]! + on;
    const old = last === 0 ? 0 : clock.way(before, next);
    if (at === last) {
      if (arrival > clock.limit + MOMENT) return false;
      found.end = arrival;
    } else {
      if (Math.max(clock.open[next]!, arrival) > this.#latest[at]! + MOMENT) return false;
      const delay = arrival - left - old;
      found.end = this.end + (delay > 0 ? Math.max(0, delay - this.#waits[at]!) : delay);
    }
    found.at = at;
    found.more = there + on - old;
    return true;
  }

  with(stop: number, at: number): TeamRoute {
    return new TeamRoute(this.#clock, [...this.stops.slice(0, at), stop, ...this.stops.slice(at)]);
  }

  without(gone: ReadonlySet<number>): TeamRoute {
    return new TeamRoute(
      this.#clock,
      this.stops.filter((stop) => !gone.has(stop)),
    );
  }
}
