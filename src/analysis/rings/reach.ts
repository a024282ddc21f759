import { type Bounds, boundsOf } from "../../core/bounds.ts";
import type { Geometry, Position } from "../../core/geometry.ts";
import { metresPerDegree } from "../../core/metres.ts";
import { distancesTo } from "./distances.ts";

/** A box of degrees: west, south, east, north; west and east may pass 180 degrees. */
export type Box = readonly [number, number, number, number];

const boundsOfPoint = ([lng, lat]: Position): Bounds => ({ west: lng, south: lat, east: lng, north: lat });

/** The box that holds everything within `metres` of a geometry, a little more to be safe; not past the poles. */
export function boxAround(geometry: Geometry, metres: number): Box {
  const bounds = geometry.type === "Point" ? boundsOfPoint(geometry.coordinates) : boundsOf(geometry);
  if (bounds === null) return [0, 0, 0, 0];
  const lat = (metres + 1) / metresPerDegree(0).lat;
  const south = Math.max(-90, bounds.south - lat);
  const north = Math.min(90, bounds.north + lat);
  // A degree of longitude is shortest where the box is farthest from the equator.
  const shortest = metresPerDegree(Math.min(89, Math.max(Math.abs(south), Math.abs(north)))).lng;
  const lng = (metres + 1) / shortest;
  return [bounds.west - lng, south, bounds.east + lng, north];
}

/** Things around a geometry with their distance in metres, each at most once. */
export interface Reached {
  readonly number: number;
  readonly metres: number;
}

/** Points among the candidates that lie within `metres` of a geometry, by geodesic distance. */
export function pointsWithin(
  geometry: Geometry,
  metres: number,
  candidates: Iterable<number>,
  lng: ArrayLike<number>,
  lat: ArrayLike<number>,
): Reached[] {
  const found: Reached[] = [];
  const distances = distancesTo(geometry);
  for (const number of candidates) {
    const distance = distances.toPoint(lng[number]!, lat[number]!);
    if (distance <= metres) found.push({ number, metres: distance });
  }
  return found;
}

/** Shapes among the candidates whose geometry comes within `metres` of a geometry. */
export function shapesWithin(
  geometry: Geometry,
  metres: number,
  candidates: Iterable<number>,
  shapeOf: (number: number) => Geometry,
): Reached[] {
  const found: Reached[] = [];
  const distances = distancesTo(geometry);
  for (const number of candidates) {
    const distance = distances.toShape(shapeOf(number));
    if (distance <= metres) found.push({ number, metres: distance });
  }
  return found;
}
