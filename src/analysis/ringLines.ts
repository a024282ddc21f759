import { metresPerLat, metresPerLng } from "../core/ellipsoid.ts";
import type { Position, partsOf } from "../core/geometry.ts";
import { distancePoints } from "../core/metres.ts";

export type Line = readonly Position[];

/** The single parts of a geometry. */
export type Parts = ReturnType<typeof partsOf>;

/**
 * The vertices of parts that are on Earth. Parts on either side of the antimeridian are brought together, if that makes them no
 * wider than half the Earth; longitudes then pass 180 degrees.
 */
export function onEarth({ points, lines, polygons }: Parts): Parts {
  const isPlace = ([lng, lat]: Position): boolean => Number.isFinite(lng) && Math.abs(lat) <= 90;
  const all = [...points, ...lines.flat(), ...polygons.flat(2)].filter(isPlace);
  const widest = all.reduce((most, [lng]) => Math.max(most, Math.abs(lng - all[0]![0])), 0);
  const first = all[0]?.[0] ?? 0;
  const near = ([lng, lat]: Position): Position => [
    lng - first > 180 ? lng - 360 : first - lng > 180 ? lng + 360 : lng,
    lat,
  ];
  const wrap = widest > 180 && all.every((at) => Math.abs(near(at)[0] - first) <= 90);
  const places = (line: Line): Line => (wrap ? line.filter(isPlace).map(near) : line.filter(isPlace));
  return {
    points: [...places(points)],
    lines: lines.map(places),
    polygons: polygons.map((rings) => rings.map(places)),
  };
}

/** Points (as lines of one vertex), lines and rings of polygons, without empty ones. */
export function linesOf({ points, lines, polygons }: Parts): Line[] {
  return [...points.map((point) => [point]), ...lines, ...polygons.flat()].filter((line) => line.length > 0);
}

/** Parts with a vertex at least every `longest` metres, since edges are straight in lng, lat and not on the ground; without repeats. */
export function divided({ points, lines, polygons }: Parts, longest: number): Parts {
  const divide = (line: Line): Line => {
    const all: Position[] = line.slice(0, 1);
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const pieces = Math.ceil(distancePoints(a[0], a[1], b[0], b[1]) / longest);
      for (let piece = 1; piece < pieces; piece++) all.push(between(a, b, piece / pieces));
      if (pieces > 0) all.push(b);
    }
    return all;
  };
  return { points, lines: lines.map(divide), polygons: polygons.map((rings) => rings.map(divide)) };
}

/** The place a fraction of the way along an edge straight in lng, lat. */
export const between = (a: Position, b: Position, t: number): Position => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/**
 * A ring of a polygon without the vertices at the bottom of bays whose mouth is at most `mouth` metres wide: a circle of radius
 * r that rolls outside reaches no more than mouth^2 / 8r into one. Outside is beside an outer ring, and within a hole.
 */
export function withoutBays(ring: Line, isHole: boolean, mouth: number): Line {
  const turn = turnsLeft(ring) === isHole ? 1 : -1;
  const kept: Position[] = [];
  for (const at of ring.slice(0, -1)) {
    while (kept.length > 1) {
      const before = kept.at(-2)!;
      const [lng, lat] = kept.at(-1)!;
      const bend = (lng - before[0]) * (at[1] - lat) - (lat - before[1]) * (at[0] - lng);
      if (bend * turn <= 0 || distancePoints(before[0], before[1], at[0], at[1]) > mouth) break;
      kept.pop();
    }
    kept.push(at);
  }
  return kept[0] === undefined ? [] : [...kept, kept[0]];
}

/** Whether a ring is wound counter-clockwise, by its area. */
function turnsLeft(ring: Line): boolean {
  const [lng, lat] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    doubled += (a[0] - lng) * (b[1] - lat) - (b[0] - lng) * (a[1] - lat);
  }
  return doubled > 0;
}

/** A line without the vertices that lie within `metres` of what remains (Douglas-Peucker); first and last stay. */
export function thinned(line: Line, metres: number): Line {
  if (line.length < 3) return line;
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
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
