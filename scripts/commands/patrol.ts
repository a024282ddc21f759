import type { Contract, PatrolAnswer, PatrolEnd, PatrolSource, StopWish } from "../../src/contract/contract.ts";
import { clockAfter, EFFORT, MOST_EFFORT, MOST_TEAMS, parseClock, TRAVEL_MODES } from "../../src/core/patrol.ts";
import { isDated } from "../../src/core/period.ts";
import { OFF_ROAD } from "../../src/core/road.ts";
import { periodName } from "../../src/words/phrases/periodName.ts";
import { lateWords } from "../../src/words/wordsOf.ts";
import { zh } from "../../src/words/zh/zh.ts";
import { CannotRun, noPeriod, noVenue } from "./cannotRun.ts";
import type { Command, Given } from "./command.ts";
import { exitCode, failedLayers, positive, resolveDay, resolveRadius } from "./day.ts";
import { openFolder } from "./openFolder.ts";
import { choice } from "./options.ts";
import { patrolList } from "./patrolList.ts";
import { say, writeData, writeJson, writeJsonText } from "./terminal.ts";
import { warnOfPeriods } from "./warnOfPeriods.ts";

const FORMATS = ["json", "csv", "geojson", "gpx"] as const;
const METRICS = ["straight", "road"] as const;

type Options = ReadonlyMap<string, string>;

/** `patrol`: puts the sites of a ring, or of a list, in an order to visit them. */
export const patrol: Command = {
  does: "sites in an order to visit them",
  options: {
    period: "ID",
    venue: "ID",
    radius: "M",
    sites: "FILE (in place of a ring)",
    from: "ID",
    to: "ID",
    teams: "N",
    minutes: "N",
    start: "HH:mm",
    mode: TRAVEL_MODES,
    metric: METRICS,
    effort: "N",
    "as-of": "DAY",
    format: FORMATS,
  },
  flags: ["opening-hours"],
  run,
};

async function run({ project, options }: Given): Promise<number> {
  const format = choice(options, "format", FORMATS);
  const personal = choice(options, "personal", ["show", "hide"]);
  const start = options.get("start");
  if (start !== undefined && (!/^\d\d:\d\d$/.test(start) || parseClock(start) === null))
    throw new CannotRun(`--start must be a time HH:mm, not "${start}"`);
  const wish = {
    personal,
    filter: {},
    ...(await sourceOf(options)),
    ...(start === undefined ? {} : { start }),
    from: endOf(options, "from"),
    to: endOf(options, "to"),
    teams: whole(options, "teams", 1, MOST_TEAMS) ?? 1,
    minutes: positive(options, "minutes") ?? null,
    mode: choice(options, "mode", TRAVEL_MODES as readonly ["foot", "e-bike", "car"]),
    metric: choice(options, "metric", METRICS),
    effort: whole(options, "effort", 0, MOST_EFFORT) ?? EFFORT,
    ...(options.has("opening-hours") ? { keepsHours: true } : {}),
  };
  const { engine, opened } = await openFolder(project, personal);
  const question: Contract["patrol"]["ask"] = { ...wish, asOf: resolveDay(options, opened) };
  const answer = await engine.ask("patrol", question);
  warnOfPeriods(opened, answer.period);
  refuseUnknown(answer, wish.of);
  // A table has no place for it; the other formats say it themselves.
  if (format === "csv") say(measureOf(answer));
  else if (wish.metric !== answer.metric) say(`there are no roads: ${measureOf(answer)}`);
  if (format === "json") {
    const json = { ...jsonOf(answer), ...failedLayers(opened) };
    writeJson(json);
  } else {
    const labels = format === "gpx" ? (await lateWords("zh", "patrol")).file : {};
    const text = await engine.ask("exportPatrol", { ...question, format, labels });
    if (format === "geojson") writeJsonText(text);
    else writeData(text);
  }
  return exitCode(opened);
}

