import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { unzipSync } from "fflate";
import { filesBeside } from "../../src/core/fileFormats.ts";
import { pictureType } from "../../src/engine/workspace/findPicture.ts";
import { openFolder } from "../commands/openFolder.ts";
import type { PackedFile, PackedProject } from "./portablePage.ts";

/** A project.json with every file of its folder that it names, wherever it names it; a source that is not there is told to `missing`. */
export function packProject(projectFile: string, missing: (path: string) => void): PackedProject {
  const folder = dirname(resolve(projectFile));
  const bytes = readFileSync(projectFile);
  const project: unknown = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
  const files = new Map<string, PackedFile>([["project.json", { path: "project.json", content: bytes }]]);
  let title = basename(folder);
  for (const { keys, text } of textsIn(project, [])) {
    const key = keys.join(".");
    if (key === "title" && text !== "") title = text;
    const file = resolve(folder, text);
    if (file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()) {
      const path = relative(folder, file).replaceAll("\\", "/");
      files.set(path, { path, content: readFileSync(file) });
      for (const names of filesBeside(path).values()) {
        const name = names.find((one) => existsSync(join(folder, one)));
        if (name !== undefined) files.set(name, { path: name, content: readFileSync(join(folder, name)) });
      }
    } else if (key === "layers.source" || key.startsWith("basemap.layers.")) missing(text);
  }
  return { name: title, files: [...files.values()] };
}

/** The same project with the pictures that its ledgers name, as saving it takes them along. */
export async function withPictures(projectFile: string, packed: PackedProject): Promise<PackedProject> {
  const { engine } = await openFolder(projectFile, "show");
  const saved = await engine.ask("save", { personal: "show" });
  if (!saved.ok) return packed;
  const own = new Set(packed.files.map(({ path }) => path));
  const members = Object.entries(unzipSync(saved.value));
  const pictures = members.filter(([path, bytes]) => !own.has(path) && pictureType(bytes) !== null);
  return { ...packed, files: [...packed.files, ...pictures.map(([path, content]) => ({ path, content }))] };
}

interface TextAt {
  readonly keys: readonly string[];
  readonly text: string;
}

/** Every text in a JSON value with the keys that lead to it, places in lists left out. */
function textsIn(value: unknown, keys: readonly string[]): readonly TextAt[] {
  if (typeof value === "string") return [{ keys, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, keys));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...keys, key]));
}
