import type { ConvertCrs, CrsLayer } from "../../../analysis/proposals/crsLayer.ts";
import type { Kind } from "../../../core/fields.ts";
import { kindRule } from "../../../core/kinds.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { textOf } from "../../../ingest/records/records.ts";
import { crsOf } from "../../../ingest/values/crs.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** The layers with coordinates, as their files have them: by the way back from WGS-84 into the system they were read by. */
export function crsLayers({ layers }: ProjectIndex): CrsLayer[] {
  return layers.flatMap((layer) => {
    const role = roleOf(layer.spec.kind);
    return role === null ? [] : [crsLayer(layer, role)];
  });
}

function roleOf(kind: Kind): CrsLayer["role"] | null {
  if (kind === "area") return "areas";
  if (kind === "road") return "roads";
  const { place, mark } = kindRule(kind);
  return place === "own" && mark?.mayBeShape !== true ? "places" : null;
}

function crsLayer({ spec, records }: LoadedLayer, role: CrsLayer["role"]): CrsLayer {
  const declared = spec.crs ?? "WGS84";
  const system = crsOf(declared);
  const axis = (record: number, of: 0 | 1): number => {
    const lng = records.lng[record]!;
    if (Number.isNaN(lng) || system === null) return Number.NaN;
    return system.fromWgs84(lng, records.lat[record]!)[of];
  };
  const text = (field: string, record: number) => textOf(records, field, record);
  return {
    id: spec.id,
    role,
    crs: declared,
    count: records.ids.length,
    x: (record) => axis(record, 0),
    y: (record) => axis(record, 1),
    shape: (record) => (role === "places" ? undefined : records.shapes.get(record)),
    name: (record) => text("name", record),
    address: (record) => text("address", record),
    areas: (record) => [text("area", record), text("grid", record)].filter((word) => word !== ""),
  };
}

/** WGS-84 degrees of a system's numbers; NaN where the system is unknown or has no such place. */
export const convertCrs: ConvertCrs = (crs, x, y) => {
  const system = crsOf(crs);
  if (system === null) return [Number.NaN, Number.NaN];
  const [lng, lat] = system.toWgs84(x, y);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : [Number.NaN, Number.NaN];
};
