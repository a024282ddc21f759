import { todayIn } from "../../src/app/todayIn.ts";
import type { OpenedProject } from "../../src/contract/contract.ts";
import { type Day, formatDay, parseDay } from "../../src/core/day.ts";
import { isRadius, LARGEST_RADIUS } from "../../src/core/radius.ts";
import type { Failure } from "../../src/core/result.ts";
import { CannotRun, layerSentence } from "./cannotRun.ts";
import { say } from "./terminal.ts";

/** The day that is meant: the option's, else the project's, else today in its zone, which is then named on standard error. */
export function resolveDay(options: ReadonlyMap<string, string>, { project }: OpenedProject): Day {
  const named = options.get("as-of");
  if (named !== undefined) {
    const day = parseDay(named);
    if (day === null) throw new CannotRun(`--as-of must be a day YYYY-MM-DD, not "${named}"`);
    return day;
  }
  const day = parseDay(project.asOf);
  if (day !== null) return day;
  const today = todayIn(project.timeZone);
  say(`as of ${formatDay(today)}, today in ${project.timeZone}`);
  return today;
}

/** The layers that failed, each with why, as an answer carries them; nothing where none did. */
export function failedLayers({ layers }: OpenedProject): {
  readonly layers?: readonly { id: string; error: Failure }[];
} {
  const failed = layers.flatMap(({ id, error }) => (error === undefined ? [] : [{ id, error }]));
  return failed.length === 0 ? {} : { layers: failed };
}

/** 1 when rows were rejected or a layer failed, else 0; failed layers are named on standard error. */
export function exitCode({ layers }: OpenedProject): number {
  for (const { id, error } of layers) if (error !== undefined) say(layerSentence(id, error));
  return layers.some(({ rejected, error }) => rejected > 0 || error !== undefined) ? 1 : 0;
}

/** A positive number of an option; undefined when it is not given. */
export function positive(options: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  // Not Number() alone, which also takes 0x10, 1e3 and blanks.
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0 && Number.isFinite(value))) throw new CannotRun(`--${name} must be a number above 0, not "${text}"`);
  return value;
}

/** The metres of --radius, with the same limit as a venue's own; undefined when it is not given. */
export function resolveRadius(options: ReadonlyMap<string, string>): number | undefined {
  const metres = positive(options, "radius");
  if (metres !== undefined && !isRadius(metres))
    throw new CannotRun(`--radius must be at most ${LARGEST_RADIUS} metres, not "${options.get("radius")}"`);
  return metres;
}
