import { failed, type Result } from "../../core/result.ts";
import { MOST_COLUMNS } from "../rows/headerRow.ts";
import type { ReadOptions, RowSink, SourceHead, SourceRow } from "../rows/sourceRow.ts";
import { breathe } from "../text/breathe.ts";
import { isObject } from "../text/jsonText.ts";
import { featureRow } from "./featureRow.ts";

/** Features that are read before waiting messages are heard. */
const BATCH = 20_000;

/** The share of the progress that is behind when the features are there. */
const PARSED = 0.6;

/**
 * Hands on GeoJSON features, whatever format they came from. The headings are the keys of all properties in order of first
 * appearance; `row` and `line` are the ordinal of the feature. Fails with `columns-too-many`, `aborted`.
 */
export async function tellFeatures(
  features: readonly unknown[],
  about: Pick<SourceHead, "encoding" | "crs"> & Partial<Pick<SourceHead, "isGeojson">>,
  file: string,
  options: ReadOptions,
  sink: RowSink,
  /** Looks at the rows of a batch before they are handed on. */
  onBatch?: (rows: readonly SourceRow[], headings: readonly string[], sink: RowSink) => void,
): Promise<Result<void>> {
  const columns = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    collectKeys(feature, columns);
    if (columns.size > MOST_COLUMNS) return failed("columns-too-many", file, String(columns.size));
    if (index % BATCH === BATCH - 1) await breathe();
    if (index % BATCH === 0 && options.aborted()) return failed("aborted", file);
  }
  const headings = [...columns.keys()];
  sink.head({ isGeojson: true, ...about, headings, headerLine: 0 });

  for (let from = 0; from < features.length; from += BATCH) {
    const rows: SourceRow[] = [];
    const end = Math.min(from + BATCH, features.length);
    for (let i = from; i < end; i++) rows.push(featureRow(features[i], i + 1, columns));
    onBatch?.(rows, headings, sink);
    sink.rows(rows);
    options.onProgress(PARSED + ((1 - PARSED) * end) / features.length);
    if (end < features.length) await breathe();
    if (options.aborted()) return failed("aborted", file);
  }
  options.onProgress(1);
  return { ok: true, value: undefined };
}

function collectKeys(feature: unknown, columns: Map<string, number>): void {
  if (!isObject(feature) || feature.type !== "Feature" || !isObject(feature.properties)) return;
  for (const key of Object.keys(feature.properties)) if (!columns.has(key)) columns.set(key, columns.size);
}
