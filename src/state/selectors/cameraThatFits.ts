import type { Bounds } from "../../core/bounds.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../core/mercator.ts";
import type { Camera, Viewport } from "../store/state.ts";

const MOST_ZOOM = 17;
/** Share of the view that is filled, so that a ring and its label stand clear of the edge. */
const FILLED = 0.84;

/** The camera that shows a box as large as it fits a map of the size that `viewport` tells of: what a tour flies to. */
export function cameraThatFits({ west, south, east, north }: Bounds, viewport: Viewport): Camera {
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const [viewWest, viewSouth, viewEast, viewNorth] = viewport.bbox;
  const across = (mercatorX(viewEast) - mercatorX(viewWest)) / Math.max(right - left, Number.MIN_VALUE);
  const down = (mercatorY(viewSouth) - mercatorY(viewNorth)) / Math.max(bottom - top, Number.MIN_VALUE);
  const zoom = viewport.zoom + Math.log2(Math.min(across, down) * FILLED);
  return {
    lng: lngOfMercator((left + right) / 2),
    lat: latOfMercator((top + bottom) / 2),
    zoom: Math.max(1, Math.min(MOST_ZOOM, zoom)),
  };
}
