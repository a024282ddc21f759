import type { Position } from "../../core/geometry.ts";
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

/** Where hydrants are too far apart. */
export interface SparseRoads {
  /** Metres by road of the graph. */
  readonly metres: Float64Array;
  readonly stretches: readonly Stretch[];
}

/** A part of an edge, by metres from its beginning. */
export interface Stretch {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches of roads along which hydrants are farther apart than `spacing`: those from which the nearest one is more
 * than half of that away along the roads. A hydrant within `AT_ROAD` metres of a road stands at it; others serve none.
 */
export function* sparseRoads(
  graph: RoadGraph,
  hydrants: readonly (Access | null)[],
  spacing: number,
  pace: Pace,
): Steps<SparseRoads> {
  const standing = hydrants.map((access) =>
    access === null || access.beside > AT_ROAD ? null : { ...access, beside: 0 },
  );
  const search = new RoadSearch(graph, travelOf(graph, "foot", "metres"));
  yield* search.run(standing, {}, pace);
  const onEdge = new Map<number, number[]>();
  for (const access of standing)
    if (access !== null) onEdge.set(access.edge, [...(onEdge.get(access.edge) ?? []), access.before]);
  const sparse = new Float64Array(graph.roads.length);
  const stretches: Stretch[] = [];
  for (let edge = 0; edge < graph.joints; edge++) {
    if (pace.isOver(10)) yield;
    const marks: Mark[] = [
      { at: 0, away: search.cost[graph.ends[2 * edge + 1]!]! },
      ...(onEdge.get(edge) ?? []).sort((a, b) => a - b).map((at) => ({ at, away: 0 })),
      { at: graph.metres[edge]!, away: search.cost[graph.ends[2 * edge]!]! },
    ];
    for (let i = 1; i < marks.length; i++) {
      const [from, to] = sparseBetween(marks[i - 1]!, marks[i]!, spacing / 2);
      if (to <= from) continue;
      sparse[graph.line[edge]!]! += to - from;
      stretches.push({ edge, from, to });
    }
  }
  return { metres: sparse, stretches };
}

/** From where to where between two places of a road it is more than `reach` to a hydrant, whichever way. */
const sparseBetween = (a: Mark, b: Mark, reach: number): readonly [from: number, to: number] => [
  a.at + Math.max(0, reach - a.away),
  b.at - Math.max(0, reach - b.away),
];

/** A stretch as the vertices of its road between its ends. */
export function stretchLine(graph: RoadGraph, { edge, from, to }: Stretch): Position[] {
  const { lines, line, firstVertex, along } = graph;
  const of = lines[line[edge]!]!;
  const first = firstVertex[line[edge]!]!;
  const start = along[first + graph.from[edge]!]!;
  const drawn: Position[] = [];
  for (let vertex = graph.from[edge]!; vertex < graph.to[edge]!; vertex++) {
    const [here, next] = [along[first + vertex]! - start, along[first + vertex + 1]! - start];
    if (next < from || here > to || next === here) continue;
    const at = (metres: number): Position => {
      const part = (metres - here) / (next - here);
      const [a, b] = [of[vertex]!, of[vertex + 1]!];
      return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
    };
    if (drawn.length === 0) drawn.push(at(Math.max(here, from)));
    drawn.push(at(Math.min(next, to)));
  }
  return drawn;
}
