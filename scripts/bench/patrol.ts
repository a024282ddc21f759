/**
 * How short the orders of a patrol are: the tours of TSPLIB above their proven optimum, beside nearest neighbour and farthest
 * insertion; several teams beside what a hundred times the moves find, and one team on one-way streets beside so many times; and what
 * 60 stops, 4 teams and 20 windows take on seeded streets of 20,000 edges with their matrix. `npm run bench -- patrol [TIMES] [--tours
 * DIR]`: fifty times without a number; a folder with instances of TSPLIB and their optimal tours, without one they are left out.
 */
import { type Costs, lengthOf } from "../../src/analysis/patrol/patrolCosts.ts";
import { nearestNeighbour, shortOrder } from "../../src/analysis/patrol/patrolOrder.ts";
import { planPatrol } from "../../src/analysis/patrol/patrolPlan.ts";
import { inOne } from "../../src/analysis/patrol/patrolSteps.ts";
import type { PatrolTask } from "../../src/analysis/patrol/patrolTask.ts";
import { minutesOf } from "../../src/analysis/patrol/patrolTimes.ts";
import { accessFinder } from "../../src/analysis/roads/access.ts";
import { type RoadLine, roadGraph } from "../../src/analysis/roads/roadGraph.ts";
import { travelOf } from "../../src/analysis/roads/travel.ts";
import { wayMatrix } from "../../src/analysis/roads/wayMatrix.ts";
import type { Position } from "../../src/core/geometry.ts";
import { metresPerDegree } from "../../src/core/metres.ts";
import { EFFORT } from "../../src/core/patrol.ts";
import { oneWayTown } from "./oneWayTown.ts";
import { ms, row } from "./table.ts";
import { toursIn } from "./tsplib.ts";

export function benchPatrol(tours: string | undefined, times = 50): void {
  if (tours !== undefined) benchTours(tours);
  benchStreets();
  benchOneWay(times);
}

function benchTours(folder: string): void {
  row("TSPLIB, above the optimum", "default", "1,000,000", "nearest", "farthest");
  const percent = (value: number) => `${(100 * value).toFixed(2)} %`;
  const gaps = toursIn(folder).map(({ name, optimum, costs, stops }) => {
    const gap = (order: readonly number[]) => lengthOf(costs, order) / optimum - 1;
    const found = [
      gap(inOne(shortOrder(costs, stops, EFFORT))),
      gap(inOne(shortOrder(costs, stops, 1_000_000))),
      gap(inOne(nearestNeighbour(costs, stops))),
      gap(farthestInsertion(costs, stops)),
    ];
    row(name, ...found.map(percent));
    return found;
  });
  const mean = (column: number) => gaps.reduce((sum, found) => sum + found[column]!, 0) / gaps.length;
  row("mean", ...[0, 1, 2, 3].map((column) => percent(mean(column))));
}

/** The rival of textbooks: the stop farthest from the order so far, put where it costs least. */
function farthestInsertion({ size, cost }: Costs, stops: readonly number[]): number[] {
  const left = new Set(stops);
  const path = [size - 2, size - 1];
  const between = (a: number, b: number) => cost[a * size + b]!;
  while (left.size > 0) {
    let far = -1;
    let most = -1;
    for (const stop of left) {
      const least = Math.min(...path.map((place) => between(place, stop)));
      if (least > most) [far, most] = [stop, least];
    }
    let at = 1;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 1; i < path.length; i++) {
      const more = between(path[i - 1]!, far) + between(far, path[i]!) - between(path[i - 1]!, path[i]!);
      if (more < best) [at, best] = [i, more];
    }
    path.splice(at, 0, far);
    left.delete(far);
  }
  return path.slice(1, -1);
}

/** Streets of a town: a square of 100 by 100 crossings 80 m apart, every third street one way. */
function streets(): RoadLine[] {
  const at: Position = [106.5, 29.5];
  const per = metresPerDegree(at[1]);
  const place = (x: number, y: number): Position => [at[0] + (80 * x) / per.lng, at[1] + (80 * y) / per.lat];
  return Array.from({ length: 100 }, (_, i) => i).flatMap((i): RoadLine[] => {
    const oneway = i % 3 === 0 ? (i % 2 === 0 ? 1 : -1) : 0;
    const line = (turned: boolean) => Array.from({ length: 100 }, (_, j) => (turned ? place(j, i) : place(i, j)));
    return [
      { line: line(false), oneway, blocked: false, kmh: 20 },
      { line: line(true), oneway, blocked: false, kmh: 20 },
    ];
  });
}

const STOPS = 60;

/** One team in seeded old towns of one-way streets; `tests/unit/analysis/oneWayTown.test.ts` knows the best of these. */
function benchOneWay(times: number): void {
  row("one way, minutes", "default", `x ${times}`, "gap");
  for (const count of [40, 100, 170]) {
    for (const seed of [1, 2]) {
      const costs = oneWayTown(count, seed);
      const stops = Array.from({ length: count }, (_, i) => i);
      const found = [1, times].map((more) => lengthOf(costs, inOne(shortOrder(costs, stops, more * EFFORT))));
      const gap = 100 * (found[0]! / Math.min(...found) - 1);
      row(`${count} stops, town ${seed}`, ...found.map((minutes) => minutes.toFixed(4)), `${gap.toFixed(2)} %`);
    }
  }
}

function benchStreets(): void {
  const start = performance.now();
  const graph = inOne(roadGraph(streets()));
  const built = performance.now();
  const find = accessFinder(graph, "car");
  const lines = streets();
  // Not at the corners of the town: a stop at one that nobody may drive into was left out, rightly.
  const places = Array.from(
    { length: STOPS + 2 },
    (_, i) => lines[(i * 37) % lines.length]!.line[1 + ((i * 61) % 98)]!,
  );
  const accesses = [...places.slice(0, STOPS), places[STOPS]!, places[STOPS]!].map(([lng, lat]) => find(lng, lat));
  const { size, cost } = inOne(wayMatrix(graph, travelOf(graph, "car", "minutes"), accesses));
  const measured = performance.now();
  const task: PatrolTask = {
    costs: { size, cost, isSymmetric: false },
    minutesPerCost: 1,
    stay: Array.from({ length: STOPS }, (_, i) => 8 + (i % 3) * 4),
    urgency: Array.from({ length: STOPS }, (_, i) => i % 7),
    windows: Array.from({ length: STOPS }, (_, i) =>
      i % 3 === 0 ? { from: (i * 11) % 200, to: ((i * 11) % 200) + 90 } : null,
    ),
    teams: 4,
    minutes: null,
    effort: EFFORT,
  };
  const plan = inOne(planPatrol(task));
  const planned = performance.now();
  row(
    `${graph.edges.toLocaleString("en")} edges, ${STOPS} stops, 4 teams`,
    "graph ms",
    "matrix ms",
    "plan ms",
    "left out",
  );
  row("20 windows", ms(built - start), ms(measured - built), ms(planned - measured), String(plan.left.length));
  row("longest team, minutes", "default", "x 100", "gap");
  for (const teams of [2, 4]) {
    const { windows: _, ...free } = task;
    const longest = (effort: number) => {
      const wish = { ...free, teams, effort };
      return Math.max(...inOne(planPatrol(wish)).teams.map((order) => minutesOf(wish, order)));
    };
    const [now, best] = [longest(EFFORT), longest(100 * EFFORT)];
    row(`${teams} teams`, now.toFixed(1), best.toFixed(1), `${(100 * (now / best - 1)).toFixed(2)} %`);
  }
}
