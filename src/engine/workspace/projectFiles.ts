import type { SourceFile } from "../../contract/contract.ts";
import { done, failed, type Result } from "../../core/result.ts";
import { fetchFile, SILENCE_MS } from "./fetchFile.ts";
import type { GivenFile } from "./givenFile.ts";
import { openGiven } from "./openGiven.ts";

/** Where a project's files are read from: a server, a dropped folder, a disk. */
export interface ProjectFiles {
  /** The path of project.json; null when loose files were given without one. */
  readonly projectPath: string | null;
  /** What to call it when it has no title. */
  readonly name: string;
  /** Paths that are there, when they can be listed. */
  readonly paths: readonly string[];
  read(path: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * What tells whether a file has changed without reading it: of a file that was read here already, as it was then. Null when
   * only its bytes tell.
   */
  look(path: string): Promise<Result<string | null>>;
  /** When a file was written, in milliseconds since 1970, as far as that is known without reading it. */
  written?(path: string): number | null;
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
  const seen = new Map<string, string | null>();
  const written = new Map<string, number>();
  const ask = async (path: string, method: "GET" | "HEAD"): Promise<Result<Uint8Array<ArrayBuffer>>> => {
    let url: URL;
    try {
      url = new URL(/^[a-z]+:/i.test(path) ? path : asPath(path), base);
    } catch {
      return failed("file-missing", path, "not an address");
    }
    if (url.origin !== base.origin || !/^https?:$/.test(url.protocol)) return failed("file-outside", path, url.host);
    const onAnswer = (response: Response) => {
      seen.set(path, validatorOf(response));
      const time = Date.parse(response.headers?.get("last-modified") ?? "");
      if (!Number.isNaN(time)) written.set(path, time);
    };
    return fetchFile(path, url, fetchBytes, signal, silenceMs, { method, onAnswer });
  };
  return {
    projectPath: base.href,
    name: base.pathname.split("/").slice(-2)[0] ?? base.href,
    paths: [],
    read: (path) => ask(path, "GET"),
    async look(path) {
      if (!seen.has(path)) {
        const asked = await ask(path, "HEAD");
        // A server that knows no HEAD is asked for the bytes.
        if (!asked.ok) return asked.error.detail === "HTTP 405" ? done(null) : asked;
      }
      return done(seen.get(path) ?? null);
    },
    written: (path) => written.get(path) ?? null,
  };
}

/** The name of a file as an address has it: `3#楼 50%.jpg` is no part of a page. */
const asPath = (path: string): string => path.replaceAll("#", "%23").replace(/%(?![0-9a-f]{2})/gi, "%25");

/** ETag, else the time of the last change with the length; null where a server tells neither. */
function validatorOf({ headers }: Response): string | null {
  const etag = headers?.get("etag") ?? null;
  const changed = headers?.get("last-modified") ?? null;
  return etag ?? (changed === null ? null : `${changed} ${headers.get("content-length") ?? ""}`);
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
    written: (path) => (byPath.get(path) ?? byPath.get(clean(folder + path)))?.written ?? null,
    async read(path) {
      const file = byPath.get(path) ?? byPath.get(clean(folder + path));
      if (file === undefined) return failed("file-missing", path);
      const bytes = await file.read();
      // A layer calls its file as project.json does, without the folder in front.
      if (bytes.ok) return bytes;
      const { archive } = file;
      return { ok: false, error: { ...bytes.error, subject: path, ...(archive === undefined ? {} : { archive }) } };
    },
    async look(path) {
      const file = byPath.get(path) ?? byPath.get(clean(folder + path));
      return file === undefined ? failed("file-missing", path) : done(file.fingerprint);
    },
  };
}

const duplicate = (path: string, archive: string | undefined): GivenFile => ({
  path,
  fingerprint: null,
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
