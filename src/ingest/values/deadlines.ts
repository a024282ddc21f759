import { addDays, civilOf, type Day, dayOf, daysInMonth, weekdayOf } from "../../core/day.ts";
import { type Cell, emptied, repaired } from "../text/cell.ts";
import { tidyDate } from "./dateForms.ts";
import { type DateContext, nearestDay, readDay } from "./dates.ts";
import { splitSpan } from "./spans.ts";

const DONE = /(?:完成|整改|改正|整治|到位|销号|落实|完毕|之前|以前|前|止|内)+$/;
const AT_ONCE = /^(?:立即|立刻|马上|即刻|即时|当场|现场|当日|当天|立行立改|立整立改|即查即改|即知即改|边查边改)$/;
const MONTH = /^(?:(\d{4})[年\-/.])?(\d{1,2})月?(?:份)?(上旬|中旬|下旬|初|中|底|末)?$/;
const YEAR_END = /^(?:(\d{4})年)?(?:年?底|年?末)$/;
const MONTH_END = /^(?:本|当)?月(?:底|末)$/;
const WITHIN = /^(?:限期?|在|于)?(半|\d+)(?:个)?(小时|工作日|日|天|周|星期|月|年)(?:之|以)?内/;

/**
 * A deadline: a date, or a phrase that offices write for one, which is said (`date-from-phrase`): 12月底前, 11月上旬, 3日内,
 * 一个月内, 立即整改. `found` is the day from which a phrase counts, where it is known; a phrase without it is unreadable.
 */
export function readDeadline(text: string, context: DateContext, found: Day | null): Cell<Day> {
  const near = found ?? context.near;
  const first = readDay(text, context);
  const cell =
    found === null || first.fault?.code !== "date-without-year" ? first : readDay(text, { ...context, near: found });
  if (cell.fault?.code !== "date-unreadable" || text.length > 60) return cell;
  const plain = tidyDate(text).replace(/\s+/g, "");
  const day = dayOfPhrase(plain, near, found) ?? endOfSpan(text, context, near);
  if (day !== null) return repaired(day, "date-from-phrase");
  // 12月底 is a day as soon as the year is known.
  return MONTH.test(bare(plain)) && /月/.test(plain) ? emptied("date-without-year") : cell;
}

const bare = (plain: string): string => plain.replace(DONE, "");

function dayOfPhrase(plain: string, near: Day | undefined, found: Day | null): Day | null {
  const within = WITHIN.exec(plain);
  if (within !== null) return found === null ? null : added(found, within[1]!, within[2]!);
  const word = bare(plain);
  if (AT_ONCE.test(word) || AT_ONCE.test(plain)) return found;
  if (MONTH_END.test(word)) return found === null ? null : endOfMonth(civilOf(found).year, civilOf(found).month);
  const end = YEAR_END.exec(word);
  if (end !== null) {
    const year = end[1] === undefined ? (near === undefined ? 0 : civilOf(near).year) : Number(end[1]);
    return dayOf(year, 12, 31);
  }
  const match = MONTH.exec(word);
  // A bare number is no month, and 2026.9 is one only with its year.
  if (match === null || (match[1] === undefined && !word.includes("月"))) return null;
  const [, written, month, part] = match;
  return inMonth(written === undefined ? null : Number(written), Number(month), part, near);
}

/** 上旬 ends on the 10th, 中旬 on the 20th, everything else with the month. */
function inMonth(year: number | null, month: number, part: string | undefined, near: Day | undefined): Day | null {
  if (month < 1 || month > 12) return null;
  const date = part === "上旬" || part === "初" ? 10 : part === "中旬" || part === "中" ? 20 : 0;
  if (year !== null) return date === 0 ? endOfMonth(year, month) : dayOf(year, month, date);
  if (near === undefined) return null;
  if (date !== 0) return nearestDay(month, date, near);
  const last = nearestDay(month, 28, near);
  return last === null ? null : endOfMonth(civilOf(last).year, month);
}

const endOfMonth = (year: number, month: number): Day | null => dayOf(year, month, daysInMonth(year, month));

function added(from: Day, count: string, unit: string): Day | null {
  const isHalf = count === "半";
  const number = isHalf ? 1 : Number(count);
  if (number > 1000) return null;
  if (unit === "月" || unit === "年") {
    if (isHalf && unit === "月") return addDays(from, 15);
    return plusMonths(from, unit === "年" ? (isHalf ? 6 : number * 12) : number);
  }
  if (unit === "工作日") return isHalf ? from : workdaysAfter(from, number);
  if (unit === "小时") return isHalf ? from : addDays(from, Math.ceil(number / 24));
  return addDays(from, unit === "日" || unit === "天" ? (isHalf ? 0 : number) : isHalf ? 4 : number * 7);
}

/** Saturdays and Sundays are none; of public holidays, and of the weekends worked for them, nothing is known here. */
function workdaysAfter(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const weekday = weekdayOf(day);
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return day;
}

/** The same date so many months later; of a month that is shorter its last day. */
function plusMonths(from: Day, months: number): Day | null {
  const { year, month, date } = civilOf(from);
  const index = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Of a span the last day is the deadline. */
function endOfSpan(text: string, context: DateContext, near: Day | undefined): Day | null {
  const span = splitSpan(text, near === undefined ? context : { ...context, near });
  return span === null ? null : span.end.day;
}
