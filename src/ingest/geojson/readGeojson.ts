import { failed, type Result } from "../../core/result.ts";
import { MOST_COLUMNS } from "../rows/headerRow.ts";
import type { ReadOptions, RowSink, SourceRow } from "../rows/sourceRow.ts";
import { breathe } from "../text/breathe.ts";
import { chooseEncoding, decodeWhole } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { isObject } from "../text/jsonText.ts";
import { featureRow } from "./featureRow.ts";
import { geojsonFeatures, isBare } from "./geojsonFeatures.ts";

/** Features that are read before waiting messages are heard. */
const BATCH = 20_000;

/**
 * Reads GeoJSON: a FeatureCollection, a Feature, a bare geometry, an array of features or of places, or one of them per line (RS-separated too). The headings
 * are the keys of all properties in order of first appearance; `row` and `line` are the ordinal of the feature. Fails with
 * `encoding-unknown`, `file-empty`, `file-too-large`, `html-instead`, `json-broken`, `not-geojson`, `columns-too-many`, `aborted`.
 */
export async function readGeojson(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const chosen = chooseEncoding(bytes, options.encoding);
  if (!chosen.ok) return failed(chosen.error.code, file, options.encoding);
  const text = decodeWhole(bytes, file, chosen.value);
  if (!text.ok) return text;
  if (looksLikeHtml(text.value)) return failed("html-instead", file);
  const mayBeBad = text.value.includes("\ufffd");
  options.onProgress(0.2);
  const parsed = geojsonFeatures(text.value, file);
  if (!parsed.ok) return parsed;
  options.onProgress(0.6);
  const { features, crs } = parsed.value;

  const columns = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    collectKeys(feature, columns);
    if (columns.size > MOST_COLUMNS) return failed("columns-too-many", file, String(columns.size));
    if (index % BATCH === BATCH - 1) await breathe();
    if (index % BATCH === 0 && options.aborted()) return failed("aborted", file);
  }
  if (crs !== undefined) await options.prepareCrs?.(crs);
  sink.head({
    headings: [...columns.keys()],
    headerLine: 0,
    encoding: chosen.value,
    isGeojson: !features.some(isBare),
    ...(crs === undefined ? {} : { crs }),
  });

  for (let from = 0; from < features.length; from += BATCH) {
    const rows: SourceRow[] = [];
    const end = Math.min(from + BATCH, features.length);
    for (let i = from; i < end; i++) rows.push(featureRow(features[i], i + 1, columns));
    if (mayBeBad) tellBadBytes(rows, [...columns.keys()], sink);
    sink.rows(rows);
    options.onProgress(0.6 + (0.4 * end) / features.length);
    if (end < features.length) await breathe();
    if (options.aborted()) return failed("aborted", file);
  }
  options.onProgress(1);
  return { ok: true, value: undefined };
}

function tellBadBytes(rows: readonly SourceRow[], headings: readonly string[], sink: RowSink): void {
  for (const { row, line, cells } of rows)
    for (const [column, cell] of cells.entries())
      if (cell.includes("\ufffd")) sink.fault(row, line, headings[column] ?? "", "bytes-unreadable", cell);
}

function collectKeys(feature: unknown, columns: Map<string, number>): void {
  if (!isObject(feature) || feature.type !== "Feature" || !isObject(feature.properties)) return;
  for (const key of Object.keys(feature.properties)) if (!columns.has(key)) columns.set(key, columns.size);
}
