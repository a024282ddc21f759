import { civilOf, parseDay, weekdayOf } from "../../core/day.ts";
import type { Words } from "../../words/wordsOf.ts";

/** A day `YYYY-MM-DD` with its day of the week. */
export function dayText({ timeline }: Words, text: string): string {
  const day = parseDay(text);
  if (day === null) return text;
  const { year, month, date } = civilOf(day);
  return timeline.day(year, month, date, weekdayOf(day));
}
