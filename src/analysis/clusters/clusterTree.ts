import Supercluster, { type AnyProps, type InputFeature } from "supercluster";

/** How sites are gathered; the same words and defaults as supercluster's. */
export interface ClusterOptions {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Pixels at a tile size of `extent`. */
  readonly radius: number;
  readonly extent: number;
  readonly minPoints: number;
}

/** A radius that leaves room for the largest donut; above zoom 17 sites at one place stay one node. */
export const SITE_CLUSTERS: ClusterOptions = { minZoom: 0, maxZoom: 17, radius: 80, extent: 512, minPoints: 2 };

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

/** What supercluster keeps for a zoom. Not public: a test compares every node with its public answers. */
interface Tree {
  readonly data: Int32Array;
  readonly numItems: number;
  range(minX: number, minY: number, maxX: number, maxY: number): number[];
}

const SCALE = 0x40000000;
const STRIDE = 6;
const ID = 3;
const PARENT = 4;
const NUM = 5;

/** Builds the tree over points given as parallel columns of WGS-84 degrees; all must be on Earth. */
export function buildClusterTree(
  lng: Float64Array,
  lat: Float64Array,
  options: ClusterOptions = SITE_CLUSTERS,
): ClusterTree {
  const index = new Supercluster(options);
  index.load(asFeatures(lng, lat));
  const trees = (index as unknown as { trees: Tree[] }).trees;
  const { minZoom, maxZoom } = options;
  const starts: Uint32Array[] = [];
  starts[minZoom] = topStarts(trees[minZoom]!);
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    const above = trees[zoom]!;
    const below = trees[zoom + 1]!;
    starts[zoom + 1] =
      above === below ? starts[zoom]! : startsBelow(above, below, starts[zoom]!, zoom, lng.length, options.minPoints);
  }
  const clusterOrder = trees[maxZoom + 1]!;
  const order = new Uint32Array(lng.length);
  for (let i = 0; i < clusterOrder.numItems; i++) order[starts[maxZoom + 1]![i]!] = clusterOrder.data[i * STRIDE + ID]!;
  const levels = trees.map((tree, zoom) => (tree === undefined ? undefined : levelOf(tree, starts[zoom]!)));
  return {
    options,
    order,
    levelAt: (zoom) => Math.max(minZoom, Math.min(Math.floor(zoom), maxZoom + 1)),
    level(level) {
      const found = levels[level];
      if (found === undefined) throw new Error(`no cluster level ${level}`);
      return found;
    },
  };
}

/** One feature, used again for every point: supercluster reads and forgets it, so a million objects are never alive. */
function asFeatures(lng: Float64Array, lat: Float64Array): InputFeature<AnyProps>[] {
  const coordinates: [number, number] = [0, 0];
  const feature = { type: "Feature" as const, properties: {}, geometry: { type: "Point" as const, coordinates } };
  const points = {
    length: lng.length,
    *[Symbol.iterator]() {
      for (let i = 0; i < lng.length; i++) {
        coordinates[0] = lng[i]!;
        coordinates[1] = lat[i]!;
        yield feature;
      }
    },
  };
  return points as unknown as InputFeature<AnyProps>[];
}

function topStarts(tree: Tree): Uint32Array {
  const starts = new Uint32Array(tree.numItems);
  for (let i = 0, at = 0; i < tree.numItems; i++) {
    starts[i] = at;
    at += tree.data[i * STRIDE + NUM]!;
  }
  return starts;
}

/** Hands each node's range down to its children; the children of one node stand side by side. */
function startsBelow(
  above: Tree,
  below: Tree,
  aboveStarts: Uint32Array,
  zoom: number,
  points: number,
  minPoints: number,
): Uint32Array {
  // Clusters formed at this zoom carry the number of the child they began with; all others were passed through.
  const formed = new Int32Array(below.numItems).fill(-1);
  const passed: number[] = [];
  const passedById = minPoints > 2 ? new Map<number, number>() : null;
  for (let i = 0; i < above.numItems; i++) {
    const id = above.data[i * STRIDE + ID]!;
    const number = id - points;
    if (above.data[i * STRIDE + NUM]! > 1 && (number & 31) === zoom + 1) formed[number >> 5] = i;
    else if (passedById === null) passed.push(i);
    else passedById.set(id, i);
  }
  const cursor = aboveStarts.slice();
  const starts = new Uint32Array(below.numItems);
  for (let i = 0, next = 0; i < below.numItems; i++) {
    const parentId = below.data[i * STRIDE + PARENT]!;
    const id = below.data[i * STRIDE + ID]!;
    const parent =
      parentId >= 0 ? formed[(parentId - points) >> 5]! : passedById === null ? passed[next++]! : passedById.get(id)!;
    if (parentId < 0 && above.data[parent * STRIDE + ID] !== id)
      throw new Error(`cluster ${id} lost its node at zoom ${zoom}`);
    starts[i] = cursor[parent]!;
    cursor[parent] = cursor[parent]! + below.data[i * STRIDE + NUM]!;
  }
  return starts;
}

function levelOf(tree: Tree, start: Uint32Array): ClusterLevel {
  const { data, numItems } = tree;
  const end = new Uint32Array(numItems);
  for (let i = 0; i < numItems; i++) end[i] = start[i]! + data[i * STRIDE + NUM]!;
  const decode = (value: number) => value / SCALE + 0.5;
  const encode = (value: number) => (value - 0.5) * SCALE;
  return {
    count: numItems,
    start,
    end,
    x: (index) => decode(data[index * STRIDE]!),
    y: (index) => decode(data[index * STRIDE + 1]!),
    within: (minX, minY, maxX, maxY) => tree.range(encode(minX), encode(minY), encode(maxX), encode(maxY)),
  };
}
