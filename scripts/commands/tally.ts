import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, resolveDay } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { writeJson } from "./terminal.ts";

const BY = ["area", "department", "category", "type"] as const;
const FORMATS = ["json"] as const;

/** `tally`: hazards counted by area, department, category or type. */
export const tally: Command = {
  does: "hazards",
  options: { by: BY, "as-of": "DAY", format: FORMATS },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  choice(options, "format", FORMATS);
  const by = choice(options, "by", BY);
  const personal = choice(options, "personal", ["show", "hide"]);
  const { engine, opened } = await openFolder(project, personal);
  const answer = await engine.ask("tally", { personal, by, asOf: resolveDay(options, opened) });
  writeJson({ ...answer, ...failedLayers(opened) });
  return exitCode(opened);
}
