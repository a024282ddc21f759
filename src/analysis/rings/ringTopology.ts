import { buffer } from "@turf/turf";
import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";
import { insideOf, ringsHolding } from "./inside.ts";
import { lineTree } from "./lineTree.ts";
import { between, divided, type Line, linesOf, type Parts } from "./ringLines.ts";
import type { RingPlane } from "./ringPlane.ts";
import { hullsAlong, thinned, withoutBays } from "./ringSimpler.ts";
import { isPauseDue, type RingWork } from "./ringWork.ts";

/** Rings of a polygon, the outer one first. */
export type Rings = readonly Line[];

/** Edges of a quarter circle: arcs are 0.5 % short of the radius between their vertices. */
const STEPS = 8;

/** Vertices that a hull must save on average for a line to be given as hulls. */
const SAVED = 4;

/** What turf.buffer is given: lines and polygons in lng, lat. */
interface Simple {
  readonly lines: readonly Line[];
  readonly polygons: readonly Rings[];
}

/**
 * What is within `metres` of parts, by turf.buffer; lines and polygons may overlap, as Turf makes no union of different kinds.
 * Off by up to 1.5 % of `metres`, since JSTS cuts shallow corners and has edges for arcs, and twice by `slack` metres, to which
 * it is given a simpler geometry: its time grows with the square of the vertices within reach of each other. Polygons are given
 * as they are if `solid`, which takes valid ones, else as their edges, and filled. Edges longer than `longest` metres are not straight on
 * Turf's sphere. Empty where Turf has no answer; null where that would be too much work at once.
 */
export function* grown(
  parts: Parts,
  metres: number,
  slack: number,
  longest: number,
  plane: RingPlane,
  solid: boolean,
  work: RingWork,
): Generator<void, Rings[] | null> {
  const { lines, polygons } = simpler(parts, metres, slack, longest, solid);
  work.done += linesOf(parts).reduce((sum, line) => sum + line.length, 0) * PRICE.simpler;
  if (isPauseDue(work)) yield;
  const price = priceOf(lines, metres, true) + priceOf(polygons.flat(), metres, false);
  if (price > MOST_AT_ONCE) return null;
  work.done += price;
  if (isPauseDue(work)) yield;
  const onto = (some: readonly Line[]): number[][][] => some.map((line) => line.map((at) => [...plane.onto(at)]));
  const aroundLines = buffered({ type: "MultiLineString", coordinates: onto(lines) }, metres, plane);
  yield;
  const aroundPolygons = buffered({ type: "MultiPolygon", coordinates: polygons.map(onto) }, metres, plane);
  return [...(solid ? aroundLines : filled(aroundLines, parts.polygons, work)), ...aroundPolygons];
}

function simpler(parts: Parts, metres: number, slack: number, longest: number, solid: boolean): Simple {
  // Between two places no farther apart a circle of that radius that rests on both reaches in by no more than the slack.
  const mouth = Math.sqrt(8 * slack * metres);
  const coarse = parts.polygons.map((rings) =>
    rings
      .map((ring, i) => thinned(solid ? withoutBays(ring, i > 0, mouth) : ring, slack))
      .filter((ring, i) => i === 0 || ring.length > 3),
  );
  const isPolygon = (rings: Rings) => rings[0] !== undefined && rings[0].length > 3;
  const polygons = coarse.filter(isPolygon);
  const flat = coarse.filter((rings) => !isPolygon(rings)).flat();
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
  return { lines, polygons: filledOnes.map((rings) => divided(rings, longest)) };
}

/**
 * What it costs to make a geometry simpler, for each vertex, and what turf.buffer costs, as it was measured: for each vertex, for each pair of edges whose outlines may cross beyond a few for
 * each vertex, and for each pair of lines that are apart.
 */
const PRICE = { simpler: 10, vertex: 450, pair: 2000, lines: 750, rings: 50 };
const FREE_PAIRS = 2;
/** Two hundred milliseconds or so: nobody else is heard meanwhile. */
const MOST_AT_ONCE = 3_000_000;

