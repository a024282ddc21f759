import {
  beginAt,
  beginsOf,
  lastBegin,
  lastBeginBy,
  MOMENT,
  type PatrolTimes,
  type VisitWindow,
} from "./patrolTimes.ts";

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
  /** By stop the first and the last minute at which a visit may begin. */
  readonly open: Float64Array;
  readonly close: Float64Array;
  /** Of stops that can be visited again after a break, all of them. */
  readonly #broken: ReadonlyMap<number, VisitWindow>;
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
    const begins = stay.map((_, stop) => beginsOf(times, stop));
    this.open = Float64Array.from(begins, ({ from }) => from);
    this.close = Float64Array.from(begins, lastBegin);
    this.#broken = new Map(begins.flatMap((one, stop) => (one.later === undefined ? [] : [[stop, one] as const])));
  }

  hasBreaks(stop: number): boolean {
    return this.#broken.size > 0 && this.#broken.has(stop);
  }

  /** When a visit begins of somebody who arrives at a minute. */
  begin(stop: number, arrival: number): number {
    return this.hasBreaks(stop) ? beginAt(this.#broken.get(stop)!, arrival) : Math.max(this.open[stop]!, arrival);
  }

  /** The last minute up to another at which a visit may begin. */
  lastBy(stop: number, latest: number): number {
    return this.hasBreaks(stop) ? lastBeginBy(this.#broken.get(stop)!, latest) : Math.min(this.close[stop]!, latest);
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
  /** The last place with breaks: before it waiting takes no delay up. */
  readonly #lastBroken: number;

  constructor(clock: TeamClock, stops: readonly number[]) {
    const { size, stay } = clock;
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
      const begin = clock.begin(stop, at + way);
      this.#waits[i] = begin - at - way;
      this.#begin[i] = begin;
      at = begin + stay[stop]!;
      before = stop;
    }
    const back = count === 0 ? 0 : clock.way(before, size - 1);
    this.#lastBroken = stops.findLastIndex((stop) => clock.hasBreaks(stop));
    this.end = at + back;
    this.travel = travel + back;
    let latest = clock.limit - back;
    for (let i = count - 1; i >= 0; i--) {
      const stop = stops[i]!;
      latest = clock.lastBy(stop, latest - stay[stop]!);
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
    const begin = clock.begin(stop, left + there);
    if (begin > clock.close[stop]! + MOMENT) return false;
    const next = at === last ? clock.size - 1 : stops[at]!;
    const on = clock.way(stop, next);
    const arrival = begin + clock.stay[stop]! + on;
    const old = last === 0 ? 0 : clock.way(before, next);
    if (at === last) {
      if (arrival > clock.limit + MOMENT) return false;
      found.end = arrival;
    } else {
      if (clock.begin(next, arrival) > this.#latest[at]! + MOMENT) return false;
      const delay = arrival - left - old;
      found.end =
        this.#lastBroken >= at
          ? this.#endFrom(at, arrival)
          : this.end + (delay > 0 ? Math.max(0, delay - this.#waits[at]!) : delay);
    }
    found.at = at;
    found.more = there + on - old;
    return true;
  }

  /** When the team is back that arrives at a place at a minute. */
  #endFrom(at: number, arrival: number): number {
    const clock = this.#clock;
    let now = arrival;
    for (let i = at; i < this.stops.length; i++) {
      const stop = this.stops[i]!;
      now = clock.begin(stop, now) + clock.stay[stop]! + clock.way(stop, this.stops[i + 1] ?? clock.size - 1);
    }
    return now;
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
