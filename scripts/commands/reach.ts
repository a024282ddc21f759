import type { ReachAnswer } from "../../src/contract/contract.ts";
import { SPEED_KMH, type TravelMode } from "../../src/core/patrol.ts";
import { REACH_MINUTES } from "../../src/core/water.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, positive, resolveDay } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { say, writeJson } from "./terminal.ts";

/** Fire engines drive, when nobody says otherwise. */
const MODES = ["car", "e-bike", "foot"] as const satisfies readonly TravelMode[];
const FORMATS = ["json"] as const;

/** `reach`: which sites forces reach in time. */
export const reach: Command = {
  does: "which sites stations and micro-stations reach in time",
  options: {
    minutes: `N (${REACH_MINUTES["fire-station"]}, micro-stations ${REACH_MINUTES["micro-station"]})`,
    mode: MODES,
    "as-of": "DAY",
    format: FORMATS,
  },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  choice(options, "format", FORMATS);
  const mode = choice(options, "mode", MODES);
  const personal = choice(options, "personal", ["show", "hide"]);
  const minutes = positive(options, "minutes");
  const { engine, opened } = await openFolder(project, personal);
  const asOf = resolveDay(options, opened);
  const question = { personal, asOf, filter: {}, mode, ...(minutes === undefined ? {} : { minutes }) } as const;
  const answer = await engine.ask("reach", question);
  if (answer.factor !== undefined)
    say(`there are no roads: metres are straight-line x ${answer.factor}, ${mode} at ${SPEED_KMH[mode]} km/h`);
  writeJson({ ...jsonOf(answer), ...failedLayers(opened) });
  return exitCode(opened);
}

/** The answer as the contract has it: without the words and numbers that only the page needs. */
function jsonOf({ sites, ...rest }: ReachAnswer): object {
  return { ...rest, sites: sites.map(({ nearName: _, marks: __, ...site }) => site) };
}
