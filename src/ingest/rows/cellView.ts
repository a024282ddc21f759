import { textOfUnits } from "../text/units.ts";
import { PlainRow } from "./plainRow.ts";
import type { SourceRow } from "./sourceRow.ts";

/**
 * A look at one cell after the other: its UTF-16 units, from `from` up to `to`. Made once a file, so that a cell costs no
 * object, and of units, because reading an array is a few times faster than asking a string for its characters.
 */
export class CellView {
  units: Uint16Array = new Uint16Array(64);
  from = 0;
  to = 0;
  private own = this.units;

  /** Looks at a cell, at nothing where the row has none. Of a plain row it holds as long as `PlainRow.units` do. */
  look(row: SourceRow, column: number): void {
    if (!(row instanceof PlainRow)) this.lookAt(row.cells[column] ?? "");
    else if (column >= 0 && column < row.length) {
      const { units, marks } = row.piece;
      this.units = units;
      this.from = marks[row.first + column]! + 1;
      this.to = marks[row.first + column + 1]!;
    } else this.to = this.from;
  }

  /** Looks at a text of its own. */
  lookAt(text: string): void {
    const { length } = text;
    if (length > this.own.length) this.own = new Uint16Array(length * 2);
    const { own } = this;
    for (let at = 0; at < length; at++) own[at] = text.charCodeAt(at);
    this.units = own;
    this.from = 0;
    this.to = length;
  }

  /** Looks at the UTF-16 units from `from` up to `to`, which stay the caller's. */
  lookAtUnits(units: Uint16Array, from: number, to: number): void {
    this.units = units;
    this.from = from;
    this.to = to;
  }

  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** What is looked at, as a string. */
  get text(): string {
    return textOfUnits(this.units, this.from, this.to);
  }
}

/** A cell as a string; "" where the row has none. */
export function cellOf(row: SourceRow, column: number): string {
  if (!(row instanceof PlainRow)) return row.cells[column] ?? "";
  if (column < 0 || column >= row.length) return "";
  const { text, marks } = row.piece;
  return text().slice(marks[row.first + column]! + 1, marks[row.first + column + 1]);
}
