import type { DrawnBasemap } from "../../core/basemaps.ts";
import { GROUND_LAYERS } from "../../core/projectFile.ts";
import { z } from "./zod.ts";

const filled = z.string().regex(/\S/);
const groundShape = Object.fromEntries(GROUND_LAYERS.map((layer) => [layer, filled.exactOptional()]));

/** The keys of each type of basemap that is drawn; those of a key that is a map itself are known too. */
export const BASEMAP_SCHEMAS = {
  none: z.object({ type: z.literal("none") }),
  geojson: z.object({ type: z.literal("geojson"), layers: z.object(groundShape).default({}) }),
} as const satisfies { readonly [T in DrawnBasemap]: z.ZodObject };

type Schema = (typeof BASEMAP_SCHEMAS)[DrawnBasemap];

/** A basemap that is drawn, by its type. */
export const basemapSchema = z.discriminatedUnion(
  "type",
  Object.values(BASEMAP_SCHEMAS) as unknown as readonly [Schema, ...Schema[]],
);

/** The keys that a type knows, and those inside each of them that is a map. */
export function keysOfBasemap(type: DrawnBasemap): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(BASEMAP_SCHEMAS[type].shape).map(([key, value]) => {
      const inner: unknown = value instanceof z.ZodDefault ? value.unwrap() : value;
      return [key, inner instanceof z.ZodObject ? Object.keys(inner.shape) : []];
    }),
  );
}
