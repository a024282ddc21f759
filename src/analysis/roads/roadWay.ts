import type { Position } from "../../core/geometry.ts";
import type { Access } from "./access.ts";
import type { RoadGraph } from "./roadGraph.ts";
import type { RoadSearch } from "./roadSearch.ts";

/** A place of degrees. */
export interface Spot {
  readonly lng: number;
  readonly lat: number;
}

/**
 * The way that a run of a search found to a place, from the source's own place straight to the road, along it, and straight to
 * the place: a line as long as `search.to(access).metres`. Null where it was not reached.
 */
export function wayTo(search: RoadSearch, sourceAt: Spot, access: Access, at: Spot): Position[] | null {
  const { graph } = search;
  const { source, way, isDirect } = search.to(access);
  if (source < 0) return null;
  const start = search.sources[source]!;
  // From the place back to the source.
  const back: Position[] = [
    [at.lng, at.lat],
    [access.lng, access.lat],
  ];
  if (isDirect) {
    between(graph, way, start, access, back);
  } else {
    toBeginning(graph, way, access, back);
    let node = graph.ends[way ^ 1]!;
    for (let by = search.cameBy[node]!; by >= 0; by = search.cameBy[node]!) {
      wholeWay(graph, by, back);
      node = graph.ends[by ^ 1]!;
    }
    fromAccess(graph, ~search.cameBy[node]!, start, back);
  }
  back.push([start.lng, start.lat], [sourceAt.lng, sourceAt.lat]);
  return back.reverse().filter(([lng, lat], i, all) => i === 0 || lng !== all[i - 1]![0] || lat !== all[i - 1]![1]);
}

const isAlong = (way: number): boolean => (way & 1) === 0;

/** The vertices of a whole way, from its end to its beginning. */
function wholeWay({ lines, line, from, to }: RoadGraph, way: number, back: Position[]): void {
  const edge = way >> 1;
  const of = lines[line[edge]!]!;
  if (isAlong(way)) for (let i = to[edge]!; i >= from[edge]!; i--) back.push(of[i]!);
  else for (let i = from[edge]!; i <= to[edge]!; i++) back.push(of[i]!);
}

/** From a place on a way back to where it begins. */
function toBeginning({ lines, line, from, to }: RoadGraph, way: number, { vertex }: Access, back: Position[]): void {
  const edge = way >> 1;
  const of = lines[line[edge]!]!;
  if (isAlong(way)) for (let i = vertex; i >= from[edge]!; i--) back.push(of[i]!);
  else for (let i = vertex + 1; i <= to[edge]!; i++) back.push(of[i]!);
}

/** From the end of a way back to a place on it. */
function fromAccess({ lines, line, from, to }: RoadGraph, way: number, { vertex }: Access, back: Position[]): void {
  const edge = way >> 1;
  const of = lines[line[edge]!]!;
  if (isAlong(way)) for (let i = to[edge]!; i > vertex; i--) back.push(of[i]!);
  else for (let i = from[edge]!; i <= vertex; i++) back.push(of[i]!);
}

/** The vertices of an edge between two places on it, from the second back to the first. */
function between({ lines, line }: RoadGraph, way: number, start: Access, end: Access, back: Position[]): void {
  const of = lines[line[way >> 1]!]!;
  if (isAlong(way)) for (let i = end.vertex; i > start.vertex; i--) back.push(of[i]!);
  else for (let i = end.vertex + 1; i <= start.vertex; i++) back.push(of[i]!);
}
