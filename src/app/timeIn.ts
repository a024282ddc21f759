import { dayOf } from "../core/day.ts";
import { type ClockTime, momentOf } from "../core/moment.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall's clock of a zone says at an instant (milliseconds since 1970), whatever the zone of this machine is. */
export function timeIn(timeZone: string, instant: number): ClockTime {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const day = dayOf(part("year"), part("month"), part("day"));
  if (day === null) throw new Error(`no date in ${timeZone}`);
  const seconds = part("second") + (((instant % 1000) + 1000) % 1000) / 1000;
  return (momentOf(day, part("hour"), part("minute")) * 60 + seconds) as ClockTime;
}

/** A format takes far longer to make than to use. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  formats.set(timeZone, format);
  return format;
}
