import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";

/** Hours after which a ledger is an alarm, where the project says nothing of it (contract.md 1). */
export const STALE_HOURS = 36;

/**
 * Whether a ledger of a day is older than so many hours. It tells of the whole of its day, so its hours count from the end of it.
 */
export const isStaleData = (dataDate: Day, now: Moment, hours: number): boolean =>
  (now - (dataDate + 1) * 1440) / 60 > hours;
