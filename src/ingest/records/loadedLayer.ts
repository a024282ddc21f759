import type { Day } from "../../core/day.ts";
import type { Field } from "../../core/fields.ts";
import type { Issue } from "../../core/issue.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { NotRecordWhy } from "../rows/sourceRow.ts";
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

/** How the rows of a layer, or of one file of it, were accounted for: loaded + rejected + skipped = rows. */
export interface RowCounts {
  rows: number;
  loaded: number;
  rejected: number;
  skipped: number;
  repaired: number;
  notOnMap: number;
}

/** How many of each kind a layer held when the reading of a file began. */
export interface LayerMark {
  readonly records: number;
  readonly hazards: number;
  readonly visits: number;
  readonly origins: number;
  readonly hazardOrigins: number;
}

/** A line of a file that is no record. */
export interface NotRecord {
  readonly line: number;
  readonly why: NotRecordWhy;
}

/** The account of one file of a layer. */
export interface FileAccount {
  readonly file: string;
  /** What the layer held before the first row of this file. */
  readonly before: LayerMark;
  readonly counts: RowCounts;
  /** What was found in this file alone; `crs-assumed` stands in each file that needed it, and in the layer's issues once. */
  readonly issues: Issue[];
  /** Fields of records, and of hazards in their rows, that this file has columns for; in the order in which they are made. */
  fields: readonly Field[];
  hazardFields: readonly Field[];
  headings: readonly string[];
  encoding: string;
  /** Line of the header; 0 when the file has none. */
  header: number;
  /** The system in which its places stand, as project.json writes it. */
  crs: string;
  /** Lines that are no records: titles, headers once more, sums, what stands below all records. */
  readonly notRecords: NotRecord[];
  /** The day of the data, as a title above the header says it. */
  dataDate?: Day;
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
  /** Of all its files, in the order in which they were met, and of the layer as a whole. */
  readonly issues: readonly Issue[];
  readonly problems: ReadonlyMap<string, ProblemRow>;
  /** Of a layer of events, the rows of each record; of every other layer nothing. */
  readonly eventRows: ReadonlyMap<number, readonly EventRow[]>;
  readonly files: FileAccount[];
  readonly counts: RowCounts;
}

/** How much is there by now. */
export const markOf = (
  records: LayerRecords,
  hazards: LayerRecords | null,
  visits: LoadedLayer["visits"],
): LayerMark => ({
  records: records.ids.length,
  hazards: hazards?.ids.length ?? 0,
  visits: visits.record.length,
  origins: records.origins.count,
  hazardOrigins: hazards?.origins.count ?? 0,
});
