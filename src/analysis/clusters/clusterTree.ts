import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { gatherNodes } from "./gatherNodes.ts";
import { HALF_WORLD, type MadeNodes, nodeFinder, type SortedNodes, sortedNodes } from "./sortedNodes.ts";

/** How sites are gathered, in supercluster's words. */
export interface ClusterOptions {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Pixels at a tile size of `extent`. */
  readonly radius: number;
  readonly extent: number;
}

/** A radius that leaves room for the largest donut; above zoom 17 sites at one place stay one node. */
export const SITE_CLUSTERS: ClusterOptions = { minZoom: 0, maxZoom: 17, radius: 80, extent: 512 };

/** The nodes of one zoom: each holds the leaves `order[start..end)`. */
export interface ClusterLevel {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Mercator 0..1 of a node. */
  x(index: number): number;
  y(index: number): number;
  /** Nodes in a box of Mercator 0..1. */
  within(minX: number, minY: number, maxX: number, maxY: number): readonly number[];
}

/**
 * One cluster tree over all placed sites, built once. Leaves stand in such an order that every node of every zoom is a
 * range of it: a change of day or filter is one pass of prefix sums, and the sums are exact at every zoom.
 */
export interface ClusterTree {
  readonly options: ClusterOptions;
  /** Numbers of the points as they were given, in tree order. */
  readonly order: Uint32Array;
  /** Level of a map zoom (fractions allowed). */
  levelAt(zoom: number): number;
  level(level: number): ClusterLevel;
}

/** Mercator as whole numbers, as supercluster keeps it: 2 to 4 cm of the ground. */
const SCALE = 2 * HALF_WORLD;
const encode = (mercator: number): number => (mercator - 0.5) * SCALE;
const decode = (value: number): number => value / SCALE + 0.5;

/**
 * Builds the tree over points given as parallel columns of WGS-84 degrees; all must be on Earth. Its nodes are those that
 * supercluster would make of the same points in the same order (a test holds them against each other), without its objects
 * and kd-trees.
 */
export function buildClusterTree(
  lng: Float64Array,
  lat: Float64Array,
  options: ClusterOptions = SITE_CLUSTERS,
): ClusterTree {
  const { minZoom, maxZoom, radius, extent } = options;
  const zooms: { readonly nodes: SortedNodes; readonly parents: Uint32Array | null; readonly levels: number[] }[] = [];
  let made = pointsOf(lng, lat);
  let levels = [maxZoom + 1];
  for (let zoom = maxZoom; ; zoom--) {
    const nodes = sortedNodes(made, (radius / (extent * 2 ** Math.max(zoom, minZoom))) * SCALE);
    const gathered = zoom < minZoom ? null : gatherNodes(nodes);
    if (zoom >= minZoom && gathered === null) {
      // The same nodes once more.
      levels.push(zoom);
      continue;
    }
    zooms.push({ nodes, parents: gathered?.parents ?? null, levels });
    if (gathered === null) break;
    made = gathered;
    levels = [zoom];
  }
  const byLevel: ClusterLevel[] = [];
  let above: { readonly nodes: SortedNodes; readonly start: Uint32Array } | null = null;
  for (const { nodes, parents, levels } of zooms.reverse()) {
    const start: Uint32Array =
      above === null || parents === null ? topStarts(nodes) : startsBelow(above, nodes, parents);
    const level = levelOf(nodes, start);
    for (const zoom of levels) byLevel[zoom] = level;
    above = { nodes, start };
  }
  const order = new Uint32Array(lng.length);
  if (above !== null)
    for (let point = 0; point < lng.length; point++) order[above.start[above.nodes.placeOf[point]!]!] = point;
  return {
    options,
    order,
    levelAt: (zoom) => Math.max(minZoom, Math.min(Math.floor(zoom), maxZoom + 1)),
    level(level) {
      const found = byLevel[level];
      if (found === undefined) throw new Error(`no cluster level ${level}`);
      return found;
    },
  };
}

function pointsOf(lng: Float64Array, lat: Float64Array): MadeNodes {
  const count = lng.length;
  const points = { count, x: new Int32Array(count), y: new Int32Array(count), points: new Uint32Array(count).fill(1) };
  for (let i = 0; i < count; i++) {
    points.x[i] = encode(mercatorX(lng[i]!));
    points.y[i] = encode(mercatorY(lat[i]!));
  }
  return points;
}

/** The nodes of the first zoom, one after another. */
function topStarts({ count, points }: SortedNodes): Uint32Array {
  const starts = new Uint32Array(count);
  for (let place = 0, at = 0; place < count; place++) {
    starts[place] = at;
    at += points[place]!;
  }
  return starts;
}

/** Hands each node's range down to its children; the children of one node stand side by side. */
function startsBelow(
  above: { readonly nodes: SortedNodes; readonly start: Uint32Array },
  { count, points }: SortedNodes,
  parents: Uint32Array,
): Uint32Array {
  const cursor = above.start.slice();
  const starts = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const parent = above.nodes.placeOf[parents[place]!]!;
    starts[place] = cursor[parent]!;
    cursor[parent] = cursor[parent]! + points[place]!;
  }
  return starts;
}

function levelOf(nodes: SortedNodes, start: Uint32Array): ClusterLevel {
  const { count, x, y, points } = nodes;
  const end = new Uint32Array(count);
  const find = nodeFinder(nodes);
  for (let place = 0; place < count; place++) end[place] = start[place]! + points[place]!;
  return {
    count,
    start,
    end,
    x: (place) => decode(x[place]!),
    y: (place) => decode(y[place]!),
    within: (minX, minY, maxX, maxY) => find(encode(minX), encode(minY), encode(maxX), encode(maxY)),
  };
}
