import { civilOf } from "../../src/core/day.ts";
import { periodName } from "../../src/words/phrases/periodName.ts";
import { zh } from "../../src/words/zh/zh.ts";
import { CannotRun } from "./cannotRun.ts";
import { dayMeant, exitCode, failedLayers } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice, readOptions } from "./options.ts";
import { writeJson } from "./terminal.ts";
import { warnOfPeriods } from "./warnOfPeriods.ts";

/** `periods`: the built-in periods of a year and the project's own. */
export async function periods(args: readonly string[]): Promise<number> {
  const { project, options } = readOptions(args, ["year", "as-of", "format", "personal"]);
  choice(options, "format", ["json"]);
  const personal = choice(options, "personal", ["show", "hide"]);
  const named = options.get("year");
  if (named !== undefined && !/^\d{4}$/.test(named)) throw new CannotRun(`--year must be four digits, not "${named}"`);
  const { engine, opened } = await openFolder(project, personal);
  const year = named === undefined ? civilOf(dayMeant(options, opened)).year : Number(named);
  const answer = await engine.ask("periods", { personal, year });
  warnOfPeriods(opened, null);
  const listed = answer.periods.map(({ slug, ...period }) => ({
    ...period,
    name: periodName(zh, { ...period, slug }),
  }));
  writeJson({ year, periods: listed, ...failedLayers(opened) });
  return exitCode(opened);
}
