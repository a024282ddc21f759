import { type Day, formatDay, NO_DAY } from "../../core/day.ts";
import type { NumberType } from "../../core/fields.ts";
import { HAZARD_LEVELS, HAZARD_STATUSES, SUPERVISIONS, ZONE_RULES } from "../../core/hazardWords.ts";
import type { TaughtWords } from "../../core/layerSpec.ts";
import { formatMoment, type Moment, NO_MOMENT } from "../../core/moment.ts";
import { isRadius } from "../../core/radius.ts";
import { type Cell, emptied } from "../text/cell.ts";
import { readAsked } from "./askedFlags.ts";
import { readDay, readMoment } from "./dates.ts";
import { readDeadline } from "./deadlines.ts";
import { readFlag, readNumber, withPoint } from "./numbers.ts";
import { readOddNumber } from "./oddNumbers.ts";
import { quickDay, quickNumber } from "./quickCells.ts";
import type { OwnCategory } from "./siteCategory.ts";
import { readLevel, readStatus, readSupervision, readUsable, readZoneRule, saysLarger } from "./statusWords.ts";

/** What a reader needs to know beside the cell. */
export interface ReadingContext {
  readonly zone: string;
  /** The day of the data, by which a date without a year takes one. */
  readonly near?: Day;
  /** The year in which the winter of the campaign begins, for lunar days. */
  readonly winter?: number;
  /** The year in which lunar days fall, where somebody said it. */
  readonly year?: number;
  /** Numbers have a comma for their point. */
  readonly decimalComma?: boolean;
  /** Serial numbers of days count from 1904. */
  readonly is1904?: boolean;
  /** What the ledger's own words mean. */
  readonly words?: TaughtWords;
  /** The project's own categories of sites. */
  readonly categories?: readonly OwnCategory[];
}

/** Where a cell stands: its field, and the heading as the file writes it (是 under 是否整改 is not 是 under 是否销号). */
export interface CellPlace {
  readonly field: string;
  readonly heading: string;
}

interface NumberCodec {
  readonly empty: number;
  /** Its cells are words, each read the same wherever it stands in a column. */
  readonly isOfWords?: true;
  /** The value of a cell that is written plainly, without a fault; `empty` for every other cell. */
  quick(units: Uint16Array, from: number, to: number): number;
  /** `found` is the day on which the row's hazard was found, from which its other dates count. */
  read(text: string, context: ReadingContext, place: CellPlace, found?: Day | null): Cell<number>;
  format(value: number): string;
}

const nothing = (): number => -1;

const coded = <W extends string>(
  words: readonly W[],
  read: (text: string, heading: string) => Cell<W>,
): NumberCodec => ({
  empty: -1,
  isOfWords: true,
  quick: nothing,
  read: (text, _, { heading }) => {
    const cell = read(text, heading);
    return cell.value === null ? (cell as Cell<never>) : { ...cell, value: words.indexOf(cell.value) };
  },
  format: (value) => words[value] ?? "",
});

/** The number of a level that counts as general and is said to be 较大. */
export const LARGER_LEVEL = HAZARD_LEVELS.length;

const levels = (codec: NumberCodec): NumberCodec => ({
  ...codec,
  read: (text, context, place) => {
    const cell = codec.read(text, context, place);
    const isLarger = cell.value === HAZARD_LEVELS.indexOf("general") && saysLarger(text);
    return isLarger ? { ...cell, value: LARGER_LEVEL } : cell;
  },
  format: (value) => codec.format(value === LARGER_LEVEL ? HAZARD_LEVELS.indexOf("general") : value),
});

const flag = (read: (text: string) => Cell<boolean>): NumberCodec => ({
  empty: -1,
  isOfWords: true,
  quick: nothing,
  read: (text, _, { field, heading }) => {
    const cell = readAsked(text, field, heading) ?? read(text);
    return cell.value === null ? (cell as Cell<never>) : { ...cell, value: cell.value ? 1 : 0 };
  },
  format: (value) => (value < 0 ? "" : value === 1 ? "true" : "false"),
});

const number: NumberCodec = {
  empty: Number.NaN,
  quick: quickNumber,
  read: (text, { decimalComma }, { field }) => {
    const cell = readNumber(decimalComma === true ? withPoint(text) : text);
    return cell.fault === undefined || cell.value !== null ? cell : (readOddNumber(text, field) ?? cell);
  },
  format: (value) => (Number.isNaN(value) ? "" : String(value)),
};

/** How each type of field that is not text becomes a number, and back. */
export const NUMBER_CODECS: Readonly<Record<NumberType, NumberCodec>> = {
  number,
  radius: {
    ...number,
    quick: () => Number.NaN,
    read: (text, context, place) => {
      const cell = number.read(text, context, place);
      return cell.value === null || isRadius(cell.value) ? cell : emptied("number-out-of-range");
    },
  },
  day: {
    empty: NO_DAY,
    quick: quickDay,
    read: (text, context, { field }, found = null) => {
      if (field === "due") return readDeadline(text, context, found);
      const cell = readDay(text, context);
      return found === null || cell.fault?.code !== "date-without-year"
        ? cell
        : readDay(text, { ...context, near: found });
    },
    format: (value) => formatDay(value as Day),
  },
  moment: {
    empty: NO_MOMENT,
    quick: () => NO_MOMENT,
    // A day alone begins at 00:00, and as an end it lasts until 24:00.
    read: (text, context, { field }) => readMoment(text, context, field === "end" ? "end" : "start"),
    format: (value) => formatMoment(value as Moment),
  },
  flag: flag(readFlag),
  usable: flag(readUsable),
  status: coded(HAZARD_STATUSES, readStatus),
  level: levels(coded(HAZARD_LEVELS, readLevel)),
  supervision: coded(SUPERVISIONS, readSupervision),
  rule: coded(ZONE_RULES, readZoneRule),
};
