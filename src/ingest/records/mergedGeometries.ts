import { type Geometry, type Position, partsOf } from "../../core/geometry.ts";
import { placeOf } from "../../core/place.ts";
import type { LayerRecords } from "./records.ts";
import type { RowPlace } from "./rowPlace.ts";

type Line = readonly Position[];
type Parts = ReturnType<typeof partsOf>;

interface Gathered {
  readonly parts: Parts;
  /** The parts by their coordinates: one that is already there is not added again. */
  readonly seen: Set<string>;
}

/**
 * The geometries of rows that are one record: together they are one multi-geometry, and the place is that of the whole. Parts are
 * gathered row by row, and made a whole once, at the end: a record of very many rows would else be made anew with each of them.
 */
export class MergedGeometries {
  private readonly records: LayerRecords;
  private readonly gathered = new Map<number, Gathered>();

  constructor(records: LayerRecords) {
    this.records = records;
  }

  /** Adds a row's geometry to a record's. */
  add(record: number, { lng, lat, geometry }: RowPlace): void {
    if (Number.isNaN(lng)) return;
    const { records } = this;
    const hereLng = records.lng[record]!;
    const hereLat = records.lat[record]!;
    if (Number.isNaN(hereLng)) {
      records.lng[record] = lng;
      records.lat[record] = lat;
      if (geometry !== null) records.shapes.set(record, geometry);
      return;
    }
    let known = this.gathered.get(record);
    if (known === undefined) {
      const shape = records.shapes.get(record);
      if (geometry === null && shape === undefined && lng === hereLng && lat === hereLat) return;
      const parts = partsOf(shape ?? { type: "Point", coordinates: [hereLng, hereLat] });
      known = { parts, seen: new Set(keysOf(parts)) };
      this.gathered.set(record, known);
    }
    const more = partsOf(geometry ?? { type: "Point", coordinates: [lng, lat] });
    const { parts, seen } = known;
    const isNew = (key: string): boolean => seen.size < seen.add(key).size;
    // One by one: a shape may have more parts than a call takes arguments.
    for (const point of more.points) if (isNew(pointKey(point))) parts.points.push(point);
    for (const line of more.lines) if (isNew(lineKey(line))) parts.lines.push(line);
    for (const rings of more.polygons) if (isNew(polygonKey(rings))) parts.polygons.push(rings);
  }

  /** Gives each record that was gathered its geometry and its place. */
  finish(): void {
    const { records } = this;
    for (const [record, { parts }] of this.gathered) {
      const whole = joined(parts);
      if (whole === null) continue;
      records.shapes.set(record, whole);
      const place = placeOf(whole);
      if (place !== null) [records.lng[record], records.lat[record]] = place;
    }
    this.gathered.clear();
  }
}

/** The parts as one geometry; null where there is but one part, which stands as it was. */
function joined({ points, lines, polygons }: Parts): Geometry | null {
  if (points.length + lines.length + polygons.length < 2) return null;
  const geometries: Geometry[] = [];
  if (polygons.length > 0) geometries.push({ type: "MultiPolygon", coordinates: polygons });
  if (lines.length > 0) geometries.push({ type: "MultiLineString", coordinates: lines });
  if (points.length > 0) geometries.push({ type: "MultiPoint", coordinates: points });
  return geometries.length === 1 ? geometries[0]! : { type: "GeometryCollection", geometries };
}

const keysOf = ({ points, lines, polygons }: Parts): readonly string[] => [
  ...points.map(pointKey),
  ...lines.map(lineKey),
  ...polygons.map(polygonKey),
];
const pointKey = ([lng, lat]: Position): string => `${lng} ${lat}`;
const lineKey = (line: Line): string => `line ${line.map(pointKey).join()}`;
const polygonKey = (rings: readonly Line[]): string => `polygon ${rings.map(lineKey).join(";")}`;
