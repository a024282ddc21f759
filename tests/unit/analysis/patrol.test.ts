import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costsOf, lengthOf } from "../../../src/analysis/patrol/patrolCosts.ts";
import { nearestNeighbour, shortOrder } from "../../../src/analysis/patrol/patrolOrder.ts";
import { planPatrol } from "../../../src/analysis/patrol/patrolPlan.ts";
import { inOne, Pace } from "../../../src/analysis/patrol/patrolSteps.ts";
import type { PatrolTask } from "../../../src/analysis/patrol/patrolTask.ts";
import { minutesOf } from "../../../src/analysis/patrol/patrolTimes.ts";
import { distancePoints } from "../../../src/core/metres.ts";

interface Place {
  readonly lng: number;
  readonly lat: number;
}

const place = fc.record({
  lng: fc.integer({ min: 0, max: 3000 }).map((step) => 106.5 + step / 1e5),
  lat: fc.integer({ min: 0, max: 3000 }).map((step) => 29.5 + step / 1e5),
});
const end = fc.option(place);
const stopsOf = (most: number) => fc.array(place, { minLength: 1, maxLength: most });

const costs = (stops: readonly Place[], from: Place | null, to: Place | null) =>
  inOne(costsOf(stops, from, to, distancePoints));
const all = (stops: readonly unknown[]) => stops.map((_, i) => i);

function shortestOf(list: readonly number[], length: (order: readonly number[]) => number): number {
  const tried = (done: readonly number[], left: readonly number[]): number =>
    left.length === 0
      ? length(done)
      : Math.min(
          ...left.map((stop) =>
            tried(
              [...done, stop],
              left.filter((other) => other !== stop),
            ),
          ),
        );
  return tried([], list);
}

const task = (stops: readonly Place[], more: Partial<PatrolTask> = {}): PatrolTask => ({
  costs: costs(stops, { lng: 106.5, lat: 29.5 }, null),
  stay: stops.map(() => 10),
  urgency: stops.map((_, i) => i % 7),
  minutesPerCost: 0.005,
  teams: 1,
  minutes: null,
  effort: 2000,
  ...more,
});

