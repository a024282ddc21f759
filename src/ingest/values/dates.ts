import { addDays, civilOf, type Day, dayOf } from "../../core/day.ts";
import { bareDay, dayOfMoment, type Moment, momentOf } from "../../core/moment.ts";
import { type Cell, EMPTY, emptied, read, repaired } from "../text/cell.ts";
import { type DateForm, dateForm, tidyDate } from "./dateForms.ts";
import { dayOfLunarText, lunarDayIn } from "./lunarText.ts";
import { hasFullWidthDigits, saysNothing } from "./numbers.ts";
import { parseTime, type TimeText } from "./timeText.ts";
import { wallClock } from "./zoneClock.ts";

/** What a date does not say itself. */
export interface DateContext {
  readonly zone: string;
  /** A date without a year takes the year that brings it nearest to this day. */
  readonly near?: Day;
  /** The year in which the winter begins that lunar days are of. */
  readonly winter?: number;
  /** The year in which lunar days fall, where somebody said it; above the winter. */
  readonly year?: number;
  /** Serial numbers of days count from 1904. */
  readonly is1904?: boolean;
}

/** A date as read: the wall's clock in the project's zone, and whether a time was written. */
export interface DateReading {
  readonly day: Day;
  /** Minutes after midnight of `day`; null without a time; 1440 = 24:00. */
  readonly minutes: number | null;
}

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const SERIAL_OF_1970 = 25569;
/** The 1904 system of old Macs begins so many days later. */
const SHIFT_OF_1904 = 1462;
const NOTHING = /^(?:长期|长期有效|长期坚持|长期整改|长期保持|长期落实|持续整改|永久|不限|未定)$/;
const LONGEST = 60;

/**
 * A day in any form that names one (domain.md B10), with or without a time; a time with an offset goes to the zone first. An
 * Excel serial (20000 to 80000, of the 1900 system unless the workbook counts from 1904) and a month and day that take their
 * year from `near` are repairs; a day that does not exist is emptied.
 */
export function readDay(text: string, context: DateContext): Cell<Day> {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null ? UNREADABLE : read(day);
  }
  const cell = readDate(text, context);
  return cell.value === null ? (cell as Cell<never>) : { ...cell, value: cell.value.day };
}

/** As `readDay`, keeping the time in minutes; a date without a time stays a bare day, its start or its end by `dateOnly`. */
export function readMoment(text: string, context: DateContext, dateOnly: "start" | "end" = "start"): Cell<Moment> {
  const cell = readDate(text, context);
  return cell.value === null ? (cell as Cell<never>) : { ...cell, value: momentAt(cell.value, dateOnly) };
}

/** A date as a moment: without a time a bare day. */
export const momentAt = ({ day, minutes }: DateReading, dateOnly: "start" | "end"): Moment =>
  minutes === null ? bareDay(day, dateOnly) : momentOf(day, 0, minutes);

const UNREADABLE = emptied("date-unreadable");

/** A date, and its time where it has one. */
export function readDate(text: string, context: DateContext): Cell<DateReading> {
  const memo = memoFor(context);
  const known = memo.get(text);
  if (known !== undefined) return known;
  const cell = readAny(text, context);
  // A ledger has few different dates; a column of unlike times must not fill the memory.
  if (memo.size >= MEMO_SIZE) memo.clear();
  memo.set(text, cell);
  return cell;
}

function readAny(text: string, context: DateContext): Cell<DateReading> {
  if (saysNothing(text)) return EMPTY;
  if (text.length > LONGEST) return UNREADABLE;
  const plain = tidyDate(text);
  if (NOTHING.test(plain)) return EMPTY;
  const form = dateForm(plain);
  const cell = form === null ? UNREADABLE : ofForm(form, context);
  const isPlain = cell.value !== null && cell.fault === undefined;
  return isPlain && hasFullWidthDigits(text) ? repaired(cell.value, "full-width-digits") : cell;
}

