import { distancePoints } from "../../core/metres.ts";
import type { Oneway } from "../../core/road.ts";
import { Pace, type Steps } from "../patrol/patrolSteps.ts";
import { cutAtEnds, type EdgeBoxes, edgeBoxes, type Line, type Spots, spotsOf } from "./roadMeets.ts";

/** One line of a road, as a ledger has it. */
export interface RoadLine {
  readonly line: Line;
  readonly oneway: Oneway;
  /** Closed to cars, to nobody else. */
  readonly blocked: boolean;
  /** Kilometres an hour of a car. */
  readonly kmh: number;
}

/**
 * Roads as edges between the places where they meet, in flat arrays. An edge runs along one line between two of its vertices;
 * its ways are numbered `2 * edge` along the line and `2 * edge + 1` against it. Edges from `joints` on are no roads: they lead
 * over the few decimetres between vertices that meet without standing at one place, for everybody and both ways.
 */
export interface RoadGraph {
  readonly roads: readonly RoadLine[];
  /** The lines of the roads, with a vertex more wherever another road ends at one, then those of the joints. */
  readonly lines: readonly Line[];
  readonly edges: number;
  readonly joints: number;
  /** By edge its line, the vertices of it between which it runs, and its metres. */
  readonly line: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly metres: Float64Array;
  /** Number of the first vertex of each line, and by vertex the metres from there. */
  readonly firstVertex: Uint32Array;
  readonly along: Float64Array;
  /** By vertex that is not a line's last the edge that leads on from it. */
  readonly edgeAfter: Uint32Array;
  readonly nodes: number;
  /** By way the node that it leads to; the other way of its edge leads to where it begins. */
  readonly ends: Uint32Array;
  /** Ways that leave a node: `ways[first[node]]` to before `ways[first[node + 1]]`. */
  readonly first: Uint32Array;
  readonly ways: Uint32Array;
  /** By node the number of the part of the network that hangs together, whatever may be driven: the one with most metres is 0. */
  readonly island: Uint32Array;
  /** Metres of the roads of each such part. */
  readonly islandMetres: readonly number[];
  /** Edges of lines by their boxes, without joints; null without roads. */
  readonly boxes: EdgeBoxes | null;
}

/** Builds the graph of roads by the rules of contract.md 7; lines of fewer than two vertices are none. */
export function* roadGraph(given: readonly RoadLine[], pace = new Pace()): Steps<RoadGraph> {
  const roads = given.filter(({ line }) => line.length > 1);
  const cut = yield* cutAtEnds(
    roads.map(({ line }) => line),
    pace,
  );
  const spots = yield* spotsOf(cut, pace);
  const lines = [...cut, ...jointsOf(cut, spots)];
  const vertices = lines.reduce((sum, line) => sum + line.length, 0);
  const firstVertex = new Uint32Array(lines.length);
  const along = new Float64Array(vertices);
  const edgeAfter = new Uint32Array(vertices);
  const nodeAt = nodesOf(cut, spots);
  const [line, from, to, ends]: number[][] = [[], [], [], []];
  let joints = 0;
  let vertex = 0;
  for (const [number, of] of lines.entries()) {
    if (number === cut.length) joints = line!.length;
    firstVertex[number] = vertex;
    // A joint's two vertices are spots themselves.
    const pair = 2 * (number - cut.length);
    const nodeOf = (i: number): number =>
      nodeAt.node[number < cut.length ? spots.of[firstVertex[number]! + i]! : spots.pairs[pair + i]!]!;
    let begin = 0;
    for (let i = 1; i < of.length; i++) {
      if (pace.isOver(10)) yield;
      const [[ax, ay], [bx, by]] = [of[i - 1]!, of[i]!];
      along[vertex + i] = along[vertex + i - 1]! + distancePoints(ax, ay, bx, by);
      edgeAfter[vertex + i - 1] = line!.length;
      if (nodeOf(i) < 0) continue;
      line!.push(number);
      from!.push(begin);
      to!.push(i);
      ends!.push(nodeOf(i), nodeOf(begin));
      begin = i;
    }
    vertex += of.length;
  }
  if (lines.length === cut.length) joints = line!.length;
  const edges = line!.length;
  const graph = {
    roads,
    lines,
    edges,
    joints,
    line: Uint32Array.from(line!),
    from: Uint32Array.from(from!),
    to: Uint32Array.from(to!),
    metres: Float64Array.from(
      { length: edges },
      (_, e) => along[firstVertex[line![e]!]! + to![e]!]! - along[firstVertex[line![e]!]! + from![e]!]!,
    ),
    firstVertex,
    along,
    edgeAfter,
    nodes: nodeAt.count,
    ends: Uint32Array.from(ends!),
    boxes: edgeBoxes(cut),
  };
  return { ...graph, ...waysByNode(graph), ...islandsOf(graph) };
}

/** A line of two vertices between places that meet. */
const jointsOf = (lines: readonly Line[], { of, pairs, count }: Spots): Line[] => {
  const places = new Array<Line[number]>(count);
  let vertex = 0;
  for (const line of lines) for (const at of line) places[of[vertex++]!] = at;
  return Array.from({ length: pairs.length / 2 }, (_, i) => [places[pairs[2 * i]!]!, places[pairs[2 * i + 1]!]!]);
};

/** Numbers the spots where lines end or meet; -1 of a vertex on the way. */
function nodesOf(lines: readonly Line[], { count, of, pairs }: Spots): { count: number; node: Int32Array } {
  const met = new Uint8Array(count);
  let vertex = 0;
  for (const line of lines) {
    for (let i = 0; i < line.length; i++, vertex++) {
      const isEnd = i === 0 || i === line.length - 1;
      met[of[vertex]!] = Math.min(2, met[of[vertex]!]! + (isEnd ? 2 : 1));
    }
  }
  for (const spot of pairs) met[spot] = 2;
  const node = new Int32Array(count).fill(-1);
  let nodes = 0;
  for (let spot = 0; spot < count; spot++) if (met[spot] === 2) node[spot] = nodes++;
  return { count: nodes, node };
}

function waysByNode({ nodes, ends }: Pick<RoadGraph, "nodes" | "ends">): Pick<RoadGraph, "first" | "ways"> {
  const first = new Uint32Array(nodes + 1);
  // A way leaves the node that its opposite leads to.
  for (let way = 0; way < ends.length; way++) first[ends[way ^ 1]! + 1]!++;
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const ways = new Uint32Array(ends.length);
  for (let way = 0; way < ends.length; way++) ways[next[ends[way ^ 1]!]!++] = way;
  return { first, ways };
}

type Network = Pick<RoadGraph, "nodes" | "ends" | "metres">;

/** Parts of the network that hang together, the one with most metres first. */
function islandsOf({ nodes, ends, metres }: Network): Pick<RoadGraph, "island" | "islandMetres"> {
  const parent = Uint32Array.from({ length: nodes }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (let edge = 0; edge < metres.length; edge++) {
    const [a, b] = [root(ends[2 * edge]!), root(ends[2 * edge + 1]!)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const length = new Map<number, number>();
  for (let edge = 0; edge < metres.length; edge++) {
    const of = root(ends[2 * edge]!);
    length.set(of, (length.get(of) ?? 0) + metres[edge]!);
  }
  const ranked = [...length].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const number = new Map(ranked.map(([of], i) => [of, i]));
  return {
    island: Uint32Array.from({ length: nodes }, (_, node) => number.get(root(node))!),
    islandMetres: ranked.map(([, sum]) => sum),
  };
}
