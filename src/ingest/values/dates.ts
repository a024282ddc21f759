import { type Day, dayOf } from "../../core/day.ts";
import { bareDay, dayOfMoment, type Moment, momentOf } from "../../core/moment.ts";
import { type Cell, EMPTY, emptied, read, repaired } from "../text/cell.ts";
import { hasFullWidthDigits, saysNothing } from "./numbers.ts";
import { parseTime } from "./timeText.ts";
import { wallClock } from "./zoneClock.ts";

/** A date as read: the wall's clock in the project's zone, and whether a time was written. */
interface Reading {
  readonly day: Day;
  /** Minutes after midnight of `day`; null without a time; 1440 = 24:00. */
  readonly minutes: number | null;
}

type Parts = readonly [year: number, month: number, date: number, rest: string];

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/;
const HANZI = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d))(.*)$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/;
const MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const MONTH_FIRST = new RegExp(`^${MONTH_NAME}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s-]+(\\d{4})(?!\\d)(.*)$`);
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${MONTH_NAME}[,\\s-]*(\\d{4})(?!\\d)(.*)$`);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Days of the 1900 system from 1954-10-03 to 2119-01-11 (of 1904 four years later); other numbers are no dates. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$|^80000$/;
const SERIAL_OF_1970 = 25569;
/** The 1904 system of old Macs begins so many days later. */
const SHIFT_OF_1904 = 1462;
const WEEKDAY = /^[a-z]{3,9},\s*(?=\d|[a-z])|[([]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?/g;
const NOTHING = /^(?:长期|长期有效|长期坚持|永久|不限|未定)$/;

/**
 * A day in any form of domain.md B10, with or without a time; a time with an offset goes to `zone` first. An Excel serial
 * (20000 to 80000, of the 1900 system unless the workbook counts from 1904) and a month and day that take `yearHint` are repairs; a day that does not exist is emptied.
 */
export function readDay(text: string, zone: string, yearHint?: number, is1904 = false): Cell<Day> {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null ? UNREADABLE : read(day);
  }
  const memo = memoFor(zone, yearHint, is1904);
  const known = memo.days.get(text);
  if (known !== undefined) return known;
  const cell = readAny(text, zone, yearHint, is1904);
  const day: Cell<Day> = cell.value === null ? (cell as Cell<never>) : { ...cell, value: cell.value.day };
  return remember(memo.days, text, day);
}

/** As `readDay`, keeping the time in minutes; a date without a time stays a bare day, its start or its end by `dateOnly`. */
export function readMoment(
  text: string,
  zone: string,
  dateOnly: "start" | "end" = "start",
  yearHint?: number,
  is1904 = false,
): Cell<Moment> {
  const memo = memoFor(zone, yearHint, is1904);
  const known = memo[dateOnly].get(text);
  if (known !== undefined) return known;
  const cell = readAny(text, zone, yearHint, is1904);
  const moment: Cell<Moment> =
    cell.value === null ? (cell as Cell<never>) : { ...cell, value: at(cell.value, dateOnly) };
  return remember(memo[dateOnly], text, moment);
}

const at = ({ day, minutes }: Reading, dateOnly: "start" | "end"): Moment =>
  minutes === null ? bareDay(day, dateOnly) : momentOf(day, 0, minutes);

const UNREADABLE = emptied("date-unreadable");

function readAny(text: string, zone: string, yearHint: number | undefined, is1904: boolean): Cell<Reading> {
  if (saysNothing(text)) return EMPTY;
  if (text.length > 60) return UNREADABLE;
  const plain = tidy(text);
  if (NOTHING.test(plain)) return EMPTY;
  if (SERIAL.test(plain)) return repaired(ofSerial(Number(plain) + (is1904 ? SHIFT_OF_1904 : 0)), "date-as-serial");
  const parts = partsOf(plain);
  if (parts === null) return UNREADABLE;
  const [written, month, date, rest] = parts;
  // 2000 stands in where there is no year: of 02-29 only a real year can tell.
  const year = written > 0 ? written : (yearHint ?? 2000);
  const day = dayOf(year, month, date);
  const time = rest === "" ? null : parseTime(rest);
  if (day === null || (rest !== "" && time === null)) return UNREADABLE;
  const reading = atZone(day, time, zone);
  if (written === 0)
    return yearHint === undefined ? emptied("date-without-year") : repaired(reading, "date-without-year");
  return hasFullWidthDigits(text) ? repaired(reading, "full-width-digits") : read(reading);
}

/** Lower case after NFKC, no blanks beside 年月日, no weekday, no 前 or 止 after a term (整改时限: 12月31日前). */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(WEEKDAY, "")
    .replace(/\s*([年月日号])\s*/g, "$1")
    .replace(/(?:之前|以前|前|止|截止)$/, "")
    .trim();
}

function partsOf(plain: string): Parts | null {
  const first = YEAR_FIRST.exec(plain);
  if (first !== null) return [Number(first[1]), Number(first[3]), Number(first[4]), restOf(first[5])];
  const hanzi = HANZI.exec(plain);
  if (hanzi !== null) return [Number(hanzi[1] ?? 0), Number(hanzi[2]), Number(hanzi[3]), restOf(hanzi[4])];
  const compact = COMPACT.exec(plain);
  if (compact !== null) {
    const [, year, month, date, hour, minute, second] = compact;
    const rest = hour === undefined ? "" : `${hour}:${minute}:${second ?? "00"}`;
    return [Number(year), Number(month), Number(date), rest];
  }
  return partsOfEnglish(plain);
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
  return [Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]), restOf(dayFirst[4])];
}

const monthOf = (name = ""): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const restOf = (rest = ""): string => rest.replace(/^[t,\s]+/, "").trim();

function atZone(day: Day, time: ReturnType<typeof parseTime>, zone: string): Reading {
  if (time === null) return { day, minutes: null };
  if (time.offset === null) return { day, minutes: time.minutes };
  const local = wallClock(momentOf(day, 0, time.minutes) - time.offset, zone);
  const localDay = dayOfMoment(local);
  return { day: localDay, minutes: local - momentOf(localDay) };
}

function ofSerial(serial: number): Reading {
  const day = Math.floor(serial);
  const minutes = Math.floor(Math.round((serial - day) * 86400) / 60);
  return { day: (day - SERIAL_OF_1970) as Day, minutes: serial === day ? null : minutes };
}

interface Memo {
  readonly days: Map<string, Cell<Day>>;
  readonly start: Map<string, Cell<Moment>>;
  readonly end: Map<string, Cell<Moment>>;
}
const memos = new Map<string, Memo>();
let latest: {
  readonly zone: string;
  readonly year: number | undefined;
  readonly is1904: boolean;
  readonly memo: Memo;
} | null = null;

function memoFor(zone: string, year: number | undefined, is1904: boolean): Memo {
  if (latest !== null && latest.zone === zone && latest.year === year && latest.is1904 === is1904) return latest.memo;
  const key = `${zone} ${year ?? ""} ${is1904 ? 1904 : 1900}`;
  let memo = memos.get(key);
  if (memo === undefined) {
    memo = { days: new Map(), start: new Map(), end: new Map() };
    memos.set(key, memo);
  }
  latest = { zone, year, is1904, memo };
  return memo;
}

/** A ledger has few different dates; a column of unlike times must not fill the memory. */
const MEMO_SIZE = 5000;

function remember<T>(memo: Map<string, Cell<T>>, text: string, cell: Cell<T>): Cell<T> {
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(text, cell);
  return cell;
}
