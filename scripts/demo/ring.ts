import {
  at,
  boxOf,
  cross,
  distance,
  distanceToSegment,
  meeting,
  minus,
  mix,
  type Point,
  plus,
  type Ring,
  times,
  turned,
} from "./plane.ts";

/** Signed area: positive when the ring runs counter-clockwise. */
export function areaOf(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) sum += cross(at(ring, i), at(ring, i + 1 === ring.length ? 0 : i + 1));
  return sum / 2;
}

export function centreOf(ring: Ring): Point {
  const area = areaOf(ring);
  const base = at(ring, 0);
  if (Math.abs(area) < 1e-6) return base;
  let sum: Point = [0, 0];
  for (const [a, b] of sidesOf(ring)) {
    const p = minus(a, base);
    const q = minus(b, base);
    sum = plus(sum, times(plus(p, q), cross(p, q)));
  }
  return plus(base, times(sum, 1 / (6 * area)));
}

export function sidesOf(ring: Ring): [Point, Point][] {
  return ring.map((a, i) => [a, at(ring, i + 1 === ring.length ? 0 : i + 1)]);
}

export function contains(ring: Ring, p: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point;
    const b = ring[j] as Point;
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

export function distanceToRing(p: Point, ring: Ring): number {
  let best = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    best = Math.min(best, distanceToSegment(p, ring[j] as Point, ring[i] as Point));
  return best;
}

/** The centroid when it is inside, else the middle of the widest chord through it. */
export function placeOf(ring: Ring): Point {
  const centre = centreOf(ring);
  if (contains(ring, centre)) return centre;
  const box = boxOf(ring);
  const y = centre[1] + 0.013;
  const hits: number[] = [];
  for (const [a, b] of sidesOf(ring)) {
    const hit = meeting([box.minX - 1, y], [box.maxX + 1, y], a, b);
    if (hit) hits.push(box.minX - 1 + hit[0] * (box.maxX - box.minX + 2));
  }
  hits.sort((a, b) => a - b);
  let best: Point = centre;
  let width = 0;
  for (let i = 0; i + 1 < hits.length; i += 2) {
    const from = at(hits, i);
    const to = at(hits, i + 1);
    if (to - from > width) {
      width = to - from;
      best = [(from + to) / 2, y];
    }
  }
  return best;
}

/** True when no part of the small ring leaves the big one or comes nearer than `gap` to its edge. */
export function fits(small: Ring, big: Ring, gap: number): boolean {
  for (const [a, b] of sidesOf(small)) {
    if (!contains(big, a) || !contains(big, mix(a, b, 0.5))) return false;
    if (gap > 0 && (distanceToRing(a, big) < gap || distanceToRing(mix(a, b, 0.5), big) < gap)) return false;
  }
  const box = boxOf(small);
  for (const corner of big) {
    if (
      corner[0] > box.minX &&
      corner[0] < box.maxX &&
      corner[1] > box.minY &&
      corner[1] < box.maxY &&
      contains(small, corner)
    )
      return false;
  }
  return true;
}

interface Oriented {
  centre: Point;
  /** Direction of the long side, radians. */
  angle: number;
  long: number;
  short: number;
}

/** The smallest rectangle round a ring, among those along one of its sides. */
export function orientedBox(ring: Ring): Oriented {
  let best: Oriented | null = null;
  let bestArea = Infinity;
  for (const [a, b] of sidesOf(ring)) {
    if (distance(a, b) < 2) continue;
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const box = boxOf(ring.map((p) => turned(p, -angle)));
    const w = box.maxX - box.minX;
    const h = box.maxY - box.minY;
    if (w * h < bestArea - 1e-6) {
      bestArea = w * h;
      const centre = turned([(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2], angle);
      best = w >= h ? { centre, angle, long: w, short: h } : { centre, angle: angle + Math.PI / 2, long: h, short: w };
    }
  }
  if (best) return best;
  const box = boxOf(ring);
  return { centre: centreOf(ring), angle: 0, long: box.maxX - box.minX, short: box.maxY - box.minY };
}

/** A rectangle by centre, direction, length along it and width across it; counter-clockwise. */
export function rectangle(centre: Point, angle: number, along: number, across: number): Ring {
  const x = along / 2;
  const y = across / 2;
  const corners: Ring = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
  return corners.map((p) => plus(centre, turned(p, angle)));
}
