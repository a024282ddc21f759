import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { LayerReport } from "../../src/contract/contract.ts";
import { CannotRun, layerSentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode } from "./day.ts";
import { folderOf, openLoose } from "./openFolder.ts";
import { choice } from "./options.ts";
import { replaceFile, trueIdentity } from "./replaceFile.ts";
import { say, writeJson } from "./terminal.ts";

/** `init`: the project.json that the app would guess for loose files, with every guess written out; never over one of them. */
export const init: Command = {
  does: "the project.json that the app would guess for FILE..., every guess written out",
  options: { out: "FILE" },
  takesFiles: "must",
  run,
};

type Layer = Readonly<Record<string, unknown>> & { readonly id: string; readonly source: string };

async function run({ files, options }: Given): Promise<number> {
  const personal = choice(options, "personal", ["show", "hide"]);
  const out = options.get("out");
  const { engine, opened } = await openLoose(files, personal);
  const { project } = await engine.ask("document", { personal });
  const raw = JSON.parse(project) as { readonly layers: readonly Layer[] };
  const from = folderOf(files);
  const folder = out === undefined ? from : dirname(resolve(out));
  const layers = raw.layers.map((layer) => {
    const report = opened.layers.find(({ id }) => id === layer.id);
    return { ...layer, source: inside(folder, resolve(from, layer.source)), ...guesses(report) };
  });
  for (const { id, error } of opened.layers) if (error !== undefined) say(layerSentence(id, error));
  const written = { ...raw, layers };
  if (out !== undefined) {
    const target = await trueIdentity(resolve(out));
    for (const file of files)
      if ((await trueIdentity(resolve(file))) === target)
        throw new CannotRun(`${out} is one of the files and is not overwritten`);
    await replaceFile(out, new TextEncoder().encode(`${JSON.stringify(written, null, 2)}\n`));
  }
  writeJson(written);
  return exitCode(opened);
}

/** What was found out about a layer's file, as keys of the layer. */
function guesses(report: LayerReport | undefined): object {
  const [file] = report?.files ?? [];
  if (file === undefined || report?.error !== undefined) return {};
  return {
    crs: file.crs,
    ...(file.header > 0 ? { header: file.header } : {}),
    ...(file.sheet === undefined ? {} : { sheet: file.sheet }),
    columns: file.columns,
  };
}

/** A source as project.json names it; a project reads only what lies in its folder. */
function inside(folder: string, source: string): string {
  const path = relative(folder, source).replaceAll("\\", "/");
  if (path.startsWith("..") || isAbsolute(path)) throw new CannotRun(`${source} is not in the folder of --out`);
  return path;
}
