import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { GroundLayer } from "../../core/projectFile.ts";

/** The basemap cut into vector tiles on demand, so that its geometry never crosses to the page as objects. */
export interface GroundTiles {
  readonly layers: readonly GroundLayer[];
  /** A vector tile with one layer for each ground layer; null where nothing is. Zoom 0 to 16. */
  tile(z: number, x: number, y: number): ArrayBuffer | null;
}

export const GROUND_MAX_ZOOM = 16;

/** Cuts parsed GeoJSON into tiles; `collections` are FeatureCollections by ground layer. */
export function groundTiles(collections: ReadonlyMap<GroundLayer, GeoJSON.FeatureCollection>): GroundTiles {
  const indexes = [...collections].map(([layer, data]) => {
    const index = new GeoJSONVT(data, {
      maxZoom: GROUND_MAX_ZOOM,
      indexMaxZoom: 4,
      tolerance: 3,
      buffer: 64,
      extent: 4096,
    });
    return [layer, index] as const;
  });
  return {
    layers: [...collections.keys()],
    tile(z, x, y) {
      const layers: Record<string, NonNullable<ReturnType<GeoJSONVT["getTile"]>>> = {};
      for (const [layer, index] of indexes) {
        const tile = index.getTile(z, x, y);
        if (tile !== null && tile !== undefined && tile.features.length > 0) layers[layer] = tile;
      }
      if (Object.keys(layers).length === 0) return null;
      const bytes = fromGeojsonVt(layers, { version: 2, extent: 4096 });
      return bytes.slice().buffer;
    },
  };
}
