import type { Contract } from "../../src/contract/contract.ts";
import { isDated } from "../../src/core/period.ts";
import { LARGEST_RADIUS } from "../../src/core/radius.ts";
import { periodName } from "../../src/words/phrases/periodName.ts";
import { zh } from "../../src/words/zh/zh.ts";
import { CannotRun, noPeriod, noVenue } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, resolveDay, resolveRadius } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { writeData, writeJson, writeJsonText } from "./terminal.ts";
import { warnOfPeriods } from "./warnOfPeriods.ts";

type Answer = Contract["venueReport"]["answer"];

const FORMATS = ["json", "csv", "geojson"] as const;

/** `query`: what lies around the venues of a period. */
export const query: Command = {
  does: "what lies around the venues of a period",
  options: {
    period: "ID",
    venue: "ID",
    radius: `M (at most ${LARGEST_RADIUS})`,
    "as-of": "DAY",
    format: FORMATS,
  },
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const format = choice(options, "format", FORMATS);
  const personal = choice(options, "personal", ["show", "hide"]);
  const radius = resolveRadius(options);
  const venue = options.get("venue");
  const { engine, opened } = await openFolder(project, personal);
  const asOf = resolveDay(options, opened);
  const named = options.get("period") ?? null;
  const question = {
    personal,
    asOf,
    filter: {},
    period: named,
    ...(venue === undefined ? {} : { venue }),
    ...(radius === undefined ? {} : { radius }),
  };
  const answer = await engine.ask("venueReport", question);
  if (named !== null && answer.period === null) throw new CannotRun(noPeriod(named));
  warnOfPeriods(opened, answer.period);
  if (venue !== undefined && answer.period !== null && answer.venues.length === 0 && isDated(answer.period))
    throw new CannotRun(noVenue(venue));
  // A bare id is accepted where it is unique.
  if (venue !== undefined && answer.venues.length > 1) {
    const meant = answer.venues.map(({ layer, id }) => `${layer}/${id}`);
    throw new CannotRun(`several venues "${venue}": ${meant.join(", ")}`);
  }
  if (format === "json") writeJson({ ...jsonOf(answer), ...failedLayers(opened) });
  else {
    const text = await engine.ask("exportSitesInRings", { ...question, format });
    if (format === "csv") writeData(text);
    else writeJsonText(text);
  }
  return exitCode(opened);
}

/** The answer as the contract has it: without the numbers that only the page needs. */
function jsonOf({ period, asOf, venues, union, notPlaced }: Answer): object {
  return {
    period: period === null ? null : { ...period, name: periodName(zh, period) },
    asOf,
    venues: venues.map(({ byRing: _, things: __, sites, ...venue }) => ({
      ...venue,
      sites: sites.map(({ marks: ___, ring: ____, ...row }) => row),
    })),
    union: { sites: union.sites, byStatus: union.byStatus, byCategory: union.byCategory },
    notPlaced,
  };
}
