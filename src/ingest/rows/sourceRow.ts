import type { Geometry } from "../../core/geometry.ts";

/** One data record as its file has it, before anything is understood. */
export interface SourceRow {
  /** Ordinal after the header, blank rows counted; in GeoJSON the ordinal of the feature. 1 is the first. */
  readonly row: number;
  /** Line of the file at which the record starts; in GeoJSON the same as `row`. */
  readonly line: number;
  /** Cells by column, as text; may be shorter or longer than the headings. */
  readonly cells: readonly string[];
  /** GeoJSON only: the feature's geometry in the file's own coordinates; null = no geometry; undefined = not GeoJSON. */
  readonly geometry?: Geometry | null;
  /** GeoJSON only: the feature's own `id`. */
  readonly featureId?: string;
  /** GeoJSON only: what was wrong with the geometry; `geometry` is null unless it was put right. */
  readonly geometryFault?: "geometry-unreadable" | "geometry-empty" | "geometry-unclosed" | "coordinates-as-text";
  /** The feature is not an object, or not a Feature: nothing can be held. */
  readonly notAFeature?: true;
}

/** The head of a file: what the reader found before the first record. */
export interface SourceHead {
  readonly headings: readonly string[];
  /** The headings that stand over them, where there are two rows of headings (整改情况 over 时限). */
  readonly groups?: readonly string[];
  /** No line has a heading that is known: the columns are called A, B, C, and the first line is a row. */
  readonly hasNoHeadings?: true;
  /** Texts above the header, line by line. */
  readonly titles?: readonly string[];
  /** The lines above the headings that hold something, the upper one of two rows of headings included. */
  readonly above?: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Line of the header as people see it; 0 when the format has none. */
  readonly headerLine: number;
  /** The coordinate system that the file itself names (GeoJSON `crs`), as written. */
  readonly crs?: string;
  /** What was found or chosen, for the import report. */
  readonly encoding: string;
  readonly delimiter?: string;
  /** The sheet of a workbook that was read. */
  readonly sheet?: string;
  /** The other visible sheets that have rows; none where the layer names its sheet. */
  readonly otherSheets?: readonly string[];
  /** The visible sheets of the workbook in their order, where there are several; the one that was read among them. */
  readonly sheets?: readonly string[];
  /** The workbook counts its days from 1904. */
  readonly is1904?: true;
  /** About how many rows there are, by the size of the file: room is made for them at once. */
  readonly about?: number;
  /** All GeoJSON geometry comes as geometry, not from columns. */
  readonly isGeojson: boolean;
}

/** Why a line is no record. */
export type NotRecordWhy = "title" | "header" | "total" | "foot";

/** What can be wrong with a file's form, whatever its columns mean. */
export type FormFault =
  | "quote-unclosed"
  | "duplicate-heading"
  | "headings-unknown"
  | "bytes-unreadable"
  | "geojson-not-standard";

/** What a reader tells while it runs; `rows` comes many times, in file order. */
export interface RowSink {
  head(head: SourceHead): void;
  /** Rows hold only during the call; what is kept of them must be taken out. */
  rows(rows: readonly SourceRow[]): void;
  /** A line that is no record: a title above the header, the header once more, or what stands below all records. */
  notRecord?(line: number, why: NotRecordWhy, cells: readonly string[]): void;
  /** A row that is a sum, unless a place is in it. */
  total?(row: SourceRow): void;
  /** A fault of the file's form at a line, row 0 when it belongs to no record. */
  fault(row: number, line: number, column: string, code: FormFault, value: string): void;
}

/** How a layer says its file is to be read. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The sheet of a workbook; without it the first visible one that has records. */
  readonly sheet?: string;
  /** The files that belong to it (`FileFormatRule.beside`) as far as they are there, by their endings. */
  readonly beside?: ReadonlyMap<string, Uint8Array>;
  /** Line number of the header as people see it. */
  readonly header?: number;
  /** Headings the layer names itself (columns, key, where, category), so that the header row can be found by them. */
  readonly knownHeadings: ReadonlySet<string>;
  /** Makes a system ready that the file itself names, before the head is told. */
  prepareCrs?(crs: string): Promise<void>;
  /** Is this word a heading that the product recognises? */
  isHeading(word: string): boolean;
  /** 0..1 of the file's bytes. */
  onProgress(fraction: number): void;
  /** Checked between chunks; a reader stops with the failure `aborted`. */
  aborted(): boolean;
}
