import type { Engine } from "../../src/contract/contract.ts";
import type { Issue } from "../../src/core/issue.ts";
import { layerSentence, sentence } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { say, writeJson } from "./terminal.ts";

const FORMATS = ["json"] as const;

/** `check`: opens every file of a project and accounts for every row. */
export const check: Command = {
  does: "opens every file of a project and accounts for every row",
  options: { format: FORMATS },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const personal = choice(options, "personal", ["show", "hide"]);
  choice(options, "format", FORMATS);
  const { engine, opened } = await openFolder(project, personal);
  for (const key of opened.unknownKeys) say(`${project}: unknown key ${key}, kept`);
  for (const failure of opened.failures) say(sentence(failure));
  const layers = [];
  for (const layer of opened.layers) {
    const { id, kind, rows, loaded, rejected, skipped, repaired, notOnMap, issueCount, error } = layer;
    for (const { file, sheet = "", unreadSheets = [] } of layer.files) {
      if (unreadSheets.length > 0) say(`layer ${id}: ${file}: read the sheet ${sheet}, not ${unreadSheets.join(", ")}`);
    }
    // A layer that was not understood may bear the id of one that was.
    const issues = issueCount === 0 ? [] : await issuesOf(engine, id, personal);
    layers.push({
      id,
      kind,
      rows,
      loaded,
      rejected,
      skipped,
      repaired,
      notOnMap,
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