describe("the order of stops", () => {
  it("visits every stop once and is never longer than nearest neighbour", () => {
    fc.assert(
      fc.property(stopsOf(60), end, end, fc.integer({ min: 0, max: 3000 }), (stops, from, to, effort) => {
        const matrix = costs(stops, from, to);
        const order = inOne(shortOrder(matrix, all(stops), effort));
        expect([...order].sort((a, b) => a - b)).toEqual(all(stops));
        const nearest = lengthOf(matrix, inOne(nearestNeighbour(matrix, all(stops))));
        expect(lengthOf(matrix, order)).toBeLessThanOrEqual(nearest + 1e-6);
      }),
    );
  });

  it("is within 5 % of the shortest of all for up to seven stops", () => {
    fc.assert(
      fc.property(stopsOf(7), end, end, (stops, from, to) => {
        const matrix = costs(stops, from, to);
        const best = shortestOf(all(stops), (order) => lengthOf(matrix, order));
        expect(lengthOf(matrix, inOne(shortOrder(matrix, all(stops), 1000)))).toBeLessThanOrEqual(best * 1.05 + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("takes the shortest way round a ring of forty, whatever order they came in", () => {
    const ring = Array.from({ length: 40 }, (_, i) => (i * 17) % 40).map((i) => ({
      lng: 106.5 + 0.01 * Math.cos((i * Math.PI) / 20),
      lat: 29.5 + 0.01 * Math.sin((i * Math.PI) / 20),
    }));
    const from = ring[0]!;
    const matrix = costs(ring, from, from);
    const byAngle = all(ring).sort((a, b) => ((a * 17) % 40) - ((b * 17) % 40));
    expect(lengthOf(matrix, inOne(shortOrder(matrix, all(ring), 2000)))).toBeCloseTo(lengthOf(matrix, byAngle), 6);
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(stopsOf(40), end, (stops, from) => {
        const once = () => inOne(shortOrder(costs(stops, from, null), all(stops), 2000));
        expect(once()).toEqual(once());
      }),
      { numRuns: 20 },
    );
  });
});

describe("teams", () => {
  it("share the stops, each in one team, and the longest takes no longer than one team alone", () => {
    fc.assert(
      fc.property(stopsOf(40), fc.integer({ min: 1, max: 6 }), (stops, teams) => {
        const wish = task(stops, { teams });
        const plan = inOne(planPatrol(wish));
        expect(plan.teams).toHaveLength(teams);
        expect(plan.teams.flat().sort((a, b) => a - b)).toEqual(all(stops));
        const longest = Math.max(...plan.teams.map((order) => minutesOf(wish, order)));
        const alone = minutesOf(wish, inOne(planPatrol(task(stops))).teams[0]!);
        expect(longest).toBeLessThanOrEqual(alone + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("get about the same time", () => {
    const grid = Array.from({ length: 60 }, (_, i) => ({
      lng: 106.5 + (i % 10) * 0.001,
      lat: 29.5 + Math.floor(i / 10) * 0.001,
    }));
    const wish = task(grid, { teams: 3 });
    const minutes = inOne(planPatrol(wish)).teams.map((order) => minutesOf(wish, order));
    expect(Math.max(...minutes) - Math.min(...minutes)).toBeLessThan(15);
  });
});

describe("a limit of minutes", () => {
  it("is kept, and what does not fit is left, never lost", () => {
    fc.assert(
      fc.property(
        stopsOf(30),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 5, max: 200 }),
        (stops, teams, minutes) => {
          const wish = task(stops, { teams, minutes });
          const plan = inOne(planPatrol(wish));
          for (const order of plan.teams) expect(minutesOf(wish, order)).toBeLessThanOrEqual(minutes + 1e-6);
          expect([...plan.teams.flat(), ...plan.left].sort((a, b) => a - b)).toEqual(all(stops));
        },
      ),
    );
  });

  it("keeps the most urgent stops", () => {
    const line = Array.from({ length: 12 }, (_, i) => ({ lng: 106.5 + i * 0.0001, lat: 29.5 }));
    const urgency = line.map((_, i) => (i % 3 === 0 ? 0 : 9));
    const { teams, left } = inOne(planPatrol(task(line, { urgency, minutes: 50 })));
    expect(left.every((stop) => urgency[stop] === 9)).toBe(true);
    expect(teams[0]!.length).toBeGreaterThanOrEqual(4);
  });
});

describe("an order by hand", () => {
  it("is kept as it is, and what it lacks is put where it costs least", () => {
    const line = [0, 1, 2, 3].map((i) => ({ lng: 106.5 + i * 0.001, lat: 29.5 }));
    expect(inOne(planPatrol(task(line, { given: [[1, 3, 0]] }))).teams).toEqual([[1, 2, 3, 0]]);
  });
});

it.each([
  ["one team", { teams: 1, minutes: null }],
  ["eight teams", { teams: 8, minutes: null }],
  ["eight teams that are short of time", { teams: 8, minutes: 30 }],
])("lets others in all along while it plans for %s", (_, wish) => {
  const stops = Array.from({ length: 60 }, (_, i) => ({
    lng: 106.5 + ((i * 37) % 101) / 1e3,
    lat: 29.5 + ((i * 61) % 89) / 1e3,
  }));
  const { size, cost, isSymmetric } = costs(stops, null, null);
  let looks = 0;
  const counted = new Proxy(cost, {
    get(of, at) {
      looks++;
      return Reflect.get(of, at);
    },
  });
  const task = {
    costs: { size, cost: counted, isSymmetric },
    stay: stops.map(() => 10),
    urgency: stops.map((_, i) => i % 5),
    minutesPerCost: 1 / 200,
    effort: 100,
    ...wish,
  };
  const steps = planPatrol(task, new Pace(800));
  let most = 0;
  for (let isDone = false; !isDone; looks = 0) {
    isDone = steps.next().done === true;
    most = Math.max(most, looks);
  }
  // A step ends after the piece of work in which it is over: the longest puts 60 places in order by their distance.
  expect(most).toBeLessThan(2400);
});
