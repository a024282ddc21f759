import type { Bounds } from "../../core/bounds.ts";
import type { Geometry, Position } from "../../core/geometry.ts";
import { type Contour, contour, type Height } from "./contour.ts";
import { insideOf } from "./inside.ts";
import { nearestOfTree } from "./lineDistance.ts";
import { lineTree } from "./lineTree.ts";
import { boxAround } from "./reach.ts";
import { corrected } from "./ringCorrection.ts";
import { divided, type Line, lengthOf, linesOf, type Parts } from "./ringLines.ts";
import { ON_SPHERE, planeAround, type RingPlane, wholeSphere } from "./ringPlane.ts";
import { thinned } from "./ringSimpler.ts";
import { grown, type Rings } from "./ringTopology.ts";
import { isPauseDue, isTooMuch, type RingWork } from "./ringWork.ts";

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
/** Of the next step: the squares of an outline in place of steps that are too much for Turf. */
const SQUARE = 0.15;
/** Squares of such an outline, and of one that is the ring itself. */
const MOST_SQUARES = 30_000;
const MOST_COARSE = 12_000;
/** Of its squares: what an outline that is the ring itself is thinned by. */
const COARSE = 1 / 16;
/** Pieces into which edges are divided in all. */
const MOST_PIECES = 400_000;

/** What a ring is grown around, and how to measure from it. */
export interface Seed {
  readonly parts: Parts;
  readonly bounds: Bounds;
  /** Metres of the larger of width and height. */
  readonly across: number;
  readonly metres: number;
  /** Metres that the ring may be off. */
  readonly fine: number;
  readonly plane: RingPlane;
  /** Metres of an edge that is straight where Turf works. */
  readonly straight: number;
  readonly nearest: ReturnType<typeof nearestOfTree>;
  readonly isInside: (lng: number, lat: number) => boolean;
  readonly work: RingWork;
}

/** Parts that lie in bounds `across` metres wide, made ready for a ring of `metres`. */
export function seedOf(parts: Parts, metres: number, bounds: Bounds, across: number, work: RingWork): Seed {
  const centre: Position = [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2];
  const plane = across + metres < ONE_PLANE ? planeAround(centre) : wholeSphere;
  const { least, most } = FINE_OF_RADIUS;
  const lines = [...parts.points.map((at) => [at]), ...parts.lines, ...parts.polygons.flat()];
  const longest = Math.max(STRAIGHT, STRAIGHT_OF_ACROSS * across, lengthOf(lines) / MOST_PIECES);
  const tree = lineTree(divided(lines, longest), work);
  const counts = parts.polygons.map((rings) => rings.length);
  return {
    parts,
    bounds,
    across,
    metres,
    fine: Math.min(most * metres, Math.max(FINE, least * metres, FINE_OF_ACROSS * across)),
    plane,
    straight: plane === wholeSphere ? longest : Number.POSITIVE_INFINITY,
    nearest: nearestOfTree(tree),
    isInside: insideOf(tree, parts.points.length + parts.lines.length, counts),
    work,
  };
}

/**
 * What is within the radius of a seed. Turf is off by a few per cent of the radius: enough to join what does not touch and to
 * lose a hole. So the ring grows in steps, each several times as long as the error of the one before, and is corrected after
 * each. Good if every vertex is where it should be; not where Turf got an invalid polygon wrong, if `solid` as in `grown`. Null
 * where it is too much work.
 */
export function* grownInSteps(
  seed: Seed,
  solid: boolean,
): Generator<void, { polygons: Rings[]; isGood: boolean } | null> {
  const { parts, metres, fine, plane, straight, nearest, work } = seed;
  const [point, another] = linesOf(parts);
  if (point?.length === 1 && another === undefined) {
    return { polygons: yield* at(seed, [[circle(point[0]!, metres, fine, plane)]], metres, fine), isGood: true };
  }
  let radius = 0;
  let polygons: readonly Rings[] = [];
  const steps = stepsOf(metres, LAST * fine);
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    const slack = next === undefined ? LAST_SLACK * fine : SLACK * step;
    const sofar = radius === 0 ? parts : { points: [], lines: [], polygons: yield* at(seed, polygons, radius, slack) };
    const by = next === undefined ? step - INSIDE * fine : step;
    const around = yield* grown(sofar, by, slack, straight, plane, solid || radius > 0, work);
    if (isPauseDue(work)) yield;
    radius += step;
    if (around !== null) polygons = around;
    else {
      if (next === undefined) return null;
      const outline = yield* outlineAt(seed, radius, SQUARE * next, MOST_SQUARES, false);
      if (outline === null) return null;
      ({ polygons } = outline);
    }
    if (isTooMuch(work)) return null;
  }
  const unsure = new Set<Position>();
  const all = yield* at(seed, polygons, metres, fine, unsure);
  const isOff = (vertex: Position): boolean =>
    unsure.has(vertex) && Math.abs(nearest(vertex[0], vertex[1]).metres - metres) > BAD * fine;
  const thin = thinner(all, THIN * fine);
  const isGood = !thin.some((rings) => rings.some((ring) => ring.some(isOff)));
  return isTooMuch(work) ? null : { polygons: thin, isGood };
}

/**
 * What is within the radius of a seed as an outline on squares: near enough to look at, whatever the seed. Where squares as
 * small as the radius are too many it is of a larger radius, so that it still goes around the seed.
 */
export function* grownCoarsely(seed: Seed): Generator<void, Rings[]> {
  const { metres, fine } = seed;
  const outline = (yield* outlineAt(seed, metres, fine, MOST_COARSE, true))!;
  const { side } = outline;
  if (side > metres / 2) {
    // About as many squares as were just looked at, whatever is left to do.
    seed.work.most = Number.POSITIVE_INFINITY;
    return [...(yield* outlineAt(seed, 1.5 * side, side, Number.POSITIVE_INFINITY, true))!.polygons];
  }
  const tolerance = Math.max(fine, COARSE * side);
  return thinner(yield* at(seed, outline.polygons, metres, tolerance), THIN * tolerance);
}

/** Polygons with their vertices moved to a radius. */
function* at(
  { nearest, across, work }: Seed,
  polygons: readonly Rings[],
  radius: number,
  tolerance: number,
  unsure = new Set<Position>(),
): Generator<void, Rings[]> {
  const all: Rings[] = [];
  for (const rings of polygons) {
    const moved: Line[] = [];
    for (const ring of rings)
      moved.push(yield* corrected(ring, nearest, radius, tolerance, across / 1000, work, unsure));
    if (moved[0] !== undefined && moved[0].length > 3) all.push(moved.filter((ring) => ring.length > 3));
  }
  return all;
}

function outlineAt(
  { bounds, nearest, isInside, work }: Seed,
  radius: number,
  side: number,
  most: number,
  isAny: boolean,
): Generator<void, Contour | null> {
  const { west, south, east, north } = bounds;
  const corners: Geometry = {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const box = boxAround(corners, radius * 1.02);
  const height: Height = (lng, lat) => (isInside(lng, lat) ? -1 : 1) * nearest(lng, lat).metres - radius;
  const around = { west: box[0], south: box[1], east: box[2], north: box[3] };
  return contour(height, around, side, most, isAny, work);
}

const thinner = (polygons: readonly Rings[], metres: number): Rings[] =>
  polygons
    .map((rings) => rings.map((ring) => thinned(ring, metres)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);

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
