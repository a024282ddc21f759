import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Camera, Viewport } from "../store/state.ts";

/** CSS pixels of the world at zoom 0. */
const WORLD = 512;

/** What a map of the size that `viewport` tells of sees from another camera. */
export function viewportAt(viewport: Viewport, camera: Camera): Viewport {
  const [west, south, east, north] = viewport.bbox;
  const share = 2 ** (viewport.zoom - camera.zoom) / 2;
  const across = (mercatorX(east) - mercatorX(west)) * share;
  const down = (mercatorY(south) - mercatorY(north)) * share;
  const x = mercatorX(camera.lng);
  const y = mercatorY(camera.lat);
  return {
    ...camera,
    bbox: [lngOfMercator(x - across), latOfMercator(y + down), lngOfMercator(x + across), latOfMercator(y - down)],
  };
}

/** Width and height of the map that sees so much, in CSS pixels. */
export function sizeOfMap({ bbox: [west, south, east, north], zoom }: Viewport): readonly [number, number] {
  const world = WORLD * 2 ** zoom;
  return [(mercatorX(east) - mercatorX(west)) * world, (mercatorY(south) - mercatorY(north)) * world];
}

/** Milliseconds of a flight to the next camera: of a short one the least. */
const SHORTEST = 900;
const LONGEST = 2800;
/** For each screen that is flown over, and each step of zoom. */
const PER_SCREEN = 350;
/** Screens and steps of zoom that nobody sees. */
const UNSEEN = 0.002;

/** How long the camera flies from what is seen to another place; 0 where it stands there. */
export function flightTo(viewport: Viewport, camera: Camera): number {
  const [width, height] = sizeOfMap(viewport);
  const world = WORLD * 2 ** Math.min(viewport.zoom, camera.zoom);
  const screens = Math.hypot(
    ((mercatorX(camera.lng) - mercatorX(viewport.lng)) * world) / width,
    ((mercatorY(camera.lat) - mercatorY(viewport.lat)) * world) / height,
  );
  const steps = Math.abs(camera.zoom - viewport.zoom);
  if (screens < UNSEEN && steps < UNSEEN) return 0;
  return Math.round(Math.min(LONGEST, SHORTEST + PER_SCREEN * (screens + steps)));
}
