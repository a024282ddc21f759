import { buffer } from "@turf/turf";
import type { Position } from "../../core/geometry.ts";
import { pointInPolygon } from "../../core/metres.ts";
import { between, divided, type Line, type Parts } from "./ringLines.ts";
import type { RingPlane } from "./ringPlane.ts";
import { hullsAlong, thinned, withoutBays } from "./ringSimpler.ts";

/** Rings of a polygon, the outer one first. */
export type Rings = readonly Line[];

/** Edges of a quarter circle: arcs are 0.5 % short of the radius between their vertices. */
const STEPS = 8;

/** Vertices that a hull must save on average for a line to be given as hulls. */
const SAVED = 4;

/**
 * What is within `metres` of parts, by turf.buffer; lines and polygons may overlap, as Turf makes no union of different kinds.
 * Off by up to 1.5 % of `metres`, since JSTS cuts shallow corners and has edges for arcs, and twice by `slack` metres, to which
 * it is given a simpler geometry: its time grows with the square of the vertices within reach of each other. Polygons are given
 * as they are if `solid`, which takes valid ones, else as their edges, and filled. Edges longer than `longest` metres are not straight on
 * Turf's sphere. Empty where Turf has no answer.
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
      .map((ring, i) => thinned(solid ? withoutBays(ring, i > 0, mouth) : ring, slack))
      .filter((ring, i) => i === 0 || ring.length > 3),
  );
  const polygons = coarse.filter((rings) => rings[0] !== undefined && rings[0].length > 3);
  const flat = coarse.filter((rings) => !polygons.includes(rings)).flat();
  const edges = [...parts.points.map((at) => [at]), ...parts.lines, ...flat, ...(solid ? [] : polygons.flat())];
  const pieces = edges.flatMap((line) => {
    const hulls = hullsAlong(line, mouth);
    return hulls.length * SAVED < line.length ? hulls : [thinned(line, slack)].flatMap(opened);
  });
  // What is closed now is a hull.
  const isClosed = (line: Line): boolean => line.length > 3 && isSame(line[0]!, line.at(-1)!);
  const lines = divided(
    pieces.filter((line) => !isClosed(line)),
    longest,
  ).map((line) => (line.length > 1 ? line : [...line, ...line]));
  const filledOnes = [...(solid ? polygons : []), ...pieces.filter(isClosed).map((hull) => [hull])];
  const onto = (some: readonly Line[]): number[][][] => some.map((line) => line.map((at) => [...plane.onto(at)]));
  const aroundLines = buffered({ type: "MultiLineString", coordinates: onto(lines) }, metres, plane);
  const aroundPolygons = buffered(
    { type: "MultiPolygon", coordinates: filledOnes.map((rings) => onto(divided(rings, longest))) },
    metres,
    plane,
  );
  return [...(solid ? aroundLines : filled(aroundLines, parts.polygons)), ...aroundPolygons];
}

/** A closed line in two halves, since of closed ones JSTS may make a hole in the middle that is none. */
function opened(line: Line): Line[] {
  const half = line.length >> 1;
  return line.length > 2 && isSame(line[0]!, line.at(-1)!) ? [line.slice(0, half + 1), line.slice(half)] : [line];
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

type Shape =
  | { type: "MultiLineString"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

function buffered(shape: Shape, metres: number, plane: RingPlane): Rings[] {
  if (shape.coordinates.length === 0) return [];
  let grown: ReturnType<typeof buffer<Shape>>;
  try {
    grown = buffer(shape, metres, { units: "meters", steps: STEPS });
  } catch {
    // JSTS gives up on a few shapes (TopologyException); the caller has another way.
    return [];
  }
  if (grown === undefined) return [];
  const { type, coordinates } = grown.geometry;
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  // An empty shape is a polygon with an empty ring.
  return polygons
    .filter(([outer]) => outer !== undefined && outer.length > 3)
    .map((rings) => rings.map((ring) => ring.map((at) => plane.back([at[0]!, at[1]!]))));
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
