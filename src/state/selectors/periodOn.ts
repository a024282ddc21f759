import type { CalendarPeriod } from "../../contract/contract.ts";
import { type Day, parseDay } from "../../core/day.ts";

/** A period that is on, and how far: its days are counted from 1 on. */
export interface PeriodOn {
  readonly period: CalendarPeriod;
  readonly day: number;
  readonly days: number;
}

/** The period that is meant by a day, where it holds the day; null where the next is meant, or its days are not known. */
export function periodOn(
  { periods, meant }: { readonly periods: readonly CalendarPeriod[]; readonly meant: string | null },
  day: Day,
): PeriodOn | null {
  const period = periods.find(({ id }) => id === meant);
  const first = parseDay(period?.start ?? "");
  const last = parseDay(period?.end ?? "");
  if (period === undefined || first === null || last === null || day < first || day > last) return null;
  return { period, day: day - first + 1, days: last - first + 1 };
}
