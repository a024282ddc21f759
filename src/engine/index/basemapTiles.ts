import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { BasemapLayer } from "../../core/projectFile.ts";

/** The basemap cut into vector tiles on demand, so that its geometry never crosses to the page as objects. */
export interface BasemapTiles {
  readonly layers: readonly BasemapLayer[];
  /** A vector tile with one layer for each ground layer, its words as `tell` tells them; null where nothing is. Zoom 0 to 16. */
  tile(z: number, x: number, y: number, tell: (text: string) => string): ArrayBuffer | null;
}

export const GROUND_MAX_ZOOM = 16;

/** Cuts parsed GeoJSON into tiles; `collections` are FeatureCollections by ground layer. */
export function basemapTiles(collections: ReadonlyMap<BasemapLayer, GeoJSON.FeatureCollection>): BasemapTiles {
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
    tile(z, x, y, tell) {
      const layers: Record<string, NonNullable<ReturnType<GeoJSONVT["getTile"]>>> = {};
      for (const [layer, index] of indexes) {
        const tile = index.getTile(z, x, y);
        if (tile !== null && tile !== undefined && tile.features.length > 0) layers[layer] = toldTile(tile, tell);
      }
      if (Object.keys(layers).length === 0) return null;
      const bytes = fromGeojsonVt(layers, { version: 2, extent: 4096 });
      return bytes.slice().buffer;
    },
  };
}

type Tile = NonNullable<ReturnType<GeoJSONVT["getTile"]>>;

/** The tile itself stays as it is: it is kept for others. */
const toldTile = (tile: Tile, tell: (text: string) => string): Tile => ({
  ...tile,
  features: tile.features.map((feature) => ({ ...feature, tags: toldTags(feature.tags, tell) })) as Tile["features"],
});

function toldTags(tags: GeoJSON.GeoJsonProperties, tell: (text: string) => string): GeoJSON.GeoJsonProperties {
  const redacted = Object.entries(tags ?? {}).map(([key, value]: [string, unknown]) => {
    const text = String(value);
    return [tell(key), tell(text) === text ? value : tell(text)];
  });
  return Object.fromEntries(redacted) as GeoJSON.GeoJsonProperties;
}
