import type { Edit, FilesPlan, FileUse, KeptReading, SourceFile } from "../../contract/contract.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { archiveFiles, basemapFiles } from "../../core/projectFile.ts";
import { done, type Failure, type Result } from "../../core/result.ts";
import { stemOf } from "./commonName.ts";
import { correctedFile } from "./correctedFile.ts";
import { freeId } from "./freeId.ts";
import { type GivenTable, ofLayers } from "./givenTable.ts";
import { idOfFile } from "./guessProject.ts";
import { isOfYear } from "./isOfYear.ts";
import type { KeptFile, Overlay } from "./overlay.ts";
import { freePaths, withOverlay } from "./overlay.ts";
import { type GivenUse, plannedUses } from "./plannedUses.ts";
import { givenFiles, type ProjectFiles } from "./projectFiles.ts";
import { readDocument } from "./readDocument.ts";
import { sourcesOf } from "./readLayer.ts";
import { renamedHeadings } from "./renamedHeadings.ts";
import { shelfOf } from "./shelf.ts";
import type { Standing } from "./standing.ts";

/** What given files come to in the open project: one edit, and the files that it speaks of. */
export interface FilesWork {
  readonly project: FilesPlan["project"];
  readonly items: readonly GivenUse[];
  /** Null where nothing would change. */
  readonly edit: Edit | null;
  /** How new files are read whose shape is known, an edit of its own; null where there are none. */
  readonly remembered: Edit | null;
  /** All files that stand beside the project's own after it. */
  readonly overlay: Overlay;
  /** The same for the same edit of the same files. */
  readonly key: string;
}

/** Works out what given files do. With a project.json among them they are a project and nothing is done to the open one. */
export async function filesWork(
  standing: Standing,
  files: ProjectFiles,
  overlay: Overlay,
  given: readonly SourceFile[],
  chosen: readonly (FileUse | null)[],
  readings: readonly KeptReading[] = [],
): Promise<Result<FilesWork>> {
  const project = await projectAmong(standing, given);
  if (!project.ok) return project;
  if (project.value !== null)
    return done({ project: project.value, items: [], edit: null, remembered: null, overlay, key: "" });
  const { layers } = standing.understood.project;
  const { uses, beside } = await plannedUses(standing, takenPaths(standing, files, overlay), given, chosen);
  const next = new Map<string, KeptFile>([...overlay, ...beside]);
  const sources = new Map(layers.map((layer) => [layer.id, sourcesOf(layer)]));
  const edits: Edit[] = [];
  const ids = new Set(rawIds(standing));
  const items: GivenUse[] = [];
  const added: LayerSpec[] = [];
  const corrections: GivenTable[] = [];
  for (const item of uses) {
    const { use, guessed } = item;
    if (use.type === "leave") items.push(item);
    else if (use.type === "correct") {
      items.push(item);
      // After the files: they may be of the layers that come with them.
      if (item.table !== null) corrections.push(item.table);
    } else if (use.type === "add") {
      items.push(item);
      next.set(item.path, item.given);
      const layer = ownLayer(item, guessed, ids);
      added.push(layer);
      edits.push({ type: "add-layer", layer });
    } else if (use.type === "ground") {
      items.push(item);
      next.set(item.path, item.given);
      edits.push({ type: "add-basemap", url: item.path });
    } else {
      const version =
        use.type === "replace"
          ? done({ path: item.path, file: item.given })
          : await corrected(item, use.file, layers, withOverlay(files, overlay), next);
      if (!version.ok) {
        items.push({ ...item, use: { type: "leave" }, failure: version.error });
        continue;
      }
      const { path, file } = version.value;
      items.push({ ...item, path });
      next.set(path, file);
      for (const [id, source] of sources)
        sources.set(
          id,
          source.map((one) => (one === use.file ? path : one)),
        );
    }
  }
  for (const layer of layers) {
    const source = sources.get(layer.id)!;
    if (source.every((path, i) => path === sourcesOf(layer)[i])) continue;
    // A declared encoding is that of the file before.
    if (layer.encoding !== undefined) edits.push({ type: "set-layer", layer: layer.id, key: "encoding", value: null });
    const { timeZone } = standing.understood.project;
    const isOld = (path: string) => !isOfYear(layer.year!, next.get(path)?.written ?? null, timeZone);
    if (layer.year !== undefined && source.some(isOld))
      edits.push({ type: "set-layer", layer: layer.id, key: "year", value: null });
    const replaced = items.find(({ use, path }) => use.type === "replace" && path === source[0]);
    if (replaced !== undefined) edits.push(...renamedHeadings(layer, replaced.headings, replaced.guessed));
    edits.push({ type: "set-source", layer: layer.id, source: source.length === 1 ? source[0]! : source });
  }
  for (const table of corrections) for (const edit of ofLayers(table, ids)) edits.push(edit);
  const edit: Edit | null = edits.length === 0 ? null : { type: "many", edits };
  const remembered = await rememberedOf(standing, added, withOverlay(files, next), readings);
  const stamps = items.map(({ path, stamp, lines }) => [path, stamp, lines === null ? null : [...lines]]);
  return done({
    project: null,
    items,
    edit,
    remembered,
    overlay: next,
    key: JSON.stringify([edit, remembered, stamps]),
  });
}

