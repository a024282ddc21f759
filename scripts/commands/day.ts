import { todayIn } from "../../src/app/todayIn.ts";
import { type Day, formatDay, parseDay } from "../../src/core/day.ts";
import type { OpenedProject } from "../../src/engine/contract.ts";
import { CannotRun, layerSentence } from "./cannotRun.ts";

/** The day that is meant: the option's, else the project's, else today in its zone, which is then named on standard error. */
export function dayMeant(options: ReadonlyMap<string, string>, { project }: OpenedProject): Day {
  const named = options.get("as-of");
  if (named !== undefined) {
    const day = parseDay(named);
    if (day === null) throw new CannotRun(`--as-of must be a day YYYY-MM-DD, not "${named}"`);
    return day;
  }
  const day = parseDay(project.asOf);
  if (day !== null) return day;
  const today = todayIn(project.timeZone);
  process.stderr.write(`guatu: as of ${formatDay(today)}, today in ${project.timeZone}\n`);
  return today;
}

/** 1 when rows were rejected or a layer failed, else 0; failed layers are named on standard error. */
export function exitCode({ layers }: OpenedProject): number {
  for (const { id, error } of layers)
    if (error !== undefined) process.stderr.write(`guatu: ${layerSentence(id, error)}\n`);
  return layers.some(({ rejected, error }) => rejected > 0 || error !== undefined) ? 1 : 0;
}

/** A positive number of an option; undefined when it is not given. */
export function positive(options: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new CannotRun(`--${name} must be a number above 0, not "${text}"`);
  return value;
}
