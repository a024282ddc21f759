import { civilOf, type Day, formatDay, parseDay } from "../../../core/day.ts";
import { isDated } from "../../../core/period.ts";
import type { CalendarPeriod, PeriodAnswer } from "../../../state/answers.ts";
import { periodName } from "../../../words/phrases/periodName.ts";
import type { Words } from "../../../words/wordsOf.ts";

/** The first and last day as words; without the year where it is that of `asOf`. */
export function periodSpan(words: Words, { start, end }: PeriodAnswer, asOf?: Day): string {
  const from = start === null ? null : parseDay(start);
  const to = end === null ? null : parseDay(end);
  return from === null || to === null
    ? words.holiday.noDates
    : words.holiday.daySpan(civilOf(from), civilOf(to), asOf === undefined ? undefined : civilOf(asOf).year);
}

/** The name of a period with its year, unless it is that of `asOf` or stands in the name already. */
export function periodOfYear(words: Words, period: PeriodAnswer, asOf?: Day): string {
  const name = periodName(words, period);
  const year = yearOf(period);
  const isMeantAnyway = asOf !== undefined && year === civilOf(asOf).year;
  return year === null || isMeantAnyway || name.includes(String(year)) ? name : words.holiday.ofYear(name, year);
}

/** The year of the node, which its id ends in; else that of its last day. */
function yearOf({ id, end }: PeriodAnswer): number | null {
  const year = /-(\d{4})$/.exec(id)?.[1] ?? end?.slice(0, 4);
  return year === undefined ? null : Number(year);
}

/** The periods with known days before and after one; of one that is not among them, those around its start, else around the day. */
export function periodsBeside(
  all: readonly CalendarPeriod[],
  period: PeriodAnswer | null,
  asOf: Day,
): { readonly before: CalendarPeriod | undefined; readonly after: CalendarPeriod | undefined } {
  const dated = all.filter(isDated);
  const at = dated.findIndex(({ id }) => id === period?.id);
  if (at >= 0) return { before: dated[at - 1], after: dated[at + 1] };
  const here = period?.start ?? formatDay(asOf);
  return {
    before: dated.findLast(({ start }) => (start ?? "") <= here),
    after: dated.find(({ start }) => (start ?? "") > here),
  };
}

/** How long until a period begins, which of its days it is, or how long it has been over; "" when its days are not known. */
export function countdown(words: Words, { start, end }: PeriodAnswer, asOf: Day): string {
  const from = start === null ? null : parseDay(start);
  const to = end === null ? null : parseDay(end);
  if (from === null || to === null) return "";
  if (asOf < from) return words.holiday.startsIn(from - asOf);
  return asOf > to ? words.holiday.endedAgo(asOf - to) : words.holiday.dayOf(asOf - from + 1, to - from + 1);
}

/** Whether the warning of the lead days is out. */
export function isWarning({ start, leadDays }: PeriodAnswer, asOf: Day): boolean {
  const from = start === null ? null : parseDay(start);
  return from !== null && asOf < from && asOf >= from - leadDays;
}

/** Whether nobody has confirmed the days, or they are not known. */
export const isUnconfirmed = (period: PeriodAnswer): boolean => !period.confirmed || !isDated(period);
