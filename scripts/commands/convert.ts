import { basename, dirname, resolve } from "node:path";
import type { OpenedProject } from "../../src/contract/contract.ts";
import { FILE_FORMAT_IDS, formatRule, writtenFormat } from "../../src/core/fileFormats.ts";
import { archiveFiles, basemapFiles } from "../../src/core/projectFile.ts";
import { CannotRun, layerSentence, sentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { replaceFile, trueIdentity } from "./replaceFile.ts";
import { say } from "./terminal.ts";

/** What the name of a written file may end in, the usual ending of each format. */
const WRITTEN_ENDINGS: readonly string[] = FILE_FORMAT_IDS.flatMap((format) => {
  const [usual] = formatRule(format).writtenTo;
  return usual === undefined ? [] : `.${usual}`;
});

/** `convert`: writes a layer's records as a clean file of the format that its name ends in; never over a file of the project. */
export const convert: Command = {
  does: "writes a layer as a clean file",
  options: { layer: "ID", crs: "C (WGS84)", out: `FILE${WRITTEN_ENDINGS.join("|")}` },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const personal = choice(options, "personal", ["show", "hide"]);
  const layer = options.get("layer");
  const out = options.get("out");
  const crs = options.get("crs") ?? "WGS84";
  if (layer === undefined) throw new CannotRun("convert needs --layer");
  if (out === undefined) throw new CannotRun("convert needs --out");
  const format = writtenFormat(out);
  if (format === null) throw new CannotRun(`${out}: the name must end in one of ${WRITTEN_ENDINGS.join(", ")}`);

  const { engine, opened } = await openFolder(project, personal);
  // An entry that was not understood may bear the same id.
  const meant = opened.layers.filter(({ id }) => id === layer);
  const report = meant.find(({ error }) => error === undefined) ?? meant[0];
  const ids = opened.project.layers.map(({ id }) => id);
  if (report === undefined) throw new CannotRun(`${project}: no layer "${layer}"; there is ${ids.join(", ")}`);
  await refuseOwnFile(project, opened, out);
  const { error } = report;
  // An empty file must not take the place of last month's good one.
  if (error !== undefined && report.rows === 0) {
    throw new CannotRun(layerSentence(layer, error));
  }

  const file = await engine.ask("export", { personal, layer, format, crs });
  if (!file.ok) throw new CannotRun(sentence(file.error));
  const { bytes, records, withoutShape } = file.value;
  await replaceFile(out, bytes);
  if (withoutShape > 0) say(`${out}: ${withoutShape} shapes are too long for a cell and stand as points`);
  say(`${out}: ${records} records, ${report.rejected} rows rejected`);
  return exitCode(opened);
}

/** Fails when the file is project.json or one that it names, whatever path leads there. */
async function refuseOwnFile(
  project: string,
  { project: { layers, basemaps } }: OpenedProject,
  out: string,
): Promise<void> {
  const folder = dirname(resolve(project));
  const sources = layers.flatMap(({ source }) => source);
  const ground = [...Object.values(basemapFiles(basemaps)), ...archiveFiles(basemaps)];
  const target = await trueIdentity(resolve(out));
  for (const path of [basename(project), ...sources, ...ground]) {
    if ((await trueIdentity(resolve(folder, path))) === target)
      throw new CannotRun(`${out} is a file of the project and is not overwritten`);
  }
}
