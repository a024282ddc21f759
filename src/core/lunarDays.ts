import { addDays, type Day, parseDay } from "./day.ts";

/**
 * Lunar years 2014 to 2050: year, 正月初一, the length of every month (1 = 30 days, 0 = 29), the number of the leap month (it
 * follows the month of that number; 0 = none), 清明 of that civil year. A test compares every day of 2015 to 2050 with tyme4ts
 * and lunar-typescript; the platform's own Chinese calendar is a day off in 2027 and 2030 (domain B7).
 */
const TABLE = [
  "2014 01-31 0101010110101 9 04-05",
  "2015 02-19 010010111010 0 04-05",
  "2016 02-08 101001011011 0 04-04",
  "2017 01-28 0101001010111 6 04-04",
  "2018 02-16 010100101011 0 04-05",
  "2019 02-05 101010010011 0 04-05",
  "2020 01-25 0111010010101 4 04-04",
  "2021 02-12 011010101010 0 04-04",
  "2022 02-01 101011010101 0 04-05",
  "2023 01-22 0100110110101 2 04-05",
  "2024 02-10 010010110110 0 04-04",
  "2025 01-29 1010010101110 6 04-04",
  "2026 02-17 101001001110 0 04-05",
  "2027 02-06 110100100110 0 04-05",
  "2028 01-26 1110100100110 5 04-04",
  "2029 02-13 110101010011 0 04-04",
  "2030 02-03 010110101010 0 04-05",
  "2031 01-23 0110101101010 3 04-05",
  "2032 02-11 100101101101 0 04-04",
  "2033 01-31 0100101011101 11 04-04",
  "2034 02-19 010010101101 0 04-05",
  "2035 02-08 101001001101 0 04-05",
  "2036 01-28 1101001001011 6 04-04",
  "2037 02-15 110100100101 0 04-04",
  "2038 02-04 110101010010 0 04-05",
  "2039 01-24 1101101010100 5 04-05",
  "2040 02-12 101101011010 0 04-04",
  "2041 02-01 010101101101 0 04-04",
  "2042 01-22 0100101011011 2 04-04",
  "2043 02-10 010010011011 0 04-05",
  "2044 01-30 1010010010111 7 04-04",
  "2045 02-17 101001001011 0 04-04",
  "2046 02-06 101010100101 0 04-04",
  "2047 01-26 1011010100101 5 04-05",
  "2048 02-14 011011010010 0 04-04",
  "2049 02-02 101011011010 0 04-04",
  "2050 01-23 0101010110110 3 04-04",
] as const;

interface LunarYear {
  readonly newYear: Day;
  /** Lengths in days, in order, the leap month behind its namesake. */
  readonly months: readonly number[];
  /** 0 = none. */
  readonly leap: number;
  readonly qingming: Day;
}

const FIRST_YEAR = 2014;

const YEARS: readonly LunarYear[] = TABLE.map((row) => {
  const [year, newYear, months, leap, qingming] = row.split(" ") as [string, string, string, string, string];
  return {
    newYear: known(parseDay(`${year}-${newYear}`), row),
    months: [...months].map((long) => 29 + Number(long)),
    leap: Number(leap),
    qingming: known(parseDay(`${year}-${qingming}`), row),
  };
});

function known(day: Day | null, row: string): Day {
  if (day === null) throw new Error(`bad row of the lunar table: ${row}`);
  return day;
}

/** A day of the Chinese calendar: 正月初一 of 2027 is month 1, date 1. */
export interface LunarDate {
  /** The civil year in which the lunar year begins. */
  readonly year: number;
  /** 1 to 12; a leap month has the number of the month before it. */
  readonly month: number;
  readonly leap: boolean;
  /** 1 to 30. */
  readonly date: number;
}

/** The day of a lunar date; null when that year (2014 to 2050 are known), month or date does not exist. */
export function dayOfLunar({ year, month, leap, date }: LunarDate): Day | null {
  const lunar = YEARS[year - FIRST_YEAR];
  if (lunar === undefined || !Number.isInteger(month) || month < 1 || month > 12 || (leap && month !== lunar.leap))
    return null;
  const index = month - 1 + (leap || (lunar.leap > 0 && month > lunar.leap) ? 1 : 0);
  if (!Number.isInteger(date) || date < 1 || date > lunar.months[index]!) return null;
  const before = lunar.months.slice(0, index).reduce((days, length) => days + length, 0);
  return addDays(lunar.newYear, before + date - 1);
}

/** The lunar date of a day from 2014-01-31 to 2051-02-10; null outside. */
export function lunarOf(day: Day): LunarDate | null {
  const at = YEARS.findLastIndex((year) => year.newYear <= day);
  const lunar = YEARS[at];
  if (lunar === undefined) return null;
  let left = day - lunar.newYear;
  for (const [index, length] of lunar.months.entries()) {
    if (left < length) {
      const leap = lunar.leap > 0 && index === lunar.leap;
      const month = lunar.leap > 0 && index >= lunar.leap ? index : index + 1;
      return { year: FIRST_YEAR + at, month, leap, date: left + 1 };
    }
    left -= length;
  }
  return null;
}

/** 春节, 正月初一, of a civil year 2014 to 2050; null outside. */
export const springFestival = (year: number): Day | null => dayOfLunar({ year, month: 1, leap: false, date: 1 });

/** 清明, the day of the solar term, of a civil year 2014 to 2050; null outside. */
export const qingming = (year: number): Day | null => YEARS[year - FIRST_YEAR]?.qingming ?? null;
