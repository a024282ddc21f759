import type { PlainText } from "./plainRow.ts";

/** The records of a piece of text without quotes; the arrays hold until the next piece is split. */
export interface PlainRecords {
  readonly piece: PlainText;
  /** Index into `marks` at which each record begins, and after them the end. */
  readonly firsts: Int32Array;
  /** What each record is: BLANK, PLAIN or ODD. */
  readonly natures: Uint8Array;
  readonly count: number;
  /** Characters that were used up; what follows belongs to a record that goes on in the next piece. */
  readonly consumed: number;
}

/** Nothing in any cell. */
export const BLANK = 0;
/** Data, and every cell as it should be. */
export const PLAIN = 1;
/** A cell has blanks around it, or the record may be a sum or a foot line. */
export const ODD = 2;

/** A cell whose opening quote has no closing one: it was read as plain text, to the end of its line. */
export interface QuoteFault {
  /** Index among the records of the piece. */
  readonly record: number;
  /** Index of the cell in its record. */
  readonly cell: number;
  /** The first 40 characters from the quote on. */
  readonly value: string;
}
