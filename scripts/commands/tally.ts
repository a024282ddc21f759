import { dayMeant, exitCode, failedLayers } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice, readOptions } from "./options.ts";
import { writeJson } from "./terminal.ts";

/** `tally`: hazards counted by area, department, category or type. */
export async function tally(args: readonly string[]): Promise<number> {
  const { project, options } = readOptions(args, ["by", "as-of", "format", "personal"]);
  choice(options, "format", ["json"]);
  const by = choice(options, "by", ["area", "department", "category", "type"]);
  const personal = choice(options, "personal", ["show", "hide"]);
  const { engine, opened } = await openFolder(project, personal);
  const answer = await engine.ask("tally", { personal, by, asOf: dayMeant(options, opened) });
  writeJson({ ...answer, ...failedLayers(opened) });
  return exitCode(opened);
}
