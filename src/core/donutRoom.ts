import { mercatorX, mercatorY } from "./mercator.ts";

/** What a map sees: degrees west, south, east, north, and its zoom of 512 px tiles. */
interface Sight {
  readonly bbox: readonly [number, number, number, number];
  readonly zoom: number;
  readonly isFlying?: boolean;
}

/** What part of the side of a square as large as the map lies between two donuts at least, and CSS pixels less: a small map holds them closer. */
const SHARE = 0.093;
const CLOSER = 9;
/** CSS pixels: a window that grows by a little asks for nothing new, and a pan, which changes digits far behind the point, never. */
const STEP = 4;

/** Steps of a zoom in which donuts are told; fewer while a map flies, which is over each too briefly to be read. */
const STEPS = 4;
const STEPS_FLYING = 1;

/**
 * How near donuts may come on a map: `zoom` is that of a desk at its own size (larger marks need the room of a lower zoom, by
 * quarters, or by whole ones in a flight), `spacing` the CSS pixels of such a desk from the middle of one to the next. On a wall as on
 * a phone a map holds about as many of them. It follows from zoom and size alone: a map that a hand moves keeps it.
 */
export function roomOf(
  { bbox, zoom, isFlying = false }: Sight,
  scale: number,
): { readonly zoom: number; readonly spacing: number } {
  const steps = isFlying ? STEPS_FLYING : STEPS;
  const world = 512 * 2 ** zoom;
  const [west, south, east, north] = bbox;
  const side = Math.sqrt((mercatorX(east) - mercatorX(west)) * (mercatorY(south) - mercatorY(north))) * world;
  return {
    zoom: Math.floor((zoom - Math.log2(scale)) * steps) / steps,
    spacing: Math.max(0, Math.round(((SHARE * side) / scale - CLOSER) / STEP) * STEP),
  };
}
