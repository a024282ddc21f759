import type { Bounds } from "../../core/bounds.ts";
import { type Geometry, type Position, partsOf } from "../../core/geometry.ts";
import { distanceGeometries, distancePointGeometry } from "../../core/metres.ts";
import { insideOf } from "./inside.ts";
import { boxOfNode, metresToNode, nearestOfTree, type ScaledBox } from "./lineDistance.ts";
import { eachNear, edgesOf, isOfOneLine, isRun, type LineTree, lineTree, someNode } from "./lineTree.ts";

/** Metres from one geometry to many places and shapes, as `distancePointGeometry` and `distanceGeometries` measure them. */
export interface Distances {
  toPoint(lng: number, lat: number): number;
  toShape(other: Geometry): number;
}

/** Edges up to which a tree is no quicker. */
const FEW = 32;
/** Metres under which two shapes touch, as in core/metres.ts. */
const TOUCH = 1e-6;

/** Measures from a geometry, whose vertices must not change: from a large one by a look at a few of its edges each time. */
export function distancesTo(geometry: Geometry): Distances {
  // Most venues are points; telling them apart first costs nothing where dozens of them are asked about while one drags.
  if (geometry.type === "Point" || edgesIn(geometry) <= FEW) return new FromFewEdges(geometry);
  const one = preparedOf(geometry);
  return {
    toPoint: one.metresTo,
    toShape: (other) =>
      other.type === "Point"
        ? one.metresTo(other.coordinates[0], other.coordinates[1])
        : metresBetween(one, preparedOf(other)),
  };
}

class FromFewEdges implements Distances {
  readonly #geometry: Geometry;

  constructor(geometry: Geometry) {
    this.#geometry = geometry;
  }

  toPoint(lng: number, lat: number): number {
    return distancePointGeometry(lng, lat, this.#geometry);
  }

  toShape(other: Geometry): number {
    return distanceGeometries(this.#geometry, other);
  }
}

function edgesIn(geometry: Geometry): number {
  switch (geometry.type) {
    case "Point":
      return 1;
    case "MultiPoint":
      return geometry.coordinates.length;
    case "GeometryCollection":
      return geometry.geometries.reduce((sum, part) => sum + edgesIn(part), 0);
    default: {
      const { lines, polygons } = partsOf(geometry);
      return [...lines, ...polygons.flat()].reduce((sum, line) => sum + edgesOf(line), 0);
    }
  }
}

interface Prepared {
  readonly tree: LineTree;
  /** By line, 1 of one that a part begins with: a point, a line, the first ring of a polygon. */
  readonly begins: Uint8Array;
  isInside(lng: number, lat: number): boolean;
  /** Metres to the nearest line or edge; Infinity where none is nearer than `limit`. */
  metresToLines(lng: number, lat: number, limit: number): number;
  metresTo(lng: number, lat: number): number;
}

/** By geometry, because every list about a venue measures from it anew. */
const prepared = new WeakMap<Geometry, Prepared>();

function preparedOf(geometry: Geometry): Prepared {
  const known = prepared.get(geometry);
  if (known !== undefined) return known;
  const { points, lines, polygons } = partsOf(geometry);
  const tree = lineTree([...points.map((at) => [at]), ...lines, ...polygons.flat()]);
  const begins = new Uint8Array(tree.lines.length).fill(1);
  let from = points.length + lines.length;
  const counts = polygons.map((rings) => rings.length);
  const isInside = insideOf(tree, from, counts);
  for (const count of counts) {
    begins.fill(0, from + 1, from + count);
    from += count;
  }
  const nearest = nearestOfTree(tree);
  const metresToLines = (lng: number, lat: number, limit: number) => {
    const { metres } = nearest(lng, lat, limit);
    return metres < TOUCH ? 0 : metres;
  };
  const made: Prepared = {
    tree,
    begins,
    isInside,
    metresToLines,
    metresTo: (lng, lat) => (isInside(lng, lat) ? 0 : metresToLines(lng, lat, Number.POSITIVE_INFINITY)),
  };
  prepared.set(geometry, made);
  return made;
}

function metresBetween(one: Prepared, other: Prepared): number {
  if (beginsInside(one, other) || beginsInside(other, one) || cross(one.tree, other.tree)) return 0;
  return nearestVertex(one, other, nearestVertex(other, one, Number.POSITIVE_INFINITY));
}

/** Whether a part of one begins inside a polygon of another. */
const beginsInside = ({ tree, begins }: Prepared, other: Prepared): boolean =>
  someNode(
    tree,
    isOfOneLine,
    (node) => touches(other.tree, other.tree.root, boxOfNode(tree, node)),
    (node) => {
      const line = tree.line[node]!;
      return begins[line] === 1 && other.isInside(tree.lines[line]![0]![0], tree.lines[line]![0]![1]);
    },
  );

/** Whether edges of two trees properly cross. */
const cross = (one: LineTree, other: LineTree): boolean =>
  someEdge(
    one,
    (node) => touches(other, other.root, boxOfNode(one, node)),
    (a, b) => {
      const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
      const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
      return someEdge(
        other,
        (node) => touches(other, node, { west, south, east, north }),
        (c, d) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0,
      );
    },
  );

const side = (a: Position, b: Position, at: Position): number =>
  Math.sign((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]));

const touches = ({ boxes }: LineTree, node: number, { west, south, east, north }: Bounds): boolean =>
  boxes[4 * node]! <= east &&
  boxes[4 * node + 2]! >= west &&
  boxes[4 * node + 1]! <= north &&
  boxes[4 * node + 3]! >= south;

function someEdge(
  tree: LineTree,
  canHold: (node: number) => boolean,
  isFound: (a: Position, b: Position) => boolean,
): boolean {
  return someNode(tree, isRun, canHold, (node) => {
    const line = tree.lines[tree.line[node]!]!;
    tree.work.done += tree.to[node]! - tree.from[node]!;
    for (let i = tree.from[node]!; i < tree.to[node]! && i + 1 < line.length; i++)
      if (isFound(line[i]!, line[i + 1]!)) return true;
    return false;
  });
}

/** The smaller of `best` and the distances from the vertices of one to the edges of another. */
function nearestVertex({ tree }: Prepared, other: Prepared, best: number): number {
  eachNear(
    tree,
    tree.root,
    isRun,
    (node) => floorTo(other.tree, boxOfNode(tree, node), best),
    () => best,
    (node) => {
      const line = tree.lines[tree.line[node]!]!;
      for (let i = tree.from[node]!; i <= tree.to[node]! && i < line.length; i++)
        best = Math.min(best, other.metresToLines(line[i]![0], line[i]![1], best));
    },
  );
  return best;
}

/** Metres than which no run of edges is nearer to a box; of more than `limit` any that are. */
function floorTo(tree: LineTree, box: ScaledBox, limit: number): number {
  const floorOf = (node: number) => metresToNode(tree, node, box);
  const ofAll = tree.root < 0 ? Number.POSITIVE_INFINITY : floorOf(tree.root);
  if (ofAll > limit) return ofAll;
  let least = Number.POSITIVE_INFINITY;
  eachNear(
    tree,
    tree.root,
    isRun,
    floorOf,
    () => least,
    (node) => {
      least = Math.min(least, floorOf(node));
    },
  );
  return least;
}
