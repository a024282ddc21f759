import { done, failed, type Result } from "../core/result.ts";
import type { SourceFile } from "./contract.ts";

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

/** Files on a server, beside project.json; another origin than the project's is refused before anything is asked. */
export function urlFiles(projectUrl: string, fetchBytes: typeof fetch): ProjectFiles {
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
      try {
        const response = await fetchBytes(url);
        if (!response.ok) return failed("file-missing", path, `HTTP ${response.status}`);
        return done(new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        return failed("file-unreadable", path, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** Files that were dropped or picked; paths are compared without a common folder in front. */
export function givenFiles(name: string, files: readonly SourceFile[]): ProjectFiles {
  const byPath = new Map<string, SourceFile>();
  for (const file of files) byPath.set(clean(file.path), file);
  const projectPath = [...byPath.keys()].filter((path) => /(^|\/)project\.json$/.test(path)).sort((a, b) => a.length - b.length)[0] ?? null;
  const folder = projectPath === null ? "" : projectPath.slice(0, projectPath.length - "project.json".length);
  return {
    projectPath,
    name,
    paths: [...byPath.keys()],
    async read(path) {
      const file = byPath.get(path) ?? byPath.get(clean(folder + path));
      if (file === undefined) return failed("file-missing", path);
      try {
        const { content } = file;
        return done(content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()));
      } catch (error) {
        return failed("file-unreadable", path, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

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
