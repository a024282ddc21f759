/** The town is drawn in metres, x east and y north of its origin, and written as WGS-84. */
export type Point = readonly [x: number, y: number];
/** A simple ring, not closed (the first point is not repeated). */
export type Ring = readonly Point[];

const ORIGIN = { lng: 106.52, lat: 29.53 };
const METRES_PER_DEGREE = { lng: 96_880, lat: 110_850 };

const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

export function lngLatOf(p: Point): [number, number] {
  return [round6(ORIGIN.lng + p[0] / METRES_PER_DEGREE.lng), round6(ORIGIN.lat + p[1] / METRES_PER_DEGREE.lat)];
}

export function pointOf(lngLat: readonly number[]): Point {
  const [lng = Number.NaN, lat = Number.NaN] = lngLat;
  return [(lng - ORIGIN.lng) * METRES_PER_DEGREE.lng, (lat - ORIGIN.lat) * METRES_PER_DEGREE.lat];
}

/** The item at an index that is known to exist; negative counts from the end. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list.at(index);
  if (item === undefined) throw new Error(`no item ${index} in a list of ${list.length}`);
  return item;
}

export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const times = (a: Point, k: number): Point => [a[0] * k, a[1] * k];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0];
export const length = (a: Point): number => Math.sqrt(dot(a, a));
export const distance = (a: Point, b: Point): number => length(minus(a, b));
export const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
/** A quarter turn to the left. */
export const left = (a: Point): Point => [-a[1], a[0]];

export function unit(a: Point): Point {
  const size = length(a);
  return size === 0 ? [1, 0] : [a[0] / size, a[1] / size];
}

export function turned(p: Point, angle: number): Point {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [p[0] * c - p[1] * s, p[0] * s + p[1] * c];
}

/** Nearest point of the segment a-b, as the share of its length (0..1). */
export function shareAlong(p: Point, a: Point, b: Point): number {
  const ab = minus(b, a);
  const size = dot(ab, ab);
  return size === 0 ? 0 : Math.min(1, Math.max(0, dot(minus(p, a), ab) / size));
}

export const distanceToSegment = (p: Point, a: Point, b: Point): number => distance(p, mix(a, b, shareAlong(p, a, b)));

/** Shares of a-b and c-d at which they meet, or null. */
export function meeting(a: Point, b: Point, c: Point, d: Point): [number, number] | null {
  const ab = minus(b, a);
  const cd = minus(d, c);
  const size = cross(ab, cd);
  if (Math.abs(size) < 1e-9) return null;
  const ac = minus(c, a);
  const t = cross(ac, cd) / size;
  const u = cross(ac, ab) / size;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export function boxOf(points: readonly Point[]): Box {
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [x, y] of points) {
    if (x < box.minX) box.minX = x;
    if (x > box.maxX) box.maxX = x;
    if (y < box.minY) box.minY = y;
    if (y > box.maxY) box.maxY = y;
  }
  return box;
}
