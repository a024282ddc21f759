import { useEffect, useState } from "react";
import { dayOf } from "../../core/day.ts";
import { type Moment, momentOf } from "../../core/moment.ts";

const MINUTE = 60_000;

/** The minute by the clock of a zone; `given` stands for a clock of its own, for tests and demonstrations. */
export function useClock(timeZone: string, given: Moment | null): Moment {
  const [now, setNow] = useState(() => momentIn(timeZone, Date.now()));
  useEffect(() => {
    let timer = 0;
    const tick = () => {
      const at = Date.now();
      setNow(momentIn(timeZone, at));
      timer = window.setTimeout(tick, MINUTE - (at % MINUTE) + 20);
    };
    tick();
    return () => clearTimeout(timer);
  }, [timeZone]);
  return given ?? now;
}

/** What the clock of a zone says at an instant (milliseconds since 1970). */
function momentIn(timeZone: string, at: number): Moment {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const day = dayOf(part("year"), part("month"), part("day"));
  if (day === null) throw new Error(`no date in ${timeZone}`);
  return momentOf(day, part("hour"), part("minute"));
}
