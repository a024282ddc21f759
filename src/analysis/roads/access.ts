import { type NearestSoFar, nearestOnEdges, type Stand, standAt } from "../../core/ellipsoid.ts";
import { distancePoints } from "../../core/metres.ts";
import type { TravelMode } from "../../core/patrol.ts";
import { OFF_ROAD } from "../../core/road.ts";
import type { RoadGraph } from "./roadGraph.ts";

/** Where a place joins the roads: the nearest point of the nearest edge that may be used. */
export interface Access {
  readonly edge: number;
  /** Vertex of the edge's line before it. */
  readonly vertex: number;
  readonly lng: number;
  readonly lat: number;
  /** Metres from the place straight to the road. */
  readonly beside: number;
  /** Metres of the edge before and after it. */
  readonly before: number;
  readonly after: number;
}

/** Metres to look around first: nearly every place has a road within the first. */
const REACHES = [25, 100, OFF_ROAD] as const;

/** Is an edge a road that a mode may use, whichever way? A blocked one is closed to cars; a joint is no road. */
export const mayUse = ({ roads, line, joints }: RoadGraph, edge: number, mode: TravelMode): boolean =>
  edge < joints && !(mode === "car" && roads[line[edge]!]!.blocked);

/** Finds where places join the roads in a mode; null for one that is off-road, farther than `OFF_ROAD` metres from any. */
export function accessFinder(graph: RoadGraph, mode: TravelMode): (lng: number, lat: number) => Access | null {
  const { boxes: index } = graph;
  if (index === null) return () => null;
  const stand: Stand = { lng: 0, lat: 0, kx: 0, ky: 0, slope: 0 };
  const best: NearestSoFar = { squaredMetres: 0, at: -1 };
  let nearest = -1;
  let least = 0;
  const edgeOf = (box: number): number => graph.edgeAfter[graph.firstVertex[index.line[box]!]! + index.vertex[box]!]!;
  const measure = (box: number): boolean => {
    best.squaredMetres = least;
    best.at = -1;
    const from = index.vertex[box]!;
    nearestOnEdges(stand, graph.lines[index.line[box]!]!, from, from + 1, best);
    // Of edges that are equally near the first in the ledger, on every machine.
    const isNearer = best.at >= 0 && (best.squaredMetres < least || nearest < 0 || box < nearest);
    if (isNearer && mayUse(graph, edgeOf(box), mode)) {
      least = best.squaredMetres;
      nearest = box;
      at = best.at;
    }
    // Nothing is to be gathered.
    return false;
  };
  let at = -1;
  return (lng, lat) => {
    standAt(stand, lng, lat);
    for (const reach of REACHES) {
      nearest = -1;
      least = reach * reach;
      const [x, y] = [(reach * 1.01) / Math.max(1, stand.kx), (reach * 1.01) / stand.ky];
      index.boxes.search(lng - x, lat - y, lng + x, lat + y, measure);
      if (nearest >= 0) return accessAt(graph, edgeOf(nearest), index.line[nearest]!, at, lng, lat);
    }
    return null;
  };
}

function accessAt(graph: RoadGraph, edge: number, line: number, at: number, lng: number, lat: number): Access {
  const { lines, firstVertex, along, from, to } = graph;
  const vertex = Math.min(Math.floor(at), to[edge]! - 1);
  const [a, b] = [lines[line]![vertex]!, lines[line]![vertex + 1]!];
  const x = a[0] + (b[0] - a[0]) * (at - vertex);
  const y = a[1] + (b[1] - a[1]) * (at - vertex);
  const first = firstVertex[line]!;
  return {
    edge,
    vertex,
    lng: x,
    lat: y,
    beside: distancePoints(lng, lat, x, y),
    before: along[first + vertex]! - along[first + from[edge]!]! + distancePoints(a[0], a[1], x, y),
    after: along[first + to[edge]!]! - along[first + vertex + 1]! + distancePoints(x, y, b[0], b[1]),
  };
}
