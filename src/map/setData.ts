import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";

/** Gives a GeoJSON source of a map other data; a style on its way has no sources yet. */
export function setData(map: MapLibreMap, id: string, data: GeoJSON.FeatureCollection): void {
  void (map.getSource(id) as GeoJSONSource | undefined)?.setData(data);
}
