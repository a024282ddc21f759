import { formatMoment, minuteOfClock } from "../../core/moment.ts";
import type { LogEntry } from "../../core/wallLog.ts";
import type { Clock } from "../../state/clock.ts";
import type { LateWords } from "../../words/wordsOf.ts";

/** An instant by the machine's clock, in the project's zone: a log outlives the clock that a link starts. */
export const logTime = (clock: Clock, timeZone: string, instant: number): string =>
  formatMoment(minuteOfClock(clock.timeIn(timeZone, instant)));

/** The entries of a log as people read them, the newest first. */
export function logRows(
  said: LateWords["wallLog"],
  log: readonly LogEntry[],
  timeOf: (instant: number) => string,
): readonly { readonly key: string; readonly time: string; readonly text: string }[] {
  return log
    .map(({ code, detail, first, last, times }, number) => ({
      key: `${number} ${first}`,
      time: timeOf(first),
      text: said.entry(code, detail) + (times === 1 ? "" : said.times(times, timeOf(last))),
    }))
    .reverse();
}
