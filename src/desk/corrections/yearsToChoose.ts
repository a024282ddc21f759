import { civilOf, type Day } from "../../core/day.ts";

/** Years around a day that dates may be of, and those that are named beside; the newest first. */
export function yearsToChoose(day: Day, named: readonly number[]): readonly number[] {
  const { year } = civilOf(day);
  return [...new Set([year + 1, year, year - 1, year - 2, year - 3, ...named])].sort((a, b) => b - a);
}
