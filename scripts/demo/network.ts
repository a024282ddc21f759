import { type Line, type LineClass, ROAD_RANK } from "./mainRoads.ts";
import {
  at,
  boxOf,
  distance,
  distanceToSegment,
  dot,
  meeting,
  minus,
  mix,
  type Point,
  plus,
  shareAlong,
  times,
  unit,
} from "./plane.ts";

export interface Edge {
  from: number;
  to: number;
  line: number;
}

export interface Network {
  nodes: Point[];
  edges: Edge[];
  lines: readonly Line[];
}

interface Segment {
  line: number;
  index: number;
  a: Point;
  b: Point;
  cuts: number[];
}

const CELL = 90;
const SNAP = 1.6;

/** Segments in squares of 90 m, to find those near a place. */
function squaresOf(segments: readonly Segment[]): (box: readonly [Point, Point]) => Set<Segment> {
  const squares = new Map<string, Segment[]>();
  const add = (key: string, s: Segment): void => {
    const known = squares.get(key);
    if (known) known.push(s);
    else squares.set(key, [s]);
  };
  const over = (a: Point, b: Point, visit: (key: string) => void): void => {
    const box = boxOf([a, b]);
    for (let x = Math.floor((box.minX - 2) / CELL); x <= Math.floor((box.maxX + 2) / CELL); x++)
      for (let y = Math.floor((box.minY - 2) / CELL); y <= Math.floor((box.maxY + 2) / CELL); y++) visit(`${x},${y}`);
  };
  for (const s of segments) over(s.a, s.b, (key) => add(key, s));
  return ([a, b]) => {
    const found = new Set<Segment>();
    over(a, b, (key) => {
      for (const s of squares.get(key) ?? []) found.add(s);
    });
    return found;
  };
}

const segmentsOf = (lines: readonly Line[]): Segment[] =>
  lines.flatMap((l, line) =>
    l.points.slice(1).map((b, index) => ({ line, index, a: at(l.points, index), b, cuts: [] })),
  );

/** Loose ends of side streets are led on, up to `reach` metres, to the next line they would meet. */
export function ledOn(main: readonly Line[], side: readonly Line[], reach: number): Line[] {
  const near = squaresOf(segmentsOf([...main, ...side]));
  return side.map((l, k) => {
    const own = main.length + k;
    const lead = (end: Point, before: Point): Point[] => {
      const ahead = plus(end, times(unit(minus(end, before)), reach));
      let best = Infinity;
      for (const s of near([end, ahead])) {
        if (s.line === own) continue;
        const hit = meeting(end, ahead, s.a, s.b);
        if (hit) best = Math.min(best, hit[0]);
      }
      return best <= 1 ? [mix(end, ahead, Math.min(1, best + 2.5 / reach))] : [];
    };
    const points = [
      ...lead(at(l.points, 0), at(l.points, 1)).reverse(),
      ...l.points,
      ...lead(at(l.points, -1), at(l.points, -2)),
    ];
    return { ...l, points };
  });
}

/** Nodes for the places, no two of them within 1.6 m, and the nearest node of any such place. */
function nodesAt(wanted: readonly Point[]): { nodes: Point[]; nodeAt: (p: Point) => number } {
  const nodes: Point[] = [];
  const places = new Map<string, number[]>();
  const nearest = (p: Point): number => {
    const cx = Math.floor(p[0] / SNAP);
    const cy = Math.floor(p[1] / SNAP);
    let best = -1;
    let gap = SNAP;
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        for (const id of places.get(`${x},${y}`) ?? []) {
          const d = distance(at(nodes, id), p);
          if (d < gap) {
            gap = d;
            best = id;
          }
        }
    return best;
  };
  for (const p of wanted) {
    if (nearest(p) >= 0) continue;
    const key = `${Math.floor(p[0] / SNAP)},${Math.floor(p[1] / SNAP)}`;
    nodes.push(p);
    places.set(key, [...(places.get(key) ?? []), nodes.length - 1]);
  }
  return { nodes, nodeAt: nearest };
}

/** Cuts all lines where they meet, and joins what lies within 1.6 m. Of two edges in one place one stays. */
export function networkOf(lines: readonly Line[]): Network {
  const segments = segmentsOf(lines);
  const near = squaresOf(segments);
  for (const s of segments) {
    for (const other of near([s.a, s.b])) {
      if (other === s) continue;
      if (other.line === s.line && Math.abs(other.index - s.index) <= 1) continue;
      const hit = meeting(s.a, s.b, other.a, other.b);
      if (hit) s.cuts.push(hit[0]);
      for (const end of [other.a, other.b]) {
        if (distanceToSegment(end, s.a, s.b) < SNAP) s.cuts.push(shareAlong(end, s.a, s.b));
      }
    }
  }
  // All nodes first, then the edges: one place must not find two different nodes.
  const { nodes, nodeAt } = nodesAt(segments.flatMap((x) => [0, ...x.cuts, 1].map((share) => mix(x.a, x.b, share))));
  const edges = new Map<string, Edge>();
  // A bounding line gives way to a main road only: a side street on it may be taken out again.
  const rank = (line: number): number => {
    const size = ROAD_RANK[at(lines, line).class];
    return size < ROAD_RANK.footway ? ROAD_RANK.tertiary + size / 10 : size;
  };
  for (const s of segments) {
    const shares = [0, ...s.cuts, 1].sort((a, b) => a - b);
    let from = nodeAt(s.a);
    for (const share of shares.slice(1)) {
      const to = nodeAt(mix(s.a, s.b, share));
      if (to === from) continue;
      const key = from < to ? `${from},${to}` : `${to},${from}`;
      const known = edges.get(key);
      if (!known || rank(known.line) < rank(s.line)) edges.set(key, { from, to, line: s.line });
      from = to;
    }
  }
  return { nodes, edges: [...edges.values()], lines };
}

export function neighboursOf(network: Network): Map<number, number[]> {
  const out = new Map<number, number[]>();
  network.edges.forEach((e, k) => {
    for (const node of [e.from, e.to]) {
      const known = out.get(node);
      if (known) known.push(k);
      else out.set(node, [k]);
    }
  });
  return out;
}

export const classOf = (network: Network, edge: Edge): LineClass => at(network.lines, edge.line).class;

/** Cosine of the angle between two directions, without sign. */
export const alignment = (a: Point, b: Point): number => Math.abs(dot(unit(a), unit(b)));
