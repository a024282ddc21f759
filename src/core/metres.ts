import { type Bounds, boundsOfRings, pointInPolygon } from "./bounds.ts";
import { metresInPlane, metresPerLat, metresPerLng, nearestAlong, vincenty } from "./ellipsoid.ts";
import { type Geometry, type Position, partsOf } from "./geometry.ts";

type Rings = readonly (readonly Position[])[];

/** Up to this many degrees on either axis the plane at the middle latitude is good to half a millimetre within latitude 60. */
const SHORT = 0.05;
/** Metres under which two shapes touch: what rounding of a coordinate can make of nothing. */
const TOUCH = 1e-6;

/** Metres on WGS-84 of one degree of longitude and of latitude at a latitude of -90..90 degrees. */
export const metresPerDegree = (lat: number): { readonly lng: number; readonly lat: number } => ({
  lng: metresPerLng(lat),
  lat: metresPerLat(lat),
});

/**
 * Metres along the WGS-84 geodesic, the shorter way round, good to a millimetre within latitude 60; NaN for a NaN.
 * Short: the ellipsoid's plane at the middle latitude (cheap-ruler's formula); longer: Vincenty.
 */
export function distancePoints(aLng: number, aLat: number, bLng: number, bLat: number): number {
  let dLng = Math.abs(bLng - aLng);
  if (dLng > 180) dLng = Math.abs(360 - dLng);
  const dLat = Math.abs(bLat - aLat);
  if (dLng > SHORT || dLat > SHORT) return vincenty(0, aLat, dLng, bLat);
  return metresInPlane(dLng, dLat, (aLat + bLat) / 2);
}

/**
 * Metres along the WGS-84 geodesic from a point to the nearest place of a line whose edges are straight in lng, lat; of one
 * vertex, to that; Infinity of none. Good to a centimetre when both lie within 10 km. Allocates nothing.
 */
export function distancePointLine(lng: number, lat: number, line: readonly Position[]): number {
  const at = nearestAlong(lng, lat, line);
  if (at < 0) return Number.POSITIVE_INFINITY;
  const index = Math.floor(at);
  const a = line[index]!;
  const b = line[index + 1] ?? a;
  const metres = distancePoints(lng, lat, a[0] + (b[0] - a[0]) * (at - index), a[1] + (b[1] - a[1]) * (at - index));
  return metres < TOUCH ? 0 : metres;
}

/**
 * Metres along the WGS-84 geodesic from a point to a geometry; 0 inside a polygon, on an edge or within a micrometre of it;
 * holes are outside; Infinity of an empty geometry. Good to a centimetre when both lie within 10 km. Allocates nothing.
 */
export function distancePointGeometry(lng: number, lat: number, geometry: Geometry): number {
  switch (geometry.type) {
    case "Point":
      return distancePoints(lng, lat, geometry.coordinates[0], geometry.coordinates[1]);
    case "LineString":
      return distancePointLine(lng, lat, geometry.coordinates);
    case "Polygon":
      return distancePointPolygon(lng, lat, geometry.coordinates);
    default: {
      let best = Number.POSITIVE_INFINITY;
      const count = geometry.type === "GeometryCollection" ? geometry.geometries.length : geometry.coordinates.length;
      for (let i = 0; i < count && best > 0; i++) {
        const metres = distancePointPart(lng, lat, geometry, i);
        if (metres < best) best = metres;
      }
      return best;
    }
  }
}

type Several = Exclude<Geometry, { readonly type: "Point" | "LineString" | "Polygon" }>;

function distancePointPart(lng: number, lat: number, geometry: Several, i: number): number {
  switch (geometry.type) {
    case "MultiPoint":
      return distancePoints(lng, lat, geometry.coordinates[i]![0], geometry.coordinates[i]![1]);
    case "MultiLineString":
      return distancePointLine(lng, lat, geometry.coordinates[i]!);
    case "MultiPolygon":
      return distancePointPolygon(lng, lat, geometry.coordinates[i]!);
    case "GeometryCollection":
      return distancePointGeometry(lng, lat, geometry.geometries[i]!);
  }
}

