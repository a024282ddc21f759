import { buffer } from "@turf/turf";
import type { Position } from "../core/geometry.ts";
import { pointInPolygon } from "../core/metres.ts";
import { between, divided, type Line, type Parts, thinned, withoutBays } from "./ringLines.ts";
import type { RingPlane } from "./ringPlane.ts";

/** Rings of a polygon, the outer one first. */
export type Rings = readonly Line[];

/** Edges of a quarter circle: arcs are 0.5 % short of the radius between their vertices. */
const STEPS = 8;

/**
 * What is within `metres` of parts, by turf.buffer. Off by up to 1.5 % of `metres`, since JSTS cuts shallow corners and has edges
 * for arcs, and twice by `slack` metres, to which it is given a simpler geometry: its time grows with the square of the
 * vertices within reach of each other. With `solid` polygons are given as such, which takes valid ones and no lines or points
 * beside them; else as their edges, and filled. Empty where Turf has no answer.
 */
export function grown(
  parts: Parts,
  metres: number,
  slack: number,
  longest: number,
  plane: RingPlane,
  solid: boolean,
): Rings[] {
  const { points, lines, polygons } = divided(simpler(parts, metres, slack), longest);
  if (solid && points.length + lines.length === 0) {
    return buffered({ type: "MultiPolygon", coordinates: polygons.map((rings) => onto(rings, plane)) }, metres, plane);
  }
  const open = [...points.map((at) => [at, at]), ...lines.flatMap(opened), ...polygons.flat().flatMap(opened)];
  return filled(buffered({ type: "MultiLineString", coordinates: onto(open, plane) }, metres, plane), polygons);
}

/** Parts simplified to `slack` metres, and where nothing of them shows after growing by `metres`; small ones become points. */
function simpler(parts: Parts, metres: number, slack: number): Parts {
  const points = [...parts.points];
  const lines: Line[] = [];
  const polygons: Rings[] = [];
  const add = (line: Line): void => {
    const [a, b] = line;
    if (a === undefined) return;
    if (b === undefined || (line.length === 2 && a[0] === b[0] && a[1] === b[1])) points.push(a);
    else lines.push(line);
  };
  const mouth = Math.sqrt(8 * slack * metres);
  for (const line of parts.lines) {
    const thin = thinned(line, slack);
    // Once there and back again a line has an outside all around, as a ring.
    const outline = thinned(withoutBays([...thin, ...thin.toReversed()], false, mouth), slack);
    add(outline.length < thin.length ? outline : thin);
  }
  for (const rings of parts.polygons) {
    const [outer, ...holes] = rings.map((ring, i) => thinned(withoutBays(ring, i > 0, mouth), slack));
    if (outer === undefined) continue;
    if (outer.length < 4) add(outer);
    else polygons.push([outer, ...holes.filter((hole) => hole.length > 3)]);
  }
  return { points, lines, polygons };
}

/** A closed line in two halves: of closed ones JSTS may make a hole in the middle that is none. */
function opened(line: Line): Line[] {
  const [a, b] = [line[0]!, line.at(-1)!];
  const half = line.length >> 1;
  return a[0] === b[0] && a[1] === b[1] ? [line.slice(0, half + 1), line.slice(half)] : [line];
}

type Shape =
  | { type: "MultiLineString"; coordinates: number[][][] }
  | { type: "MultiPolygon"; coordinates: number[][][][] };

function buffered(shape: Shape, metres: number, plane: RingPlane): Rings[] {
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
  return polygons.map((rings) => rings.map((ring) => ring.map((at) => plane.back([at[0]!, at[1]!]))));
}

const onto = (lines: readonly Line[], plane: RingPlane): number[][][] =>
  lines.map((line) => line.map((at) => [...plane.onto(at)]));

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
