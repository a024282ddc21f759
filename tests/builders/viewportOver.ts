import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../src/core/mercator.ts";
import type { Viewport } from "../../src/state/store/state.ts";

/** What a map of so many CSS pixels sees around a place. */
export function viewportOver(lng: number, lat: number, zoom: number, width: number, height: number): Viewport {
  const world = 512 * 2 ** zoom;
  const x = mercatorX(lng);
  const y = mercatorY(lat);
  return {
    lng,
    lat,
    zoom,
    bbox: [
      lngOfMercator(x - width / 2 / world),
      latOfMercator(y + height / 2 / world),
      lngOfMercator(x + width / 2 / world),
      latOfMercator(y - height / 2 / world),
    ],
  };
}
