import type { Field, FieldRule } from "../core/fields.ts";
import { type Geometry, type Position, partsOf } from "../core/geometry.ts";
import { placeOf } from "../core/place.ts";
import { NUMBER_CODECS } from "./fieldReaders.ts";
import type { FieldColumn, LayerRecords } from "./records.ts";
import type { RowReading } from "./rowReader.ts";

/** Adds a record and returns its number. */
export function appendRecord(
  records: LayerRecords,
  fields: Readonly<Record<Field, FieldRule>>,
  reading: RowReading,
  id: string,
): number {
  const record = records.ids.length;
  records.ids.push(id);
  for (const [field, text] of reading.texts) columnOf(records, fields, field, record).values[record] = text as never;
  for (const [field, value] of reading.numbers)
    columnOf(records, fields, field, record).values[record] = value as never;
  for (const column of records.columns.values()) {
    if (column.values.length > record) continue;
    // A later file of the layer may lack a column that an earlier one had.
    if (column.holds === "texts") column.values.push("");
    else column.values.push(column.empty);
  }
  records.lng.push(reading.place.lng);
  records.lat.push(reading.place.lat);
  if (reading.place.geometry !== null) records.shapes.set(record, reading.place.geometry);
  return record;
}

function columnOf(
  records: LayerRecords,
  fields: Readonly<Record<Field, FieldRule>>,
  field: Field,
  before: number,
): FieldColumn {
  const known = records.columns.get(field);
  if (known !== undefined) return known;
  const type = fields[field]?.type ?? "text";
  const column: FieldColumn =
    type === "text" || type === "list" || type === "place"
      ? { holds: "texts", values: new Array<string>(before).fill("") }
      : {
          holds: "numbers",
          type,
          values: new Array<number>(before).fill(NUMBER_CODECS[type].empty),
          empty: NUMBER_CODECS[type].empty,
        };
  records.columns.set(field, column);
  return column;
}

/** Adds a row to the record that its key names: first non-empty value, geometries as one multi-geometry. */
export function mergeInto(records: LayerRecords, record: number, reading: RowReading): void {
  for (const [field, text] of reading.texts) {
    const column = records.columns.get(field);
    if (column !== undefined && text !== "" && column.values[record] === "") column.values[record] = text as never;
  }
  for (const [field, value] of reading.numbers) {
    const column = records.columns.get(field);
    if (column?.holds !== "numbers") continue;
    if (Object.is(column.values[record], column.empty)) column.values[record] = value;
  }
  const { lng, lat, geometry } = reading.place;
  if (Number.isNaN(lng)) return;
  const hereLng = records.lng[record]!;
  const hereLat = records.lat[record]!;
  if (Number.isNaN(hereLng)) {
    records.lng[record] = lng;
    records.lat[record] = lat;
    if (geometry !== null) records.shapes.set(record, geometry);
    return;
  }
  const shape = records.shapes.get(record);
  if (geometry === null && shape === undefined && lng === hereLng && lat === hereLat) return;
  const joined = join(
    shape ?? { type: "Point", coordinates: [hereLng, hereLat] },
    geometry ?? { type: "Point", coordinates: [lng, lat] },
  );
  records.shapes.set(record, joined);
  const place = placeOf(joined);
  if (place !== null) [records.lng[record], records.lat[record]] = place;
}

/** Two geometries as one multi-geometry; a point that is already there is not added again. */
function join(a: Geometry, b: Geometry): Geometry {
  const one = partsOf(a);
  const two = partsOf(b);
  const points = [...one.points];
  for (const point of two.points) if (!points.some((known) => same(known, point))) points.push(point);
  const lines = [...one.lines, ...two.lines];
  const polygons = [...one.polygons, ...two.polygons];
  const geometries: Geometry[] = [];
  if (polygons.length > 0) geometries.push({ type: "MultiPolygon", coordinates: polygons });
  if (lines.length > 0) geometries.push({ type: "MultiLineString", coordinates: lines });
  if (points.length > 0) geometries.push({ type: "MultiPoint", coordinates: points });
  return geometries.length === 1 ? geometries[0]! : { type: "GeometryCollection", geometries };
}

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
