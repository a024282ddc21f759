import type { PatrolAnswer, PatrolTeam } from "../../src/contract/contract.ts";
import type { Place } from "./rawPlane.ts";
import type { Joined, RawRoads, RawWay } from "./rawRoads.ts";

/** What was asked of a stop; minutes count from the start. */
export interface AskedStop {
  readonly ref: string;
  readonly at: Place;
  readonly stay: number;
  readonly must: boolean;
  readonly window: readonly [from: number, to: number] | null;
}

export interface AskedPatrol {
  readonly stops: readonly AskedStop[];
  readonly start: Place;
  readonly end: Place;
}

type Unassigned = PatrolAnswer["unassigned"][number];

/** Half of the last digit that is told, and what lengths and clocks may differ by in theirs. */
const ROUNDED = 0.05 + 0.01;
const MOMENT = 0.001;
const NO_WAY: RawWay = { minutes: Number.POSITIVE_INFINITY, metres: Number.POSITIVE_INFINITY };

/** What was promised of a plan by car, held against the roads as their file has them. */
export class PatrolCheck {
  readonly #asked: AskedPatrol;
  readonly #roads: RawRoads;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #start: number;
  readonly #end: number;
  readonly #joined: readonly (Joined | null)[];
  readonly #ways: readonly (readonly RawWay[])[];
  #minutes = 0;
  #faults: string[] = [];

  constructor(asked: AskedPatrol, roads: RawRoads) {
    this.#asked = asked;
    this.#roads = roads;
    this.#numbers = new Map(asked.stops.map(({ ref }, i) => [ref, i]));
    this.#start = asked.stops.length;
    this.#end = this.#start + 1;
    this.#joined = [...asked.stops.map(({ at }) => at), asked.start, asked.end].map((at) => roads.join(at));
    const all = this.#joined.filter((one) => one !== null);
    this.#ways = this.#joined.map((from) => {
      const ways = from === null ? [] : roads.ways(from, all);
      return this.#joined.map((to) => ways[to === null ? -1 : all.indexOf(to)] ?? NO_WAY);
    });
  }

  /** All that a plan for so many teams of so many minutes does not keep, in words. */
  faults({ teams, unassigned }: PatrolAnswer, count: number, minutes: number): readonly string[] {
    this.#faults = [];
    this.#minutes = minutes;
    const { stops } = this.#asked;
    const told = [
      ...teams.flatMap((team) => team.stops.map(({ site }) => site)),
      ...unassigned.map(({ site }) => site),
    ];
    this.#same(
      "stops told",
      told.toSorted().join(" "),
      stops
        .map(({ ref }) => ref)
        .toSorted()
        .join(" "),
    );
    this.#same("teams", teams.length, count);
    for (const team of teams) this.#team(team);
    const orders = teams.map((team) => team.stops.map(({ site }) => this.#numbers.get(site)!));
    for (const one of unassigned) this.#reason(one, orders);
    return this.#faults;
  }

  #team({ id, stops, minutes, metres, lastLeg, way }: PatrolTeam): void {
    const asked = this.#asked.stops;
    let before = this.#start;
    let left = 0;
    const whole = { minutes: 0, metres: 0 };
    const goTo = (number: number): RawWay => {
      const leg = this.#ways[before]![number]!;
      before = number;
      whole.minutes += leg.minutes;
      whole.metres += leg.metres;
      return leg;
    };
    for (const stop of stops) {
      const number = this.#numbers.get(stop.site)!;
      const { ref, stay, must, window } = asked[number]!;
      const leg = goTo(number);
      const arrival = left + leg.minutes;
      const begin = Math.max(window?.[0] ?? 0, arrival);
      this.#near(`${ref}: leg`, stop.leg, leg.metres);
      this.#near(`${ref}: begins`, stop.arrive, begin);
      this.#near(`${ref}: waits`, stop.wait, begin - arrival);
      this.#same(`${ref}: stays`, stop.stay, stay);
      this.#same(`${ref}: must`, stop.must, must);
      this.#same(`${ref}: late`, stop.late, 0);
      if (window !== null && begin + stay > window[1] + MOMENT) this.#faults.push(`${ref}: ends after its window`);
      left = begin + stay;
    }
    const back = stops.length === 0 ? { minutes: 0, metres: 0 } : goTo(this.#end);
    const end = left + back.minutes;
    this.#near(`team ${id}: last leg`, lastLeg, back.metres);
    this.#near(`team ${id}: minutes`, minutes, end);
    this.#near(`team ${id}: metres`, metres, whole.metres);
    if (end > this.#minutes + MOMENT) this.#faults.push(`team ${id}: takes longer than it has`);
    const places = [this.#asked.start, this.#asked.end, ...stops.map(({ lng, lat }): Place => [lng, lat])];
    const driven = this.#roads.drive(way?.coordinates ?? [], places);
    for (const step of driven.astray) this.#faults.push(`team ${id}: no way from ${step}`);
    this.#near(`team ${id}: metres drawn`, driven.metres, whole.metres);
    if (Math.abs(driven.minutes - whole.minutes) > MOMENT)
      this.#faults.push(`team ${id}: drawn ${driven.minutes}, not ${whole.minutes} minutes`);
  }

  /** Is it true why a stop is left out? */
  #reason({ site, reason }: Unassigned, orders: readonly (readonly number[])[]): void {
    const number = this.#numbers.get(site)!;
    const { window, stay } = this.#asked.stops[number]!;
    const there = this.#ways[this.#start]![number]!.minutes;
    const isOffRoad = this.#joined[number] === null;
    const isOnWay = this.#isOnWay(number, orders);
    const isInTime = window === null || Math.max(window[0], there) + stay <= window[1] + MOMENT;
    const fits = orders.findIndex((order) =>
      Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, number)).some((more) =>
        this.#isKept(more),
      ),
    );
    const why = isOffRoad
      ? "off-road"
      : !isOnWay
        ? "no-way"
        : !isInTime
          ? "no-window"
          : fits < 0
            ? "no-time"
            : `team ${fits + 1} has time`;
    this.#same(`${site}: left out`, reason, why);
  }

  /** Can a stop be driven to from the start, and from there to the end and to what is visited? */
  #isOnWay(number: number, orders: readonly (readonly number[])[]): boolean {
    const leads = (from: number, to: number) => this.#ways[from]![to]!.minutes < Number.POSITIVE_INFINITY;
    return (
      leads(this.#start, number) &&
      leads(number, this.#end) &&
      orders.flat().every((other) => leads(number, other) && leads(other, number))
    );
  }

  /** Are all windows and the team's minutes kept in an order? */
  #isKept(order: readonly number[]): boolean {
    let [clock, before] = [0, this.#start];
    for (const number of order) {
      const { window, stay } = this.#asked.stops[number]!;
      clock = Math.max(window?.[0] ?? 0, clock + this.#ways[before]![number]!.minutes) + stay;
      if (window !== null && clock > window[1] + MOMENT) return false;
      before = number;
    }
    return clock + this.#ways[before]![this.#end]!.minutes <= this.#minutes + MOMENT;
  }

  #same(what: string, told: unknown, is: unknown): void {
    if (told !== is) this.#faults.push(`${what}: told ${told}, is ${is}`);
  }

  #near(what: string, told: number, is: number): void {
    if (!(Math.abs(told - is) <= ROUNDED)) this.#faults.push(`${what}: told ${told}, is ${is}`);
  }
}
