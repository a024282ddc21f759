import { buffer } from "@turf/turf";
import type { Position } from "../core/geometry.ts";
import { metresPerDegree, pointInPolygon } from "../core/metres.ts";
import { between, divided, type Line, type Parts } from "./ringLines.ts";
import type { RingPlane } from "./ringPlane.ts";
import { hullsAlong, thinned, withoutBays } from "./ringSimpler.ts";

/** Rings of a polygon, the outer one first. */
export type Rings = readonly Line[];

/** Edges of a quarter circle: arcs are 0.5 % short of the radius between their vertices. */
const STEPS = 8;

/** A part of the slack: the width of a polygon that stands for an edge. */
const SLIVER = 0.01;

/**
 * What is within `metres` of parts, by turf.buffer. Off by up to 1.5 % of `metres`, since JSTS cuts shallow corners and has edges
 * for arcs, and twice by `slack` metres, to which it is given a simpler geometry: its time grows with the square of the
 * vertices within reach of each other, and what it does well are polygons without bays. So lines are given as the hulls of
 * their stretches; and polygons, unless `solid`, as their edges, and filled, which takes any. Edges are straight in lng, lat
 * where `longest` metres of them are straight on Turf's sphere. Empty where Turf has no answer.
 */
export function grown(
  parts: Parts,
  metres: number,
  slack: number,
  longest: number,
  plane: RingPlane,
  solid: boolean,
): Rings[] {
  // Between two places no farther apart a circle of that radius that rests on both reaches in by no more than the slack.
  const mouth = Math.sqrt(8 * slack * metres);
  const coarse = parts.polygons.map((rings) =>
    rings
      .map((ring, i) => thinned(withoutBays(ring, i > 0, mouth), slack))
      .filter((ring, i) => i === 0 || ring.length > 3),
  );
  const polygons = coarse.filter((rings) => rings[0] !== undefined && rings[0].length > 3);
  const lines = [
    ...parts.points.map((at) => [at]),
    ...parts.lines,
    ...coarse.filter((rings) => !polygons.includes(rings)).flat(),
  ];
  const whole = divided({ points: [], lines: lines.map((line) => thinned(line, slack)), polygons }, longest);
  const edges = [...whole.lines, ...(solid ? [] : whole.polygons.flat())];
  const pieces = edges.flatMap((line) => hullsAlong(line, mouth)).map((hull) => [fattened(hull, slack * SLIVER)]);
  if (solid) return buffered([...whole.polygons, ...pieces], metres, plane);
  return filled(buffered(pieces, metres, plane), polygons);
}

/** A closed ring from the hull of one place or of two, not closed, to which it adds a third, metres away. */
function fattened(hull: Line, metres: number): Line {
  if (hull.length > 3) return hull;
  const [a, b] = [hull[0]!, hull[1] ?? hull[0]!];
  const degrees = metres / metresPerDegree(0).lat;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < degrees) return [a, [a[0] + degrees, a[1]], [a[0], a[1] + degrees], a];
  return [a, b, [b[0] - ((b[1] - a[1]) / length) * degrees, b[1] + ((b[0] - a[0]) / length) * degrees], a];
}

function buffered(polygons: readonly Rings[], metres: number, plane: RingPlane): Rings[] {
  const onto = (ring: Line): number[][] => ring.map((at) => [...plane.onto(at)]);
  const shape = { type: "MultiPolygon" as const, coordinates: polygons.map((rings) => rings.map(onto)) };
  let grown: ReturnType<typeof buffer<typeof shape>>;
  try {
    grown = buffer(shape, metres, { units: "meters", steps: STEPS });
  } catch {
    // JSTS gives up on a few shapes (TopologyException); the caller has another way.
    return [];
  }
  if (grown === undefined) return [];
  const { type, coordinates } = grown.geometry;
  const rings = type === "Polygon" ? [coordinates] : coordinates;
  return rings.map((polygon) => polygon.map((ring) => ring.map((at) => plane.back([at[0]!, at[1]!]))));
}

/** What is around the edges of polygons with their insides, as core/metres.ts knows inside. */
function filled(bands: readonly Rings[], polygons: readonly Rings[]): Rings[] {
  if (polygons.length === 0) return [...bands];
  // No ring crosses an edge of the polygons, as all are as far from these as the band is wide.
  const left = bands.flat().filter((ring) => !polygons.some((polygon) => isIn(ring, polygon)));
  const holders = left.map((ring) => left.filter((other) => other !== ring && isIn(ring, [other])));
  // Inside an even number of others a ring is an outer one; inside an odd number a hole in the innermost of them.
  return left.flatMap((ring, i) => {
    const depth = holders[i]!.length;
    if (depth % 2 === 1) return [];
    return [[ring, ...left.filter((_, j) => holders[j]!.length === depth + 1 && holders[j]!.includes(ring))]];
  });
}

/** Whether a ring lies in a polygon; by the middle of an edge, because rings may touch in a vertex. */
function isIn(ring: Line, polygon: Rings): boolean {
  const at: Position = between(ring[0]!, ring[1]!, 0.5);
  return pointInPolygon(at[0], at[1], polygon);
}
