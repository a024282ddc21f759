import { type Day, dayOf, NO_DAY } from "../../core/day.ts";

/**
 * Nearly every cell of a ledger is written plainly. These read the plain forms by their characters alone, and leave every
 * other cell to the readers that know how people write (numbers.ts, dates.ts, coordinates.ts). A cell is a stretch
 * of UTF-16 units (CellView), so that a row is read without cutting it up.
 */

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** Digits up to which the whole number is exact, and so its quotient by a power of ten is what Number() would give. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number in a cell of digits, with perhaps a minus before and a point between them; NaN for any other cell. */
export function quickNumber(units: Uint16Array, from: number, to: number): number {
  const isNegative = from < to && units[from]! === MINUS;
  const start = isNegative ? from + 1 : from;
  let whole = 0;
  let point = -1;
  for (let at = start; at < to; at++) {
    const code = units[at]!;
    if (code >= ZERO && code <= ZERO + 9) whole = whole * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > start) point = at;
    else return Number.NaN;
  }
  const digits = to - start - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > EXACT_DIGITS || point === to - 1) return Number.NaN;
  const value = point < 0 ? whole : whole / POWERS[to - 1 - point]!;
  return isNegative ? -value : value;
}

/** The day in a cell written YYYY-MM-DD; NO_DAY for any other cell and for a day that does not exist. */
export function quickDay(units: Uint16Array, from: number, to: number): Day {
  if (to - from !== 10 || units[from + 4]! !== MINUS || units[from + 7]! !== MINUS) return NO_DAY;
  const year = digitsAt(units, from) * 100 + digitsAt(units, from + 2);
  return dayOf(year, digitsAt(units, from + 5), digitsAt(units, from + 8)) ?? NO_DAY;
}

/** Two digits as a number; NaN where they are none. */
function digitsAt(units: Uint16Array, at: number): number {
  const tens = units[at]! - ZERO;
  const ones = units[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Whether a trimmed cell is a telephone number as it should be: digits, and between them - ( ) + and blanks. */
export function isPlainPhone(units: Uint16Array, from: number, to: number): boolean {
  const first = from < to ? units[from]! : 0;
  if (!(first >= ZERO && first <= ZERO + 9)) return false;
  for (let at = from + 1; at < to; at++) {
    const code = units[at]!;
    if (!((code >= ZERO && code <= ZERO + 9) || code === MINUS || code === 32 || (code >= 40 && code <= 43)))
      return false;
  }
  return true;
}
