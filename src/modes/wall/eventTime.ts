import { addDays, civilOf, type Day, parseDay } from "../../core/day.ts";
import type { ReportedEvent } from "../../state/answers.ts";
import type { Words } from "../../words/wordsOf.ts";

interface At {
  readonly day: Day;
  readonly time: string;
}

/** When an event is on, as seen from one of its days. */
export function eventTime({ wall }: Words, { start, end }: ReportedEvent, asOf: Day): string {
  const from = atOf(start, "00:00");
  const to = lastOf(atOf(end, "24:00"));
  if (from === null) return "";
  const begins = from.day === asOf ? from.time : null;
  if (to === null) return begins === null || begins === "00:00" ? wall.allDay : wall.from(begins);
  const isNight = to.day === asOf + 1 && to.time < "12:00";
  const isWhole = to.time === "24:00" && (begins === null || begins === "00:00");
  if (isWhole && (to.day === asOf || begins !== null)) return wall.allDay;
  const { month, date } = civilOf(to.day);
  if (isWhole) return wall.until(wall.day(month, date));
  const ends = to.day === asOf ? to.time : isNight ? wall.nextDay(to.time) : wall.dayTime(month, date, to.time);
  if (begins === null) return wall.until(ends);
  return to.day === asOf || isNight ? wall.span(begins, ends) : wall.from(begins);
}

/** A bare day begins at 00:00 and ends at 24:00. */
function atOf(moment: string | null, bare: "00:00" | "24:00"): At | null {
  const day = moment === null ? null : parseDay(moment.slice(0, 10));
  return moment === null || day === null ? null : { day, time: moment.slice(11) || bare };
}

/** A midnight at the end is 24:00 of the day before. */
const lastOf = (at: At | null): At | null => (at?.time === "00:00" ? { day: addDays(at.day, -1), time: "24:00" } : at);
