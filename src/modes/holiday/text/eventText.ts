import { type Day, formatDay, parseDay } from "../../../core/day.ts";
import type { ReportedEvent } from "../../../state/answers.ts";
import type { Words } from "../../../words/wordsOf.ts";

interface Clock {
  readonly day: Day;
  readonly text: string;
  readonly time: string;
}

/** `YYYY-MM-DD HH:mm` in its parts; `time` is "" of a bare day. */
function clockOf(words: Words, moment: string | null): Clock | null {
  const day = moment === null ? null : parseDay(moment.slice(0, 10));
  if (moment === null || day === null) return null;
  const text = words.holiday.day(Number(moment.slice(5, 7)), Number(moment.slice(8, 10)));
  return { day, text, time: moment.slice(11) };
}

/** When an event is on, in local time: a night past midnight says so, a day without a time is told as the day. */
export function eventSpan(words: Words, { start, end }: ReportedEvent): string {
  const { holiday } = words;
  const from = clockOf(words, start);
  const to = clockOf(words, end);
  if (from === null) return "";
  if (to === null) return from.time === "" || from.time === "00:00" ? from.text : holiday.openEnd(from.text, from.time);
  if (from.time === "" || to.time === "") return dayOrTime(words, from, to);
  if (to.day === from.day) return holiday.sameDay(from.text, from.time, to.time);
  // To 24:00 is the same day's end; to a time before noon is the same night.
  if (to.day === from.day + 1 && to.time === "00:00") return holiday.sameDay(from.text, from.time, "24:00");
  if (to.day === from.day + 1 && to.time < from.time && to.time < "12:00")
    return holiday.nextDay(from.text, from.time, to.time);
  return holiday.spanOver(holiday.time(from.text, from.time), holiday.time(to.text, to.time));
}

/** A span of which one end at least is a bare day; of one day with a single time only what is known of it. */
function dayOrTime({ holiday }: Words, from: Clock, to: Clock): string {
  const said = ({ text, time }: Clock) => (time === "" ? text : holiday.time(text, time));
  if (to.day !== from.day) return holiday.spanOver(said(from), said(to));
  if (from.time !== "") return holiday.openEnd(from.text, from.time);
  return to.time === "" ? from.text : holiday.sameDay(from.text, "00:00", to.time);
}

/** Where an event stands on a day. */
export function eventPhase({ start, end }: ReportedEvent, asOf: Day): "coming" | "on" | "over" {
  const today = formatDay(asOf);
  const first = (start ?? "").slice(0, 10);
  const last = (end ?? start ?? "").slice(0, 10);
  // What ends at a midnight is not on in the day that begins there.
  const isOver = today > last || (today === last && end?.slice(11) === "00:00" && first < last);
  return today < first ? "coming" : isOver ? "over" : "on";
}

/** Events by time, those that are over last. */
export function nextFirst(events: readonly ReportedEvent[], asOf: Day): ReportedEvent[] {
  const key = (event: ReportedEvent) => `${eventPhase(event, asOf) === "over" ? 1 : 0}${event.start ?? ""}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Venues by what is on next; those where all is over last, those without an event at the end. */
export function byNextEvent<V extends { readonly events: readonly ReportedEvent[] }>(
  venues: readonly V[],
  asOf: Day,
): V[] {
  const key = ({ events }: V) => {
    const event = nextFirst(events, asOf)[0];
    if (event === undefined) return "2";
    return `${eventPhase(event, asOf) === "over" ? 1 : 0}${event.start ?? ""}`;
  };
  return [...venues].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
