import { dayOf } from "../../core/day.ts";
import type { IssueAction, IssueCode } from "../../core/issue.ts";
import type { Moment } from "../../core/moment.ts";
import type { Cell } from "../text/cell.ts";
import { type DateContext, type DateReading, momentAt, readDate } from "./dates.ts";
import { saysNothing } from "./numbers.ts";
import { afterStart, clockOf, clockSpan, endAfter, splitSpan } from "./spans.ts";
import { spokenTimes } from "./spokenTimes.ts";

/** The cells of a row that say when something begins and ends; "" where there is none. */
export interface TimeCells {
  readonly start: string;
  readonly end: string;
  /** The day of clocks that stand in columns of their own. */
  readonly day: string;
  readonly endDay: string;
}

interface TimeFault {
  readonly which: keyof TimeCells;
  readonly code: IssueCode;
  readonly action: IssueAction;
}

/** When something begins and ends, and what was wrong with the cells. */
export interface TimeReading {
  readonly start: Moment | null;
  readonly end: Moment | null;
  readonly faults: readonly TimeFault[];
}

/** Two clocks behind a day: without this, 8:30-11:00 would be half past eight of a place eleven hours west. */
const CLOCKS = /\d:\d\d\s*[-\u2010-\u2015~～至到]\s*\D{0,4}\d{1,2}:\d\d\s*$/;

/** Whether any year would make times of it. */
const lacksYear = (text: string, context: DateContext): boolean => {
  if (context.near !== undefined && (context.winter ?? context.year) !== undefined) return false;
  const inSomeYear = { ...context, near: dayOf(2027, 2, 1)!, winter: 2026 };
  return (splitSpan(text, inSomeYear) ?? spokenTimes(text, inSomeYear)) !== null;
};

/**
 * Reads the times of a row (contract.md 2): a day and a clock in two columns are one moment, a span in one cell is start and end,
 * and an end that is a clock before the start's is the next day's.
 */
export function readTimes(cells: TimeCells, context: DateContext): TimeReading {
  const faults: TimeFault[] = [];
  const told = (which: keyof TimeCells, cell: Cell<DateReading>): DateReading | null => {
    if (cell.fault !== undefined) faults.push({ which, ...cell.fault });
    return cell.value;
  };
  /** What one cell says: a moment, or two. */
  const spanIn = (which: keyof TimeCells): readonly [DateReading | null, DateReading | null] => {
    const text = cells[which];
    if (saysNothing(text)) return [null, null];
    const first = CLOCKS.test(text) && !/\dT\d/i.test(text) ? splitSpan(text, context) : null;
    const isOdd = first === null && readDate(text, context).fault?.code === "date-unreadable";
    const span = first ?? (isOdd ? (splitSpan(text, context) ?? spokenTimes(text, context)) : null);
    if (span === null && isOdd && lacksYear(text, context)) {
      faults.push({ which, code: "date-without-year", action: "emptied" });
      return [null, null];
    }
    if (span === null) return [told(which, readDate(text, context)), null];
    if (span.lacksYear) faults.push({ which, code: "date-without-year", action: "repaired" });
    return [span.start, span.end];
  };

  const clocks = clockSpan(cells.start);
  const clock = clocks?.[0] ?? clockOf(cells.start);
  const endClock = clockOf(cells.end);
  const asksDay = clock !== null || saysNothing(cells.start);
  const [day, lastDay] = asksDay ? spanIn("day") : [null, null];

  let start: DateReading | null;
  let end: DateReading | null = null;
  if (clock === null) {
    [start, end] = saysNothing(cells.start) ? [day, lastDay] : spanIn("start");
  } else {
    start = day === null ? null : { day: day.day, minutes: clock };
    if (day === null) faults.push({ which: "start", code: "date-unreadable", action: "emptied" });
    if (start !== null && clocks !== null) end = afterStart(start, { day: (lastDay ?? start).day, minutes: clocks[1] });
    else if (lastDay !== null) end = lastDay;
  }

  if (!saysNothing(cells.endDay)) end = spanIn("endDay")[0] ?? end;
  if (!saysNothing(cells.end)) {
    if (endClock !== null) {
      const base = end ?? lastDay ?? start;
      if (base === null) faults.push({ which: "end", code: "date-unreadable", action: "emptied" });
      else {
        const own = { day: base.day, minutes: endClock };
        end = start === null ? own : afterStart(start, own);
      }
    } else {
      const after = start === null ? null : endAfter(cells.end, start, context);
      end = after ?? told("end", readDate(cells.end, context));
    }
  }
  return {
    start: start === null ? null : momentAt(start, "start"),
    end: end === null ? null : momentAt(end, "end"),
    faults,
  };
}
