import { failed, type Result } from "../../core/result.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { chooseEncoding, decodeWhole } from "../text/decode.ts";
import { looksLikeHtml } from "../text/html.ts";
import { geojsonFeatures } from "./geojsonFeatures.ts";
import { tellFeatures } from "./tellFeatures.ts";

/**
 * Reads GeoJSON: a FeatureCollection, a Feature, a bare geometry, or one of them per line (RS-separated too). The headings
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
  options.onProgress(0.2);
  const parsed = geojsonFeatures(text.value, file);
  if (!parsed.ok) return parsed;
  options.onProgress(0.6);
  const { features, crs } = parsed.value;

  return tellFeatures(features, { encoding: chosen.value, ...(crs === undefined ? {} : { crs }) }, file, options, sink);
}
