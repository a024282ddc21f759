import type { LayerSpec } from "../../core/layerSpec.ts";
import { GROUND_LAYERS, type GroundLayer, type ProjectFile } from "../../core/projectFile.ts";
import { done, type Failure, failed, type Result } from "../../core/result.ts";
import { isKnownHeading } from "../../ingest/columns/columns.ts";
import { formatOf } from "../../ingest/files/formats.ts";
import { readGroundFile } from "../../ingest/geojson/readGround.ts";
import { readProject } from "../../ingest/project/project.ts";
import { ownHeadings } from "../../ingest/records/fileColumns.ts";
import { buildLayer } from "../../ingest/records/layerBuilder.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { textOf } from "../../ingest/records/records.ts";
import { chooseEncoding, decodeWhole } from "../../ingest/text/decode.ts";
import { isObject } from "../../ingest/text/jsonText.ts";
import { type GroundTiles, groundTiles } from "../index/groundTiles.ts";
import { guessProject } from "./guessProject.ts";
import type { ProjectFiles } from "./projectFiles.ts";

/** What a running load listens to and tells. */
export interface LoadControl {
  aborted(): boolean;
  progress(stage: string, done: number): void;
}

/** A layer as loaded, or why it could not be; whatever came before the failure stays. */
export interface LayerOutcome {
  readonly layer: LoadedLayer;
  readonly error?: Failure;
}

/** A layer of project.json that could not even be understood. */
export interface UnreadLayer {
  /** Its place among the project's layers, from 0. */
  readonly index: number;
  readonly id: string;
  /** As the project writes it; null where it is no text. */
  readonly kind: string | null;
  readonly error: Failure;
}

export interface LoadedProject {
  readonly project: ProjectFile;
  readonly unknownKeys: readonly string[];
  readonly layers: readonly LayerOutcome[];
  readonly invalidLayers: readonly UnreadLayer[];
  readonly ground: GroundTiles;
  readonly failures: readonly Failure[];
}

/** Reads a project and every file it names. Only a project.json that cannot be read fails as a whole. */
export async function loadProject(files: ProjectFiles, control: LoadControl): Promise<Result<LoadedProject>> {
  const opened = await openProject(files);
  if (!opened.ok) return opened;
  const { project, unknownKeys, invalidLayers, periodMistakes, raw } = opened.value;
  const layers: LayerOutcome[] = [];
  const total = project.layers.length + 1;
  for (const [number, spec] of project.layers.entries()) {
    const part: LoadControl = {
      aborted: control.aborted,
      progress: (stage, fraction) => control.progress(stage, (number + fraction) / total),
    };
    layers.push(await loadLayer(files, spec, project, part));
    if (control.aborted()) return failed("aborted", files.name);
  }
  const { ground, failures } = await loadGround(files, project, layers, (file) =>
    control.progress(file, project.layers.length / total),
  );
  if (control.aborted()) return failed("aborted", files.name);
  control.progress("index", project.layers.length / total);
  const unread = invalidLayers.filter(({ index }) => index >= 0);
  return done({
    project,
    unknownKeys,
    layers,
    invalidLayers: unread.map(({ index, id, error }) => ({ index, id, kind: kindAt(raw, index), error })),
    ground,
    // A file that the basemap may not name is a fault of the basemap, not of a layer.
    failures: [
      ...periodMistakes,
      ...invalidLayers.filter(({ index }) => index < 0).map(({ error }) => error),
      ...failures,
    ],
  });
}

/** The word that an entry of `layers` gives as its kind. */
function kindAt(raw: Record<string, unknown>, index: number): string | null {
  const entry: unknown = Array.isArray(raw.layers) ? raw.layers[index] : undefined;
  return isObject(entry) && typeof entry.kind === "string" ? entry.kind : null;
}

async function openProject(files: ProjectFiles) {
  if (files.projectPath === null) return guessProject(files);
  const bytes = await files.read(files.projectPath);
  if (!bytes.ok) return bytes;
  // Written in a plain editor under Windows it may be GB18030 or UTF-16, as a ledger may.
  const encoding = chooseEncoding(bytes.value);
  if (!encoding.ok) return encoding;
  const text = decodeWhole(bytes.value, files.projectPath, encoding.value);
  return text.ok ? readProject(text.value, files.projectPath) : text;
}

async function loadLayer(
  files: ProjectFiles,
  spec: LayerSpec,
  { timeZone, categories }: ProjectFile,
  control: LoadControl,
): Promise<LayerOutcome> {
  const builder = buildLayer(spec, timeZone, categories);
  const sources = typeof spec.source === "string" ? [spec.source] : spec.source;
  let error: Failure | undefined;
  for (const [number, path] of sources.entries()) {
    // Said before its first byte: who waits for a file is told of which layer.
    control.progress(spec.title || spec.id, number / sources.length);
    const bytes = await files.read(path);
    const outcome = bytes.ok
      ? await readInto(
          builder,
          spec,
          path,
          bytes.value,
          (fraction) => control.progress(spec.title || spec.id, (number + fraction) / sources.length),
          control,
        )
      : bytes;
    if (!outcome.ok) error ??= outcome.error;
    if (control.aborted()) break;
  }
  const layer = builder.finish();
  return error === undefined ? { layer } : { layer, error };
}

async function readInto(
  builder: ReturnType<typeof buildLayer>,
  spec: LayerSpec,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  onProgress: (fraction: number) => void,
  control: LoadControl,
): Promise<Result<void>> {
  const format = formatOf(path, bytes, spec.delimiter);
  if (!format.ok) return format;
  const known = new Set([
    ...ownHeadings(spec),
    ...Object.values(spec.columns ?? {}),
    ...Object.values(spec.hazards ?? {}),
  ]);
  return format.value.read(
    bytes,
    path,
    {
      ...(spec.encoding === undefined ? {} : { encoding: spec.encoding }),
      ...(spec.delimiter === undefined ? {} : { delimiter: spec.delimiter }),
      ...(spec.sheet === undefined ? {} : { sheet: spec.sheet }),
      ...(spec.header === undefined ? {} : { header: spec.header }),
      knownHeadings: known,
      isHeading: isKnownHeading,
      onProgress,
      aborted: control.aborted,
    },
    builder.file(path),
  );
}

async function loadGround(
  files: ProjectFiles,
  project: ProjectFile,
  layers: readonly LayerOutcome[],
  onFile: (path: string) => void,
): Promise<{ ground: GroundTiles; failures: Failure[] }> {
  const collections = new Map<GroundLayer, GeoJSON.FeatureCollection>();
  const failures: Failure[] = [];
  const named = project.basemap.type === "geojson" ? project.basemap.layers : {};
  for (const layer of GROUND_LAYERS) {
    const path = named[layer];
    if (path === undefined) continue;
    onFile(path);
    const bytes = await files.read(path);
    const read = bytes.ok ? readGroundFile(bytes.value, path) : bytes;
    if (read.ok) collections.set(layer, read.value);
    else failures.push(read.error);
  }
  const roads = collections.has("road") ? [] : layers.flatMap(({ layer }) => roadsOf(layer));
  if (roads.length > 0) collections.set("road", { type: "FeatureCollection", features: roads });
  return { ground: groundTiles(collections), failures };
}

/** A ledger's own roads serve as ground where the project brings none. */
function roadsOf({ spec, records }: LoadedLayer): GeoJSON.Feature[] {
  if (spec.kind !== "road") return [];
  return [...records.shapes].map(([record, shape]) => ({
    type: "Feature",
    geometry: shape as GeoJSON.Geometry,
    properties: { name: textOf(records, "name", record), class: textOf(records, "class", record) },
  }));
}
