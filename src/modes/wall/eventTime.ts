import { addDays, civilOf, type Day, parseDay } from "../../core/day.ts";
import { dayOfMoment, formatMoment, type Moment } from "../../core/moment.ts";
import type { ReportedEvent } from "../../state/answers.ts";
import type { LateWords, Words } from "../../words/wordsOf.ts";

interface At {
  readonly day: Day;
  readonly time: string;
}

type Times = Pick<ReportedEvent, "start" | "end">;

/** Where something stands that has a start and an end: on now, still to come, over; `day` where no clock can say, as on another day. */
export type Course = "on" | "coming" | "over" | "day";

/** How an event of a day stands at a moment of the clock; one that no ledger ends lasts until 24:00. */
export function courseOf({ start, end }: Times, asOf: Day, now: Moment): Course {
  if (dayOfMoment(now) !== asOf) return "day";
  const at = formatMoment(now);
  // Texts of one form: the earlier compares as less. A bare day begins and ends with its midnights.
  if (start !== null && at < start) return "coming";
  const last = end ?? start?.slice(0, 10) ?? null;
  if (last === null) return "on";
  return at < (last.length > 10 ? last : `${last} 24:00`) ? "on" : "over";
}

/** What is said of an event's time: until when it goes on, from when it will; of another day all of it. */
export function eventTime(words: Words, said: LateWords["columns"], event: Times, asOf: Day, now: Moment): string {
  const { wall } = words;
  const from = atOf(event.start, "00:00");
  switch (courseOf(event, asOf, now)) {
    case "over":
      return said.over;
    case "on":
      return said.on(untilText(words, event, asOf));
    case "coming":
      return from === null ? "" : wall.from(from.time);
    case "day":
      return timeOfDay(words, event, asOf);
  }
}

/** Until when, as told on a day; "" for the whole of it. */
function untilText({ wall }: Words, { start, end }: Times, asOf: Day): string {
  const to = lastOf(atOf(end ?? start?.slice(0, 10) ?? null, "24:00"));
  if (to === null || (to.day === asOf && to.time === "24:00")) return "";
  const { month, date } = civilOf(to.day);
  // Days on, the hour is no matter yet.
  return to.day === asOf || isNight(to, asOf)
    ? wall.until(endText({ wall }, to, asOf))
    : wall.until(wall.day(month, date));
}

function endText({ wall }: Pick<Words, "wall">, to: At, asOf: Day): string {
  const { month, date } = civilOf(to.day);
  if (to.day === asOf) return to.time;
  if (to.time === "24:00") return wall.day(month, date);
  return isNight(to, asOf) ? wall.nextDay(to.time) : wall.dayTime(month, date, to.time);
}

const isNight = (to: At, asOf: Day): boolean => to.day === asOf + 1 && to.time < "12:00";

/** When an event is on, as seen from one of its days. */
export function timeOfDay(words: Pick<Words, "wall">, { start, end }: Times, asOf: Day): string {
  const { wall } = words;
  const from = atOf(start, "00:00");
  const to = lastOf(atOf(end, "24:00"));
  if (from === null) return "";
  const begins = from.day === asOf ? from.time : null;
  if (to === null) return begins === null || begins === "00:00" ? wall.allDay : wall.from(begins);
  const isWhole = to.time === "24:00" && (begins === null || begins === "00:00");
  if (isWhole && (to.day === asOf || begins !== null)) return wall.allDay;
  const ends = endText(words, to, asOf);
  if (begins === null) return wall.until(ends);
  return to.day === asOf || isNight(to, asOf) ? wall.span(begins, ends) : wall.from(begins);
}

/** A bare day begins at 00:00 and ends at 24:00. */
function atOf(moment: string | null, bare: "00:00" | "24:00"): At | null {
  const day = moment === null ? null : parseDay(moment.slice(0, 10));
  return moment === null || day === null ? null : { day, time: moment.slice(11) || bare };
}

/** A midnight at the end is 24:00 of the day before. */
const lastOf = (at: At | null): At | null => (at?.time === "00:00" ? { day: addDays(at.day, -1), time: "24:00" } : at);