function distancePointPolygon(lng: number, lat: number, rings: Rings): number {
  if (pointInPolygon(lng, lat, rings)) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rings.length; i++) {
    const metres = distancePointLine(lng, lat, rings[i]!);
    if (metres < best) best = metres;
  }
  return best;
}

/** A point, a line or a polygon as its rings of vertices. */
interface Shape {
  readonly rings: Rings;
  readonly filled: boolean;
  readonly bounds: Bounds;
}

/**
 * Metres along the WGS-84 geodesic between the nearest places of two geometries; 0 when they touch, cross or one lies inside
 * the other; holes are outside; Infinity when one is empty. Edges are straight in lng, lat. Good to a decimetre for geometries
 * up to 5 km across and 5 km apart; the same either way round.
 */
export function distanceGeometries(a: Geometry, b: Geometry): number {
  if (a.type === "Point") return distancePointGeometry(a.coordinates[0], a.coordinates[1], b);
  if (b.type === "Point") return distancePointGeometry(b.coordinates[0], b.coordinates[1], a);
  const others = shapesOf(b);
  let best = Number.POSITIVE_INFINITY;
  for (const one of shapesOf(a)) {
    for (const other of others) {
      best = distanceShapes(one, other, best);
      if (best === 0) return 0;
    }
  }
  return best;
}

function shapesOf(geometry: Geometry): Shape[] {
  const { points, lines, polygons } = partsOf(geometry);
  const shape = (rings: Rings, filled: boolean): Shape => ({ rings, filled, bounds: boundsOfRings(rings) });
  return [
    ...points.map((point) => shape([[point]], false)),
    ...lines.map((line) => shape([line], false)),
    ...polygons.map((rings) => shape(rings, true)),
  ];
}

/** The smaller of `best` and the distance of two shapes. */
function distanceShapes(a: Shape, b: Shape, best: number): number {
  if (overlap(a.bounds, b.bounds) && meet(a, b)) return 0;
  // No degree within the two is shorter than these; a hundredth less because geodesics bend away from the plane.
  const farthest = Math.max(-a.bounds.south, a.bounds.north, -b.bounds.south, b.bounds.north);
  const x = metresPerLng(Math.min(90, farthest)) * 0.99;
  const y = metresPerLat(0) * 0.99;
  return nearestVertex(b, a, x, y, nearestVertex(a, b, x, y, best));
}

/** The smaller of `best` and the distances from the vertices of one shape to the edges of another: two that do not meet are nearest at a vertex. */
function nearestVertex(from: Shape, to: Shape, x: number, y: number, best: number): number {
  const { west, south, east, north } = to.bounds;
  for (const ring of from.rings) {
    for (const [lng, lat] of ring) {
      const beside = Math.max(0, west - lng, lng - east);
      const across = Math.max(0, Math.min(beside, 360 - Math.max(east - lng, lng - west)));
      if (Math.hypot(across * x, Math.max(0, south - lat, lat - north) * y) >= best) continue;
      for (const edges of to.rings) best = Math.min(best, distancePointLine(lng, lat, edges));
      if (best === 0) return 0;
    }
  }
  return best;
}

/** Whether two shapes cross, or one begins inside the other. */
function meet(a: Shape, b: Shape): boolean {
  return beginsInside(a, b) || beginsInside(b, a) || a.rings.some((one) => b.rings.some((other) => cross(one, other)));
}

function beginsInside(a: Shape, b: Shape): boolean {
  const first = a.rings[0]?.[0];
  return b.filled && first !== undefined && pointInPolygon(first[0], first[1], b.rings);
}

/** Whether an edge of one line properly crosses an edge of another; those that only touch have no distance anyway. */
function cross(one: readonly Position[], other: readonly Position[]): boolean {
  const bounds = boundsOfRings([other]);
  for (let i = 1; i < one.length; i++) {
    const a = one[i - 1]!;
    const b = one[i]!;
    const edge = boundsOfRings([[a, b]]);
    if (!overlap(edge, bounds)) continue;
    for (let j = 1; j < other.length; j++) {
      const c = other[j - 1]!;
      const d = other[j]!;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

const side = (a: Position, b: Position, at: Position): number =>
  Math.sign((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]));

const overlap = (a: Bounds, b: Bounds): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
