import { readFile, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Contract, Engine, OpenedProject } from "../../src/contract/contract.ts";
import { done, failed } from "../../src/core/result.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { givenFiles, type ProjectFiles } from "../../src/engine/workspace/projectFiles.ts";
import { CannotRun, sentence } from "./cannotRun.ts";

/** The files of a project on this disk; a path that leaves its folder is refused. */
export function folderFiles(projectPath: string): ProjectFiles {
  const full = resolve(projectPath);
  const folder = dirname(full);
  const insideOf = (path: string): string | null => {
    const wanted = path === projectPath ? full : resolve(folder, path);
    const inside = relative(folder, wanted);
    return inside.startsWith("..") || isAbsolute(inside) ? null : wanted;
  };
  return {
    projectPath,
    name: folder,
    paths: [],
    async read(path) {
      const wanted = insideOf(path);
      if (wanted === null) return failed("file-outside", path);
      try {
        if (!(await stat(wanted)).isFile()) return failed("file-unreadable", path, "not a file");
        return done(new Uint8Array(await readFile(wanted)));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? String(error);
        return failed(code === "ENOENT" ? "file-missing" : "file-unreadable", path, code);
      }
    },
    async look(path) {
      const wanted = insideOf(path);
      const found = wanted === null ? null : await stat(wanted).catch(() => null);
      return found === null ? failed("file-missing", path) : done(`${found.size} ${found.mtimeMs}`);
    },
  };
}

/** Opens a project on disk with the engine of the app. */
export const openFolder = (projectPath: string, personal: "show" | "hide"): Promise<Opened> =>
  openWith(folderFiles(projectPath), projectPath, personal);

/** Opens loose files on disk, as the app opens files that are dropped without a project.json. */
export async function openLoose(paths: readonly string[], personal: "show" | "hide"): Promise<Opened> {
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? String(error));
    if (typeof found === "string") throw new CannotRun(`${path}: ${found === "ENOENT" ? "file-missing" : found}`);
    if (!found.isFile()) throw new CannotRun(`${path}: file-unreadable (not a file)`);
  }
  return openWith(await looseFiles(paths), paths[0]!, personal);
}

interface Opened {
  readonly engine: Engine;
  readonly opened: OpenedProject;
}

/** The folder that loose files lie in together; they are called by their paths in it. */
export const folderOf = (paths: readonly string[]): string => {
  const folders = paths.map((path) => dirname(resolve(path)).split(sep));
  const [first = []] = folders;
  const length = first.findIndex((part, i) => folders.some((folder) => folder[i] !== part));
  return first.slice(0, length < 0 ? first.length : length).join(sep) || sep;
};

/** Files by their paths in the folder that they share; what lies in a zip is unpacked as the app does. */
async function looseFiles(given: readonly string[]): Promise<ProjectFiles> {
  const name = basename(given[0]!).replace(/\.[^.]+$/, "");
  const folder = folderOf(given);
  const paths = [...new Set(given.map((path) => relative(folder, resolve(path)).split(sep).join("/")))];
  if (paths.some((path) => /\.zip$/i.test(path))) {
    const bytesOf = async (path: string) => new Uint8Array(await readFile(join(folder, path)));
    return givenFiles(name, await Promise.all(paths.map(async (path) => ({ path, content: await bytesOf(path) }))));
  }
  return { ...folderFiles(join(folder, "project.json")), projectPath: null, name, paths };
}

async function openWith(files: ProjectFiles, url: string, personal: "show" | "hide"): Promise<Opened> {
  const engine = createEngine(() => files);
  const question: Contract["open"]["ask"] = { personal, source: { type: "url", url } };
  const opened = await engine.ask("open", question);
  if (!opened.ok) throw new CannotRun(sentence(opened.error));
  return { engine, opened: opened.value };
}
