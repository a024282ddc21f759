import fc from "fast-check";
import { expect, it } from "vitest";
import { planPatrol } from "../../../src/analysis/patrol/patrolPlan.ts";
import { inOne } from "../../../src/analysis/patrol/patrolSteps.ts";
import type { PatrolTask } from "../../../src/analysis/patrol/patrolTask.ts";
import { scheduleOf, type VisitWindow } from "../../../src/analysis/patrol/patrolTimes.ts";
import { type Insertion, TeamClock, TeamRoute } from "../../../src/analysis/patrol/teamRoute.ts";

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

/** One to three parts with breaks between them. */
const window = fc
  .array(fc.record({ pause: fc.integer({ min: 1, max: 90 }), length: fc.integer({ min: 5, max: 60 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts): VisitWindow => {
    let at = -20;
    const [first, ...later] = parts.map(({ pause, length }) => {
      const from = at + pause;
      at = from + length;
      return { from, to: at };
    });
    return later.length === 0 ? first! : { ...first!, later };
  });

const tasks = (most: number) =>
  fc
    .record({
      windows: fc.array(fc.option(window, { freq: 3 }), { minLength: 1, maxLength: most }),
      places: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
        minLength: most + 2,
        maxLength: most + 2,
      }),
      teams: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ windows, places, teams }): PatrolTask => {
      const at = [...places.slice(0, windows.length), ...places.slice(-2)];
      const cost = Float64Array.from(at.flatMap(([ax, ay]) => at.map(([bx, by]) => Math.hypot(ax - bx, ay - by))));
      return {
        costs: { size: at.length, cost, isSymmetric: true },
        windows,
        stay: windows.map((_, i) => 2 + (i % 3) * 4),
        urgency: windows.map(() => 0),
        minutesPerCost: 1,
        teams,
        minutes: null,
        effort: 600,
      };
    });

/** When a team is back, worked out by nothing but the rules; null where a visit lies in no part of its window. */
function backAt({ costs: { size, cost }, windows, stay }: PatrolTask, order: readonly number[]): number | null {
  let now = 0;
  let before = size - 2;
  for (const stop of order) {
    now += cost[before * size + stop]!;
    const { later = [], ...first } = windows![stop] ?? { from: 0, to: Number.POSITIVE_INFINITY };
    // A part that is shorter than the visit is one to begin with it.
    const begins = [first, ...later]
      .map(({ from, to }) => ({ from, last: Math.max(from, to - stay[stop]!) }))
      .filter(({ last }) => now <= last + 1e-6)
      .map(({ from }) => Math.max(from, now));
    if (begins.length === 0) return null;
    now = Math.min(...begins) + stay[stop]!;
    before = stop;
  }
  return order.length === 0 ? 0 : now + cost[before * size + size - 1]!;
}

it("windows with breaks are kept by every team", () => {
  fc.assert(
    fc.property(tasks(12), (task) => {
      const { teams, left } = inOne(planPatrol(task));
      expect([...teams.flat(), ...left].sort((a, b) => a - b)).toEqual(all(task.stay.length));
      for (const order of teams) expect(backAt(task, order)).toBeCloseTo(scheduleOf(task, order).end, 5);
    }),
    { numRuns: 150 },
  );
});

it("few stops are visited by the order that is back first of all that keep them", () => {
  fc.assert(
    fc.property(tasks(5), (given) => {
      const task = { ...given, teams: 1 };
      const orders = (left: readonly number[]): number[][] =>
        left.length === 0
          ? [[]]
          : left.flatMap((stop) => orders(left.filter((other) => other !== stop)).map((rest) => [stop, ...rest]));
      const backs = orders(all(task.stay.length)).flatMap((order) => backAt(task, order) ?? []);
      const { teams, left } = inOne(planPatrol(task));
      if (backs.length === 0) expect(left.length).toBeGreaterThan(0);
      else expect(backAt(task, teams[0]!)).toBeCloseTo(Math.min(...backs), 5);
    }),
    { numRuns: 150 },
  );
});

it("what a stop would cost is what it costs once it is put in", () => {
  fc.assert(
    fc.property(tasks(8), (task) => {
      const clock = new TeamClock(task, null);
      const trial: Insertion = { at: 0, end: 0, more: 0 };
      let route = new TeamRoute(clock, []);
      for (const stop of all(task.stay.length)) {
        let next = route;
        for (let at = 0; at <= route.stops.length; at++) {
          const fits = route.insertion(stop, at, trial);
          const made = route.with(stop, at);
          const back = backAt(task, made.stops);
          expect(fits).toBe(back !== null);
          if (!fits) continue;
          expect(trial.end).toBeCloseTo(back!, 5);
          next = made;
        }
        route = next;
      }
    }),
    { numRuns: 200 },
  );
});
