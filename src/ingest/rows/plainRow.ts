import type { SourceRow } from "./sourceRow.ts";

/** A piece of a file's text without quotes, in which every delimiter ends a cell. */
export interface PlainText {
  /** Made when it is first asked for. */
  readonly text: () => string;
  readonly delimiter: string;
  /** Whether a cell begins with #, as a formula that failed does. */
  readonly hasHash: boolean;
  /** The UTF-16 units of the text; the next piece of the file takes their place, so they hold only while rows are handed on. */
  readonly units: Uint16Array;
  /** For each record the place before its first cell, then the end of each cell; they hold as long as the units. */
  readonly marks: Int32Array;
}

/**
 * A row whose cells need no tidying, as marks in the text of its file: nothing is cut out before somebody asks for it. Most
 * cells are only looked at (a number, a word that is known already), so most never become a string. The next piece's rows
 * take its place, so it holds only while rows are handed on.
 */
export class PlainRow implements SourceRow {
  row = 0;
  line = 0;
  piece: PlainText;
  /** Index of the row's first mark. */
  first = 0;
  /** Number of its cells, at most as many as there are headings. */
  length = 0;

  constructor(piece: PlainText) {
    this.piece = piece;
  }

  /** The cells as strings, cut out anew whenever they are asked for. */
  get cells(): string[] {
    const { text, delimiter, marks } = this.piece;
    return text()
      .slice(marks[this.first]! + 1, marks[this.first + this.length])
      .split(delimiter);
  }
}
