import type { Issue } from "../../core/issue.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { LayerRecords } from "./records.ts";

/** A row that was rejected, emptied or not placed, kept as its file has it so that it can be corrected. */
export interface ProblemRow {
  readonly file: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row of an event, which is rejected after all when its venue is not found. */
export interface EventRow extends ProblemRow {
  readonly row: number;
  readonly isRepaired: boolean;
}

/** The account of one file of a layer. */
export interface FileAccount {
  readonly file: string;
  headings: readonly string[];
  encoding: string;
  /** The sheet of a workbook that was read. */
  sheet?: string;
  /** Its other visible sheets that have rows. */
  otherSheets?: readonly string[];
  columns: Readonly<Record<string, string>>;
  unmapped: readonly string[];
}

/** A layer as it came out of its files: loaded + rejected + skipped = rows. */
export interface LoadedLayer {
  readonly spec: LayerSpec;
  readonly records: LayerRecords;
  /** Hazards that sit in the rows of a site layer. */
  readonly hazards: LayerRecords | null;
  /** The site record of each of those hazards. */
  readonly hazardSite: number[];
  /** Days on which a site was visited, by record; ALWAYS when the row has no date. */
  readonly visits: { readonly record: number[]; readonly day: number[] };
  readonly issues: Issue[];
  readonly problems: Map<string, ProblemRow>;
  /** Of a layer of events, the rows of each record; of every other layer nothing. */
  readonly eventRows: Map<number, EventRow[]>;
  readonly files: FileAccount[];
  readonly counts: {
    rows: number;
    loaded: number;
    rejected: number;
    skipped: number;
    repaired: number;
    notOnMap: number;
  };
}
