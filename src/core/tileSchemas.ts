import { type BasemapLayer, GROUND_LAYERS } from "./projectFile.ts";

/**
 * The ways in which maps of the whole world name what their vector tiles hold: for each layer of the ground the layers of a tile
 * that may hold it. Protomaps: the names of today and those before 2024 (`natural`, `land`, `physical_line`, `transit`).
 */
export const TILE_SCHEMAS = {
  protomaps: {
    water: ["water", "physical_line"],
    green: ["landcover", "natural", "landuse", "land"],
    block: ["landuse", "land"],
    road: ["roads", "transit"],
    building: ["buildings"],
    label: ["places", "water", "physical_point"],
  },
  openmaptiles: {
    water: ["water", "waterway"],
    green: ["landcover", "landuse", "park"],
    block: ["landuse"],
    road: ["transportation", "transportation_name"],
    building: ["building"],
    label: ["place", "water_name"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<BasemapLayer, readonly string[]>>>>;

export type TileSchema = keyof typeof TILE_SCHEMAS;

/** What tells a way of naming from another: the layer of its roads. */
const TOLD_BY = { protomaps: "roads", openmaptiles: "transportation" } as const satisfies Record<TileSchema, string>;

/** By which names the layers of an archive go; null for any other. */
export const schemaOf = (layers: readonly string[]): TileSchema | null =>
  (Object.keys(TOLD_BY) as TileSchema[]).find((schema) => layers.includes(TOLD_BY[schema])) ?? null;

/** What of the ground an archive can hold. */
export const groundOf = (schema: TileSchema, layers: readonly string[]): readonly BasemapLayer[] =>
  GROUND_LAYERS.filter((layer) => TILE_SCHEMAS[schema][layer].some((name) => layers.includes(name)));
