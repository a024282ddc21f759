import type { FileSeen } from "../../contract/contract.ts";
import { basemapFiles, GROUND_LAYERS } from "../../core/projectFile.ts";
import type { Overlay } from "./overlay.ts";
import type { ProjectFiles } from "./projectFiles.ts";
import { sourcesOf } from "./readLayer.ts";
import type { Standing } from "./standing.ts";

/** A file that the project is made of, and what it was when it was read; undefined of one that could not be. */
interface Watched {
  readonly path: string;
  readonly was: string | undefined;
  readonly titles: readonly string[];
}

const MINUTE_MS = 60_000;

/** Looks whether a file of the project, numbered from 0, is still what was read; null beyond the last. Reads nothing anew. */
export async function lookAtFile(
  standing: Standing,
  overlay: Overlay,
  files: ProjectFiles,
  number: number,
): Promise<FileSeen | null> {
  const watched = watchedFiles(standing, overlay);
  const one = watched[number];
  if (one === undefined) return null;
  const looked = await files.look(one.path, one.was);
  const time = files.serverTime?.() ?? null;
  return {
    // An address tells where its server is; that is no name of a file.
    file: one.path === files.projectPath ? one.path.replace(/^.*\//, "") : one.path,
    titles: one.titles,
    files: watched.length,
    is: !looked.ok ? (one.was === undefined ? "absent" : "unread") : isSame(looked.value, one.was) ? "same" : "changed",
    ...(looked.ok ? {} : { failure: looked.error }),
    serverMinutes: time === null ? null : Math.round(time / MINUTE_MS),
  };
}

const isSame = (now: string | null, was: string | undefined): boolean => was !== undefined && now === was;

/** The files of a project as they lie on their server, each once: its own, those of its layers, those of the ground. */
function watchedFiles({ read, layers, basemap, index }: Standing, overlay: Overlay): readonly Watched[] {
  const watched = new Map<string, { was: string | undefined; titles: string[] }>();
  const add = (path: string, was: string | undefined, title?: string) => {
    if (overlay.has(path)) return;
    const one = watched.get(path) ?? { was, titles: [] };
    one.was ??= was;
    if (title !== undefined && !one.titles.includes(title)) one.titles.push(title);
    watched.set(path, one);
  };
  for (const [path, was] of read.files) add(path, was);
  for (const { layer, files, beside } of layers) {
    const { spec } = layer;
    const title = spec.title || spec.id;
    for (const path of sourcesOf(spec)) add(path, files.get(path), title);
    for (const [path, was] of beside) if (was !== undefined) add(path, was, title);
  }
  const named = basemapFiles(index.project.basemaps);
  for (const layer of GROUND_LAYERS) if (named[layer] !== undefined) add(named[layer], basemap.files.get(named[layer]));
  return [...watched].map(([path, one]) => ({ path, ...one }));
}
