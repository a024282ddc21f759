import { eachPosition, type Geometry, type Position } from "./geometry.ts";

/** West, south, east and north in degrees; not wrapped at the antimeridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

type Rings = readonly (readonly Position[])[];

/** Whether a point is inside the first ring and in no other (holes are outside); exactly on an edge it may be either. */
export function pointInPolygon(lng: number, lat: number, rings: Rings): boolean {
  for (let i = 0; i < rings.length; i++) if (inRing(lng, lat, rings[i]!) !== (i === 0)) return false;
  return rings.length > 0;
}

function inRing(lng: number, lat: number, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** The smallest bounds of the vertices of rings; upside down without any. */
export function boundsOfRings(rings: Rings): Bounds {
  const bounds = emptyBounds();
  for (const ring of rings) for (const at of ring) widen(bounds, at);
  return bounds;
}

/** The smallest bounds of a geometry's vertices, NaN passed over; null without any. */
export function boundsOf(geometry: Geometry): Bounds | null {
  const bounds = emptyBounds();
  eachPosition(geometry, (at) => widen(bounds, at));
  return bounds.west <= bounds.east && bounds.south <= bounds.north ? bounds : null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const emptyBounds = (): Mutable<Bounds> => ({
  west: Number.POSITIVE_INFINITY,
  south: Number.POSITIVE_INFINITY,
  east: Number.NEGATIVE_INFINITY,
  north: Number.NEGATIVE_INFINITY,
});

function widen(bounds: Mutable<Bounds>, [lng, lat]: Position): void {
  if (lng < bounds.west) bounds.west = lng;
  if (lng > bounds.east) bounds.east = lng;
  if (lat < bounds.south) bounds.south = lat;
  if (lat > bounds.north) bounds.north = lat;
}
