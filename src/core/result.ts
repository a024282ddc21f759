/** An expected failure is a value: the caller must look before it can use the answer. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Why something outside (a file, a project, a link) could not be used; `code` is a word of `words/`, the rest is its detail. */
export interface Failure {
  readonly code: FailureCode;
  /** The file, layer or key that failed. */
  readonly subject: string;
  /** What was found there, short; never a sentence. */
  readonly detail?: string;
  /** The zip that the file lies in. */
  readonly archive?: string;
}

export const FAILURE_CODES = [
  "file-missing",
  "file-unreadable",
  "file-empty",
  "file-cut",
  "file-outside",
  "file-too-large",
  "format-unknown",
  "format-legacy-excel",
  "format-rar",
  "format-binary",
  "archive-broken",
  "file-duplicate",
  "file-is-link",
  "sheet-missing",
  "html-instead",
  "script-instead",
  "json-broken",
  "xml-broken",
  "shapefile-broken",
  "not-a-project",
  "not-geojson",
  "version-newer",
  "project-invalid",
  "basemap-refused",
  "ground-unread",
  "ground-too-large",
  "layer-invalid",
  "period-duplicate",
  "period-undated",
  "tour-invalid",
  "page-invalid",
  "kind-unknown",
  "encoding-unknown",
  "columns-too-many",
  "header-missing",
  "crs-unknown",
  "table-row-invalid",
  "layer-absent",
  "word-unclear",
  "host-unreachable",
  "host-silent",
  "host-away",
  "aborted",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export const done = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = (code: FailureCode, subject: string, detail?: string): { ok: false; error: Failure } => ({
  ok: false,
  error: detail === undefined ? { code, subject } : { code, subject, detail },
});
