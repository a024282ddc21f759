import { pointInPolygon } from "../../core/bounds.ts";
import { isRun, type LineTree, lineTree } from "./lineTree.ts";
import type { Line } from "./ringLines.ts";

/** Degrees beside a point within which an edge is looked at itself: rounding decides on which side of it the point lies. */
const CLOSE = 1e-9;

/** Edges up to which a tree is no quicker. */
const FEW = 32;

/** Whether points are inside one polygon, whose vertices must not change: of a large one by a look at a few of its edges. */
export function polygonTest(rings: readonly Line[]): (lng: number, lat: number) => boolean {
  if (rings.reduce((sum, ring) => sum + ring.length, 0) <= FEW) return (lng, lat) => pointInPolygon(lng, lat, rings);
  return insideOf(lineTree(rings), 0, [rings.length]);
}

/** The rings of a tree that a point lies in, by their numbers, looking at a few of many edges. */
export function ringsHolding(tree: LineTree, isRing: (line: number) => boolean = () => true) {
  return (lng: number, lat: number): number[] => {
    const index: number[] = [];
    const nodes = tree.root < 0 ? [] : [tree.root];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      tree.work.done++;
      if (!holds(tree, node, lng, lat)) continue;
      const line = tree.line[node]!;
      if (line < 0) nodes.push(tree.right[node]!, tree.left[node]!);
      else if (isRing(line) && isInRing(tree, node, lng, lat)) index.push(line);
    }
    return index;
  };
}

/**
 * Whether points are inside polygons: in the first ring of one and in no other of it, exactly as `pointInPolygon` of
 * core/metres.ts has it. Their rings stand one after another in a tree, from the line `from` on, so many of each polygon as
 * `counts` says.
 */
export function insideOf(
  tree: LineTree,
  from: number,
  counts: readonly number[],
): (lng: number, lat: number) => boolean {
  if (counts.length === 0) return () => false;
  /** The polygon of each ring, -1 of what is none; and the first ring of each polygon. */
  const owner = new Int32Array(tree.lines.length).fill(-1);
  const firsts: number[] = [];
  for (const [polygon, count] of counts.entries()) {
    firsts.push(from);
    owner.fill(polygon, from, from + count);
    from += count;
  }
  const holding = ringsHolding(tree, (line) => owner[line]! >= 0);
  return (lng, lat) => {
    const index = holding(lng, lat);
    return index.some((ring) => {
      const polygon = owner[ring]!;
      return ring === firsts[polygon] && index.every((other) => other === ring || owner[other] !== polygon);
    });
  };
}

function holds({ boxes }: LineTree, node: number, lng: number, lat: number): boolean {
  return (
    lng <= boxes[4 * node + 2]! && lng >= boxes[4 * node]! && lat >= boxes[4 * node + 1]! && lat <= boxes[4 * node + 3]!
  );
}

/** Whether an odd number of a ring's edges lies east of a point; of those all to one side the two ends say it. */
function isInRing(tree: LineTree, root: number, lng: number, lat: number): boolean {
  const { boxes } = tree;
  const line = tree.lines[tree.line[root]!]!;
  if (line.length < 2) return false;
  let isIn = crosses(line, line.length - 1, 0, lng, lat);
  const nodes = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    tree.work.done++;
    if (boxes[4 * node + 2]! < lng - CLOSE || boxes[4 * node + 1]! > lat || boxes[4 * node + 3]! < lat) continue;
    const [from, to] = [tree.from[node]!, tree.to[node]!];
    if (boxes[4 * node]! > lng + CLOSE) {
      if (line[from]![1] > lat !== line[to]![1] > lat) isIn = !isIn;
    } else if (isRun(tree, node)) {
      tree.work.done += to - from;
      for (let i = from; i < to; i++) if (crosses(line, i, i + 1, lng, lat)) isIn = !isIn;
    } else nodes.push(tree.right[node]!, tree.left[node]!);
  }
  return isIn;
}

/** As `pointInPolygon` asks it of the edge between two vertices of a ring. */
function crosses(line: Line, from: number, to: number, lng: number, lat: number): boolean {
  const [a, b] = [line[to]!, line[from]!];
  return a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0];
}
