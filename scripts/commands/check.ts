import type { Engine } from "../../src/contract/contract.ts";
import type { Issue } from "../../src/core/issue.ts";
import { layerSentence, sentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { isLooseFile } from "./isLooseFile.ts";
import { openFolder, openLoose } from "./openFolder.ts";
import { choice } from "./options.ts";
import { say, writeJson } from "./terminal.ts";

const FORMATS = ["json"] as const;

/** `check`: opens every file of a project, or the loose files that are named, and accounts for every row. */
export const check: Command = {
  does: "opens every file of a project, or FILE... in its place, and accounts for every row",
  options: { format: FORMATS },
  takesFiles: "may",
  run,
};

async function run({ project, files: named, options }: Given): Promise<number> {
  const personal = choice(options, "personal", ["show", "hide"]);
  choice(options, "format", FORMATS);
  const isLoose = named.length > 1 || (await isLooseFile(project));
  const { engine, opened } = isLoose ? await openLoose(named, personal) : await openFolder(project, personal);
  for (const key of opened.unknownKeys) say(`${project}: unknown key ${key}, kept`);
  for (const failure of [...opened.failures, ...opened.tourFailures, ...opened.pageFailures]) say(sentence(failure));
  const layers = [];
  for (const layer of opened.layers) {
    const { id, kind, rows, loaded, rejected, skipped, repaired, notOnMap, issueCount, error } = layer;
    for (const { file, sheet = "", unreadSheets = [] } of layer.files) {
      if (unreadSheets.length > 0) say(`layer ${id}: ${file}: read the sheet ${sheet}, not ${unreadSheets.join(", ")}`);
    }
    // A layer that was not understood may bear the id of one that was.
    const issues = issueCount === 0 ? [] : await issuesOf(engine, id, personal);
    const category = error === undefined ? opened.project.layers.find((spec) => spec.id === id)?.category : undefined;
    layers.push({
      id,
      kind,
      ...(category === undefined ? {} : { category }),
      rows,
      loaded,
      rejected,
      skipped,
      repaired,
      notOnMap,
      files: layer.files.map(({ file, sheet, encoding, header, crs, columns, unmapped, notRecords }) => ({
        file,
        ...(sheet === undefined ? {} : { sheet }),
        encoding,
        header,
        crs,
        columns,
        unread: unmapped,
        notRecords,
      })),
      issues,
      ...(error === undefined ? {} : { error }),
    });
    if (error !== undefined) say(layerSentence(id, error));
  }
  writeJson({ layers });
  return layers.some(({ rejected, error }) => rejected > 0 || error !== undefined) ? 1 : 0;
}

async function issuesOf(engine: Engine, layer: string, personal: "show" | "hide"): Promise<readonly Issue[]> {
  const { rows } = await engine.ask("issues", { personal, layer, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return rows;
}
