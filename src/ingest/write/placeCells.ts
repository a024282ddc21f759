import type { LayerRecords } from "../records/records.ts";
import { writeWkt } from "../values/wkt.ts";
import { projectedShape } from "./writeGeojson.ts";

/** The last columns of a table: where a record is, and its shape where that is more than a point. */
export interface PlaceCells {
  /** "lng" and "lat" where any record is placed, "geometry" where any has a shape. */
  readonly headings: readonly string[];
  cells(record: number): readonly string[];
  /** How many shapes were left out so far: longer than `longest` characters, of their rows the place alone stands. */
  withoutShape(): number;
}

/** A place in a table's cells, `project` leading from WGS-84 into the system asked for; a shape is WKT, read back as `geometry`. */
export function placeCells(
  records: LayerRecords,
  project: (lng: number, lat: number) => [number, number],
  longest: number,
): PlaceCells {
  const isPlaced = records.lng.some((lng) => !Number.isNaN(lng));
  const hasShapes = records.shapes.size > 0;
  const left = new Set<number>();
  /** A sheet with hazards in its rows asks for a site's shape once a row, and those rows stand together. */
  let last = { record: -1, text: "" };
  const axesOf = (record: number): string[] => {
    const lng = records.lng[record]!;
    const place = Number.isNaN(lng) ? [Number.NaN, Number.NaN] : project(lng, records.lat[record]!);
    return place.map((axis) => (Number.isNaN(axis) ? "" : String(axis)));
  };
  const shapeOf = (record: number): string => {
    if (record === last.record) return last.text;
    const shape = records.shapes.get(record);
    const projected = shape === undefined ? null : projectedShape(shape, project);
    const text = projected === null ? "" : writeWkt(projected);
    if (text.length > longest) left.add(record);
    last = { record, text: text.length > longest ? "" : text };
    return last.text;
  };
  return {
    headings: [...(isPlaced ? ["lng", "lat"] : []), ...(hasShapes ? ["geometry"] : [])],
    cells: (record) => [...(isPlaced ? axesOf(record) : []), ...(hasShapes ? [shapeOf(record)] : [])],
    withoutShape: () => left.size,
  };
}
