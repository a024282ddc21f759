import { datumOf } from "./basemaps.ts";
import { SHIFTED, shift } from "./chinaShift.ts";
import type { PictureSheet } from "./groundRead.ts";
import type { BasemapSpec } from "./projectFile.ts";
import { boxWithin, type TilePlace, tilesIn } from "./tilesIn.ts";

type Box = readonly [west: number, south: number, east: number, north: number];

/** What of the world Web Mercator has. */
const WORLD: Box = [-180, -85, 180, 85];

/** The tiles of a box in WGS-84 down to a zoom, the coarsest first, as the sheet lies; one more than `most` where there are more. */
export function tilesOfSheet(
  basemap: BasemapSpec,
  { minzoom, maxzoom, bounds }: PictureSheet,
  bbox: Box,
  deepest: number,
  most: number,
): readonly TilePlace[] {
  return tilesIn(boxWithin(asItLies(basemap, bbox), bounds ?? WORLD), minzoom, Math.min(deepest, maxzoom), most);
}

/** A box in WGS-84 in the system that a basemap lies in. */
export function asItLies(basemap: BasemapSpec, [west, south, east, north]: Box): Box {
  const datum = datumOf(basemap);
  if (datum === "WGS84") return [west, south, east, north];
  const system = SHIFTED[datum];
  return [...shift(west, south, system), ...shift(east, north, system)];
}
