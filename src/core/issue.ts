/** What was done about a faulty value. `rejected` refuses the row, `emptied` the value; `kept` changes nothing. */
export type IssueAction = "rejected" | "repaired" | "emptied" | "kept";

/** Every code an import can report, published in the README; never renamed. */
export const ISSUE_CODES = [
  "nothing-to-hold",
  "not-a-feature",
  "row-too-long",
  "row-too-short",
  "rows-missing",
  "quote-unclosed",
  "bytes-unreadable",
  "duplicate-id",
  "duplicate-heading",
  "headings-unknown",
  "column-not-found",
  "crs-assumed",
  "crs-unknown",
  "coordinates-missing",
  "coordinates-unreadable",
  "coordinates-out-of-range",
  "coordinates-zero",
  "coordinates-projected",
  "coordinates-swapped",
  "coordinates-in-one-cell",
  "coordinates-as-text",
  "geometry-unreadable",
  "geometry-empty",
  "geometry-unclosed",
  "geojson-not-standard",
  "full-width-digits",
  "formula-without-value",
  "number-unreadable",
  "number-as-exponent",
  "number-out-of-range",
  "date-unreadable",
  "date-without-year",
  "date-as-serial",
  "date-from-phrase",
  "end-before-start",
  "status-unknown",
  "status-disagrees-with-dates",
  "level-unknown",
  "supervision-unknown",
  "flag-unreadable",
  "usable-unknown",
  "usable-not-registered",
  "category-unknown",
  "rule-unknown",
  "site-not-found",
  "site-ambiguous",
  "venue-not-found",
  "venue-ambiguous",
  "venue-layer-missing",
  "event-without-date",
  "area-disagrees",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Codes of values that a ledger says in words of its own. */
export const WORD_CODES = [
  "status-unknown",
  "level-unknown",
  "supervision-unknown",
  "category-unknown",
  "usable-unknown",
  "rule-unknown",
] as const satisfies readonly IssueCode[];
export type WordCode = (typeof WORD_CODES)[number];
export const isWordCode = (code: string): code is WordCode => (WORD_CODES as readonly string[]).includes(code);

/** One problem of one row. `row` is the ordinal after the header (0 for the layer as a whole), `line` what people see in the file. */
export interface Issue {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  /** The heading, or "" when the whole row is meant. */
  readonly column: string;
  readonly code: IssueCode;
  readonly value: string;
  readonly action: IssueAction;
  /** `layer/id` of the records that a reference could have meant. */
  readonly candidates?: readonly string[];
}
