import { failed, type Result } from "../../core/result.ts";
import type { ReadOptions, RowSink, SourceRow } from "../rows/sourceRow.ts";
import { chooseEncoding, decodeWhole } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { departuresOf } from "./departures.ts";
import { geojsonFeatures, isBare } from "./geojsonFeatures.ts";
import { tellFeatures } from "./tellFeatures.ts";

/**
 * Reads GeoJSON: a FeatureCollection, a Feature, a bare geometry, an array of features or of places, or one of them per line
 * (RS-separated too). The headings are the keys of all properties in order of first appearance; `row` and `line` are the ordinal of the feature. Fails with
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
  const { features, crs, root } = parsed.value;

  if (crs !== undefined) await options.prepareCrs?.(crs);
  const about = { encoding: chosen.value, isGeojson: !features.some(isBare), ...(crs === undefined ? {} : { crs }) };
  const told = await tellFeatures(features, about, file, options, sink, mayBeBad ? tellBadBytes : undefined);
  if (told.ok)
    for (const [member, line] of departuresOf(root, features)) sink.fault(0, line, "", "geojson-not-standard", member);
  return told;
}

function tellBadBytes(rows: readonly SourceRow[], headings: readonly string[], sink: RowSink): void {
  for (const { row, line, cells } of rows)
    for (const [column, cell] of cells.entries())
      if (cell.includes("\ufffd")) sink.fault(row, line, headings[column] ?? "", "bytes-unreadable", cell);
}