function priceOf(lines: readonly Line[], metres: number, areLines: boolean): number {
  const vertices = lines.reduce((sum, line) => sum + line.length, 0);
  const price = vertices * PRICE.vertex + lines.length ** 2 * (areLines ? PRICE.lines : PRICE.rings);
  if (price > MOST_AT_ONCE) return price;
  const free = FREE_PAIRS * vertices;
  const pairs = pairsWithin(lines, 2 * metres, free + MOST_AT_ONCE / PRICE.pair);
  return price + Math.max(0, pairs - free) * PRICE.pair;
}

/** West, south, east and north of an edge, how far along its line it ends in metres, and the number of that line. */
const COLUMNS = 6;
/** Edges of which each is looked at with each other. */
const FEW = 64;

/**
 * Pairs of edges that are no more than `metres` apart, by their boxes, but for those that are so because the way from one to the
 * other along their line is short; `most` and one more where there are more.
 */
function pairsWithin(lines: readonly Line[], metres: number, most: number): number {
  const edges: number[] = [];
  let farthest = 0;
  for (const [number, line] of lines.entries()) {
    let along = 0;
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1]!;
      const b = line[i]!;
      along += distancePoints(a[0], a[1], b[0], b[1]);
      const south = Math.min(a[1], b[1]);
      const north = Math.max(a[1], b[1]);
      farthest = Math.max(farthest, -south, north);
      edges.push(Math.min(a[0], b[0]), south, Math.max(a[0], b[0]), north, along, number);
    }
  }
  const lng = metres / metresPerLng(Math.min(89, farthest));
  const lat = metres / metresPerLat(0);
  const isPair = (one: number, other: number): boolean =>
    edges[other]! <= edges[one + 2]! + lng &&
    edges[one]! <= edges[other + 2]! + lng &&
    edges[other + 1]! <= edges[one + 3]! + lat &&
    edges[other + 3]! >= edges[one + 1]! - lat &&
    (edges[other + 5] !== edges[one + 5] || Math.abs(edges[other + 4]! - edges[one + 4]!) >= SHORT_WAY * metres);
  let pairs = 0;
  if (edges.length <= FEW * COLUMNS) {
    for (let one = 0; one < edges.length; one += COLUMNS)
      for (let other = one + COLUMNS; other < edges.length; other += COLUMNS)
        if (isPair(one, other) && ++pairs > most) return pairs;
    return pairs;
  }
  const eastwards = Uint32Array.from({ length: edges.length / COLUMNS }, (_, i) => i * COLUMNS);
  eastwards.sort((one, other) => edges[one]! - edges[other]!);
  for (const [i, one] of eastwards.entries())
    for (let j = i + 1; j < eastwards.length && edges[eastwards[j]!]! <= edges[one + 2]! + lng; j++)
      if (isPair(one, eastwards[j]!) && ++pairs > most) return pairs;
  return pairs;
}

/** Around a half circle. */
const SHORT_WAY = Math.PI / 2;

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
function filled(bands: readonly Rings[], polygons: readonly Rings[], work: RingWork): Rings[] {
  if (polygons.length === 0) return [...bands];
  // No ring crosses an edge of the polygons, as all are as far from these as the band is wide.
  const counts = polygons.map((rings) => rings.length);
  const isInside = insideOf(lineTree(polygons.flat(), work), 0, counts);
  const left = bands.flat().filter((ring) => !isInside(...middleOfFirst(ring)));
  const holding = ringsHolding(lineTree(left, work));
  const holders = left.map((ring, number) => holding(...middleOfFirst(ring)).filter((other) => other !== number));
  // Inside an even number of others a ring is an outer one; inside an odd number a hole in the innermost of them.
  const polygonOf = new Map<number, Line[]>();
  for (const [number, ring] of left.entries()) if (holders[number]!.length % 2 === 0) polygonOf.set(number, [ring]);
  for (const [number, ring] of left.entries()) {
    const within = holders[number]!;
    const innermost = within.find((other) => holders[other]!.length === within.length - 1);
    if (within.length % 2 === 1 && innermost !== undefined) polygonOf.get(innermost)?.push(ring);
  }
  return [...polygonOf.values()];
}

/** A place on a ring by which to see what it lies in; no vertex, because rings may touch in one. */
const middleOfFirst = (ring: Line): Position => between(ring[0]!, ring[1]!, 0.5);
