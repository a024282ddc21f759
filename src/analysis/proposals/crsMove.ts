import { metresPerDegree } from "../../core/metres.ts";
import type { Positions } from "./crsPoints.ts";
import { median } from "./middlePlace.ts";

export const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How far records lie from where they belong, in metres (the median), and to which side; null when they have no place as they are read. */
export function moveBetween(
  asRead: Positions,
  right: Positions,
): { readonly metres: number; readonly direction: Direction } | null {
  const east: number[] = [];
  const north: number[] = [];
  for (const [i, lng] of asRead.lng.entries()) {
    const [lat, rightLng, rightLat] = [asRead.lat[i]!, right.lng[i]!, right.lat[i]!];
    if (Number.isNaN(lng + lat + rightLng + rightLat)) continue;
    const degree = metresPerDegree((lat + rightLat) / 2);
    east.push((lng - rightLng) * degree.lng);
    north.push((lat - rightLat) * degree.lat);
  }
  if (east.length === 0) return null;
  const [x, y] = [median(east), median(north)];
  const eighth = Math.round(Math.atan2(x, y) / (Math.PI / 4));
  return { metres: Math.hypot(x, y), direction: DIRECTIONS[(eighth + 8) % 8]! };
}
