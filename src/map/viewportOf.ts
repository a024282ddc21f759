import type { Map as MapLibreMap } from "maplibre-gl";
import type { Shift } from "./pictures/shift.ts";

/** What of the world a map shows, in degrees. */
export interface Viewport {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bbox: readonly [number, number, number, number];
  /** The map flies by itself: what is asked of each place on the way is seen for a moment only. */
  readonly isFlying?: boolean;
}

/** What a map shows now, of the world and not of a picture that lies elsewhere. */
export function viewportOf(map: MapLibreMap, { toWorld }: Shift, isFlying: boolean): Viewport {
  const [lng, lat] = toWorld(...centreOf(map));
  const bounds = map.getBounds();
  return {
    lng,
    lat,
    zoom: map.getZoom(),
    isFlying,
    bbox: [...toWorld(bounds.getWest(), bounds.getSouth()), ...toWorld(bounds.getEast(), bounds.getNorth())],
  };
}

export const centreOf = (map: MapLibreMap): [number, number] => map.getCenter().toArray();
