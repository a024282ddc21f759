import { addDays, civilOf, type Day, dayOf, weekdayOf } from "../../core/day.ts";
import { withDigits } from "./hanziNumbers.ts";
import { type LunarText, parseLunar } from "./lunarText.ts";

/** What a date says as it is written, before a zone, a year or a winter is known. */
export type DateForm =
  | {
      readonly type: "civil";
      readonly year: number;
      readonly month: number;
      readonly date: number;
      readonly rest: string;
    }
  | { readonly type: "lunar"; readonly lunar: LunarText; readonly rest: string }
  | { readonly type: "serial"; readonly serial: number }
  /** Milliseconds since 1970-01-01 00:00 UTC. */
  | { readonly type: "instant"; readonly milliseconds: number };

const YEAR_FIRST = /^(\d{4})([-/.、 ])(\d{1,2})\2(\d{1,2})(?!\d)[日号]?(.*)$/;
const YEAR_HANZI = /^(\d{4})年(\d{1,2})[-/.](\d{1,2})(?!\d)[日号]?(.*)$/;
const HANZI = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d))(.*)$/;
const COMPACT = /^(\d{4})-?(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/;
/**
 * 26.11.3, 26.11.30: no day or month is 26, no ledger is of 2003, and offices write the year first; between slashes, as forms in
 * English have them, 26/11/30 may be a day of 2030.
 */
const SHORT_YEAR = /^(\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/;
const SHORT_HANZI = /^(\d\d)年(\d{1,2})月(\d{1,2})[日号]?$/;
const NO_YEAR = /^(\d{1,2})[./](\d{1,2})$/;
const ISO_WEEK = /^(\d{4})-?w(\d\d)-?([1-7])$/;
const MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const MONTH_FIRST = new RegExp(`^${MONTH_NAME}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s-]+(\\d{4})(?!\\d)(.*)$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${MONTH_NAME}[,\\s-]*(\\d{4}|\\d\\d)(?!\\d)(.*)$`);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days of the 1900 system from 1954-10-03 to 2119-01-11 (of 1904 four years later); other numbers are no dates. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$|^80000$/;
/** From 2001 to 2099, in milliseconds or in seconds. */
const INSTANT = /^[1-4]\d{9}(?:\d{3})?$/;
const WEEKDAY = /^[a-z]{3,9},\s*(?=\d|[a-z])|[([]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?/g;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/g;

/**
 * Lower case after NFKC, any dash as -, Chinese numerals as digits, no blanks beside 年月日, no weekday, no 前 or 止 after a term
 * (整改时限: 12月31日前).
 */
export function tidyDate(text: string): string {
  return withDigits(asLunar(text.normalize("NFKC").trim().toLowerCase().replace(WEEKDAY, "")))
    .replace(DASHES, "-")
    .replace(/\s*([年月日号])\s*/g, "$1")
    .replace(/(?:之前|以前|前|止|截止)$/, "")
    .trim();
}

/** 十月廿五 and 二月初二 are days of the lunar calendar, by their numerals. */
const asLunar = (text: string): string => text.replace(/^(.{4}年)?(?=[^农阴]{1,3}月(?:初.|廿|卅))/, "$1农历");

/** The form of a date that `tidyDate` has tidied; null when it is none. */
export function dateForm(plain: string): DateForm | null {
  if (SERIAL.test(plain)) return { type: "serial", serial: Number(plain) };
  if (INSTANT.test(plain)) return { type: "instant", milliseconds: Number(plain) * (plain.length === 10 ? 1000 : 1) };
  const parts = partsOf(plain);
  if (parts !== null) {
    const [year, month, date, rest] = parts;
    return { type: "civil", year, month, date, rest };
  }
  const lunar = parseLunar(plain);
  return lunar === null ? null : { type: "lunar", lunar: lunar.lunar, rest: lunar.rest };
}

type Parts = readonly [year: number, month: number, date: number, rest: string];

function partsOf(plain: string): Parts | null {
  const first = YEAR_FIRST.exec(plain);
  if (first !== null) return [Number(first[1]), Number(first[3]), Number(first[4]), restOf(first[5])];
  const mixed = YEAR_HANZI.exec(plain);
  if (mixed !== null) return [Number(mixed[1]), Number(mixed[2]), Number(mixed[3]), restOf(mixed[4])];
  const hanzi = HANZI.exec(plain);
  if (hanzi !== null) return [Number(hanzi[1] ?? 0), Number(hanzi[2]), Number(hanzi[3]), restOf(hanzi[4])];
  const compact = COMPACT.exec(plain);
  if (compact !== null) {
    const [, year, month, date, hour, minute, second] = compact;
    const rest = hour === undefined ? "" : `${hour}:${minute}:${second ?? "00"}`;
    return [Number(year), Number(month), Number(date), rest];
  }
  const short = SHORT_YEAR.exec(plain);
  if (short !== null) {
    const [year, month, date] = [Number(short[1]), Number(short[3]), Number(short[4])];
    return year >= 15 && year <= 50 && (short[2] !== "/" || date < 15) ? [2000 + year, month, date, ""] : null;
  }
  const shortHanzi = SHORT_HANZI.exec(plain);
  if (shortHanzi !== null) return [2000 + Number(shortHanzi[1]), Number(shortHanzi[2]), Number(shortHanzi[3]), ""];
  const bare = NO_YEAR.exec(plain);
  if (bare !== null) return [0, Number(bare[1]), Number(bare[2]), ""];
  const week = ISO_WEEK.exec(plain);
  return week === null ? partsOfEnglish(plain) : partsOfWeek(Number(week[1]), Number(week[2]), Number(week[3]));
}

/** 01/24/2017 and 24/01/2017 are told apart by the number above 12; 03/04/2017 cannot be, and is nobody's guess. */
function partsOfEnglish(plain: string): Parts | null {
  const last = YEAR_LAST.exec(plain);
  if (last !== null) {
    const [a, b, year, rest] = [Number(last[1]), Number(last[3]), Number(last[4]), restOf(last[5])];
    if (a === b || (b > 12 && a <= 12)) return [year, a, b, rest];
    return a > 12 && b <= 12 ? [year, b, a, rest] : null;
  }
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst !== null)
    return [Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]), restOf(monthFirst[4])];
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst === null) return null;
  return [fullYear(Number(dayFirst[3])), monthOf(dayFirst[2]), Number(dayFirst[1]), restOf(dayFirst[4])];
}

/** The week with the fourth of January is the first (ISO 8601). */
function partsOfWeek(year: number, week: number, weekday: number): Parts | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const monday = fourth - ((weekdayOf(fourth) + 6) % 7);
  const civil = civilOf(addDays(monday as Day, (week - 1) * 7 + weekday - 1));
  return [civil.year, civil.month, civil.date, ""];
}

const fullYear = (year: number): number => (year > 99 ? year : year <= 50 ? 2000 + year : 1900 + year);
const monthOf = (name = ""): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const restOf = (rest = ""): string => rest.replace(/^[t,\s]+/, "").trim();
