import { addDays, civilOf, type Day } from "../../core/day.ts";
import { dayOfLunar, springFestival } from "../../core/lunarDays.ts";

/** A day of the lunar calendar as written: 正月十五, 除夕, 大年初三. */
export interface LunarText {
  /** As written; 0 where there is none. */
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  /** 0 is 除夕, the last day of the year, whatever its number. */
  readonly date: number;
}

const MONTH_DAY = /^(?:(\d{4})年)?(?:农历|阴历|旧历)?(闰)?(正|腊|冬|\d{1,2})月(?:初)?(\d{1,2})[日号]?(.*)$/;
const NEW_YEAR_DAY = /^(?:(\d{4})年)?(?:农历|春节)?(?:大年|年|正月)?初(\d{1,2})(.*)$/;
const NAMED =
  /^(?:(\d{4})年)?(?:农历)?(除夕(?:夜(?!\d))?|大年夜|(?:大)?年30|春节(?:当[天日])?|元宵节?|小年|腊8节?)(.*)$/;
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** Reads a lunar day at the beginning of a text whose numerals are digits; null when there is none. A plain 十一月三日 is none. */
export function parseLunar(plain: string): { readonly lunar: LunarText; readonly rest: string } | null {
  const named = NAMED.exec(plain);
  if (named !== null) return found(named[1], ...namedDay(named[2]!), named[3]);
  const first = NEW_YEAR_DAY.exec(plain);
  if (first !== null) return found(first[1], 1, Number(first[2]), first[3]);
  const match = MONTH_DAY.exec(plain);
  if (match === null) return null;
  const [, year, leap, month = "", date, rest] = match;
  return found(year, MONTHS[month] ?? Number(month), Number(date), rest, leap !== undefined);
}

function found(year: string | undefined, month: number, date: number, rest = "", leap = false) {
  return { lunar: { year: Number(year ?? 0), month, date, leap }, rest: rest.replace(/^[,\s]+/, "").trim() };
}

function namedDay(name: string): readonly [month: number, date: number] {
  if (name.startsWith("春节")) return [1, 1];
  if (name.startsWith("元宵")) return [1, 15];
  if (name === "小年") return [12, 23];
  return name.startsWith("腊8") ? [12, 8] : [12, 0];
}

/** The lunar day that falls into a year of the civil calendar; null where none does. */
export function lunarDayIn(civilYear: number, { month, leap, date }: LunarText): Day | null {
  if (date === 0) return dayOfLunarText({ year: civilYear, month, leap, date }, undefined);
  // The last months of a lunar year reach into the next.
  for (const year of [civilYear, civilYear - 1]) {
    const day = dayOfLunar({ year, month, leap, date });
    if (day !== null && civilOf(day).year === civilYear) return day;
  }
  return null;
}

/**
 * The civil day; `winter` is the year in which the winter begins that is meant where none is written (腊月 of it, 正月 of the
 * next). null without either, and for a day that does not exist.
 */
export function dayOfLunarText({ year, month, leap, date }: LunarText, winter: number | undefined): Day | null {
  if (date === 0) {
    // 2027年除夕 is the eve of 2027, or the last day of the lunar year 2027: the winter tells.
    const spring = winter !== undefined && (year === 0 || year === winter) ? winter + 1 : year;
    const festival = spring === 0 ? null : springFestival(spring);
    return festival === null ? null : addDays(festival, -1);
  }
  const lunarYear = year > 0 ? year : winter === undefined ? 0 : month >= 7 ? winter : winter + 1;
  return dayOfLunar({ year: lunarYear, month, leap, date });
}
