import { civilOf } from "../../src/core/day.ts";
import { periodName } from "../../src/words/phrases/periodName.ts";
import { zh } from "../../src/words/zh/zh.ts";
import { CannotRun } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, resolveDay } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { writeJson } from "./terminal.ts";
import { warnOfPeriods } from "./warnOfPeriods.ts";

const FORMATS = ["json"] as const;

/** `periods`: the built-in periods of a year and the project's own. */
export const periods: Command = {
  does: "the key periods of a year",
  options: { year: "N", "as-of": "DAY", format: FORMATS },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  choice(options, "format", FORMATS);
  const personal = choice(options, "personal", ["show", "hide"]);
  const named = options.get("year");
  if (named !== undefined && !/^\d{4}$/.test(named)) throw new CannotRun(`--year must be four digits, not "${named}"`);
  const { engine, opened } = await openFolder(project, personal);
  const year = named === undefined ? civilOf(resolveDay(options, opened)).year : Number(named);
  const answer = await engine.ask("periods", { personal, year });
  warnOfPeriods(opened, null);
  const listed = answer.periods.map(({ slug, ...period }) => ({
    ...period,
    name: periodName(zh, { ...period, slug }),
  }));
  writeJson({ year, periods: listed, ...failedLayers(opened) });
  return exitCode(opened);
}
