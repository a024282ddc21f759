import { failed, type Result } from "../../core/result.ts";
import { shortText } from "../../core/shortText.ts";
import { isObject, jsonWord } from "../text/jsonText.ts";
import { parseLooseJson } from "../text/looseJson.ts";

/** The features of a GeoJSON text, not yet looked at, and the coordinate system it names. */
export interface GeojsonFeatures {
  readonly features: readonly unknown[];
  readonly crs?: string;
  /** What the features stand in, where the file is one text. */
  readonly root?: unknown;
}

const GEOMETRY_TYPES: ReadonlySet<unknown> = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

/** Marks a place of a plain array, which was no feature. */
const BARE = Symbol("bare");

/** Whether a feature was made of a place in a plain array: it has no geometry, its axes are among its own keys. */
export const isBare = (feature: unknown): boolean => isObject(feature) && Object.hasOwn(feature, BARE);

/** Record separator of RFC 8142. */
const RS = "\u001e";

/**
 * The features of a whole text. Line by line when its first line is a JSON object of its own and more lines follow; there
 * a broken line is a feature that is not an object, so that one torn line does not cost the file.
 */
export function geojsonFeatures(text: string, file: string): Result<GeojsonFeatures> {
  if (text.trim() === "") return failed("file-empty", file);
  const lines = separateTexts(text);
  return lines === null ? wholeText(text, file) : lineByLine(lines, file);
}

function wholeText(text: string, file: string): Result<GeojsonFeatures> {
  const parsed = parseLooseJson(text, file);
  if (!parsed.ok) return parsed;
  const features = featuresOf(parsed.value);
  if (features === null) return failed("not-geojson", file, typeWord(parsed.value));
  const crs = crsOf(parsed.value);
  return { ok: true, value: { features, root: parsed.value, ...(crs === undefined ? {} : { crs }) } };
}

function lineByLine(texts: readonly string[], file: string): Result<GeojsonFeatures> {
  const features: unknown[] = [];
  let crs: string | undefined;
  let anything = false;
  let first: string | undefined;
  for (const text of texts) {
    const parsed = parseLooseJson(text, file);
    const found = parsed.ok ? featuresOf(parsed.value) : null;
    if (found === null) {
      features.push(null);
      first ??= parsed.ok ? typeWord(parsed.value) : parsed.error.code;
      continue;
    }
    anything = true;
    crs ??= parsed.ok ? crsOf(parsed.value) : undefined;
    for (const feature of found) features.push(feature);
  }
  if (!anything) return failed("not-geojson", file, first);
  return { ok: true, value: crs === undefined ? { features } : { features, crs } };
}

/** The JSON texts of a file that holds several, else null. */
function separateTexts(text: string): string[] | null {
  if (text.includes(RS)) return filled(text.split(RS));
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  if (end === -1 || text[start] !== "{") return null;
  const first = text.slice(start, end).trimEnd();
  if (!first.endsWith("}") || text.slice(end).trim() === "") return null;
  return parseLooseJson(first, "").ok ? filled(text.split("\n")) : null;
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== "");

function featuresOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return ofArray(value);
  if (!isObject(value)) return null;
  if (value.type === "FeatureCollection") return Array.isArray(value.features) ? value.features : null;
  if (value.type === "Feature") return [value];
  return GEOMETRY_TYPES.has(value.type) ? [{ type: "Feature", properties: null, geometry: value }] : null;
}

/** An array of features, or of places whose own keys are the columns: each becomes a feature without a geometry. */
function ofArray(values: readonly unknown[]): readonly unknown[] | null {
  if (!values.some(isObject)) return null;
  if (values.some((value) => isObject(value) && value.type === "Feature")) return values;
  return values.map((value) => (isObject(value) ? { type: "Feature", properties: value, [BARE]: true } : value));
}

/** What a value is that is no GeoJSON: its own word for its type where it has one. */
function typeWord(value: unknown): string {
  const type = isObject(value) ? value.type : undefined;
  return typeof type === "string" ? shortText(type, 40) : jsonWord(value);
}

/** The name of a `crs` member: {type:"name", properties:{name}}, or the older {type:"EPSG", properties:{code}}. */
function crsOf(value: unknown): string | undefined {
  const crs = isObject(value) ? value.crs : undefined;
  const properties = isObject(crs) ? crs.properties : undefined;
  if (!isObject(properties)) return typeof crs === "string" && crs !== "" ? crs : undefined;
  if (typeof properties.name === "string" && properties.name !== "") return properties.name;
  const code = properties.code;
  return typeof code === "number" || typeof code === "string" ? `EPSG:${code}` : undefined;
}
