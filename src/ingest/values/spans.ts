import { addDays, civilOf, dayOf } from "../../core/day.ts";
import { tidyDate } from "./dateForms.ts";
import { type DateContext, type DateReading, readDate } from "./dates.ts";
import { withDigits } from "./hanziNumbers.ts";
import { parseTime } from "./timeText.ts";

/** Two moments in one cell; without an end it says only a clock for a day that stands elsewhere. */
export interface Span {
  readonly start: DateReading;
  readonly end: DateReading;
  /** The year was taken from the context. */
  readonly lacksYear: boolean;
}

const SEPARATOR = /-|~|至|到/g;
const DATE_OF_MONTH = /^(\d{1,2})[日号]?(?!\d|[:点时月./])(.*)$/;

/** The minutes of a clock alone (18:00, 晚上7点, 0.75 of a day); null when it is none. 24:00 is 1440. */
export function clockOf(text: string): number | null {
  const plain = withDigits(text.normalize("NFKC").trim().toLowerCase());
  if (/^0?\.\d+$/.test(plain)) return Math.round(Number(plain) * 1440);
  const time = parseTime(plain);
  return time === null || time.offset !== null ? null : time.minutes;
}

/** Two clocks in one cell: 18:30-22:00, 晚上7点至9点; null when it is none. */
export function clockSpan(text: string): readonly [start: number, end: number] | null {
  for (const [left, behind] of parts(withDigits(tidySpan(text)))) {
    // 20:00-次日1:00: an end before the start is the next day's anyway.
    const right = behind.replace(/^(?:次日|翌日|隔日|第2天)\s*/, "");
    const [start, end] = [clockOf(left), clockOf(right)];
    if (start === null || end === null) continue;
    // 晚上7点至9点: the evening is said once; without a word for it 20:00-9:00 ends in the morning.
    const later = end + 720;
    const isOnce = SAYS_LATE.test(left) ? BARE_CLOCK.test(right) : start >= 720 && !right.includes(":");
    return end <= start && later > start && later <= 1440 && isOnce ? [start, later] : [start, end];
  }
  return null;
}

/**
 * A span in one cell, split where both sides can be read: 2027年2月18日18:30-22:00, 2.18-2.21, 2027年2月18日—21日. What the
 * end leaves out, its year, its month or its day, is the start's. null when it is no span.
 */
export function splitSpan(text: string, context: DateContext): Span | null {
  const plain = tidySpan(text);
  for (const [left, right] of parts(plain)) {
    const cell = readDate(left, context);
    const start = cell.value;
    if (start === null) continue;
    const end = endOf(right, left, start, context);
    if (end !== null) return { start, end, lacksYear: cell.fault?.code === "date-without-year" };
  }
  return null;
}

const tidySpan = (text: string): string =>
  tidyDate(text)
    .replace(/[〜～∼]/g, "~")
    .replace(/-{2,}/g, "-");

/** An end of which a part is left out that is the start's: 21日 after 2月18日; null where it is none. */
export function endAfter(text: string, start: DateReading, context: DateContext): DateReading | null {
  const plain = tidySpan(text);
  return DATE_OF_MONTH.test(plain) && clockOf(plain) === null ? endOf(plain, "", start, context) : null;
}

function* parts(plain: string): Generator<readonly [left: string, right: string]> {
  for (const { index, 0: sign } of plain.matchAll(SEPARATOR)) {
    const [left, right] = [plain.slice(0, index).trim(), plain.slice(index + sign.length).trim()];
    if (left !== "" && right !== "") yield [left, right];
  }
}

function endOf(right: string, left: string, start: DateReading, context: DateContext): DateReading | null {
  const clock = clockOf(right);
  if (clock !== null) {
    if (start.minutes === null) return null;
    return afterStart(start, { day: start.day, minutes: withPart(left, right, clock, start.minutes) });
  }
  const near = { ...context, near: start.day };
  const whole = readDate(right, near).value;
  if (whole !== null) return whole.day >= start.day ? whole : null;
  const date = DATE_OF_MONTH.exec(right);
  if (date === null) return null;
  const { year, month } = civilOf(start.day);
  const day = dayOf(year, month, Number(date[1]));
  const rest = date[2]!.trim();
  const minutes = rest === "" ? null : clockOf(rest);
  if (day === null || day < start.day || (rest !== "" && minutes === null)) return null;
  return { day, minutes };
}

/** A clock behind a word for the later half of a day, and one without any. */
const SAYS_LATE = /(?:中午|下午|傍晚|晚上|晚间|晚|夜|pm)\D*\d/;
const BARE_CLOCK = /^\d{1,2}[点时:]/;

/** 晚上7点至9点: nine in the evening too; but two in the morning of 晚上11点至2点. */
function withPart(left: string, right: string, clock: number, start: number): number {
  const isLate = SAYS_LATE.test(left) && BARE_CLOCK.test(right);
  return isLate && clock < 720 && clock + 720 > start ? clock + 720 : clock;
}

/** An end that is a clock alone, before the start's, is the next day's. */
export function afterStart(start: DateReading, end: DateReading): DateReading {
  const isNext = end.minutes !== null && start.minutes !== null && end.day === start.day && end.minutes < start.minutes;
  return isNext ? { day: addDays(end.day, 1), minutes: end.minutes } : end;
}
