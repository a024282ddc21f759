import { dayOf } from "../../core/day.ts";
import { type Moment, momentOf } from "../../core/moment.ts";

const MINUTES_A_DAY = 1440;
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Offset of a zone during one UTC day; NaN when it changes within that day. */
const offsets = new Map<string, Map<number, number>>();

/** What the wall's clock of an IANA zone shows at an instant, given in minutes since 1970-01-01 00:00 UTC; an unknown zone throws. */
export function wallClock(utcMinutes: number, zone: string): Moment {
  let days = offsets.get(zone);
  if (days === undefined) {
    days = new Map();
    offsets.set(zone, days);
  }
  const utcDay = Math.floor(utcMinutes / MINUTES_A_DAY);
  let offset = days.get(utcDay);
  if (offset === undefined) {
    const first = offsetAt(utcDay * MINUTES_A_DAY, zone);
    offset = first === offsetAt((utcDay + 1) * MINUTES_A_DAY, zone) ? first : Number.NaN;
    days.set(utcDay, offset);
  }
  return (utcMinutes + (Number.isNaN(offset) ? offsetAt(utcMinutes, zone) : offset)) as Moment;
}

/** Minutes that a zone is ahead of UTC at an instant; seconds of local mean times before 1901 are dropped. */
function offsetAt(utcMinutes: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formatters.set(zone, formatter);
  }
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatter.formatToParts(utcMinutes * 60_000)) {
    if (Object.hasOwn(parts, type)) parts[type as keyof typeof parts] = Number(value);
  }
  const day = dayOf(parts.year, parts.month, parts.day);
  return day === null ? 0 : momentOf(day, parts.hour, parts.minute) - utcMinutes;
}
