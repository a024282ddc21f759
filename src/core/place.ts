import { pointInPolygon } from "./bounds.ts";
import { type Geometry, type Position, partsOf } from "./geometry.ts";
import { distancePointLine, distancePoints } from "./metres.ts";

type Rings = readonly (readonly Position[])[];

/** Scan lines tried when a centroid lies outside its polygon. */
const SCAN_LINES = 64;
/** Metres from every edge that make a point strictly inside; a coordinate's own rounding is a thousandth of that. */
const CLEAR = 1e-6;

/** Whether a longitude of -180..180 and a latitude of -90..90 degrees, both finite, name a place. */
export const isOnEarth = (lng: number, lat: number): boolean => lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90;

/**
 * The one lng, lat that stands for a geometry (contract 2, Place): the point; of a line the point half-way along; of a polygon
 * the centroid if strictly inside, else a point on its surface; of several parts the largest one's, polygons before lines
 * before points, and the first of equals. Vertices that are not on Earth are passed over; null when none is left.
 */
export function placeOf(geometry: Geometry): Position | null {
  if (geometry.type === "Point") return onEarth(geometry.coordinates);
  const parts = partsOf(geometry);
  const polygons = parts.polygons.map((rings) => rings.map(cleaned)).filter((rings) => (rings[0] ?? []).length > 0);
  const polygon = largest(polygons, (rings) => areaAndCentroid(rings).area);
  if (polygon !== null) return placeOfPolygon(polygon);
  const line = largest(
    parts.lines.map(cleaned).filter((vertices) => vertices.length > 0),
    lengthOf,
  );
  if (line !== null) return halfWay(line);
  for (const point of parts.points) if (onEarth(point) !== null) return onEarth(point);
  return null;
}

const onEarth = (position: Position): Position | null =>
  isOnEarth(position[0], position[1]) ? [position[0], position[1]] : null;

const cleaned = (line: readonly Position[]): readonly Position[] => line.filter((at) => isOnEarth(at[0], at[1]));

function largest<T>(parts: readonly T[], sizeOf: (part: T) => number): T | null {
  if (parts.length < 2) return parts[0] ?? null;
  let best: T | null = null;
  let most = -1;
  for (const part of parts) {
    const size = sizeOf(part);
    if (size > most) {
      most = size;
      best = part;
    }
  }
  return best;
}

/** Metres along a line. */
function lengthOf(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += edgeLength(line, i);
  return metres;
}

const edgeLength = (line: readonly Position[], i: number): number =>
  distancePoints(line[i - 1]![0], line[i - 1]![1], line[i]![0], line[i]![1]);

/** The point at half the length in metres; of a line without length its first vertex. */
function halfWay(line: readonly Position[]): Position {
  let left = lengthOf(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const metres = edgeLength(line, i);
    if (metres >= left && metres > 0) return between(line[i - 1]!, line[i]!, left / metres);
    left -= metres;
  }
  return [line[0]![0], line[0]![1]];
}

const between = (a: Position, b: Position, t: number): Position => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

function placeOfPolygon(rings: Rings): Position {
  const { centroid } = areaAndCentroid(rings);
  if (centroid !== null && clearance(centroid, rings) > CLEAR) return centroid;
  return surfacePoint(rings) ?? halfWay(rings[0]!);
}

/** Area of a polygon without its holes, in square degrees of latitude: to compare sizes, not to tell them. */
export const areaOfPolygon = (rings: Rings): number => areaAndCentroid(rings).area;

/** Area without holes in square degrees of latitude, and the centroid; null where the area is nothing. */
function areaAndCentroid(rings: Rings): { area: number; centroid: Position | null } {
  const [lng0, lat0] = rings[0]![0]!;
  let doubled = 0;
  let sumLng = 0;
  let sumLat = 0;
  rings.forEach((ring, index) => {
    let ringDoubled = 0;
    let ringLng = 0;
    let ringLat = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const ax = ring[j]![0] - lng0;
      const ay = ring[j]![1] - lat0;
      const bx = ring[i]![0] - lng0;
      const by = ring[i]![1] - lat0;
      const cross = ax * by - bx * ay;
      ringDoubled += cross;
      ringLng += (ax + bx) * cross;
      ringLat += (ay + by) * cross;
    }
    // Whatever the winding: the outer ring adds, holes take away.
    const sign = ringDoubled < 0 === (index === 0) ? -1 : 1;
    doubled += sign * ringDoubled;
    sumLng += sign * ringLng;
    sumLat += sign * ringLat;
  });
  if (!(doubled > 0)) return { area: 0, centroid: null };
  const centroid: Position = [lng0 + sumLng / (3 * doubled), lat0 + sumLat / (3 * doubled)];
  return { area: (doubled / 2) * Math.cos((centroid[1] * Math.PI) / 180), centroid };
}

/** Metres from a point inside a polygon to its nearest edge; 0 when it is not inside. */
function clearance(at: Position, rings: Rings): number {
  if (!pointInPolygon(at[0], at[1], rings)) return 0;
  let metres = Number.POSITIVE_INFINITY;
  for (const ring of rings) metres = Math.min(metres, distancePointLine(at[0], at[1], ring));
  return metres;
}

/** Of the middles of the widest stretches that scan lines cut out of a polygon the roomiest; null when none is strictly inside. */
function surfacePoint(rings: Rings): Position | null {
  const lats = [...new Set(rings.flatMap((ring) => ring.map((at) => at[1])))].sort((a, b) => a - b);
  const bands = lats.slice(1).map((lat, i) => ({ middle: (lat + lats[i]!) / 2, height: lat - lats[i]! }));
  bands.sort((a, b) => b.height - a.height);
  let best: Position | null = null;
  let room = CLEAR;
  for (const { middle } of bands.slice(0, SCAN_LINES)) {
    const at = widestStretch(middle, rings);
    const metres = at === null ? 0 : clearance(at, rings);
    if (metres > room) {
      room = metres;
      best = at;
    }
  }
  return best;
}

/** The middle of the widest stretch of a parallel inside a polygon; null when it passes none. */
function widestStretch(lat: number, rings: Rings): Position | null {
  const cuts = crossings(lat, rings);
  const stretches = cuts.slice(1).map((lng, i) => ({ middle: (lng + cuts[i]!) / 2, width: lng - cuts[i]! }));
  stretches.sort((a, b) => b.width - a.width);
  const inside = stretches.find(({ middle }) => pointInPolygon(middle, lat, rings));
  return inside === undefined ? null : [inside.middle, lat];
}

/** Where a parallel crosses the rings, west to east. */
function crossings(lat: number, rings: Rings): number[] {
  const cuts: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[j]!;
      const b = ring[i]!;
      if (a[1] > lat !== b[1] > lat) cuts.push(a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]));
    }
  }
  return cuts.sort((a, b) => a - b);
}
