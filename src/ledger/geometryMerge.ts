import { type Geometry, type Position, partsOf } from "../core/geometry.ts";
import { placeOf } from "../core/place.ts";
import type { LayerRecords } from "./records.ts";
import type { RowPlace } from "./rowPlace.ts";

/** Adds a row's geometry to a record's: together they are one multi-geometry, and the place is that of the whole. */
export function mergeGeometry(records: LayerRecords, record: number, { lng, lat, geometry }: RowPlace): void {
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
