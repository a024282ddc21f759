import { done, failed, type Result } from "../../core/result.ts";
import { tellFeatures } from "../geojson/tellFeatures.ts";
import type { ReadOptions, RowSink } from "../rows/sourceRow.ts";
import { breathe } from "../text/breathe.ts";
import { chooseEncoding, decodeChunks } from "../text/decode.ts";
import { xmlParser } from "../xml/readXml.ts";
import { isZip } from "../zip/isZip.ts";
import { unpackEntry } from "../zip/unpackEntry.ts";
import { zipEntries } from "../zip/zipEntries.ts";
import { type KmlFeature, kmlListener } from "./kmlListener.ts";

/** Bytes after which waiting messages are heard. */
const BYTES_PER_BREATH = 1 << 22;

/** Placemarks are handed on once all are there: only then is it known which columns they have. */
const READ_UNTIL = 0.6;

/**
 * Reads KML, and KMZ with every KML in it: each placemark is a row, `row` and `line` its ordinal. Its name, address, phone and
 * times, the folders that it lies in, its ExtendedData and the table in its description are columns. Read tag by tag, so that
 * it needs no document and a large file is not held as a tree. What stood before a torn place is told before it fails.
 * Fails with `archive-broken`, `file-too-large`, `encoding-unknown`, `xml-broken`, `file-empty` (nothing is in it; detail
 * `NetworkLink` where it only names other files), `columns-too-many`, `aborted`.
 */
export async function readKml(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  sink: RowSink,
): Promise<Result<void>> {
  const parts = isZip(bytes) ? await unpackKmls(bytes, file) : done([bytes]);
  if (!parts.ok) return parts;
  const features: KmlFeature[] = [];
  const links = { count: 0 };
  let encoding = "";
  let outcome: Result<void> = done(undefined);
  for (const part of parts.value) {
    const chosen = kmlEncoding(part, options.encoding);
    if (!chosen.ok) return failed(chosen.error.code, file, options.encoding);
    encoding ||= chosen.value;
    outcome = await readPart(part, chosen.value, file, options, features, links);
    if (!outcome.ok) break;
  }
  if (features.length === 0)
    return outcome.ok ? failed("file-empty", file, links.count > 0 ? "NetworkLink" : undefined) : outcome;
  if (options.aborted()) return failed("aborted", file);
  const told = await tellFeatures(features, { encoding }, file, options, sink);
  return told.ok ? outcome : told;
}

async function readPart(
  bytes: Uint8Array,
  encoding: string,
  file: string,
  options: ReadOptions,
  features: KmlFeature[],
  links: { count: number },
): Promise<Result<void>> {
  const parser = xmlParser(kmlListener((feature) => features.push(feature), links));
  const broken = (): Result<void> => failed("xml-broken", file, String(features.length));
  let breath = BYTES_PER_BREATH;
  for (const { text, end } of decodeChunks(bytes, encoding)) {
    if (!parser.write(text)) return broken();
    if (end < breath) continue;
    breath = end + BYTES_PER_BREATH;
    options.onProgress((READ_UNTIL * end) / bytes.length);
    await breathe();
    if (options.aborted()) return failed("aborted", file);
  }
  return parser.end() ? done(undefined) : broken();
}

const DECLARED = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/i;

/** What the bytes themselves say stands above the declaration, which many programs write without heeding it. */
function kmlEncoding(bytes: Uint8Array, wanted: string | undefined): Result<string> {
  const chosen = chooseEncoding(bytes, wanted);
  if (!chosen.ok || wanted !== undefined || chosen.value !== "gb18030") return chosen;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = DECLARED.exec(head)?.[1];
  const named =
    declared === undefined || /^(?:utf-?8|gbk?[-\d]*)$/i.test(declared) ? chosen : chooseEncoding(bytes, declared);
  return named.ok ? named : chosen;
}

/** The KML files of a KMZ: the main one, by custom the first or doc.kml, before those that it may name. */
async function unpackKmls(bytes: Uint8Array, file: string): Promise<Result<readonly Uint8Array[]>> {
  const entries = zipEntries(bytes, file);
  if (!entries.ok) return entries;
  const named = entries.value.filter(
    ({ name, isLink }) => !isLink && /\.kml$/i.test(name) && !name.startsWith("__MACOSX/"),
  );
  const main = named.find(({ name }) => /^doc\.kml$/i.test(name));
  const texts: Uint8Array[] = [];
  for (const entry of main === undefined ? named : [main, ...named.filter((one) => one !== main)]) {
    const text = await unpackEntry(bytes, entry, file);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return texts.length === 0 ? failed("archive-broken", file, "kml") : done(texts);
}
