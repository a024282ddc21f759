import type { SourceFile } from "../../contract/contract.ts";
import { done, failed, type Result } from "../../core/result.ts";
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
  /** Some bytes of a large file, fewer where it ends; null where it is read as a whole or not at all. */
  part?(path: string, from: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>> | null>;
  /**
   * What tells whether a file has changed: of a file that was read here already, as it was then; else beside what it `was`, which
   * is given back where it is the same. Null when only its bytes tell.
   */
  look(path: string, was?: string): Promise<Result<string | null>>;
  /** Under which name this machine keeps copies of a server's files; none without it. */
  readonly copies?: string;
  /** When a file was written, in milliseconds since 1970, as far as that is known without reading it. */
  written?(path: string): number | null;
  /** The time by the clock of the server that was asked last, in milliseconds since 1970; null where it told none. */
  serverTime?(): number | null;
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
    async part(path, from, length) {
      const file = byPath.get(path) ?? byPath.get(clean(folder + path));
      return (await file?.part?.(from, length)) ?? null;
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
