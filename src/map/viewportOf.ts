import type { Map as MapLibreMap } from "maplibre-gl";

/** What of the world a map shows, in degrees. */
export interface Viewport {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bbox: readonly [number, number, number, number];
}

/** What a map shows now. */
export function viewportOf(map: MapLibreMap): Viewport {
  const { lng, lat } = map.getCenter();
  const bounds = map.getBounds();
  return {
    lng,
    lat,
    zoom: map.getZoom(),
    bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  };
}

export const centreOf = (map: MapLibreMap): [number, number] => map.getCenter().toArray();