/** How layers that are added are read, where files of their shape were read before. */
async function rememberedOf(
  { document, understood }: Standing,
  layers: readonly LayerSpec[],
  files: ProjectFiles,
  readings: readonly KeptReading[],
): Promise<Edit | null> {
  if (layers.length === 0 || readings.length === 0) return null;
  const { rememberedLayers } = await import("./rememberedLayers.ts");
  const newcomers = { ...document, raw: { ...document.raw, layers } };
  return rememberedLayers(newcomers, shelfOf(files), readings, files, understood.project.timeZone);
}

/** The project that given files are, and whether it is the open one. */
async function projectAmong(
  { understood }: Standing,
  given: readonly SourceFile[],
): Promise<Result<FilesPlan["project"]>> {
  const files = await givenFiles(given[0]?.path ?? "", given);
  if (files.projectPath === null) return done(null);
  const read = await readDocument(files, shelfOf(files));
  if (!read.ok) return read;
  const { id = "", title = "" } = read.value.document.raw;
  const open = understood.project;
  // Without an id only a title can tell, and two projects without either are not one.
  const isSame = id !== "" || open.id !== "" ? id === open.id : title !== "" && title === open.title;
  return done({ title: typeof title === "string" && title !== "" ? title : files.name, isSame });
}

/** Every path that means something in the project already. */
function takenPaths({ understood }: Standing, files: ProjectFiles, overlay: Overlay): readonly string[] {
  const { layers, basemaps, placements = "placements.csv", aliases = "aliases.csv" } = understood.project;
  const ground = [...Object.values(basemapFiles(basemaps)), ...archiveFiles(basemaps)];
  return [
    ...layers.flatMap(sourcesOf),
    ...ground,
    placements,
    aliases,
    "project.json",
    ...files.paths,
    ...overlay.keys(),
  ];
}

const rawIds = ({ document }: Standing): readonly string[] =>
  Array.isArray(document.raw.layers) ? document.raw.layers.map((layer: { id?: unknown }) => String(layer?.id)) : [];

/** The layer that a file is by itself, under a name that no other layer has. */
function ownLayer({ path, given }: GivenUse, guessed: LayerSpec | null, ids: Set<string>): LayerSpec {
  const id = freeId(idOfFile(given.givenAs), ids);
  return { ...(guessed ?? { kind: "site" }), id, title: stemOf(given.givenAs), source: path, idFromFile: true };
}

/** The next version of a file, with the rows that a given one corrects. */
async function corrected(
  { lines, stamp }: GivenUse,
  file: string,
  layers: readonly LayerSpec[],
  files: ProjectFiles,
  overlay: Overlay,
): Promise<{ ok: true; value: { path: string; file: KeptFile } } | { ok: false; error: Failure }> {
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  const spec: Partial<LayerSpec> = layers.find((layer) => sourcesOf(layer).includes(file)) ?? {};
  const { encoding, delimiter, sheet, header } = spec;
  const as = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(header === undefined ? {} : { header }),
  };
  const made = await correctedFile(file, bytes.value, lines ?? new Map(), as);
  if (!made.ok) return made;
  const givenAs = file.replace(/(\.[^./]*)?$/, ".csv");
  const [path] = freePaths([givenAs], [...overlay.keys(), ...layers.flatMap(sourcesOf)]);
  const fingerprint = `${stamp} into ${file}`;
  return done({
    path: path!,
    file: { path: path!, givenAs, fingerprint, read: () => Promise.resolve(made) },
  });
}
