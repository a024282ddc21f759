import { addDays } from "../../core/day.ts";
import { tidyDate } from "./dateForms.ts";
import { type DateContext, type DateReading, readDate } from "./dates.ts";
import { withDigits } from "./hanziNumbers.ts";
import { afterStart, clockOf, clockSpan, splitSpan } from "./spans.ts";

/** When something begins, and where it is said when it ends. */
export interface SpokenTimes {
  readonly start: DateReading;
  readonly end: DateReading | null;
  /** The year was taken from the context. */
  readonly lacksYear: boolean;
}

/** What stands beside a time and says no other: （正月十二）, 开始, 全天. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]|【[^】]*】/g;
const TAIL = /(?:开始|开幕|举行|举办|左右|前后|全天|整天|起|晚上?|夜间|当天)$/;
/** 正月13-15: the second is of the same month. */
const IN_LUNAR_MONTH =
  /((?:农历|阴历)?(?:闰)?(?:正|腊|冬)月)((?:初)?\d{1,2})[日号]?([-~至到、])(?=(?:初)?\d{1,2}(?!\d|月|[:点时]))/;
const NEXT_DAY = /^(.+?)\s*[-~至到]+\s*(?:次日|翌日|隔日|第2天)\s*(.+)$/;
/** Where the clocks of every day begin: behind a blank, a mark or the last 日. */
const BREAK = /[\s,;日号]+(?=\D{0,4}\d{1,2}(?::|点|时))/g;

/**
 * Times as people say them, which no form of a date is: 正月十三至十五 18:00-22:00, 腊月二十至腊月廿八，每日9:00—20:00, 12月31日晚8点至次日0:30,
 * 2月18日、19日. Of days that have clocks the first begins it and the last ends it. Null where it cannot be read.
 */
export function spokenTimes(text: string, context: DateContext): SpokenTimes | null {
  if (text.length > 60) return null;
  const plain = tidyDate(text)
    .replace(ASIDE, "")
    .replace(/[〜～∼]/g, "~")
    .replace(/-{2,}/g, "-")
    .replace(/每[晚夜]|当晚/g, " 晚")
    .replace(/每[日天]|逐日|当[日天](?=\s*\D{0,2}\d)/g, " ")
    .replace(IN_LUNAR_MONTH, "$1$2-$1")
    .replaceAll("、", "-")
    .trim();
  return (
    daysOf(plain, context) ??
    overnight(plain, context) ??
    daily(plain, context) ??
    daysOf(plain.replace(TAIL, "").trim(), context)
  );
}

function daysOf(plain: string, context: DateContext): SpokenTimes | null {
  const cell = readDate(plain, context);
  if (cell.value !== null) return { start: cell.value, end: null, lacksYear: cell.fault?.code === "date-without-year" };
  return splitSpan(plain, context);
}

function overnight(plain: string, context: DateContext): SpokenTimes | null {
  const [, from = "", to = ""] = NEXT_DAY.exec(plain) ?? [];
  const start = daysOf(from, context);
  const clock = clockOf(to);
  if (start === null || start.end !== null || clock === null) return null;
  return { ...start, end: { day: addDays(start.start.day, 1), minutes: clock } };
}

function daily(plain: string, context: DateContext): SpokenTimes | null {
  for (const { index, 0: sign } of plain.matchAll(BREAK)) {
    const isDay = /[日号]/.test(sign);
    const days = daysOf(plain.slice(0, index + (isDay ? 1 : 0)).trim(), context);
    if (days === null || days.start.minutes !== null) continue;
    const right = withDigits(
      plain
        .slice(index + sign.length)
        .replace(TAIL, "")
        .trim(),
    );
    const clocks = clockSpan(right);
    const first = clocks?.[0] ?? clockOf(right);
    if (first === null) continue;
    const last = { day: (days.end ?? days.start).day, minutes: clocks?.[1] ?? null };
    const end = clocks === null ? (days.end === null ? null : last) : afterStart({ ...last, minutes: first }, last);
    return { ...days, start: { day: days.start.day, minutes: first }, end };
  }
  return null;
}
