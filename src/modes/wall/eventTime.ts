import { addDays, civilOf, type Day, parseDay } from "../../core/day.ts";
import { dayOfMoment, formatMoment, type Moment } from "../../core/moment.ts";
import type { ReportedEvent } from "../../state/answers.ts";
import type { LateWords } from "../../words/wordsOf.ts";

interface At {
  readonly day: Day;
  readonly time: string;
}

type Said = LateWords["columns"];
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
export function eventTime(said: Said, event: Times, asOf: Day, now: Moment): string {
  const from = atOf(event.start, "00:00");
  switch (courseOf(event, asOf, now)) {
    case "over":
      return said.over;
    case "on":
      return said.on(untilText(said, event, asOf));
    case "coming":
      return from === null ? "" : said.from(from.time);
    case "day":
      return timeOfDay(said, event, asOf);
  }
}

/** Until when, as told on a day; "" for the whole of it. */
function untilText(said: Said, { start, end }: Times, asOf: Day): string {
  const to = lastOf(atOf(end ?? start?.slice(0, 10) ?? null, "24:00"));
  if (to === null || (to.day === asOf && to.time === "24:00")) return "";
  const { month, date } = civilOf(to.day);
  // Days on, the hour is no matter yet.
  return to.day === asOf || isNight(to, asOf) ? said.until(endText(said, to, asOf)) : said.until(said.day(month, date));
}

function endText(said: Said, to: At, asOf: Day): string {
  const { month, date } = civilOf(to.day);
  if (to.day === asOf) return to.time;
  if (to.time === "24:00") return said.day(month, date);
  return isNight(to, asOf) ? said.nextDay(to.time) : said.dayTime(month, date, to.time);
}

const isNight = (to: At, asOf: Day): boolean => to.day === asOf + 1 && to.time < "12:00";

/** When an event is on, as seen from one of its days. */
export function timeOfDay(said: Said, { start, end }: Times, asOf: Day): string {
  const from = atOf(start, "00:00");
  const to = lastOf(atOf(end, "24:00"));
  if (from === null) return "";
  const begins = from.day === asOf ? from.time : null;
  if (to === null) return begins === null || begins === "00:00" ? said.allDay : said.from(begins);
  const isWhole = to.time === "24:00" && (begins === null || begins === "00:00");
  if (isWhole && (to.day === asOf || begins !== null)) return said.allDay;
  const ends = endText(said, to, asOf);
  if (begins === null) return said.until(ends);
  return to.day === asOf || isNight(to, asOf) ? said.span(begins, ends) : said.from(begins);
}

/** A bare day begins at 00:00 and ends at 24:00. */
function atOf(moment: string | null, bare: "00:00" | "24:00"): At | null {
  const day = moment === null ? null : parseDay(moment.slice(0, 10));
  return moment === null || day === null ? null : { day, time: moment.slice(11) || bare };
}

/** A midnight at the end is 24:00 of the day before. */
const lastOf = (at: At | null): At | null => (at?.time === "00:00" ? { day: addDays(at.day, -1), time: "24:00" } : at);
