import { type Day, dayOf, NO_DAY } from "../core/day.ts";

/**
 * Nearly every cell of a ledger is written plainly. These read the plain forms by their characters alone, and leave every
 * other cell to the readers that know how people write (numbers.ts, dates.ts, coordinates.ts).
 */

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
/** Digits up to which the whole number is exact, and so its quotient by a power of ten is what Number() would give. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number in a cell of digits, with perhaps a minus before and a point between them; NaN for any other cell. */
export function quickNumber(text: string): number {
  const { length } = text;
  const start = length > 0 && text.charCodeAt(0) === MINUS ? 1 : 0;
  let whole = 0;
  let point = -1;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) whole = whole * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > start) point = at;
    else return Number.NaN;
  }
  const digits = length - start - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > EXACT_DIGITS || point === length - 1) return Number.NaN;
  const value = point < 0 ? whole : whole / POWERS[length - 1 - point]!;
  return start === 1 ? -value : value;
}

/** The day in a cell written YYYY-MM-DD; NO_DAY for any other cell and for a day that does not exist. */
export function quickDay(text: string): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) return NO_DAY;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  return dayOf(year, digitsAt(text, 5), digitsAt(text, 8)) ?? NO_DAY;
}

/** Two digits as a number; NaN where they are none. */
function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Whether a trimmed cell is a telephone number as it should be: digits, and between them - ( ) + and blanks. */
export function isPlainPhone(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!(first >= ZERO && first <= ZERO + 9)) return false;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= ZERO && code <= ZERO + 9) || code === MINUS || code === 32 || (code >= 40 && code <= 43)))
      return false;
  }
  return true;
}
