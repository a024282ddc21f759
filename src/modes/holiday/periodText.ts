import { civilOf, type Day, parseDay } from "../../core/day.ts";
import type { PeriodAnswer } from "../../state/answers.ts";
import type { Words } from "../../words/wordsOf.ts";

/** The first and last day as words; without the year where it is that of `asOf`. */
export function periodSpan(words: Words, { start, end }: PeriodAnswer, asOf?: Day): string {
  const from = start === null ? null : parseDay(start);
  const to = end === null ? null : parseDay(end);
  return from === null || to === null
    ? words.holiday.noDates
    : words.holiday.daySpan(civilOf(from), civilOf(to), asOf === undefined ? undefined : civilOf(asOf).year);
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
export const isUnconfirmed = ({ start, end, confirmed }: PeriodAnswer): boolean =>
  !confirmed || start === null || end === null;
