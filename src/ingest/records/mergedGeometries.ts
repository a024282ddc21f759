import { type Geometry, type Position, partsOf } from "../../core/geometry.ts";
import { placeOf } from "../../core/place.ts";
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
  if (joined === null) return;
  records.shapes.set(record, joined);
  const place = placeOf(joined);
  if (place !== null) [records.lng[record], records.lat[record]] = place;
}

/** Two geometries as one multi-geometry; a part that is already there is not added again. null when nothing is new. */
function join(a: Geometry, b: Geometry): Geometry | null {
  const one = partsOf(a);
  const two = partsOf(b);
  const points = union(one.points, two.points, same);
  const lines = union(one.lines, two.lines, sameLine);
  const polygons = union(one.polygons, two.polygons, sameRings);
  if (points === one.points && lines === one.lines && polygons === one.polygons) return null;
  const geometries: Geometry[] = [];
  if (polygons.length > 0) geometries.push({ type: "MultiPolygon", coordinates: polygons });
  if (lines.length > 0) geometries.push({ type: "MultiLineString", coordinates: lines });
  if (points.length > 0) geometries.push({ type: "MultiPoint", coordinates: points });
  return geometries.length === 1 ? geometries[0]! : { type: "GeometryCollection", geometries };
}

function union<T>(known: T[], more: readonly T[], isSame: (a: T, b: T) => boolean): T[] {
  const added = more.filter((part) => !known.some((other) => isSame(other, part)));
  return added.length === 0 ? known : [...known, ...added];
}

type Line = readonly Position[];
const sameLine = (a: Line, b: Line): boolean => a.length === b.length && a.every((at, i) => same(at, b[i]!));
const sameRings = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((ring, i) => sameLine(ring, b[i]!));

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
