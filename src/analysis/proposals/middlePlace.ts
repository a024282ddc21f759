import type { Position } from "../../core/geometry.ts";
import { distancePoints } from "../../core/metres.ts";

interface At {
  readonly lng: number;
  readonly lat: number;
}

/**
 * Of several places of one address the one in their middle (one that is really there, not a mean), and the metres from it to the
 * farthest of those that agree; null when fewer than half, or only one of several, lie within `most` metres of it. NaN has no place here.
 */
export function middlePlace<T extends At>(
  places: readonly T[],
  most: number,
): { readonly place: T; readonly metres: number; readonly agreeing: readonly T[] } | null {
  const [lng, lat] = medianPlace(
    places.keys(),
    places.map((one) => one.lng),
    places.map((one) => one.lat),
  );
  let place: T | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of places) {
    const metres = distancePoints(lng, lat, one.lng, one.lat);
    if (metres >= nearest) continue;
    nearest = metres;
    place = one;
  }
  if (place === null) return null;
  const from = place;
  const distances = places.map((one) => distancePoints(from.lng, from.lat, one.lng, one.lat));
  const agreeing = places.filter((_, i) => distances[i]! <= most);
  if (agreeing.length < places.length && (agreeing.length === 1 || agreeing.length * 2 <= places.length)) return null;
  const farthest = distances.reduce((far, metres) => (metres <= most ? Math.max(far, metres) : far), 0);
  return { place, metres: farthest, agreeing };
}

/**
 * The middle of some entries of two columns of degrees, each axis by itself, in -180..180 where they lie on both sides of the
 * antimeridian too; NaN of none.
 */
export function medianPlace(entries: Iterable<number>, lng: ArrayLike<number>, lat: ArrayLike<number>): Position {
  const chosen = [...entries];
  const first = lng[chosen[0] ?? 0] ?? 0;
  // All on the side of the first: what is farther than half the way round lies nearer the other way.
  const middle = median(chosen.map((entry) => lng[entry]! - 360 * Math.round((lng[entry]! - first) / 360)));
  return [middle - 360 * Math.round(middle / 360), median(chosen.map((entry) => lat[entry]!))];
}

/** The middle one of some numbers, the lower of two; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
