import { eachPosition, type Geometry, type Position } from "../../core/geometry.ts";
import type { IssueAction, IssueCode } from "../../core/issue.ts";
import { isOnEarth, placeOf } from "../../core/place.ts";
import type { GeometryRepair } from "../geojson/geojsonGeometry.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { areDegrees, readPlace, toWgs84 } from "../values/coordinates.ts";
import { readShapeCell } from "../values/shapeText.ts";
import { hasSwappedAxes, shapeFault } from "../values/swappedShape.ts";

export type Projection = (lng: number, lat: number) => readonly [number, number];

/** A record's geometry and place in WGS-84, and the faults met on the way; `which` is the field that had them. */
export interface RowPlace {
  readonly geometry: Geometry | null;
  /** NaN when the row is not on the map. */
  readonly lng: number;
  readonly lat: number;
  readonly faults: readonly { readonly which: string; readonly code: IssueCode; readonly action: IssueAction }[];
}

/** Not on the map. */
export const NOWHERE: RowPlace = { geometry: null, lng: Number.NaN, lat: Number.NaN, faults: [] };

/**
 * Reads a row's place: the feature's geometry, else a cell of WKT or GeoJSON, else its axes; all three by the same rules for swapped axes
 * and for 0, 0. `project` is null when the system is unknown.
 */
export function placeOfRow(
  row: SourceRow,
  cell: (field: string) => string,
  project: Projection | null,
  projected: boolean | "gauss-kruger",
  latFirst = false,
): RowPlace {
  let repair = isRepair(row.geometryFault) ? row.geometryFault : null;
  if (row.geometryFault !== undefined && repair === null) return faulty("geometry", row.geometryFault);
  let geometry = row.geometry ?? null;
  const wkt = geometry === null ? cell("geometry") : "";
  if (wkt !== "") {
    const reading = readShapeCell(wkt);
    geometry = reading.geometry;
    if (geometry === null) return faulty("geometry", reading.code ?? "geometry-unreadable");
    repair = isRepair(reading.code) ? reading.code : null;
  }
  if (geometry !== null) {
    if (project === null) return faulty("geometry", "crs-unknown");
    const fault = shapeFault(geometry, projected);
    if (fault !== null) return faulty("geometry", fault);
    const isTurned = hasSwappedAxes(geometry, projected);
    const place = placed(transformed(isTurned ? transformed(geometry, turned) : geometry, project));
    if (Number.isNaN(place.lng) || !(isTurned || repair !== null)) return place;
    const codes: IssueCode[] = [];
    if (isTurned) codes.push("coordinates-swapped");
    if (repair !== null) codes.push(repair);
    return { ...place, faults: codes.map((code) => ({ which: "geometry", code, action: "repaired" })) };
  }
  const axes = readPlace({ lng: cell("lng"), lat: cell("lat"), lnglat: cell("lnglat"), projected, latFirst });
  if (axes === null) return NOWHERE;
  if (axes.place === null) return { ...NOWHERE, faults: axes.faults };
  if (project === null) return faulty("lng", "crs-unknown");
  const [lng, lat] = project(axes.place.lng, axes.place.lat);
  if (!isOnEarth(lng, lat)) return faulty("lng", "coordinates-out-of-range");
  return { geometry: null, lng, lat, faults: axes.faults };
}

const isRepair = (code: IssueCode | undefined): code is GeometryRepair =>
  code === "geometry-unclosed" || code === "coordinates-as-text";

/** A place that is written over with every row, so that a row costs no object. */
export class PointPlace implements RowPlace {
  readonly geometry = null;
  readonly faults: RowPlace["faults"] = [];
  lng = Number.NaN;
  lat = Number.NaN;

  /** Takes two numbers that are degrees beyond doubt; false of any others, whose cells `placeOfRow` reads. */
  take(lng: number, lat: number, project: Projection): boolean {
    if (!areDegrees(lng, lat)) return false;
    // WGS-84 needs no projection, and most rows no pair of numbers.
    if (project === AS_IT_STANDS) {
      this.lng = lng;
      this.lat = lat;
      return true;
    }
    [this.lng, this.lat] = project(lng, lat);
    return isOnEarth(this.lng, this.lat);
  }
}

const AS_IT_STANDS = toWgs84("WGS84");

const turned: Projection = (lat, lng) => [lng, lat];

const faulty = (which: string, code: IssueCode): RowPlace => ({
  ...NOWHERE,
  faults: [{ which, code, action: "emptied" }],
});

function placed(geometry: Geometry): RowPlace {
  let offEarth = false;
  eachPosition(geometry, ([lng, lat]) => {
    if (!isOnEarth(lng, lat)) offEarth = true;
  });
  const place = offEarth ? null : placeOf(geometry);
  if (place === null) return faulty("geometry", offEarth ? "coordinates-out-of-range" : "geometry-empty");
  return { geometry: geometry.type === "Point" ? null : geometry, lng: place[0], lat: place[1], faults: [] };
}

/** The same shape with every position put through a projection. */
export function transformed(geometry: Geometry, project: Projection): Geometry {
  const at = ([lng, lat]: Position): Position => project(lng, lat) as Position;
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: at(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: geometry.coordinates.map(at) };
    case "MultiLineString":
    case "Polygon":
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(at)) };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(at))),
      };
    case "GeometryCollection":
      return { type: "GeometryCollection", geometries: geometry.geometries.map((part) => transformed(part, project)) };
  }
}
