import { type Day, dayOf } from "../core/day.ts";

/** Today by the wall's clock of a zone, whatever the zone of this machine is. */
export function todayIn(timeZone: string, now: number = Date.now()): Day {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const day = dayOf(part("year"), part("month"), part("day"));
  if (day === null) throw new Error(`no date in ${timeZone}`);
  return day;
}
