import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Costs } from "../../../src/analysis/patrol/patrolCosts.ts";
import { planPatrol } from "../../../src/analysis/patrol/patrolPlan.ts";
import { inOne } from "../../../src/analysis/patrol/patrolSteps.ts";
import type { PatrolTask } from "../../../src/analysis/patrol/patrolTask.ts";
import type { VisitWindow } from "../../../src/analysis/patrol/patrolTimes.ts";

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Minutes between places on a square, a little longer one way than the other. */
function wayCosts(stops: number, seed: number): Costs {
  const size = stops + 2;
  let state = seed;
  const drawn = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const at = Array.from({ length: size }, () => [60 * drawn(), 60 * drawn()] as const);
  const cost = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      const [[ax, ay], [bx, by]] = [at[a]!, at[b]!];
      cost[a * size + b] = a === b ? 0 : Math.hypot(ax - bx, ay - by) + (ax < bx ? 3 : 0);
    }
  return { size, cost, isSymmetric: false };
}

/** When each visit of a team begins and when it is back, worked out by nothing but the rules. */
function clockOf({ costs, stay, windows }: PatrolTask, order: readonly number[]) {
  const { size, cost } = costs;
  let now = 0;
  const begins = order.map((stop, i) => {
    if (i > 0) now += stay[order[i - 1]!]!;
    now += cost[(i === 0 ? size - 2 : order[i - 1]!) * size + stop]!;
    const window = windows?.[stop];
    if (window != null && now < window.from) now = window.from;
    return now;
  });
  if (order.length > 0) now += stay[order.at(-1)!]! + cost[order.at(-1)! * size + size - 1]!;
  return { begins, back: now };
}

/** Every rule of a plan, checked against the task alone. */
function check(task: PatrolTask, { teams, left }: { teams: readonly (readonly number[])[]; left: readonly number[] }) {
  expect(teams).toHaveLength(task.teams);
  expect([...teams.flat(), ...left].sort((a, b) => a - b)).toEqual(all(task.stay.length));
  for (const order of teams) {
    const { begins, back } = clockOf(task, order);
    if (task.minutes !== null) expect(back).toBeLessThanOrEqual(task.minutes + 1e-5);
    order.forEach((stop, i) => {
      const window = task.windows?.[stop];
      if (window == null) return;
      expect(begins[i]).toBeGreaterThanOrEqual(window.from - 1e-5);
      const isShort = window.to - window.from < task.stay[stop]!;
      if (isShort) expect(begins[i]).toBeLessThanOrEqual(window.from + 1e-5);
      else expect(begins[i]! + task.stay[stop]!).toBeLessThanOrEqual(window.to + 1e-5);
    });
  }
}

const window = fc.option(
  fc
    .record({ from: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 0, max: 120 }) })
    .map(({ from, length }): VisitWindow => ({ from, to: from + length })),
  { freq: 3 },
);
const tasks = (most: number) =>
  fc
    .record({
      windows: fc.array(window, { minLength: 1, maxLength: most }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      teams: fc.integer({ min: 1, max: 4 }),
      minutes: fc.option(fc.integer({ min: 30, max: 500 })),
      must: fc.integer({ min: 0, max: 5 }),
    })
    .map(
      ({ windows, seed, teams, minutes, must }): PatrolTask => ({
        costs: wayCosts(windows.length, seed),
        windows,
        stay: windows.map((_, i) => 5 + (i % 4) * 5),
        urgency: windows.map((_, i) => (i * 5) % 7),
        must: new Set(all(Math.min(must, windows.length))),
        minutesPerCost: 1,
        teams,
        minutes,
        effort: 600,
      }),
    );

describe("windows and limits", () => {
  it("are kept by every team, and every stop is visited or left", () => {
    fc.assert(
      fc.property(tasks(25), (task) => {
        check(task, inOne(planPatrol(task)));
      }),
      { numRuns: 80 },
    );
  });

  it("are kept around locked stops, which stay in their team and behind each other", () => {
    fc.assert(
      fc.property(tasks(20), fc.nat(), (given, salt) => {
        // What a plan has come to keeps all rules: some of it is locked.
        const before = inOne(planPatrol(given));
        const locked = before.teams.map((order) => order.filter((stop) => (stop * 7 + salt) % 3 === 0));
        const task = { ...given, locked };
        const plan = inOne(planPatrol(task));
        check(task, plan);
        locked.forEach((stops, team) => {
          expect(plan.teams[team]!.filter((stop) => stops.includes(stop))).toEqual(stops);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("of one team with few stops are kept by the order that is back first of all", () => {
    fc.assert(
      fc.property(tasks(6), (given) => {
        const task = { ...given, teams: 1, minutes: null };
        const plan = inOne(planPatrol(task));
        check(task, plan);
        let best = Number.POSITIVE_INFINITY;
        const walk = (done: readonly number[], left: readonly number[]): void => {
          const { begins, back } = clockOf(task, done);
          const last = done.at(-1);
          const window = last === undefined ? null : task.windows?.[last];
          if (window != null && begins.at(-1)! > Math.max(window.from, window.to - task.stay[last!]!) + 1e-9) return;
          if (left.length === 0) best = Math.min(best, back);
          for (const stop of left)
            walk(
              [...done, stop],
              left.filter((other) => other !== stop),
            );
        };
        walk([], all(task.stay.length));
        if (best === Number.POSITIVE_INFINITY) expect(plan.left.length).toBeGreaterThan(0);
        else expect(clockOf(task, plan.teams[0]!).back).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it("leave out what need not be before what must be visited", () => {
    const stops = 14;
    const must = new Set([11, 12, 13]);
    const task: PatrolTask = {
      costs: wayCosts(stops, 7),
      stay: all(stops).map(() => 20),
      urgency: all(stops).map((stop) => (must.has(stop) ? 9 : 0)),
      must,
      minutesPerCost: 1,
      teams: 1,
      minutes: 230,
      effort: 5000,
    };
    const plan = inOne(planPatrol(task));
    check(task, plan);
    expect(plan.left.length).toBeGreaterThan(0);
    expect(plan.left.some((stop) => must.has(stop))).toBe(false);
  });
});

describe("several teams", () => {
  it("have more with more effort: never a later last team, once a round is through", () => {
    const task = { costs: wayCosts(40, 3), stay: all(40).map(() => 10), urgency: all(40).map(() => 0) };
    const longest = (effort: number) => {
      const wish: PatrolTask = { ...task, minutesPerCost: 1, teams: 4, minutes: null, effort };
      const plan = inOne(planPatrol(wish));
      check(wish, plan);
      return Math.max(...plan.teams.map((order) => clockOf(wish, order).back));
    };
    const [first, second] = [longest(20_000), longest(100_000)];
    expect(second).toBeLessThanOrEqual(first + 1);
    expect(first / second).toBeLessThan(1.02);
  });
});
