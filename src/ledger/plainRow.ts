import type { SourceRow } from "./sourceRow.ts";

/** A piece of a file's text without quotes, in which every delimiter ends a cell. */
export interface PlainText {
  readonly text: string;
  readonly delimiter: string;
  /** The UTF-16 units of the text; the next piece of the file takes their place, so they hold only while rows are handed on. */
  readonly units: Uint16Array;
  /** For each record the place before its first cell, then the end of each cell; they hold as long as the units. */
  readonly marks: Int32Array;
}

/**
 * A row whose cells need no tidying, as marks in the text of its file: nothing is cut out before somebody asks for it. Most
 * cells are only looked at (a number, a word that is known already), so most never become a string.
 */
export class PlainRow implements SourceRow {
  readonly row: number;
  readonly line: number;
  readonly piece: PlainText;
  /** Index of the row's first mark. */
  readonly first: number;
  /** Number of its cells, at most as many as there are headings. */
  readonly length: number;
  private readonly start: number;
  private readonly end: number;

  constructor(row: number, line: number, piece: PlainText, first: number, length: number) {
    this.row = row;
    this.line = line;
    this.piece = piece;
    this.first = first;
    this.length = length;
    this.start = piece.marks[first]! + 1;
    this.end = piece.marks[first + length]!;
  }

  /** The cells as strings, cut out anew whenever they are asked for. */
  get cells(): string[] {
    return this.piece.text.slice(this.start, this.end).split(this.piece.delimiter);
  }
}
