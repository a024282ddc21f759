import type { Costs } from "../../src/analysis/patrol/patrolCosts.ts";
import { inOne } from "../../src/analysis/patrol/patrolSteps.ts";
import { accessFinder } from "../../src/analysis/roads/access.ts";
import { type RoadLine, roadGraph } from "../../src/analysis/roads/roadGraph.ts";
import { travelOf } from "../../src/analysis/roads/travel.ts";
import { reachable, wayMatrix } from "../../src/analysis/roads/wayMatrix.ts";
import type { Position } from "../../src/core/geometry.ts";
import { metresPerDegree } from "../../src/core/metres.ts";
import type { Oneway } from "../../src/core/road.ts";
import { seeded } from "./seededLedger.ts";

const AT: Position = [106.5, 29.5];
/** Crossings of the old town each way, the metres between them, and how far each may lie beside its own. */
const CROSSINGS = 30;
const APART = 80;
const ASKEW = 30;
/** Kilometres an hour: side streets, and every fifth street. */
const SIDE = 20;
const MAIN = 35;

/**
 * Minutes by car between so many stops of a seeded old town and from a place and back to it: streets askew, two of three one way, now
 * this and now that, stops anywhere beside them. Those that there is no way to are none.
 */
export function oneWayTown(count: number, seed: number): Costs {
  const random = seeded(seed * 1000 + count);
  const per = metresPerDegree(AT[1]);
  const askew = () => (random() - 0.5) * 2 * ASKEW;
  const place = (x: number, y: number): Position => [AT[0] + x / per.lng, AT[1] + y / per.lat];
  const crossings = Array.from({ length: CROSSINGS ** 2 }, (_, i) =>
    place(APART * (i % CROSSINGS) + askew(), APART * Math.floor(i / CROSSINGS) + askew()),
  );
  const numbers = Array.from({ length: CROSSINGS }, (_, i) => i);
  const roads = numbers.flatMap((i): RoadLine[] => {
    const oneway = ([0, 1, -1] as const)[i % 3] as Oneway;
    const street = { oneway, blocked: false, kmh: i % 5 === 0 ? MAIN : SIDE };
    return [
      { ...street, line: numbers.map((j) => crossings[i * CROSSINGS + j]!) },
      { ...street, line: numbers.map((j) => crossings[j * CROSSINGS + i]!) },
    ];
  });
  const graph = inOne(roadGraph(roads));
  const find = accessFinder(graph, "car");
  const side = APART * (CROSSINGS - 1);
  // More than are asked for: some lie where no way leads.
  const places = Array.from({ length: count + 20 }, () => place(side * random(), side * random()));
  const depot = place(side / 2, side / 2);
  const accesses = [...places, depot, depot].map(([lng, lat]) => find(lng, lat));
  const { size, cost } = inOne(wayMatrix(graph, travelOf(graph, "car", "minutes"), accesses));
  const stops = reachable({ size, cost, metres: cost }, size - 2, size - 2, size - 1).slice(0, count);
  const kept = [...stops, size - 2, size - 1];
  return {
    size: kept.length,
    cost: Float64Array.from(kept.flatMap((from) => kept.map((to) => Math.round(cost[from * size + to]! * 1e6) / 1e6))),
    isSymmetric: false,
  };
}
