import type { Day } from "../core/day.ts";
import { dayOfClock } from "../core/moment.ts";
import { timeIn } from "./timeIn.ts";

/** Today by the wall's clock of a zone, whatever the zone of this machine is. */
export const todayIn = (timeZone: string, now: number = Date.now()): Day => dayOfClock(timeIn(timeZone, now));
