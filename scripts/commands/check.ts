import type { Engine } from "../../src/contract/contract.ts";
import type { Issue } from "../../src/core/issue.ts";
import { layerSentence, sentence } from "./cannotRun.ts";
import { openFolder } from "./openFolder.ts";
import { choice, readOptions } from "./options.ts";

/** `check`: opens every file of a project and accounts for every row. */
export async function check(args: readonly string[]): Promise<number> {
  const { project, options } = readOptions(args, ["personal", "format"]);
  const personal = choice(options, "personal", ["show", "hide"]);
  choice(options, "format", ["json"]);
  const { engine, opened } = await openFolder(project, personal);
  for (const key of opened.unknownKeys) process.stderr.write(`guatu: ${project}: unknown key ${key}, kept\n`);
  for (const failure of opened.failures) process.stderr.write(`guatu: ${sentence(failure)}\n`);
  const layers = [];
  for (const layer of opened.layers) {
    const { id, kind, rows, loaded, rejected, skipped, repaired, notOnMap, issueCount, error } = layer;
    for (const { file, sheet = "", unreadSheets = [] } of layer.files) {
      if (unreadSheets.length > 0)
        process.stderr.write(`guatu: layer ${id}: ${file}: read the sheet ${sheet}, not ${unreadSheets.join(", ")}\n`);
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
    if (error !== undefined) process.stderr.write(`guatu: ${layerSentence(id, error)}\n`);
  }
  process.stdout.write(`${JSON.stringify({ layers }, null, 2)}\n`);
  return layers.some(({ rejected, error }) => rejected > 0 || error !== undefined) ? 1 : 0;
}

async function issuesOf(engine: Engine, layer: string, personal: "show" | "hide"): Promise<readonly Issue[]> {
  const { rows } = await engine.ask("issues", { personal, layer, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return rows;
}
