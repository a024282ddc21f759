import { at, distance, left, mix, type Point, plus, type Ring, times, unit } from "./plane.ts";
import { curve, lengthOf, nearestOn, pointAlong } from "./polyline.ts";

/** 示例江 flows from the north-west, round the old town in a bend, and out to the east. */
const THROUGH: readonly Point[] = [
  [-8200, 2900],
  [-6400, 2650],
  [-5000, 2450],
  [-3800, 2050],
  [-2750, 1480],
  [-1980, 740],
  [-1540, 20],
  [-1270, -560],
  [-760, -1060],
  [0, -1270],
  [690, -1090],
  [1160, -560],
  [1500, 40],
  [2050, 500],
  [2900, 690],
  [4200, 520],
  [5600, 700],
  [6800, 1150],
  [8200, 1300],
];

export const CENTRE_LINE: readonly Point[] = curve(THROUGH, 30);
/** Metres along the river at which the island lies. */
export const ISLAND_AT = nearestOn(CENTRE_LINE, [470, -1200]).along;

/** Half the width of the water, metres. It breathes, and it opens where the island lies. */
function halfWidth(along: number): number {
  const breath = 112 + 12 * Math.sin(along / 610) + 7 * Math.sin(along / 233 + 1);
  const gap = (along - ISLAND_AT) / 330;
  return breath + 78 * Math.exp(-gap * gap);
}

interface RiverPlace {
  /** Metres along the river. */
  along: number;
  /** Metres from the water's edge; negative in the water. */
  fromBank: number;
  /** True inside the bend and to the north of the river. */
  isNorth: boolean;
}

/** Stretches of the centre line with a circle round each, so that far ones need no look. */
const STRETCHES = stretches();

function stretches(): { line: readonly Point[]; from: number; middle: Point; radius: number }[] {
  const out = [];
  let from = 0;
  for (let k = 0; k + 1 < CENTRE_LINE.length; k += 12) {
    const line = CENTRE_LINE.slice(k, k + 13);
    const middle = mix(at(line, 0), at(line, -1), 0.5);
    out.push({ line, from, middle, radius: Math.max(...line.map((p) => distance(p, middle))) });
    from += lengthOf(line);
  }
  return out;
}

export function riverPlace(p: Point): RiverPlace {
  const gaps = STRETCHES.map((s) => distance(p, s.middle));
  const limit = Math.min(...STRETCHES.map((s, k) => at(gaps, k) + s.radius));
  let best = { along: 0, distance: Infinity, isLeft: true };
  STRETCHES.forEach((s, k) => {
    if (at(gaps, k) - s.radius > limit) return;
    const near = nearestOn(s.line, p);
    if (near.distance < best.distance) best = { ...near, along: s.from + near.along };
  });
  return { along: best.along, fromBank: best.distance - halfWidth(best.along), isNorth: best.isLeft };
}

/** The point `fromBank` metres inland, on the north (left) or south bank. */
export function inland(along: number, fromBank: number, isNorth: boolean): Point {
  const here = pointAlong(CENTRE_LINE, along);
  const before = pointAlong(CENTRE_LINE, along - 45).normal;
  const after = pointAlong(CENTRE_LINE, along + 45).normal;
  const normal = unit(plus(plus(before, after), here.normal));
  const side = isNorth ? 1 : -1;
  return plus(here.point, times(normal, side * (halfWidth(along) + fromBank)));
}

export function bankLine(fromBank: number, isNorth: boolean, step = 40): Point[] {
  const out: Point[] = [];
  const total = lengthOf(CENTRE_LINE);
  for (let along = 0; along <= total; along += step) out.push(inland(along, fromBank, isNorth));
  return out;
}

/** 江心洲: a lens in the widened reach. */
export const ISLAND: Ring = island();

function island(): Ring {
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let k = 0; k <= 16; k++) {
    const t = k / 16;
    const here = pointAlong(CENTRE_LINE, ISLAND_AT - 250 + 520 * t);
    const wide = 58 * Math.sin(Math.PI * t ** 0.8) ** 0.85;
    upper.push(plus(here.point, times(here.normal, wide + 6)));
    lower.push(plus(here.point, times(here.normal, -wide * 0.8 + 6)));
  }
  return lower.concat(upper.slice(1, -1).reverse());
}

/** The water of the river: north bank there, south bank back. */
export function riverRing(): Ring {
  return bankLine(0, false).concat(bankLine(0, true).reverse());
}

/** A pond as a soft ellipse. */
export function pond(centre: Point, long: number, wide: number, angle: number): Ring {
  const along: Point = [Math.cos(angle), Math.sin(angle)];
  const out: Point[] = [];
  for (let k = 0; k < 20; k++) {
    const t = (k / 20) * 2 * Math.PI;
    const r = 1 + 0.12 * Math.sin(2 * t + 1) + 0.07 * Math.sin(3 * t);
    out.push(plus(plus(centre, times(along, long * r * Math.cos(t))), times(left(along), wide * r * Math.sin(t))));
  }
  return out;
}

export const POND: Ring = pond([1010, 1330], 105, 60, 0.5);
