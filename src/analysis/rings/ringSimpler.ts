import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";
import { doubledArea, type Line } from "./ringLines.ts";

/**
 * A ring of a polygon without the vertices at the bottom of bays whose mouth is at most `mouth` metres wide: a circle of radius
 * r that rolls outside reaches no more than mouth^2 / 8r into one. Outside is beside an outer ring, and within a hole.
 */
export function withoutBays(ring: Line, isHole: boolean, mouth: number): Line {
  const turn = doubledArea(ring) > 0 === isHole ? 1 : -1;
  const kept: Position[] = [];
  for (const at of ring.slice(0, -1)) {
    while (kept.length > 1) {
      const before = kept.at(-2)!;
      if (bend(before, kept.at(-1)!, at) * turn <= 0) break;
      if (distancePoints(before[0], before[1], at[0], at[1]) > mouth) break;
      kept.pop();
    }
    kept.push(at);
  }
  return kept[0] === undefined ? [] : [...kept, kept[0]];
}

/** A line as the hulls (closed) of its stretches at most `widest` metres across, and its longer edges and only vertex (open). */
export function hullsAlong(line: Line, widest: number): Line[] {
  const hulls: Line[] = line.length === 1 ? [line] : [];
  for (let from = 0; from < line.length - 1; ) {
    let [west, south] = line[from]!;
    let [east, north] = line[from]!;
    let to = from + 1;
    for (; to < line.length; to++) {
      const [lng, lat] = line[to]!;
      [west, east, south, north] = [
        Math.min(west, lng),
        Math.max(east, lng),
        Math.min(south, lat),
        Math.max(north, lat),
      ];
      if (distancePoints(west, south, east, north) > widest) break;
    }
    const isEdge = to === from + 1;
    hulls.push(isEdge ? [line[from]!, line[to]!] : hullOf(line.slice(from, to)));
    from = isEdge ? to : to - 1;
  }
  return hulls;
}

/** The convex hull of places, closed (Andrew's monotone chain). */
function hullOf(places: Line): Line {
  const sorted = places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (order: Line): Line => {
    const kept: Position[] = [];
    for (const at of order) {
      while (kept.length > 1 && bend(kept.at(-2)!, kept.at(-1)!, at) <= 0) kept.pop();
      kept.push(at);
    }
    return kept;
  };
  return [...half(sorted), ...half(sorted.toReversed()).slice(1)];
}

/** Above 0 where the way turns left at b. */
const bend = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);

/** Vertices that are thinned at a time: of all of a long line at once the work may grow with their square. */
const STRETCH = 500;

/** A line without the vertices that lie within `metres` of what remains (Douglas-Peucker); first and last stay. */
export function thinned(line: Line, metres: number): Line {
  if (line.length < 3) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const spans: [number, number][] = [];
  for (let from = 0; from < line.length - 1; from += STRETCH) {
    const to = Math.min(from + STRETCH, line.length - 1);
    kept[to] = 1;
    spans.push([from, to]);
  }
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const at = farthest(line, from, to, metres);
    if (at < 0) continue;
    kept[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** The vertex between two that lies farthest from their edge, if farther than `metres`; else -1. */
function farthest(line: Line, from: number, to: number, metres: number): number {
  const a = line[from]!;
  const kx = metresPerLng(Math.max(-90, Math.min(90, a[1])));
  const ky = metresPerLat(a[1]);
  const dx = (line[to]![0] - a[0]) * kx;
  const dy = (line[to]![1] - a[1]) * ky;
  const squaredLength = dx * dx + dy * dy;
  let most = metres * metres;
  let at = -1;
  for (let i = from + 1; i < to; i++) {
    const x = (line[i]![0] - a[0]) * kx;
    const y = (line[i]![1] - a[1]) * ky;
    const t = squaredLength > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / squaredLength)) : 0;
    const squared = (x - t * dx) ** 2 + (y - t * dy) ** 2;
    if (squared > most) {
      most = squared;
      at = i;
    }
  }
  return at;
}

/** Edges, and pairs of them, that are looked at before they are taken to cross. */
const MOST_EDGES = 20_000;
const MOST_PAIRS = 1_000_000;

/**
 * Whether edges of a polygon cross or rings pass a place twice, so that its inside need not be on one side of every edge; true
 * as well where that would be too much work to see.
 */
export function crossesItself(rings: readonly Line[]): boolean {
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_EDGES) return true;
  const edges = rings
    .flatMap((ring) => ring.slice(1).map((b, i) => ({ a: ring[i]!, b, west: Math.min(ring[i]![0], b[0]) })))
    .filter(({ a, b }) => a[0] !== b[0] || a[1] !== b[1])
    .sort((one, other) => one.west - other.west);
  if (new Set(edges.map(({ a }) => `${a[0]} ${a[1]}`)).size < edges.length) return true;
  let near: typeof edges = [];
  let pairs = 0;
  for (const edge of edges) {
    const { a, b, west } = edge;
    pairs += near.length;
    if (pairs > MOST_PAIRS) return true;
    near = near.filter((other) => Math.max(other.a[0], other.b[0]) >= west);
    for (const { a: c, b: d } of near) {
      if (bend(a, b, c) * bend(a, b, d) < 0 && bend(c, d, a) * bend(c, d, b) < 0) return true;
    }
    near.push(edge);
  }
  return false;
}
