import type { SourceFile } from "../../contract/contract.ts";
import { failed, type Result } from "../../core/result.ts";
import { fetchFile, SILENCE_MS } from "./fetchFile.ts";
import { type GivenFile, openGiven } from "./givenFile.ts";

/** Where a project's files are read from: a server, a dropped folder, a disk. */
export interface ProjectFiles {
  /** The path of project.json; null when loose files were given without one. */
  readonly projectPath: string | null;
  /** What to call it when it has no title. */
  readonly name: string;
  /** Paths that are there, when they can be listed. */
  readonly paths: readonly string[];
  read(path: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/**
 * Files on a server, beside project.json; another origin than the project's is refused before anything is asked. A file of
 * which nothing comes for `silenceMs` fails alone; all of them when `signal` says so: `aborted`.
 */
export function urlFiles(
  projectUrl: string,
  fetchBytes: typeof fetch,
  signal?: AbortSignal,
  silenceMs: number = SILENCE_MS,
): ProjectFiles {
  const base = new URL(projectUrl);
  return {
    projectPath: base.href,
    name: base.pathname.split("/").slice(-2)[0] ?? base.href,
    paths: [],
    async read(path) {
      let url: URL;
      try {
        url = new URL(path, base);
      } catch {
        return failed("file-missing", path, "not an address");
      }
      if (url.origin !== base.origin || !/^https?:$/.test(url.protocol)) return failed("file-outside", path, url.host);
      return fetchFile(path, url, fetchBytes, signal, silenceMs);
    },
  };
}

/**
 * Files that were dropped or picked, zips unpacked; paths are compared without a common folder in front. Of two files of one
 * path nobody can tell which is meant: it fails by name, `file-duplicate`, unless both hold the same.
 */
export async function givenFiles(name: string, files: readonly SourceFile[]): Promise<ProjectFiles> {
  const byPath = new Map<string, GivenFile>();
  for (const file of await openGiven(files)) {
    const path = clean(file.path);
    const other = byPath.get(path);
    const isSame = file.content !== undefined && other?.content === file.content;
    byPath.set(path, other === undefined || isSame ? file : duplicate(path, file.archive));
  }
  const projectPath =
    [...byPath.keys()].filter((path) => /(^|\/)project\.json$/.test(path)).sort((a, b) => a.length - b.length)[0] ??
    null;
  const folder = projectPath === null ? "" : projectPath.slice(0, projectPath.length - "project.json".length);
  return {
    projectPath,
    name: name.replace(/\.zip$/i, ""),
    paths: [...byPath.keys()],
    async read(path) {
      const file = byPath.get(path) ?? byPath.get(clean(folder + path));
      if (file === undefined) return failed("file-missing", path);
      const bytes = await file.read();
      // A layer calls its file as project.json does, without the folder in front.
      if (bytes.ok) return bytes;
      const { archive } = file;
      return { ok: false, error: { ...bytes.error, subject: path, ...(archive === undefined ? {} : { archive }) } };
    },
  };
}

const duplicate = (path: string, archive: string | undefined): GivenFile => ({
  path,
  ...(archive === undefined ? {} : { archive }),
  read: () => Promise.resolve(failed("file-duplicate", path)),
});

/** A path without `.` and `..` segments and leading slashes. */
function clean(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split(/[/\\]+/)) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/");
}
