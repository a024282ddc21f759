import type { Issue } from "../core/issue.ts";
import type { Failure } from "../core/result.ts";
import type { WordKey } from "./deskAnswer.ts";

/** A line of a file as people see it: the number that Excel shows, and its cells. */
export interface PreviewLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What became of a line: a record (or a part of one), refused, left out by the layer's own condition, or no record at all. */
export type Became = "loaded" | "rejected" | "skipped" | "title" | "header" | "total" | "foot" | "unread";

export interface PreviewRow extends PreviewLine {
  readonly became: Became;
  /** `at` is the column from 0 on, -1 where the whole row is meant. */
  readonly issues: readonly (Pick<Issue, "code" | "value" | "action"> & {
    readonly at: number;
    /** What an edit names the word by that nobody knows; null where something else is wrong. */
    readonly key: WordKey | null;
  })[];
}

/** A column of a file: what it is called, and what it is read as. */
export interface PreviewColumn {
  readonly heading: string;
  /** What an edit names it by: its heading, or the hash of one that may not be told; null where no edit can name it yet. */
  readonly key: string | null;
  /** The field of the layer; null where it feeds none. */
  readonly field: string | null;
  /** The field of the hazards in the rows of a layer of places. */
  readonly hazardField: string | null;
  /** The fields that the layer, as it stands, names it for; what is recognised by itself is none of them. */
  readonly namedFor: readonly string[];
  /** Nothing reads it: no field, no key, no condition. */
  readonly isUnread: boolean;
}

/** A file of a layer, as far as its first rows: as it is read, or as it would be after a correction. */
export interface PreviewAnswer {
  readonly kind: string;
  /** The lines above the headings that hold something. */
  readonly above: readonly PreviewLine[];
  /** The line of the headings; 0 where there is none. */
  readonly header: number;
  /** A line of it can be the one with the headings. */
  readonly isTable: boolean;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  readonly sheet: string | null;
  /** The visible sheets of a workbook that has several; none else. */
  readonly sheets: readonly string[];
  /** What an edit names each of them by. */
  readonly sheetKeys: readonly string[];
  /** What an edit names the sheet by that the layer, as it stands, asks for; null where it asks for none. */
  readonly sheetKey: string | null;
  readonly encoding: string;
  /** What stands between the cells of a text; null where nothing does. */
  readonly delimiter: string | null;
  /** The system in which its places stand. */
  readonly crs: string;
  /** Some of its dates name no year. */
  readonly lacksYears: boolean;
  /** Other layers that read a file with the same headings. */
  readonly alike: readonly { readonly layer: string; readonly title: string }[];
  /** Why it cannot be read as the layer says; what is told then is how it would be read by itself. */
  readonly failure?: Failure;
}
