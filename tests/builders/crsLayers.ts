import { folderFiles } from "../../scripts/commands/openFolder.ts";
import type { ConvertCrs, CrsLayer } from "../../src/analysis/proposals/crsLayer.ts";
import type { Geometry, Position } from "../../src/core/geometry.ts";
import { newWorkspace } from "../../src/engine/workspace/workspace.ts";
import type { LoadedLayer } from "../../src/ingest/records/loadedLayer.ts";
import { textOf } from "../../src/ingest/records/records.ts";
import { fromWgs84, toWgs84 } from "../../src/ingest/values/coordinates.ts";

const converters = new Map<string, ReturnType<typeof toWgs84>>();

/** As ingest reads it. */
export const convert: ConvertCrs = (crs, x, y) => {
  if (!converters.has(crs)) converters.set(crs, toWgs84(crs));
  return converters.get(crs)?.(x, y) ?? [Number.NaN, Number.NaN];
};

/** The layers of a project on disk with a place of their own, as `crsCheck` is given them. */
export async function crsLayers(projectFile: string): Promise<CrsLayer[]> {
  const opened = await newWorkspace(() => folderFiles(projectFile)).open(
    { type: "url", url: projectFile },
    { control: { aborted: () => false, progress: () => undefined } },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.placed
    .map(crsLayer)
    .filter((layer) => Array.from({ length: layer.count }, (_, i) => layer.x(i)).some((x) => !Number.isNaN(x)));
}

function crsLayer({ spec, records }: LoadedLayer): CrsLayer {
  const crs = spec.crs ?? "WGS84";
  const { length: count } = records.ids;
  const raw = Array.from({ length: count }, (_, i) => fromWgs84(crs)!(records.lng[i]!, records.lat[i]!));
  const text = (field: "name" | "address" | "area" | "grid") => (record: number) => textOf(records, field, record);
  return {
    id: spec.id,
    role: spec.kind === "area" ? "areas" : spec.kind === "road" ? "roads" : "places",
    crs,
    count,
    x: (record) => raw[record]![0],
    y: (record) => raw[record]![1],
    shape: (record) => {
      const shape = records.shapes.get(record);
      return shape === undefined ? undefined : mapped(shape, fromWgs84(crs)!);
    },
    name: text("name"),
    address: text("address"),
    areas: (record) => [text("grid")(record), text("area")(record)],
  };
}

type Pair = [number, number];

/** A layer whose file has other numbers, read by the same system as before. */
export const rewritten = (layer: CrsLayer, by: (x: number, y: number) => Pair): CrsLayer => {
  const raw = Array.from({ length: layer.count }, (_, i): Pair => by(layer.x(i), layer.y(i)));
  return {
    ...layer,
    x: (record) => raw[record]![0],
    y: (record) => raw[record]![1],
    shape: (record) => {
      const shape = layer.shape?.(record);
      return shape === undefined ? undefined : mapped(shape, by);
    },
  };
};

function mapped(shape: Geometry, by: (x: number, y: number) => Pair): Geometry {
  const line = (positions: readonly Position[]) => positions.map(([x, y]) => by(x, y));
  switch (shape.type) {
    case "Point":
      return { ...shape, coordinates: by(...shape.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { ...shape, coordinates: line(shape.coordinates) };
    case "MultiLineString":
    case "Polygon":
      return { ...shape, coordinates: shape.coordinates.map(line) };
    case "MultiPolygon":
      return { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map(line)) };
    case "GeometryCollection":
      return { ...shape, geometries: shape.geometries.map((part) => mapped(part, by)) };
  }
}
