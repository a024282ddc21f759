import type { SourceRow } from "../rows/sourceRow.ts";
import { isObject, toJson } from "../text/jsonText.ts";
import { isBare } from "./geojsonFeatures.ts";
import { readGeometry } from "./geojsonGeometry.ts";

/** A GeoJSON feature as a row; what is no object of type Feature is a row that holds nothing. */
export function featureRow(feature: unknown, ordinal: number, columns: ReadonlyMap<string, number>): SourceRow {
  if (!isObject(feature) || feature.type !== "Feature") {
    return { row: ordinal, line: ordinal, cells: [], geometry: null, notAFeature: true };
  }
  const id = feature.id;
  const featureId = typeof id === "string" || typeof id === "number" ? String(id) : "";
  // A place of a plain array has its axes among its own keys.
  if (isBare(feature)) return { row: ordinal, line: ordinal, cells: cellsOf(feature.properties, columns) };
  return {
    row: ordinal,
    line: ordinal,
    cells: cellsOf(feature.properties, columns),
    ...shapeOf(feature.geometry),
    ...(featureId === "" ? {} : { featureId }),
  };
}

function shapeOf(value: unknown): Pick<SourceRow, "geometry" | "geometryFault"> {
  if (value === null || value === undefined) return { geometry: null };
  const read = readGeometry(value);
  return read.code === undefined ? { geometry: read.geometry } : { geometry: read.geometry, geometryFault: read.code };
}

/** Property values as text, own keys only: nothing for null, JSON for what has parts. */
function cellsOf(properties: unknown, columns: ReadonlyMap<string, number>): string[] {
  const cells = new Array<string>(columns.size).fill("");
  if (!isObject(properties)) return cells;
  for (const key of Object.keys(properties)) {
    const column = columns.get(key);
    if (column !== undefined) cells[column] = textOf(properties[key]);
  }
  return cells;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  // A list of words is a list in a cell: tags, flags.
  if (Array.isArray(value) && value.every((word) => typeof word === "string" || typeof word === "number"))
    return value.join("、");
  return toJson(value);
}