/** A part of a day without an hour, and a stop: 11月4日上午 is the day. */
const WITHOUT_CLOCK = /^(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|晚间|夜间?|夜晚|[.。])$/;

function ofForm(form: DateForm, { zone, near, winter, year: said, is1904 = false }: DateContext): Cell<DateReading> {
  if (form.type === "serial") return repaired(ofSerial(form.serial + (is1904 ? SHIFT_OF_1904 : 0)), "date-as-serial");
  if (form.type === "instant") return read(ofWall(wallClock(Math.floor(form.milliseconds / 60_000), zone)));
  const rest = WITHOUT_CLOCK.test(form.rest) ? "" : form.rest;
  const time = rest === "" ? null : parseTime(rest);
  if (rest !== "" && time === null) return UNREADABLE;
  if (form.type === "lunar") {
    const day =
      said === undefined || form.lunar.year > 0 ? dayOfLunarText(form.lunar, winter) : lunarDayIn(said, form.lunar);
    if (day === null)
      return form.lunar.year === 0 && winter === undefined && said === undefined
        ? emptied("date-without-year")
        : UNREADABLE;
    return read(atZone(day, time, zone));
  }
  const { year, month, date } = form;
  if (year > 0) {
    const day = dayOf(year, month, date);
    return day === null ? UNREADABLE : read(atZone(day, time, zone));
  }
  // Of 02-29 only a real year can tell.
  if (dayOf(2000, month, date) === null) return UNREADABLE;
  const day = near === undefined ? null : nearestDay(month, date, near);
  return day === null ? emptied("date-without-year") : repaired(atZone(day, time, zone), "date-without-year");
}

/** A month and a date in the year that brings them nearest to a day; the 29th of February may be two years off. */
export function nearestDay(month: number, date: number, near: Day): Day | null {
  const { year } = civilOf(near);
  let best: Day | null = null;
  for (let at = year - 2; at <= year + 2; at++) {
    const day = dayOf(at, month, date);
    if (day !== null && (best === null || Math.abs(day - near) < Math.abs(best - near))) best = day;
  }
  return best;
}

function atZone(day: Day, time: TimeText | null, zone: string): DateReading {
  if (time === null) return { day, minutes: null };
  if (time.offset === null) return { day, minutes: time.minutes };
  return ofWall(wallClock(momentOf(day, 0, time.minutes) - time.offset, zone));
}

function ofWall(local: Moment): DateReading {
  const day = dayOfMoment(local);
  return { day, minutes: local - momentOf(day) };
}

function ofSerial(serial: number): DateReading {
  const whole = Math.floor(serial);
  const minutes = Math.floor(Math.round((serial - whole) * 86400) / 60);
  return { day: addDays(0 as Day, whole - SERIAL_OF_1970), minutes: serial === whole ? null : minutes };
}

type Memo = Map<string, Cell<DateReading>>;
const MEMO_SIZE = 5000;
const MOST_MEMOS = 50;
const memos = new Map<string, Memo>();
let latest: { readonly context: DateContext; readonly memo: Memo } | null = null;

function memoFor(context: DateContext): Memo {
  if (latest !== null && isSame(latest.context, context)) return latest.memo;
  const key = `${context.zone} ${context.near ?? ""} ${context.winter ?? ""} ${context.year ?? ""} ${context.is1904 === true}`;
  let memo = memos.get(key);
  if (memo === undefined) {
    // Of hazards every day on which one was found is a context of its own.
    if (memos.size >= MOST_MEMOS) memos.clear();
    memo = new Map();
    memos.set(key, memo);
  }
  latest = { context, memo };
  return memo;
}

const isSame = (a: DateContext, b: DateContext): boolean =>
  a === b ||
  (a.zone === b.zone && a.near === b.near && a.winter === b.winter && a.year === b.year && a.is1904 === b.is1904);
