import { Pace, type Steps } from "../patrol/patrolSteps.ts";
import type { Access } from "./access.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { RoadSearch } from "./roadSearch.ts";
import type { Travel } from "./travel.ts";

/** The cheapest ways from each of some places to each other: `cost[from * size + to]`, Infinity where there is none. */
export interface WayMatrix {
  readonly size: number;
  readonly cost: Float64Array;
  /** Metres of the same ways. */
  readonly metres: Float64Array;
}

/** Every way between places, both ways, which may differ; one that is off-road (null) is reached from nowhere. */
export function* wayMatrix(
  graph: RoadGraph,
  travel: Travel,
  places: readonly (Access | null)[],
  pace = new Pace(),
): Steps<WayMatrix> {
  const size = places.length;
  const cost = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const metres = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const search = new RoadSearch(graph, travel);
  for (const [from, access] of places.entries()) {
    cost[from * size + from] = 0;
    metres[from * size + from] = 0;
    if (access === null) continue;
    yield* search.run([access], { targets: places }, pace);
    for (const [to, other] of places.entries()) {
      if (other === null || to === from) continue;
      const arrival = search.to(other);
      if (arrival.source < 0) continue;
      cost[from * size + to] = arrival.cost;
      metres[from * size + to] = arrival.metres;
    }
  }
  return { size, cost, metres };
}

/**
 * The most of the first `stops` places of a matrix that can all be reached from each other, from the `start` and, all of them, reach
 * the `end` (numbers of places; null for anywhere). Of parts equally large the one of the first place.
 */
export function reachable(
  { size, cost }: WayMatrix,
  stops: number,
  start: number | null,
  end: number | null,
): readonly number[] {
  const leads = (from: number, to: number) => cost[from * size + to]! < Number.POSITIVE_INFINITY;
  const left = new Set(Array(stops).keys());
  let most: readonly number[] = [];
  for (const first of left) {
    // Ways lead on: what can be reached both ways from one of them can be so from all.
    const part = [...left].filter((other) => leads(first, other) && leads(other, first));
    for (const one of part) left.delete(one);
    const isOpen = (start === null || leads(start, first)) && (end === null || leads(first, end));
    if (isOpen && part.length > most.length) most = part;
  }
  return most;
}
