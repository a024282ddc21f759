import { buffer, polygon } from "@turf/turf";
import type { Face } from "./faces.ts";
import { ROAD_WIDTH } from "./mainRoads.ts";
import {
  at,
  cross,
  distanceToSegment,
  dot,
  left,
  lngLatOf,
  meeting,
  minus,
  mix,
  type Point,
  plus,
  pointOf,
  type Ring,
  times,
  unit,
} from "./plane.ts";
import { simplified } from "./polyline.ts";
import { areaOf, contains, sidesOf } from "./ring.ts";

interface Side {
  a: Point;
  b: Point;
  gap: number;
}

/** Sides in one line with one street are one side. */
function joined(sides: readonly Side[]): Side[] {
  const out: Side[] = [];
  for (const side of sides) {
    const last = out.at(-1);
    const isStraight =
      last !== undefined &&
      last.gap === side.gap &&
      dot(unit(minus(last.b, last.a)), unit(minus(side.b, side.a))) > 0.9995;
    if (isStraight && last) out[out.length - 1] = { ...last, b: side.b };
    else out.push(side);
  }
  return out;
}

/** Where the moved sides p and q meet; null where that is far off. */
function cornerOf(p: Side, q: Side): Point | null {
  const dp = unit(minus(p.b, p.a));
  const dq = unit(minus(q.b, q.a));
  const onP = plus(p.b, times(left(dp), p.gap));
  const onQ = plus(q.a, times(left(dq), q.gap));
  const turn = cross(dp, dq);
  if (Math.abs(turn) < 0.03) return mix(onP, onQ, 0.5);
  return plus(onP, times(dp, cross(minus(onQ, onP), dq) / turn));
}

/** Each side moved inwards by half its street; sides that vanish on the way are left out. Null where it folds over. */
function mitred(all: readonly Side[]): Ring | null {
  let sides = all.slice();
  while (sides.length >= 3) {
    const corners = sides.map((q, i) => cornerOf(at(sides, i - 1), q));
    let worst = -1;
    let least = 0.5;
    for (let i = 0; i < sides.length; i++) {
      const from = corners[i];
      const to = corners[(i + 1) % sides.length];
      const side = at(sides, i);
      if (!from || !to) return null;
      const rest = dot(minus(to, from), unit(minus(side.b, side.a)));
      if (rest < least) {
        least = rest;
        worst = i;
      }
    }
    if (worst < 0) {
      const ring = corners.flatMap((c) => (c ? [c] : []));
      return isSimple(ring) ? ring : null;
    }
    sides = joined(sides.filter((_, i) => i !== worst));
  }
  return null;
}

export function isSimple(ring: Ring): boolean {
  const sides = sidesOf(ring);
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 2; j < sides.length; j++) {
      if (i === 0 && j === sides.length - 1) continue;
      const [a, b] = at(sides, i);
      const [c, d] = at(sides, j);
      if (meeting(a, b, c, d)) return false;
    }
  }
  return true;
}

const closed = (ring: Ring): number[][] => [...ring, at(ring, 0)].map((p) => lngLatOf(p));

/** The slow way: everything nearer than the widest half street goes. */
function shrunk(ring: Ring, gap: number): Ring[] {
  const rest = buffer(polygon([closed(ring)]), -gap / 1000, { units: "kilometers", steps: 2 });
  if (!rest) return [];
  const { geometry } = rest;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.flatMap((part) => {
    const outer = (part[0] ?? []).slice(0, -1).map(pointOf);
    if (outer.length < 3) return [];
    return [simplified(areaOf(outer) < 0 ? outer.reverse() : outer, 0.7)];
  });
}

/** The ground of a face that is left when its streets have their width; mostly one piece. */
export function groundOf(face: Face, isStrip: boolean): Ring[] {
  const all = face.ring.map(
    (a, i): Side => ({ a, b: at(face.ring, (i + 1) % face.ring.length), gap: ROAD_WIDTH[at(face.sides, i)] / 2 }),
  );
  const sides = joined(all);
  const ring = mitred(sides);
  if (ring && areaOf(ring) > 0 && isClear(ring, face.ring, all)) return [ring];
  const gaps = all.map((s) => s.gap);
  // A strip by the water is narrower than its road: it gives way to its path only.
  const gap = isStrip ? Math.min(...gaps.filter((g) => g > 0)) + 2 : Math.max(...gaps);
  return shrunk(face.ring, gap).filter((part) => part.length >= 3 && areaOf(part) > 60);
}

function isClear(ring: Ring, outer: Ring, sides: readonly Side[]): boolean {
  return ring.every(
    (p) => contains(outer, p) && sides.every((s) => s.gap === 0 || distanceToSegment(p, s.a, s.b) > s.gap - 1.2),
  );
}
