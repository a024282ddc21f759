import type { Edit } from "../../contract/editAnswer.ts";
import type { KeptReading, ToldReading } from "../../contract/readings.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { Document } from "./document.ts";
import { readAsOf } from "./layerReading.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { readBeside } from "./readBeside.ts";
import { type Newcomer, readingsOf, rememberedEdit } from "./readings.ts";
import { sourcesOf } from "./readLayer.ts";
import { shapeOf } from "./shapeKeys.ts";
import { type Shelf, shelfOf } from "./shelf.ts";
import type { Standing } from "./standing.ts";

/** Where files are of no project yet. */
const HOME = "Asia/Shanghai";

/** The edit that reads layers that were guessed as files of their shape were read before; null where no shape is known. */
export function rememberedLayers(
  document: Document,
  shelf: Shelf,
  readings: readonly KeptReading[],
  files: Pick<ProjectFiles, "written">,
  zone = HOME,
): Promise<Edit | null> {
  async function* newcomers(): AsyncGenerator<Newcomer> {
    for (const spec of document.raw["layers"] as readonly LayerSpec[]) {
      const path = sourcesOf(spec)[0];
      const file = path === undefined ? null : await fileOf(path, shelf);
      if (file !== null) yield { spec, ...file, written: files.written?.(file.path) ?? null };
    }
  }
  return rememberedEdit(newcomers(), readings, document, zone);
}

/** How the layers are read of which somebody decided it, by the shapes of their files; of several the first that can be read. */
export async function toldReadings(
  { edits, undone, understood }: Standing,
  files: ProjectFiles,
): Promise<readonly ToldReading[]> {
  const decided = readingsOf(edits);
  const before = readingsOf([...edits, ...undone.toReversed()]);
  const shelf = shelfOf(files);
  const told: ToldReading[] = [];
  for (const layer of new Set([...decided.keys(), ...before.keys()])) {
    const spec = understood.project.layers.find(({ id }) => id === layer);
    const path = spec === undefined ? undefined : sourcesOf(spec)[0];
    const file = path === undefined ? null : await fileOf(path, shelf);
    if (spec === undefined || file === null) continue;
    const { raw } = await shapeOf(file.path, file.bytes, file.beside);
    const reading = decided.get(layer) ?? {};
    const isTakenBack = Object.keys(reading).length === 0;
    // What was taken back goes by the headings that it was remembered by.
    const as = { ...spec, ...(isTakenBack ? before.get(layer) : {}) } as LayerSpec;
    const { raw: read } = await shapeOf(file.path, file.bytes, file.beside, readAsOf(as));
    if (raw !== null || read !== null) told.push({ raw, read, reading: isTakenBack ? null : reading });
  }
  return told;
}

async function fileOf(path: string, shelf: Shelf): Promise<Omit<Newcomer, "spec" | "written"> | null> {
  const version = await shelf.read(path);
  if (!version.ok) return null;
  const beside = await readBeside(path, { shelf, tried: new Map() });
  return beside.ok ? { path, bytes: version.value.bytes, beside: beside.value } : null;
}
