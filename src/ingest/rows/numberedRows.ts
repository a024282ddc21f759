import { done, type Result } from "../../core/result.ts";
import type { SheetFeed } from "./sheetFeed.ts";

/** Rows that are handed on together. */
const BATCH = 1000;

/** A row that a sheet leaves out; never changed. */
const NO_CELLS: string[] = [];

/** The rows of a workbook's sheet on their way to a feed, by the number that people see; what is left out is a blank row. */
export class NumberedRows {
  private readonly feed: SheetFeed;
  private records: string[][] = [];
  private first = 1;
  /** Failed as soon as the feed does not want more. */
  outcome: Result<void> = done(undefined);

  constructor(feed: SheetFeed) {
    this.feed = feed;
  }

  /** Takes a row; numbers only rise. */
  take(row: number, cells: string[]): void {
    while (this.first + this.records.length < row) this.push(NO_CELLS);
    this.push(cells);
  }

  /** Hands on what is still held. */
  flush(): Result<void> {
    const { records: batch, first } = this;
    this.records = [];
    if (batch.length === 0 || !this.outcome.ok) return this.outcome;
    this.first += batch.length;
    this.outcome = this.feed.take(
      batch,
      Array.from({ length: batch.length + 1 }, (_, i) => first + i),
    );
    return this.outcome;
  }

  private push(cells: string[]): void {
    this.records.push(cells);
    if (this.records.length >= BATCH) this.flush();
  }
}