/** How lengths and times were made. */
const measureOf = ({ factor, mode, speed }: PatrolAnswer): string =>
  factor === undefined
    ? `metres are along roads; ${mode === "car" ? "car at the speed of each road" : `${mode} at ${speed} km/h`}`
    : `metres are straight-line x ${factor}, not along roads; ${mode} at ${speed} km/h`;

/** The sites of a file, else the rings of a period. */
async function sourceOf(
  options: Options,
): Promise<{ readonly of: PatrolSource; readonly stops?: readonly StopWish[] }> {
  const file = options.get("sites");
  const period = options.get("period") ?? null;
  const venue = options.get("venue");
  const radius = resolveRadius(options);
  if (file === undefined) {
    const ring = { ...(venue === undefined ? {} : { venue }), ...(radius === undefined ? {} : { radius }) };
    return { of: { type: "rings", period, ...ring } };
  }
  const both = ["period", "venue", "radius"].find((name) => options.has(name));
  if (both !== undefined) throw new CannotRun(`--sites and --${both} exclude each other`);
  const { refs, stops } = await patrolList(file);
  return { of: { type: "sites", refs }, ...(stops.length === 0 ? {} : { stops }) };
}

function endOf(options: Options, name: "from" | "to"): PatrolEnd | null {
  const ref = options.get(name);
  return ref === undefined ? null : { type: "ref", ref };
}

/** A whole number of an option between two bounds; undefined when it is not given. */
function whole(options: Options, name: string, least: number, most: number): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new CannotRun(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  return value;
}

/** What was named must be there: else the answer would look right and be of something else. */
function refuseUnknown({ period, venues, badEnds }: PatrolAnswer, of: PatrolSource): void {
  for (const { end, ref, reason, candidates = [] } of badEnds) {
    if (reason === "ambiguous") throw new CannotRun(`--${end}: several records "${ref}": ${candidates.join(", ")}`);
    if (reason === "off-road") throw new CannotRun(`--${end}: "${ref}" is farther than ${OFF_ROAD} m from any road`);
    throw new CannotRun(
      reason === "not-found" ? `--${end}: no record "${ref}"` : `--${end}: "${ref}" is not on the map`,
    );
  }
  if (of.type === "sites") return;
  if (of.period !== null && period === null) throw new CannotRun(noPeriod(of.period));
  if (of.venue === undefined || period === null || !isDated(period)) return;
  if (venues.length === 0) throw new CannotRun(noVenue(of.venue));
  if (venues.length > 1)
    throw new CannotRun(`several venues "${of.venue}": ${venues.map(({ layer, id }) => `${layer}/${id}`).join(", ")}`);
}

/** The answer as the contract has it, and what stands beside it; without what only the page and its sheets need. */
function jsonOf(answer: PatrolAnswer): object {
  const { period, teams, start } = answer;
  // Of opening hours that were not asked for nothing is told.
  const keepsHours = answer.hours?.isKept === true;
  return {
    ...less(answer, "badEnds", "limit", "moreTeams", "streets", ...(keepsHours ? [] : (["hours"] as const))),
    period: period === null ? null : { ...period, name: periodName(zh, period) },
    start: start.clock,
    teams: teams.map((team) => ({
      // The way itself stands in the GeoJSON.
      ...less(team, "way"),
      stops: team.stops.map((stop) => ({
        ...less(
          stop,
          ...(["marks", "nearName", "hazards", "lastVisit", "contact", "phone"] as const),
          ...(keepsHours ? [] : (["open"] as const)),
        ),
        clock: clockAfter(start.clock, stop.arrive)?.clock,
      })),
    })),
  };
}

/** The same without some of its keys. */
const less = <T extends object>(of: T, ...keys: readonly (keyof T & string)[]): object =>
  Object.fromEntries(Object.entries(of).filter(([key]) => !(keys as readonly string[]).includes(key)));
