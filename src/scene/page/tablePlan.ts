import type { TableCell } from "./page.ts";

/** What a cell says. */
export interface CellText {
  readonly text: string;
  readonly symbol?: TableCell["symbol"];
  readonly isMajor?: boolean;
  /** A heading of rows: it runs on over the columns behind it. */
  readonly isHeading?: boolean;
}

/** A column: as wide as its content, or with a share of what is left. */
export interface ColumnPlan {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Share of the room that columns of their own width leave; without it the column is as wide as its widest text. */
  readonly share?: number;
  /** Lines that a text of it may take; 1 without it. */
  readonly most?: number;
}

export interface RowPlan {
  readonly cells: readonly CellText[];
  /** A sum. */
  readonly isStrong?: boolean;
}
