import { type GeometryReading, readGeometry } from "../geojson/geojsonGeometry.ts";
import { isObject } from "../text/jsonText.ts";
import { looksLikeWkt, readWktCell } from "./wkt.ts";

const LOOKS_LIKE_GEOJSON = /^\s*\{[\s\S]{0,400}"(?:coordinates|geometries|geometry)"\s*:/;

/** True of a cell that begins like a shape, WKT or GeoJSON, well-formed or not. */
export const looksLikeShape = (text: string): boolean => looksLikeWkt(text) || LOOKS_LIKE_GEOJSON.test(text);

/** The shape in a cell: WKT, EWKT, a geometry or a feature of GeoJSON; with the reason where there is none. */
export function readShapeCell(text: string): GeometryReading {
  if (!LOOKS_LIKE_GEOJSON.test(text)) return readWktCell(text);
  try {
    const value: unknown = JSON.parse(text);
    return readGeometry(isObject(value) && value.type === "Feature" ? (value.geometry ?? null) : value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return readGeometry({});
  }
}
