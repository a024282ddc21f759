import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Line } from "./ringLines.ts";

/**
 * Lines as a tree of boxes over runs of their edges, so that a question about the nearest or the crossed ones looks at a few
 * of many. A node stands for the edges from one index to before another of one line, or for several lines.
 */
export interface LineTree {
  readonly lines: readonly Line[];
  /** The node of each line, and that of all; -1 without any vertex. */
  readonly roots: Int32Array;
  readonly root: number;
  /** West, south, east, north of each node. */
  readonly boxes: Float64Array;
  /** Metres of the shortest degree of longitude and of latitude in each box. */
  readonly perLng: Float64Array;
  readonly perLat: Float64Array;
  /** Children of a node; -1 of one whose edges are few. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Line of a node; -1 of one of several lines. */
  readonly line: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Counts the boxes and edges that were looked at. */
  readonly work: Work;
}

/** Steps done so far. */
export interface Work {
  done: number;
}

/** Edges that are looked at one by one. */
const FEW = 16;

/** A line of one vertex has one edge, to itself; one of none has no node. */
export const edgesOf = (line: Line): number => (line.length === 1 ? 1 : Math.max(0, line.length - 1));

/** A tree over lines, whose vertices must not change; all that is done with it is counted in `work`. */
export function lineTree(lines: readonly Line[], work: Work = { done: 0 }): LineTree {
  const most = lines.reduce((sum, line) => sum + 2 + 2 * Math.ceil((2 * edgesOf(line)) / FEW), 1);
  const tree = {
    lines,
    roots: new Int32Array(lines.length).fill(-1),
    boxes: new Float64Array(4 * most),
    perLng: new Float64Array(most),
    perLat: new Float64Array(most),
    left: new Int32Array(most).fill(-1),
    right: new Int32Array(most).fill(-1),
    line: new Int32Array(most).fill(-1),
    from: new Int32Array(most),
    to: new Int32Array(most),
    work,
  };
  const { boxes } = tree;
  let nodes = 0;

  function nodeOver(west: number, south: number, east: number, north: number): number {
    const node = nodes++;
    boxes[4 * node] = west;
    boxes[4 * node + 1] = south;
    boxes[4 * node + 2] = east;
    boxes[4 * node + 3] = north;
    tree.perLng[node] = metresPerLng(Math.min(90, Math.max(-south, north)));
    tree.perLat[node] = metresPerLat(Math.max(0, south, -north));
    return node;
  }

  function join(one: number, other: number): number {
    const [a, b] = [4 * one, 4 * other];
    const node = nodeOver(
      Math.min(boxes[a]!, boxes[b]!),
      Math.min(boxes[a + 1]!, boxes[b + 1]!),
      Math.max(boxes[a + 2]!, boxes[b + 2]!),
      Math.max(boxes[a + 3]!, boxes[b + 3]!),
    );
    tree.left[node] = one;
    tree.right[node] = other;
    return node;
  }

  function run(line: Line, from: number, to: number): number {
    let [west, south] = line[from]!;
    let [east, north] = line[from]!;
    for (let i = from + 1; i <= to && i < line.length; i++) {
      const [lng, lat] = line[i]!;
      west = Math.min(west, lng);
      south = Math.min(south, lat);
      east = Math.max(east, lng);
      north = Math.max(north, lat);
    }
    return nodeOver(west, south, east, north);
  }

  function along(number: number, from: number, to: number): number {
    const middle = (from + to) >> 1;
    const node =
      to - from > FEW ? join(along(number, from, middle), along(number, middle, to)) : run(lines[number]!, from, to);
    tree.line[node] = number;
    tree.from[node] = from;
    tree.to[node] = to;
    return node;
  }

  function over(numbers: Uint32Array, from: number, to: number): number {
    if (to - from === 1) return tree.roots[numbers[from]!]!;
    const middle = (from + to) >> 1;
    return join(over(numbers, from, middle), over(numbers, middle, to));
  }

  for (const [number, line] of lines.entries()) {
    if (line.length > 0) tree.roots[number] = along(number, 0, edgesOf(line));
  }
  const order = neighboursTogether(tree.roots, boxes);
  return { ...tree, root: order.length === 0 ? -1 : over(order, 0, order.length) };
}

/** Numbers of the lines with a vertex, near ones after one another: along a Z-order curve through the middles of their boxes. */
function neighboursTogether(roots: Int32Array, boxes: Float64Array): Uint32Array {
  const numbers = Uint32Array.from(roots.keys()).filter((number) => roots[number]! >= 0);
  if (numbers.length < 3) return numbers;
  const middle = (number: number, side: number) =>
    boxes[4 * roots[number]! + side]! + boxes[4 * roots[number]! + 2 + side]!;
  const cells = [0, 1].map((side) => {
    const middles = Float64Array.from(numbers, (number) => middle(number, side));
    const least = middles.reduce((a, b) => Math.min(a, b));
    const most = middles.reduce((a, b) => Math.max(a, b));
    return middles.map((at) => spread(((at - least) / (most - least || 1)) * 0xffff));
  });
  // The place in the list rides in the low bits: typed arrays sort fastest by themselves.
  const keys = Float64Array.from(numbers, (_, i) => (cells[0]![i]! + 2 * cells[1]![i]!) * ROOM + i).sort();
  return Uint32Array.from(keys, (key) => numbers[key % ROOM]!);
}

/** More than the lines of any geometry: as many as fit beside 32 bits into what a number tells apart. */
const ROOM = 2 ** 21;

/** The 16 bits of a number, each with an empty one before it. */
function spread(cell: number): number {
  let bits = Math.floor(cell);
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Whether a node stands for a whole line or a part of one, not for several. */
export const isOfOneLine = (tree: LineTree, node: number): boolean => tree.line[node]! >= 0;

/** Whether the edges of a node are few, to be looked at one by one. */
export const isRun = (tree: LineTree, node: number): boolean => tree.left[node]! < 0;

/**
 * Goes down from a node, the nearest first, and visits those at which the way ends; past all that are farther than `limit()` by
 * `floorOf`, a distance that nothing in a node is nearer than.
 */
export function eachNear(
  tree: LineTree,
  root: number,
  isEnd: (tree: LineTree, node: number) => boolean,
  floorOf: (node: number) => number,
  limit: () => number,
  visit: (node: number) => void,
): void {
  const nodes = root < 0 ? [] : [root];
  const floors = [0];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    tree.work.done++;
    if (floors.pop()! > limit()) continue;
    if (isEnd(tree, node)) {
      visit(node);
      continue;
    }
    const [left, right] = [tree.left[node]!, tree.right[node]!];
    const [ofLeft, ofRight] = [floorOf(left), floorOf(right)];
    const isLeftFirst = ofLeft <= ofRight;
    nodes.push(isLeftFirst ? right : left, isLeftFirst ? left : right);
    floors.push(isLeftFirst ? ofRight : ofLeft, isLeftFirst ? ofLeft : ofRight);
  }
}

/** Whether a node at which the way ends is what is looked for; not looked for in nodes that cannot hold it. */
export function someNode(
  tree: LineTree,
  isEnd: (tree: LineTree, node: number) => boolean,
  canHold: (node: number) => boolean,
  isFound: (node: number) => boolean,
): boolean {
  const nodes = tree.root < 0 ? [] : [tree.root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    tree.work.done++;
    if (!canHold(node)) continue;
    if (!isEnd(tree, node)) nodes.push(tree.right[node]!, tree.left[node]!);
    else if (isFound(node)) return true;
  }
  return false;
}
