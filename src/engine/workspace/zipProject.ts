import { zipSync } from "fflate";
import { basemapFiles } from "../../core/projectFile.ts";
import { done, type Result } from "../../core/result.ts";
import { writeDocument } from "./document.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { sourcesOf } from "./readLayer.ts";
import type { Standing } from "./standing.ts";

/** One time for every member: the same project is the same zip, whenever it is saved. */
const TIME = new Date(2020, 0, 1);

/** A project as one zip: what its document names, as the files are now. Fails with the first file that cannot be read. */
export async function zipProject(standing: Standing, files: ProjectFiles): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { document, understood } = standing;
  const { layers, basemap, placements = "placements.csv", aliases = "aliases.csv" } = understood.project;
  const members: Record<string, Uint8Array> = {};
  const paths = new Set([...layers.flatMap(sourcesOf), ...Object.values(basemapFiles(basemap))]);
  for (const path of [...paths].sort()) {
    const bytes = await files.read(path);
    if (!bytes.ok) return bytes;
    members[path] = bytes.value;
  }
  const written = writeDocument(document);
  const text = new TextEncoder();
  members["project.json"] = text.encode(written.project);
  if (written.placements !== null) members[placements] = text.encode(written.placements);
  if (written.aliases !== null) members[aliases] = text.encode(written.aliases);
  const zipped = zipSync(members, { level: 6, mtime: TIME });
  return done(new Uint8Array(zipped));
}
