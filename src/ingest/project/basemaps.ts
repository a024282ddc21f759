import type { BasemapType } from "../../core/basemaps.ts";
import { ARCHIVE_STYLES, CITY_MAPS, DATUMS, GROUND_LAYERS, TIANDITU_MAPS } from "../../core/projectFile.ts";
import { z } from "./zod.ts";

const filled = z.string().regex(/\S/);
const groundShape = Object.fromEntries(GROUND_LAYERS.map((layer) => [layer, filled.exactOptional()]));

/** What every basemap may say of itself. */
const look = {
  title: filled.exactOptional().describe("Its name, where there are several to choose from."),
  crs: z
    .enum(DATUMS)
    .exactOptional()
    .describe("The system that it lies in: over a shifted one the map shifts what lies on it."),
  opacity: z.number().min(0).max(1).exactOptional(),
  grey: z
    .union([z.boolean(), z.number().min(0).max(1)])
    .exactOptional()
    .describe("How far colours are taken out; all of them without it, so that only hazards have colour."),
  attribution: z.string().exactOptional().describe("Whose map it is, shown at its edge and on pictures."),
  mapNumber: z.string().exactOptional().describe("审图号, shown likewise."),
  bounds: z
    .array(z.number())
    .length(4)
    .exactOptional()
    .describe("West, south, east, north: beyond them nothing is asked for."),
};

const zoom = z.int().min(0).max(24).exactOptional();
const tiles = {
  url: filled
    .regex(/\{z\}/)
    .regex(/\{x\}/)
    .regex(/\{-?y\}/)
    .describe("Address of a tile, with {z}, {x} and {y} or {-y}; {s} is a, b and c. Relative to the project."),
  tileSize: z.literal([128, 256, 512, 1024]).exactOptional().describe("Pixels of a tile's side; 256 without it."),
  minzoom: zoom,
  maxzoom: zoom,
};

/** The keys of each type of basemap; those of a key that is a map itself are known too. */
export const BASEMAP_SCHEMAS = {
  none: z.object({ type: z.literal("none"), ...look }),
  geojson: z.object({ type: z.literal("geojson"), layers: z.object(groundShape).default({}), ...look }),
  pmtiles: z.object({
    type: z.literal("pmtiles"),
    url: filled.describe("Address of the archive; relative to the project it may lie in its folder or its zip."),
    style: z
      .enum(ARCHIVE_STYLES)
      .exactOptional()
      .describe("Of an archive of shapes: with water and green barely tinted, or in greys alone."),
    ...look,
  }),
  style: z.object({ type: z.literal("style"), url: filled.describe("Address of a MapLibre style."), ...look }),
  xyz: z.object({ type: z.literal("xyz"), ...tiles, ...look }),
  tms: z.object({ type: z.literal("tms"), ...tiles, ...look }),
  wmts: z.object({
    type: z.literal("wmts"),
    url: filled.describe("Address of the service's capabilities."),
    layer: filled.describe("The identifier of one of its layers."),
    matrixSet: filled.exactOptional().describe("Which of its sets of tiles; the first on Web Mercator without it."),
    ...look,
  }),
  tianditu: z.object({ type: z.literal("tianditu"), map: z.enum(TIANDITU_MAPS).default("vector"), ...look }),
  amap: z.object({ type: z.literal("amap"), map: z.enum(CITY_MAPS).default("vector"), ...look }),
  tencent: z.object({ type: z.literal("tencent"), map: z.enum(CITY_MAPS).default("vector"), ...look }),
} as const satisfies { readonly [T in BasemapType]: z.ZodObject };

type Schema = (typeof BASEMAP_SCHEMAS)[BasemapType];

/** A basemap, by its type. */
export const basemapSchema = z.discriminatedUnion(
  "type",
  Object.values(BASEMAP_SCHEMAS) as unknown as readonly [Schema, ...Schema[]],
);

/** The keys that a type knows, and those inside each of them that is a map. */
export function keysOfBasemap(type: BasemapType): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(BASEMAP_SCHEMAS[type].shape).map(([key, value]) => {
      const inner: unknown = value instanceof z.ZodDefault ? value.unwrap() : value;
      return [key, inner instanceof z.ZodObject ? Object.keys(inner.shape) : []];
    }),
  );
}
