import { addDays, civilOf, type Day, dayOf } from "../../core/day.ts";
import type { DaySpan } from "../../state/selectors/campaign.ts";

/** Days on a line of a width in pixels: a day is as wide as any other, and the line begins and ends with a whole one. */
export interface Scale extends DaySpan {
  readonly width: number;
  readonly perDay: number;
  /** Where a day begins; the day after the last one begins at the end of the line. */
  x(day: number): number;
  /** The middle of a day. */
  middle(day: Day): number;
  /** The day at a place; before and behind the line its first and last. */
  dayAt(x: number): Day;
  clamp(day: Day): Day;
}

export function scaleOf({ first, last }: DaySpan, width: number): Scale {
  const perDay = width / (last - first + 1);
  const clamp = (day: Day) => Math.min(last, Math.max(first, day)) as Day;
  return {
    first,
    last,
    width,
    perDay,
    x: (day) => (day - first) * perDay,
    middle: (day) => (day - first + 0.5) * perDay,
    dayAt: (x) => clamp((first + Math.floor(x / perDay)) as Day),
    clamp,
  };
}

/** The first days of the months of a line, that of its beginning included. */
export function monthStarts({ first, last }: DaySpan): { readonly day: Day; readonly month: number }[] {
  const { year, month } = civilOf(first);
  const starts: { day: Day; month: number }[] = [];
  for (let ahead = 0; ; ahead++) {
    const at = dayOf(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, 1);
    if (at === null || at > last) return starts;
    starts.push({ day: at < first ? addDays(first, 0) : at, month: civilOf(at).month });
  }
}
