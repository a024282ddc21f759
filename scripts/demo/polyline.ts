import { at, distance, left, minus, mix, type Point, plus, shareAlong, times, unit } from "./plane.ts";

/** A smooth curve through the given points (centripetal enough for a map: Catmull-Rom), one point about every `step` metres. */
export function curve(through: readonly Point[], step: number): Point[] {
  const out: Point[] = [];
  for (let i = 0; i + 1 < through.length; i++) {
    const b = at(through, i);
    const c = at(through, i + 1);
    const a = i > 0 ? at(through, i - 1) : plus(b, minus(b, c));
    const d = i + 2 < through.length ? at(through, i + 2) : plus(c, minus(c, b));
    const pieces = Math.max(1, Math.round(distance(b, c) / step));
    const size = distance(b, c);
    const before = times(unit(minus(c, a)), size);
    const after = times(unit(minus(d, b)), size);
    for (let k = 0; k < pieces; k++) out.push(hermite(b, c, before, after, k / pieces));
  }
  out.push(at(through, -1));
  return out;
}

function hermite(b: Point, c: Point, m0: Point, m1: Point, t: number): Point {
  const t2 = t * t;
  const t3 = t2 * t;
  const w = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, -2 * t3 + 3 * t2, t3 - t2] as const;
  return [
    w[0] * b[0] + w[1] * m0[0] + w[2] * c[0] + w[3] * m1[0],
    w[0] * b[1] + w[1] * m0[1] + w[2] * c[1] + w[3] * m1[1],
  ];
}

export function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < line.length; i++) sum += distance(at(line, i), at(line, i + 1));
  return sum;
}

interface OnLine {
  point: Point;
  /** Left-hand unit normal. */
  normal: Point;
}

/** The point at `along` metres from the start, held to the ends. */
export function pointAlong(line: readonly Point[], along: number): OnLine {
  let rest = Math.max(0, along);
  for (let i = 0; i + 1 < line.length; i++) {
    const a = at(line, i);
    const b = at(line, i + 1);
    const size = distance(a, b);
    if (rest <= size || i + 2 === line.length) {
      return { point: mix(a, b, size === 0 ? 0 : Math.min(1, rest / size)), normal: left(unit(minus(b, a))) };
    }
    rest -= size;
  }
  throw new Error("pointAlong: a line needs two points");
}

/** The nearest place on a line: metres from its start, distance, and whether p is on its left. */
export function nearestOn(line: readonly Point[], p: Point): { along: number; distance: number; isLeft: boolean } {
  const [x, y] = p;
  const best = { along: 0, distance: Infinity, isLeft: true };
  let sum = 0;
  // Plain numbers: this is asked some hundred thousand times.
  for (let i = 0; i + 1 < line.length; i++) {
    const [ax, ay] = line[i] as Point;
    const [bx, by] = line[i + 1] as Point;
    const dx = bx - ax;
    const dy = by - ay;
    const squared = dx * dx + dy * dy;
    const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
    const ex = x - ax - t * dx;
    const ey = y - ay - t * dy;
    const gap = Math.sqrt(ex * ex + ey * ey);
    const size = Math.sqrt(squared);
    if (gap < best.distance) {
      best.along = sum + t * size;
      best.distance = gap;
      best.isLeft = dx * (y - ay) - dy * (x - ax) > 0;
    }
    sum += size;
  }
  return best;
}

/** Douglas-Peucker: points nearer than `tolerance` to the straight line are left out. */
export function simplified(
  line: readonly Point[],
  tolerance: number,
  keep: (p: Point) => boolean = () => false,
): Point[] {
  if (line.length < 3) return line.slice();
  const a = at(line, 0);
  const b = at(line, -1);
  let worst = 0;
  let index = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const p = at(line, i);
    const gap = keep(p) ? Infinity : distance(p, mix(a, b, shareAlong(p, a, b)));
    if (gap > worst) {
      worst = gap;
      index = i;
    }
  }
  if (worst <= tolerance) return [a, b];
  const head = simplified(line.slice(0, index + 1), tolerance, keep);
  return head.concat(simplified(line.slice(index), tolerance, keep).slice(1));
}
