import type { Brand } from "./brand.ts";
import { type Day, dayOf, formatDay } from "./day.ts";

/** A local time in the project's zone, as minutes since 1970-01-01 00:00 on the wall's clock. */
export type Moment = Brand<number, "Moment">;

/** "No time" inside a column of moments. */
export const NO_MOMENT = -1e15 as Moment;

export const momentOf = (day: Day, hour = 0, minute = 0): Moment => (day * 1440 + hour * 60 + minute) as Moment;
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

/** `YYYY-MM-DD HH:mm`; "" for no time. */
export function formatMoment(moment: Moment): string {
  if (moment === NO_MOMENT) return "";
  const day = dayOfMoment(moment);
  const minutes = moment - day * 1440;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatDay(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
