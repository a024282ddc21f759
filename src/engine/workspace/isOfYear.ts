import { civilOf } from "../../core/day.ts";
import { dayOfMoment } from "../../core/moment.ts";
import { wallClock } from "../../ingest/values/zoneClock.ts";

/**
 * May a year that was said of one version of a ledger hold for another, which was written at a time (milliseconds since 1970, null
 * where that is not known)? January's ledger is not of the year that was said in December.
 */
export const isOfYear = (year: number, written: number | null, zone: string): boolean =>
  written === null || civilOf(dayOfMoment(wallClock(Math.floor(written / 60_000), zone))).year === year;
