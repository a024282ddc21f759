import { AT_ROAD } from "../../core/water.ts";
import type { Pace, Steps } from "../patrol/patrolSteps.ts";
import type { Access } from "../roads/access.ts";
import type { RoadGraph } from "../roads/roadGraph.ts";
import { RoadSearch } from "../roads/roadSearch.ts";
import { travelOf } from "../roads/travel.ts";

/** A place on a road and metres from there along the roads to the nearest hydrant. */
interface Mark {
  readonly at: number;
  away: number;
}

/**
 * By road of the graph the metres along which hydrants are farther apart than `spacing`: those from which the nearest one is more
 * than half of that away along the roads. A hydrant within `AT_ROAD` metres of a road stands at it; others serve none.
 */
export function* sparseRoads(
  graph: RoadGraph,
  hydrants: readonly (Access | null)[],
  spacing: number,
  pace: Pace,
): Steps<Float64Array> {
  const standing = hydrants.map((access) =>
    access === null || access.beside > AT_ROAD ? null : { ...access, beside: 0 },
  );
  const search = new RoadSearch(graph, travelOf(graph, "foot", "metres"));
  yield* search.run(standing, {}, pace);
  const onEdge = new Map<number, number[]>();
  for (const access of standing)
    if (access !== null) onEdge.set(access.edge, [...(onEdge.get(access.edge) ?? []), access.before]);
  const sparse = new Float64Array(graph.roads.length);
  for (let edge = 0; edge < graph.joints; edge++) {
    if (pace.isOver(10)) yield;
    const marks: Mark[] = [
      { at: 0, away: search.cost[graph.ends[2 * edge + 1]!]! },
      ...(onEdge.get(edge) ?? []).sort((a, b) => a - b).map((at) => ({ at, away: 0 })),
      { at: graph.metres[edge]!, away: search.cost[graph.ends[2 * edge]!]! },
    ];
    for (let i = 1; i < marks.length; i++)
      sparse[graph.line[edge]!]! += sparseBetween(marks[i - 1]!, marks[i]!, spacing / 2);
  }
  return sparse;
}

/** Metres between two places of a road from which it is more than `reach` to a hydrant, whichever way. */
const sparseBetween = (a: Mark, b: Mark, reach: number): number =>
  Math.max(0, b.at - Math.max(0, reach - b.away) - (a.at + Math.max(0, reach - a.away)));
