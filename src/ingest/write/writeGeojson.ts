import type { Geometry } from "../../core/geometry.ts";
import type { LayerRecords } from "../records/records.ts";
import { transformed } from "../records/rowPlace.ts";
import { type OutColumn, projectionTo } from "./outColumn.ts";

/** Ends of lines that JSON leaves in a text as they are. */
const LINE_ENDS = /[\u2028\u2029\u0085]/g;

/**
 * Records as a FeatureCollection, one feature a line, `rows` naming the record of each and `idOf` its id: the true shape (a point where there is none, null off the map) in `crs`,
 * which is named, the id as `id` and as a property, every field by its name, null where it is empty. null when the system is unknown.
 */
export function writeGeojson(
  records: LayerRecords,
  columns: readonly OutColumn[],
  crs: string,
  rows: readonly number[] = [...Array(records.ids.length).keys()],
  idOf: (record: number) => string = (record) => records.ids.at(record),
): string | null {
  const project = projectionTo(crs);
  if (project === null) return null;
  const lines = rows.map((record, row) => {
    const id = idOf(record);
    const properties: [string, string | number | boolean | null][] = [["id", id]];
    for (const { field, holds, text } of columns) properties.push([field, propertyOf(text(row), holds)]);
    // Made as a list, so that a field named __proto__ would be a field.
    const feature = {
      type: "Feature",
      id,
      properties: Object.fromEntries(properties),
      geometry: geometryOf(records, record, project),
    };
    return JSON.stringify(feature).replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`);
  });
  const name = JSON.stringify(nameOf(crs));
  const head = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":${name}}},"features":[`;
  return `${head}\n${lines.join(",\n")}\n]}\n`;
}

function propertyOf(text: string, holds: OutColumn["holds"]): string | number | boolean | null {
  if (text === "") return null;
  if (holds === "flag") return text === "true";
  // As in a sheet, what is no number in a column of numbers is text.
  return holds === "number" && !Number.isNaN(Number(text)) ? Number(text) : text;
}

function geometryOf(
  records: LayerRecords,
  record: number,
  project: (lng: number, lat: number) => [number, number],
): Geometry | null {
  const lng = records.lng[record] ?? Number.NaN;
  if (Number.isNaN(lng)) return null;
  return projectedShape(
    records.shapes.get(record) ?? { type: "Point", coordinates: [lng, records.lat[record]!] },
    project,
  );
}

/** The same shape in another system; null when a part of it has no place there. */
export function projectedShape(
  shape: Geometry,
  project: (lng: number, lat: number) => [number, number],
): Geometry | null {
  let isPlaced = true;
  const geometry = transformed(shape, (x, y) => {
    const at = project(x, y);
    if (Number.isNaN(at[0]) || Number.isNaN(at[1])) isPlaced = false;
    return at;
  });
  return isPlaced ? geometry : null;
}

/** The system as other programs know it; names that only Chinese maps use stay as they are, and are read back here. */
function nameOf(crs: string): string {
  const text = crs.normalize("NFKC").trim();
  if (/^(?:WGS[\s_-]?(?:19)?84|EPSG:4326|CRS84)$/i.test(text)) return "urn:ogc:def:crs:OGC:1.3:CRS84";
  if (/^(?:CGCS[\s_-]?2000)$/i.test(text)) return "urn:ogc:def:crs:EPSG::4490";
  const code = /^EPSG:(\d+)$/i.exec(text)?.[1];
  return code === undefined ? text : `urn:ogc:def:crs:EPSG::${code}`;
}
