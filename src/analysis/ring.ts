import { type Geometry, type Position, partsOf } from "../core/geometry.ts";
import { type Bounds, boundsOf, distancePoints, pointInPolygon } from "../core/metres.ts";
import { boxAround } from "./reach.ts";
import { corrected, nearestOf } from "./ringCorrection.ts";
import { divided, type Line, linesOf, onEarth, type Parts } from "./ringLines.ts";
import { ON_SPHERE, planeAround, type RingPlane, wholeSphere } from "./ringPlane.ts";
import { thinned } from "./ringSimpler.ts";
import { grown, type Rings } from "./ringTopology.ts";

/** What is within a radius of a geometry, to be drawn. */
export interface Ring {
  readonly shape: Extract<Geometry, { readonly type: "Polygon" | "MultiPolygon" }>;
  /** Whether the shape is only near enough to look at; the list goes by distance and holds. */
  readonly approximate: boolean;
}

/** Where ring and list agree: metres of radius, metres across either way, degrees of latitude. */
const RADIUS = { least: 50, most: 5000 };
const ACROSS = 5000;
const LATITUDE = 60;
/** Metres of width and radius together up to which a plane of its own is laid under a geometry, and of radius up to which it has a ring at all. */
const ONE_PLANE = 100_000;
const LARGEST = 1_000_000;

/** Metres that the edge may be off; of what is large or small these parts of it. */
const FINE = 0.05;
const FINE_OF_ACROSS = 1e-6;
const FINE_OF_RADIUS = { least: 1e-5, most: 5e-3 };
/** In those metres: the last step, so short that Turf's errors in it do not matter, what of it is left to the correction, the slack in it, what taking out vertices may add, and what no vertex may be off. */
const LAST = 100;
const INSIDE = 3;
const LAST_SLACK = 0.8;
const THIN = 0.4;
const BAD = 5;
/** How many times as long as the next a step may be, and its slack in parts of it: less than the next makes good. */
const RATIO = 12;
const SLACK = 0.03;

/**
 * What is within `metres` of a geometry, along the WGS-84 geodesic as core/metres.ts measures it. Turf makes the shape, then
 * each vertex is moved to the radius; within the limits above the edge is good to 0.1 m. Approximate beyond them and where the
 * antimeridian is crossed (the shape is then repeated a turn away); a box where a pole is near. Empty for an empty geometry and
 * a radius that is not positive and finite. Never throws.
 */
export function ringAround(geometry: Geometry, metres: number): Ring {
  const parts = onEarth(partsOf(geometry));
  const vertices = linesOf(parts).flat();
  const bounds = boundsOf({ type: "MultiPoint", coordinates: vertices });
  if (bounds === null || !(metres > 0 && metres < Number.POSITIVE_INFINITY)) {
    return { shape: { type: "MultiPolygon", coordinates: [] }, approximate: bounds !== null };
  }
  const across = acrossOf(bounds);
  const box = boxOf(vertices, metres);
  const hasPole = box.some(([, lat]) => Math.abs(lat) === 90);
  for (const solid of hasPole || metres > LARGEST ? [] : [true, false]) {
    const { polygons: once, isGood } = polygonsAround(parts, metres, bounds, across, solid);
    const polygons = repeated(once);
    if (!(isGood || !solid) || !vertices.every((at) => holds(polygons, at))) continue;
    const isTurned = polygons.length > once.length;
    const isFar = across > ACROSS || Math.max(-bounds.south, bounds.north) > LATITUDE;
    const isOdd = metres < RADIUS.least || metres > RADIUS.most;
    return { shape: asShape(polygons), approximate: isTurned || isFar || isOdd || !isGood };
  }
  return { shape: asShape([[box]]), approximate: true };
}

const asShape = (polygons: readonly Rings[]): Ring["shape"] =>
  polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };

/** The larger of width and height in metres. */
function acrossOf({ west, south, east, north }: Bounds): number {
  const lat = Math.min(Math.abs(south), Math.abs(north));
  return Math.max(distancePoints(west, lat, east, lat), distancePoints(west, south, west, north));
}

/**
 * Turf is off by a few per cent of the radius: enough to join what does not touch and to lose a hole. So the ring grows in
 * steps, each several times as long as the error of the one before, and is corrected after each. Good if every vertex is where
 * it should be, which it is not where Turf got an invalid polygon wrong.
 */
function polygonsAround(
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
  const longest = Math.max(500, across / 500);
  const straight = plane === wholeSphere ? longest : Number.POSITIVE_INFINITY;
  const lines = divided(linesOf(parts), longest);
  const nearest = nearestOf(lines);
  const at = (polygons: readonly Rings[], radius: number, tolerance: number): Rings[] =>
    polygons.map((rings) => rings.map((ring) => corrected(ring, nearest, radius, tolerance, across / 1000)));

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
  const count = Math.ceil(Math.PI * Math.sqrt(metres / (2 * fine)));
  const [x, y] = plane.onto(centre);
  const radius = metres / ON_SPHERE;
  const ring = Array.from({ length: count }, (_, i): Position => {
    const turn = (i / count) * 2 * Math.PI;
    return plane.back([x + radius * Math.sin(turn), y + radius * Math.cos(turn)]);
  });
  return [...ring, ring[0]!];
}

const holds = (polygons: readonly Rings[], [lng, lat]: Position): boolean =>
  polygons.some((rings) => pointInPolygon(lng, lat, rings));

/** Polygons that cross the antimeridian a second time, a turn away. */
function repeated(polygons: readonly Rings[]): Rings[] {
  const shifted = (rings: Rings, by: number): Rings =>
    rings.map((ring) => ring.map(([lng, lat]): Position => [lng + by, lat]));
  return polygons.flatMap((rings) => {
    const outer = rings[0]!;
    const copies = [rings];
    if (outer.some(([lng]) => lng > 180)) copies.push(shifted(rings, -360));
    if (outer.some(([lng]) => lng < -180)) copies.push(shifted(rings, 360));
    return copies;
  });
}

/** A box around everything within `metres` of some places; around the whole world where it would cross the antimeridian. */
function boxOf(vertices: readonly Position[], metres: number): Line {
  let [west, south, east, north] = boxAround({ type: "MultiPoint", coordinates: vertices }, metres);
  if (!(west >= -180 && east <= 180)) [west, east] = [-180, 180];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** The place on the north side of a ring for its label: where the meridian through the middle of its northernmost part leaves it. */
export function ringLabelAt(shape: Ring["shape"]): Position {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let outer: Line = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const [ring] of polygons) {
    const north = (ring ?? []).reduce((most, [, lat]) => Math.max(most, lat), Number.NEGATIVE_INFINITY);
    if (north > top) [outer, top] = [ring!, north];
  }
  const bounds = boundsOf({ type: "LineString", coordinates: outer });
  if (bounds === null) return [0, 0];
  const lng = (bounds.west + bounds.east) / 2;
  let lat = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < outer.length; i++) {
    const [a, b] = [outer[i - 1]!, outer[i]!];
    if (a[0] > lng === b[0] > lng) continue;
    lat = Math.max(lat, a[1] + ((b[1] - a[1]) * (lng - a[0])) / (b[0] - a[0]));
  }
  return [lng, lat];
}
