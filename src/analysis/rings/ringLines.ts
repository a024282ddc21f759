import type { Position, partsOf } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";

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

/** Lines with a vertex at least every `longest` metres, since edges are straight in lng, lat and not on the ground; without repeats. */
export function divided(lines: readonly Line[], longest: number): Line[] {
  return lines.map((line) => {
    const all: Position[] = line.slice(0, 1);
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const pieces = Math.ceil(distancePoints(a[0], a[1], b[0], b[1]) / longest);
      for (let piece = 1; piece < pieces; piece++) all.push(between(a, b, piece / pieces));
      if (a[0] !== b[0] || a[1] !== b[1]) all.push(b);
    }
    return all;
  });
}

/** The place a fraction of the way along an edge straight in lng, lat. */
export const between = (a: Position, b: Position, t: number): Position => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Twice the area that a ring goes around, in square degrees: above 0 counter-clockwise. */
export function doubledArea(ring: Line): number {
  const [lng, lat] = ring[0] ?? [0, 0];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    doubled += (a[0] - lng) * (b[1] - lat) - (b[0] - lng) * (a[1] - lat);
  }
  return doubled;
}

/** Metres along all edges of lines. */
export const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => {
    for (let i = 1; i < line.length; i++) sum += distancePoints(...line[i - 1]!, ...line[i]!);
    return sum;
  }, 0);
