import type { CoverageAnswer } from "../../src/contract/contract.ts";
import { HYDRANT_RADIUS } from "../../src/core/water.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, resolveDay, resolveRadius } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { say, writeJson } from "./terminal.ts";

const METRICS = ["straight", "road"] as const;
const FORMATS = ["json"] as const;

/** `coverage`: which sites hydrants and water sources reach. */
export const coverage: Command = {
  does: "which sites hydrants and water sources reach",
  options: { radius: `M (${HYDRANT_RADIUS})`, metric: METRICS, "as-of": "DAY", format: FORMATS },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  choice(options, "format", FORMATS);
  const metric = choice(options, "metric", METRICS);
  const personal = choice(options, "personal", ["show", "hide"]);
  const radius = resolveRadius(options) ?? HYDRANT_RADIUS;
  const { engine, opened } = await openFolder(project, personal);
  const asOf = resolveDay(options, opened);
  const answer = await engine.ask("coverage", { personal, asOf, filter: {}, radius, metric });
  if (metric === "road" && answer.metric === "straight") say("there are no roads: metres are straight-line");
  writeJson({ ...jsonOf(answer), ...failedLayers(opened) });
  return exitCode(opened);
}

/** The answer as the contract has it: without the words and numbers that only the page needs. */
function jsonOf({ sites, ...rest }: CoverageAnswer): object {
  return { ...rest, sites: sites.map(({ nearName: _, marks: __, place: ___, ...site }) => site) };
}
