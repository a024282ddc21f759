import type { Position } from "../../core/geometry.ts";
import type { Bounds } from "../../core/metres.ts";
import { corrected, nearestOf } from "./ringCorrection.ts";
import { divided, type Line, linesOf, type Parts } from "./ringLines.ts";
import { ON_SPHERE, planeAround, type RingPlane, wholeSphere } from "./ringPlane.ts";
import { thinned } from "./ringSimpler.ts";
import { grown, type Rings } from "./ringTopology.ts";

/** Metres of width and radius together up to which a plane of its own is laid under a geometry. */
const ONE_PLANE = 100_000;
/** Metres of an edge that count as straight on the ground; of what is large this part of it. */
const STRAIGHT = 500;
const STRAIGHT_OF_ACROSS = 1 / 500;

/** Metres that the ring's edge may be off; of what is large or small these parts of it. */
const FINE = 0.05;
const FINE_OF_ACROSS = 1e-6;
const FINE_OF_RADIUS = { least: 1e-5, most: 5e-3 };
/**
 * In those metres: the last step, so short that Turf's errors in it do not matter; what of it is left to the correction, so
 * that what does not quite touch is not joined; the slack in it; what taking out vertices adds; what no vertex may be off.
 */
const LAST = 100;
const INSIDE = 3;
const LAST_SLACK = 0.8;
const THIN = 0.4;
const BAD = 5;
/** How many times as long as the next a step may be, and its slack in parts of it: less than the next makes good. */
const RATIO = 12;
const SLACK = 0.03;

/**
 * What is within `metres` of parts that lie in bounds `across` metres wide. Turf is off by a few per cent of the radius: enough
 * to join what does not touch and to lose a hole. So the ring grows in steps, each several times as long as the error of the one
 * before, and is corrected after each. Good if every vertex is where it should be; not where Turf got an invalid polygon wrong,
 * if `solid` as in `grown`.
 */
export function grownInSteps(
  parts: Parts,
  metres: number,
  bounds: Bounds,
  across: number,
  solid: boolean,
): { polygons: Rings[]; isGood: boolean } {
  const centre: Position = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2];
  const plane = across + metres < ONE_PLANE ? planeAround(centre) : wholeSphere;
  const { least, most } = FINE_OF_RADIUS;
  const fine = Math.min(most * metres, Math.max(FINE, least * metres, FINE_OF_ACROSS * across));
  const longest = Math.max(STRAIGHT, STRAIGHT_OF_ACROSS * across);
  const straight = plane === wholeSphere ? longest : Number.POSITIVE_INFINITY;
  const lines = divided(linesOf(parts), longest);
  const nearest = nearestOf(lines);
  const at = (polygons: readonly Rings[], radius: number, tolerance: number): Rings[] =>
    polygons
      .map((rings) => rings.map((ring) => corrected(ring, nearest, radius, tolerance, across / 1000)))
      .filter(([outer]) => outer !== undefined && outer.length > 3)
      .map((rings) => rings.filter((ring) => ring.length > 3));

  if (lines.length === 1 && lines[0]!.length === 1) {
    return { polygons: at([[circle(lines[0]![0]!, metres, fine, plane)]], metres, fine), isGood: true };
  }
  let radius = 0;
  let polygons: Rings[] = [];
  for (const step of stepsOf(metres, LAST * fine)) {
    const isLast = step === LAST * fine;
    const slack = isLast ? LAST_SLACK * fine : SLACK * step;
    const sofar = radius === 0 ? parts : { points: [], lines: [], polygons: at(polygons, radius, slack) };
    polygons = grown(sofar, isLast ? step - INSIDE * fine : step, slack, straight, plane, solid || radius > 0);
    radius += step;
  }
  polygons = at(polygons, metres, fine)
    .map((rings) => rings.map((ring) => thinned(ring, THIN * fine)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  const isOff = ([lng, lat]: Position): boolean => Math.abs(nearest(lng, lat).metres - metres) > BAD * fine;
  return { polygons, isGood: !polygons.some((rings) => rings.some((ring) => ring.some(isOff))) };
}

/** The steps in metres in which a ring grows to a radius, the last one as given. */
function stepsOf(metres: number, last: number): number[] {
  const steps = [last];
  let rest = metres - last;
  while (rest > 0) {
    const step = rest > RATIO * steps[0]! ? Math.min(RATIO * steps[0]!, rest / 3) : rest;
    steps.unshift(step);
    rest -= step;
  }
  return steps;
}

/** A circle in the plane with edges no more than `fine` metres from the arc. */
function circle(centre: Position, metres: number, fine: number, plane: RingPlane): Line {
  // A little finer, so that none of the edges is halved.
  const count = Math.ceil(1.02 * Math.PI * Math.sqrt(metres / (2 * fine)));
  const [x, y] = plane.onto(centre);
  const radius = metres / ON_SPHERE;
  const ring = Array.from({ length: count }, (_, i): Position => {
    const turn = (i / count) * 2 * Math.PI;
    return plane.back([x + radius * Math.sin(turn), y + radius * Math.cos(turn)]);
  });
  return [...ring, ring[0]!];
}
