import type { PlacesRead } from "../../contract/contract.ts";

/** Places of sites of which nothing else is known yet. */
export interface ScenePlace {
  readonly lng: number;
  readonly lat: number;
  /** CSS pixels. */
  readonly radius: number;
}

/** CSS pixels of one site alone, and what ten times as many add. */
const LEAST = 4;
const STEP = 5;

/** The places that a zoom has room for, as discs: how many stand there, and nothing of how they are. */
export function placesOf(read: PlacesRead, zoom: number, scale: number): readonly ScenePlace[] {
  const level = read.levels[Math.max(0, Math.min(Math.round(zoom), read.levels.length - 1))];
  if (level === undefined) return [];
  return Array.from(level.count, (count, i) => ({
    lng: level.lng[i]!,
    lat: level.lat[i]!,
    radius: (LEAST + STEP * Math.log10(count)) * scale,
  }));
}
