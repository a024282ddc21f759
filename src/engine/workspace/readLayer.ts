import type { LayerSpec } from "../../core/layerSpec.ts";
import type { ProjectFile } from "../../core/projectFile.ts";
import type { Failure, Result } from "../../core/result.ts";
import type { Lineage } from "../../ingest/records/lineage.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { replaceFile } from "../../ingest/records/replaceFile.ts";
import { type LayerReading, type LayerTask, readHere } from "./layerReading.ts";
import type { LoadControl } from "./loadControl.ts";
import { type Beside, readBeside } from "./readBeside.ts";
import type { Shelf } from "./shelf.ts";

/** A layer as it was read, under what it was read by. */
export interface ReadLayer {
  readonly layer: LoadedLayer;
  /** Why a file of it could not be read; whatever came before the failure stays. */
  readonly error?: Failure;
  /** Why it could not be read again since: what stood then stands still. */
  readonly turnedBad?: Failure;
  /** All that its reading depends on beside its files. */
  readonly key: string;
  /** What its files were when they were read; a file that failed is not among them. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that were looked for beside them, there or not. */
  readonly beside: ReadonlyMap<string, string | undefined>;
  /** What of it stands as in the version before; none of a layer that was read as a whole. */
  readonly lineage: readonly [layer: Lineage, hazards: Lineage | null] | null;
}

export const sourcesOf = ({ source }: LayerSpec): readonly string[] => (typeof source === "string" ? [source] : source);

const keyOf = (spec: LayerSpec, { timeZone, categories, campaign }: ProjectFile): string =>
  JSON.stringify([spec, timeZone, categories, campaign]);

/**
 * A layer of a project. The one that was read before stands where its files and all that says how to read them are the same;
 * where single files of it changed, only they are read again.
 */
export async function readLayer(
  shelf: Shelf,
  spec: LayerSpec,
  project: ProjectFile,
  control: LoadControl,
  before?: ReadLayer,
  begin: (task: LayerTask) => LayerReading = readHere,
): Promise<ReadLayer> {
  const key = keyOf(spec, project);
  if (before === undefined || before.key !== key) return readWhole(shelf, spec, project, key, control, begin);
  const changed: string[] = [];
  for (const path of sourcesOf(spec)) if (!(await shelf.isUnchanged(path, before.files.get(path)))) changed.push(path);
  for (const [path, was] of before.beside) if (!(await shelf.isUnchanged(path, was))) changed.push(path);
  if (changed.length === 0) return standing(before);
  const next =
    (await readParts(shelf, spec, project, changed, control, before)) ??
    (await readWhole(shelf, spec, project, key, control));
  // What was good stays when its file has turned bad, and is looked for again the next time.
  return next.error !== undefined && before.error === undefined ? standing(before, next.error) : next;
}

/** A layer that stands as it was: the very same value unless what is said of it has changed. */
function standing(before: ReadLayer, turnedBad?: Failure): ReadLayer {
  if (before.lineage === null && JSON.stringify(before.turnedBad) === JSON.stringify(turnedBad)) return before;
  const { turnedBad: _, ...rest } = before;
  return { ...rest, lineage: null, ...(turnedBad === undefined ? {} : { turnedBad }) };
}

/** The layer with the changed files read anew and put in their places; null where it must be read as a whole. */
async function readParts(
  shelf: Shelf,
  spec: LayerSpec,
  project: ProjectFile,
  changed: readonly string[],
  control: LoadControl,
  before: ReadLayer,
): Promise<ReadLayer | null> {
  const [path, ...others] = changed;
  const number = before.layer.files.findIndex(({ file }) => file === path);
  // Several at once are as good as all.
  if (path === undefined || others.length > 0 || number < 0 || before.layer.files.length < 2) return null;
  const part = await readWhole(shelf, { ...spec, source: path }, project, before.key, control);
  if (part.error !== undefined) return { ...part, files: before.files };
  const replaced = replaceFile(before.layer, number, part.layer);
  if (replaced === null) return null;
  return {
    key: before.key,
    layer: replaced.layer,
    files: new Map([...before.files, ...part.files]),
    beside: new Map([...before.beside, ...part.beside]),
    lineage: [replaced.lineage, replaced.hazardLineage],
  };
}

async function readWhole(
  shelf: Shelf,
  spec: LayerSpec,
  { timeZone, ...context }: ProjectFile,
  key: string,
  control: LoadControl,
  begin: (task: LayerTask) => LayerReading = readHere,
): Promise<ReadLayer> {
  const reading = begin({ spec, timeZone, context });
  try {
    const sources = sourcesOf(spec);
    const files = new Map<string, string>();
    const beside: Beside = { shelf, tried: new Map() };
    let error: Failure | undefined;
    for (const [number, path] of sources.entries()) {
      const onProgress = (fraction: number) =>
        control.progress(spec.title || spec.id, (number + fraction) / sources.length);
      // Said before its first byte: who waits for a file is told of which layer.
      onProgress(0);
      const ahead = shelf.read(path);
      if (number + 1 < sources.length) shelf.fetchAhead(sources[number + 1]!);
      const file = await ahead;
      if (file.ok) files.set(path, file.value.fingerprint);
      const around = file.ok ? await readBeside(path, beside) : null;
      const outcome =
        file.ok && around?.ok === true
          ? await reading.take({ path, bytes: file.value.bytes, beside: around.value }, onProgress, control.aborted)
          : ((around ?? file) as Result<never>);
      if (!outcome.ok) error ??= outcome.error;
      if (control.aborted()) break;
    }
    const layer = await reading.finish();
    return { layer, key, files, beside: beside.tried, lineage: null, ...(error === undefined ? {} : { error }) };
  } finally {
    reading.stop();
  }
}
