import { type Zippable, zipSync } from "fflate";
import type { Edit } from "../../contract/editAnswer.ts";
import { filesBeside } from "../../core/fileFormats.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { archiveFiles, basemapFiles } from "../../core/projectFile.ts";
import { done, type Result } from "../../core/result.ts";
import { applyEdits, writeDocument } from "./document.ts";
import { type GroundInside, withGroundInside } from "./groundInside.ts";
import { namedPictures } from "./namedPictures.ts";
import { freePaths, type Overlay } from "./overlay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { sourcesOf } from "./readLayer.ts";
import type { Standing } from "./standing.ts";

/** One time for every member: the same project is the same zip, whenever it is saved. */
const TIME = new Date(2020, 0, 1);

/**
 * A project as one zip: what its document names, as the files are now. A given file gets the name that it came with, where the
 * one that it replaced is gone; pictures that ledgers name come along, and `ground` in the place of all archives. Fails with the first file that cannot be read.
 */
export async function zipProject(
  standing: Standing,
  files: ProjectFiles,
  overlay: Overlay,
  ground?: GroundInside,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { document, understood } = standing;
  const { layers, basemaps, placements = "placements.csv", aliases = "aliases.csv" } = understood.project;
  const members: Zippable = {};
  const paths = new Set([...layers.flatMap(sourcesOf), ...Object.values(basemapFiles(basemaps))]);
  const names = savedNames(paths, [placements, aliases, "project.json"], overlay);
  const nameOf = (path: string): string => names.get(path) ?? path;
  // By the names that they have in it: opened and saved again it is the same zip.
  for (const path of [...paths].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const bytes = await files.read(path);
    if (!bytes.ok) return bytes;
    members[nameOf(path)] = bytes.value;
    for (const [beside, content] of await filesBesideOf(path, files))
      members[withoutEnding(nameOf(path)) + beside.slice(withoutEnding(beside).length)] = content;
  }
  const edited = applyEdits(document, renamed(layers, names));
  const path = ground?.archive?.path ?? null;
  const written = writeDocument(
    ground === undefined ? edited : { ...edited, raw: withGroundInside(edited.raw, path, ground.url) },
  );
  const text = new TextEncoder();
  members["project.json"] = text.encode(written.project);
  if (written.placements !== null) members[placements] = text.encode(written.placements);
  if (written.aliases !== null) members[aliases] = text.encode(written.aliases);
  const listed = { ...files, paths: [...files.paths, ...overlay.keys()] };
  // Packed already; a project whose ground is not there is saved all the same.
  if (ground?.archive != null) members[ground.archive.path] = [ground.archive.bytes, { level: 0 }];
  for (const path of ground === undefined ? archiveFiles(basemaps) : []) {
    const archive = await files.read(path);
    if (archive.ok) members[path] = [archive.value, { level: 0 }];
  }
  // Pictures are packed already.
  for (const [path, picture] of await namedPictures(standing.placed, listed))
    if (!Object.hasOwn(members, path)) members[path] = [picture, { level: 0 }];
  const zipped = zipSync(members, { level: 6, mtime: TIME });
  return done(new Uint8Array(zipped));
}

/** The files that belong to one of this name, as far as they are there. */
async function filesBesideOf(path: string, files: ProjectFiles): Promise<readonly (readonly [string, Uint8Array])[]> {
  const found: [string, Uint8Array][] = [];
  for (const names of filesBeside(path).values())
    for (const name of names) {
      const bytes = await files.read(name);
      if (!bytes.ok) continue;
      found.push([name, bytes.value]);
      break;
    }
  return found;
}

const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, "");

/** The names of given files in the zip, where they are others than in the project. */
function savedNames(
  paths: ReadonlySet<string>,
  others: readonly string[],
  overlay: Overlay,
): ReadonlyMap<string, string> {
  const taken = new Set([...[...paths].filter((path) => !overlay.has(path)), ...others]);
  const names = new Map<string, string>();
  for (const path of paths) {
    const given = overlay.get(path)?.givenAs;
    if (given === undefined) continue;
    const name = freePaths([given], taken)[0]!;
    taken.add(name);
    if (name !== path) names.set(path, name);
  }
  return names;
}

function renamed(layers: readonly LayerSpec[], names: ReadonlyMap<string, string>): Edit[] {
  return layers.flatMap((layer): Edit[] => {
    const source = sourcesOf(layer).map((path) => names.get(path) ?? path);
    if (source.every((path, i) => path === sourcesOf(layer)[i])) return [];
    return [{ type: "set-source", layer: layer.id, source: typeof layer.source === "string" ? source[0]! : source }];
  });
}
