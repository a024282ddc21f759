import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { filesUnder } from "../scripts/build/demo.ts";

const DATA = resolve(import.meta.dirname, "../../shared/data");
const PROJECTS = resolve(import.meta.dirname, "fixtures/real");

/**
 * Tests on real data that is not part of the project: skipped where the folder is not there, and only there.
 * The data and a project.json of ours are put together in a folder of their own; `body` is given its project.json.
 */
export function describeWithData(folder: string, name: string, body: (projectFile: string) => void): void {
  const data = join(DATA, folder);
  if (!existsSync(data)) {
    describe.skip(`${name} (no data: ${folder})`, () => body(""));
    return;
  }
  const together = mkdtempSync(join(tmpdir(), `guatu-${folder}-`));
  describe(name, () => {
    beforeAll(() => {
      for (const from of [data, join(PROJECTS, folder)]) copy(from, together);
    });
    afterAll(() => rmSync(together, { recursive: true, force: true }));
    body(join(together, "project.json"));
  });
}

/** Tests on files that are read where they lie, without a project: skipped where the folder is not there. `body` is given the folder. */
export function describeWithFiles(folder: string, name: string, body: (folder: string) => void): void {
  const path = join(DATA, folder);
  if (existsSync(path)) describe(name, () => body(path));
  else it.skip(`${name} (no data: ${folder})`);
}

/** Contents only: the data may be write-protected, and its copy must be removed again. */
function copy(from: string, to: string): void {
  for (const path of filesUnder(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join(from, path)));
  }
}
