import { done, failed, type Result } from "../../core/result.ts";
import { isObject, parseJson } from "../text/jsonText.ts";
import { readGeometry } from "./geojsonGeometry.ts";

/** A basemap file as a FeatureCollection of what could be drawn; features that cannot be are left out, they are no records. */
export function readBasemapFile(bytes: Uint8Array, file: string): Result<GeoJSON.FeatureCollection> {
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) return failed("html-instead", file);
  const read = parseJson(text, file);
  if (!read.ok) return read;
  const parsed = read.value;
  const features = isObject(parsed) && Array.isArray(parsed["features"]) ? parsed["features"] : null;
  if (features === null) return failed("not-geojson", file);
  const drawn: GeoJSON.Feature[] = [];
  for (const feature of features as unknown[]) {
    if (!isObject(feature)) continue;
    const { geometry } = readGeometry(feature["geometry"] ?? null);
    if (geometry === null) continue;
    drawn.push({ type: "Feature", geometry: geometry as GeoJSON.Geometry, properties: plain(feature["properties"]) });
  }
  return done({ type: "FeatureCollection", features: drawn });
}

/** Only texts, numbers and booleans: what a style can ask for. */
function plain(properties: unknown): Record<string, string | number | boolean> {
  const result: Record<string, string | number | boolean> = {};
  if (!isObject(properties)) return result;
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (key !== "__proto__" && (typeof value === "string" || typeof value === "number" || typeof value === "boolean"))
      result[key] = value;
  }
  return result;
}
