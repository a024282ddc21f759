import { type BasemapLayer, basemapFiles, GROUND_LAYERS, type ProjectFile } from "../../core/projectFile.ts";
import type { Failure } from "../../core/result.ts";
import { readBasemapFile } from "../../ingest/geojson/readGround.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { textOf } from "../../ingest/records/records.ts";
import { type BasemapTiles, basemapTiles } from "../index/basemapTiles.ts";
import type { Shelf } from "./shelf.ts";

/** The basemap of a project, under what it was made of. */
export interface ReadBasemap {
  readonly tiles: BasemapTiles;
  readonly failures: readonly Failure[];
  /** Why files of it could not be read again: all of it stands as it was. */
  readonly kept?: readonly Failure[];
  readonly key: string;
  readonly files: ReadonlyMap<string, string>;
  /** The road layers that serve as streets. */
  readonly roads: readonly LoadedLayer[];
}

/** Reads the basemap's files, or keeps the one that was read before where nothing that it is made of has changed. */
export async function readBasemap(
  shelf: Shelf,
  { basemaps }: ProjectFile,
  layers: readonly LoadedLayer[],
  onFile: (path: string) => void,
  before?: ReadBasemap,
): Promise<ReadBasemap> {
  const named = basemapFiles(basemaps);
  const paths = GROUND_LAYERS.flatMap((layer) => named[layer] ?? []);
  const key = JSON.stringify(named);
  const roads = named.road === undefined ? layers.filter(({ spec }) => spec.kind === "road") : [];
  if (before !== undefined && before.key === key && isSame(before.roads, roads)) {
    let isUnchanged = true;
    for (const path of paths) isUnchanged &&= await shelf.isUnchanged(path, before.files.get(path));
    if (isUnchanged) return before.kept === undefined ? before : standing(before);
  }
  const collections = new Map<BasemapLayer, GeoJSON.FeatureCollection>();
  const failures: Failure[] = [];
  const files = new Map<string, string>();
  for (const layer of GROUND_LAYERS) {
    const path = named[layer];
    if (path === undefined) continue;
    onFile(path);
    const version = await shelf.read(path);
    if (version.ok) files.set(path, version.value.fingerprint);
    const read = version.ok ? readBasemapFile(version.value.bytes, path) : version;
    if (read.ok) collections.set(layer, read.value);
    else failures.push(read.error);
  }
  const lost = failures.filter(({ subject }) => before?.key === key && before.files.has(subject));
  if (before !== undefined && lost.length > 0) return standing(before, lost);
  const streets = collections.has("road") ? [] : layers.flatMap(roadsOf);
  if (streets.length > 0) collections.set("road", { type: "FeatureCollection", features: streets });
  return { tiles: basemapTiles(collections), failures, key, files, roads };
}

/** A basemap that stands as it was: the very same value unless what is said of it has changed. */
function standing(before: ReadBasemap, kept?: readonly Failure[]): ReadBasemap {
  if (JSON.stringify(before.kept) === JSON.stringify(kept)) return before;
  const { kept: _, ...rest } = before;
  return kept === undefined ? rest : { ...rest, kept };
}

const isSame = (before: readonly LoadedLayer[], now: readonly LoadedLayer[]): boolean =>
  before.length === now.length && before.every((layer, i) => layer.records === now[i]!.records);

/** A ledger's own roads serve as ground where the project brings none. */
function roadsOf({ spec, records }: LoadedLayer): GeoJSON.Feature[] {
  if (spec.kind !== "road") return [];
  return [...records.shapes].map(([record, shape]) => ({
    type: "Feature",
    geometry: shape as GeoJSON.Geometry,
    properties: { name: textOf(records, "name", record), class: textOf(records, "class", record) },
  }));
}
