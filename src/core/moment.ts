import type { Brand } from "./brand.ts";
import { type Day, dayOf, formatDay } from "./day.ts";

/**
 * A local time in the project's zone, as minutes since 1970-01-01 00:00 on the wall's clock. A day that was written without
 * a time stands a quarter of a minute inside itself, so that it compares as its 00:00 or 24:00 and is still told as a day.
 */
export type Moment = Brand<number, "Moment">;

/** "No time" inside a column of moments. */
export const NO_MOMENT = -1e15 as Moment;

export const momentOf = (day: Day, hour = 0, minute = 0): Moment => (day * 1440 + hour * 60 + minute) as Moment;

/** A day without a time: from its 00:00 on, or as an end until its 24:00. */
export const bareDay = (day: Day, edge: "start" | "end"): Moment =>
  (day * 1440 + (edge === "start" ? INSIDE : 1440 - INSIDE)) as Moment;
const INSIDE = 0.25;

/** The minute that a moment compares as: of a bare day its 00:00 or 24:00. */
export const minuteOf = (moment: number): number => Math.round(moment);

export const dayOfMoment = (moment: Moment): Day => Math.floor(moment / 1440) as Day;

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`, T allowed; null for anything else. 24:00 is the next midnight. */
export function parseMoment(text: string): Moment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  if (day === null || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return momentOf(day, hour, minute);
}

/** `YYYY-MM-DD HH:mm`, of a bare day `YYYY-MM-DD`; "" for no time. */
export function formatMoment(moment: Moment): string {
  if (moment === NO_MOMENT) return "";
  const day = dayOfMoment(moment);
  if (!Number.isInteger(moment)) return formatDay(day);
  const minutes = moment - day * 1440;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What the wall's clock of a zone says, as seconds since 1970-01-01 00:00 on it. */
export type ClockTime = Brand<number, "ClockTime">;

/** The whole minute of a clock's time. */
export const minuteOfClock = (time: ClockTime): Moment => Math.floor(time / 60) as Moment;

export const dayOfClock = (time: ClockTime): Day => Math.floor(time / 86_400) as Day;

/** As `parseMoment`, with seconds where there are any: `YYYY-MM-DD HH:mm:ss`. */
export function parseClockTime(text: string): ClockTime | null {
  const [, minute, seconds] = /^(.{16}):([0-5]\d)$/.exec(text) ?? [];
  const moment = parseMoment(minute ?? text);
  return moment === null ? null : ((moment * 60 + Number(seconds ?? 0)) as ClockTime);
}

/** `YYYY-MM-DDTHH:mm`, with `:ss` where the seconds are not 0; parts of a second are left out. */
export function formatClockTime(time: ClockTime): string {
  const seconds = Math.floor(time) - minuteOfClock(time) * 60;
  const minute = formatMoment(minuteOfClock(time)).replace(" ", "T");
  return seconds === 0 ? minute : `${minute}:${String(seconds).padStart(2, "0")}`;
}
