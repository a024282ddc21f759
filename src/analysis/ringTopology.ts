import { buffer } from "@turf/turf";
import type { Position } from "../core/geometry.ts";
import { pointInPolygon } from "../core/metres.ts";
import { between, type Line } from "./ringLines.ts";
import type { RingPlane } from "./ringPlane.ts";

/** Rings of a polygon, the outer one first. */
export type Rings = readonly Line[];

/** Edges of a quarter circle; the corrections make more where they are needed. */
const STEPS = 16;

/**
 * What is within `metres` of some lines, by turf.buffer: up to 2 % of that off, as JSTS cuts shallow corners and its arcs have
 * edges. A line of one vertex is a point.
 */
export function aroundLines(lines: readonly Line[], metres: number, plane: RingPlane): Rings[] {
  const coordinates = lines.map((line) => onto(line.length === 1 ? [line[0]!, line[0]!] : line, plane));
  return grown({ type: "MultiLineString", coordinates }, metres, plane);
}

/** What is within `metres` of some polygons, by turf.buffer; as far off as `aroundLines`. */
export function aroundPolygons(polygons: readonly Rings[], metres: number, plane: RingPlane): Rings[] {
  const coordinates = polygons.map((rings) => rings.map((ring) => onto(ring, plane)));
  return grown({ type: "MultiPolygon", coordinates }, metres, plane);
}

type Grows =
  | { type: "MultiLineString"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

function grown(shape: Grows, metres: number, plane: RingPlane): Rings[] {
  const geometry = buffer(shape, metres, { units: "meters", steps: STEPS })?.geometry;
  if (geometry === undefined) return [];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map((at) => plane.back([at[0]!, at[1]!]))));
}

const onto = (line: Line, plane: RingPlane): number[][] => line.map((at) => [...plane.onto(at)]);

/**
 * What is around the edges of polygons, made what is around the polygons: their insides are filled, as core/metres.ts knows
 * inside, whatever way the rings turn or cross themselves.
 */
export function filled(bands: readonly Rings[], polygons: readonly Rings[]): Rings[] {
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
