import type { LayerSpec } from "../../core/layerSpec.ts";
import type { Result } from "../../core/result.ts";
import { isKnownHeading } from "../../ingest/columns/columns.ts";
import { formatOf } from "../../ingest/files/formats.ts";
import { ownHeadings } from "../../ingest/records/fileColumns.ts";
import type { ProjectContext } from "../../ingest/records/fileContext.ts";
import { buildLayer } from "../../ingest/records/layerBuilder.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { prepareCrs } from "../../ingest/values/coordinates.ts";

/** All that the reading of a layer depends on beside its files. */
export interface LayerTask {
  readonly spec: LayerSpec;
  readonly timeZone: string;
  readonly context: ProjectContext;
}

/** A file of a layer, with the files that belong to it by their endings. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** A layer that is read file by file: here, or beside in a worker of its own. */
export interface LayerReading {
  /** Reads the next file; fails as its format does. */
  take(file: ReadFile, onProgress: (fraction: number) => void, aborted: () => boolean): Promise<Result<void>>;
  /** The layer of all rows that were read; nothing is taken after it. */
  finish(): Promise<LoadedLayer>;
  /** Ends what still runs for it, whatever became of it; what is finished stays as it is. */
  stop(): void;
}

/** Workers that read layers beside this one: how many at once, and how one of them is begun with. */
export interface SideReaders {
  readonly most: number;
  /** Bytes of its first file from which on a layer is worth one. */
  readonly worth: number;
  /** Given up with the signal, at once. */
  begin(task: LayerTask, signal?: AbortSignal): LayerReading;
}

/** Begins to read a layer where it is asked for. */
export function readHere({ spec, timeZone, context }: LayerTask): LayerReading {
  const builder = buildLayer(spec, timeZone, context);
  return {
    async take({ path, bytes, beside }, onProgress, aborted) {
      const format = formatOf(path, bytes, spec.delimiter);
      if (!format.ok) return format;
      await prepareCrs(spec.crs);
      const options = { ...readAsOf(spec), beside, isHeading: isKnownHeading, prepareCrs, onProgress, aborted };
      return format.value.read(bytes, path, options, builder.file(path));
    },
    finish: () => Promise.resolve(builder.finish()),
    stop: () => undefined,
  };
}

/** How a layer says that its files are to be read. */
export const readAsOf = (spec: LayerSpec) => ({
  ...(spec.encoding === undefined ? {} : { encoding: spec.encoding }),
  ...(spec.delimiter === undefined ? {} : { delimiter: spec.delimiter }),
  ...(spec.sheet === undefined ? {} : { sheet: spec.sheet }),
  ...(spec.header === undefined ? {} : { header: spec.header }),
  knownHeadings: new Set([
    ...ownHeadings(spec),
    ...Object.values(spec.columns ?? {}),
    ...Object.values(spec.hazards ?? {}),
  ]),
});
