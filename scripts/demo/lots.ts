import { isSimple } from "./inset.ts";
import { at, cross, distance, dot, left, minus, mix, type Point, plus, type Ring, times, unit } from "./plane.ts";
import type { Random } from "./random.ts";
import { areaOf, contains, orientedBox, sidesOf } from "./ring.ts";

/** The part of a ring on the left of the line through `p` along `direction`. */
function halfOf(ring: Ring, p: Point, direction: Point): Ring {
  const out: Point[] = [];
  for (const [a, b] of sidesOf(ring)) {
    const sa = cross(direction, minus(a, p));
    const sb = cross(direction, minus(b, p));
    if (sa >= 0) out.push(a);
    if (sa >= 0 !== sb >= 0) out.push(mix(a, b, sa / (sa - sb)));
  }
  return out;
}

/** Cuts a block across its long side, again and again, until the lots are about `size` square metres. */
export function lotsOf(ring: Ring, size: number, rng: Random): Ring[] {
  const area = areaOf(ring);
  if (ring.length < 3 || area < 25) return [];
  const box = orientedBox(ring);
  if (area < size * rng.between(0.75, 1.7) && box.long < box.short * 3.2) return [ring];
  if (area < size * 0.5) return [ring];
  const along: Point = [Math.cos(box.angle), Math.sin(box.angle)];
  const p = plus(box.centre, times(along, box.long * rng.between(-0.12, 0.12)));
  const cut = left(along);
  const halves = [halfOf(ring, p, cut), halfOf(ring, p, times(cut, -1))];
  if (halves.some((h) => h.length < 3 || areaOf(h) < 20)) return [ring];
  return halves.flatMap((h) => lotsOf(h, size, rng));
}

/** A lot drawn in by `gap` metres on all sides, with at most six corners; null where nothing sound is left. */
export function drawnIn(ring: Ring, gap: number): Ring | null {
  const sides = sidesOf(ring).filter(([a, b]) => distance(a, b) > 1.2);
  if (sides.length < 3) return null;
  const out: Point[] = [];
  for (let i = 0; i < sides.length; i++) {
    const [pa, pb] = at(sides, i - 1);
    const [qa, qb] = at(sides, i);
    const dp = unit(minus(pb, pa));
    const dq = unit(minus(qb, qa));
    const onP = plus(pb, times(left(dp), gap));
    const onQ = plus(qa, times(left(dq), gap));
    const turn = cross(dp, dq);
    if (Math.abs(turn) < 0.12) continue;
    const corner = plus(onP, times(dp, cross(minus(onQ, onP), dq) / turn));
    if (!contains(ring, corner)) return null;
    out.push(corner);
  }
  return out.length >= 3 && out.length <= 6 && areaOf(out) > 28 && isSimple(out) && isBlunt(out) ? out : null;
}

/** No corner sharper than about 35 degrees. */
function isBlunt(ring: Ring): boolean {
  return ring.every(
    (p, i) => dot(unit(minus(at(ring, i - 1), p)), unit(minus(at(ring, (i + 1) % ring.length), p))) < 0.82,
  );
}
