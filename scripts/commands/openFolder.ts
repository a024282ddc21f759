import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Contract, Engine, OpenedProject } from "../../src/contract/contract.ts";
import { done, failed } from "../../src/core/result.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { ProjectFiles } from "../../src/engine/workspace/projectFiles.ts";
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
export async function openFolder(
  projectPath: string,
  personal: "show" | "hide",
): Promise<{ engine: Engine; opened: OpenedProject }> {
  const engine = createEngine(() => folderFiles(projectPath));
  const question: Contract["open"]["ask"] = { personal, source: { type: "url", url: projectPath } };
  const opened = await engine.ask("open", question);
  if (!opened.ok) throw new CannotRun(sentence(opened.error));
  return { engine, opened: opened.value };
}
