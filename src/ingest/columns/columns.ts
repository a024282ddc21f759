import { type Field, fieldsOf, type Kind } from "../../core/fields.ts";
import { lacksValue } from "../text/errorValues.ts";
import { parsePair } from "../values/axisText.ts";
import { saysNothing } from "../values/numbers.ts";
import { looksLikeWkt } from "../values/wkt.ts";
import { headingKey, keyAfterDot, keyWithoutBrackets, meaningsOf } from "./headingWords.ts";

export { isKnownHeading } from "./headingWords.ts";

/** Which column of a file feeds which field of its layer. */
export interface Recognition {
  /** Field -> index of its column. */
  readonly columns: ReadonlyMap<Field, number>;
  /** Headings that no field uses, in file order; blank ones left out. */
  readonly unmapped: readonly string[];
  /** Headings that the layer names and the file lacks; their fields stay empty, nothing is guessed for them. */
  readonly missing: readonly { readonly field: Field; readonly heading: string }[];
}

type Rows = readonly (readonly string[])[];

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly score: number;
}

/** Matches of a lesser kind come after all of a better one; no list of words is as long. */
const LESSER = 1000;

/**
 * Recognises a file's columns: what the layer gives wins (field -> heading; "" leaves the field out), then headings by synonym,
 * best match first, each column once; then content, WKT as `geometry` and "lng,lat" as `lnglat`. `sample` are some first rows.
 */
export function recogniseColumns(
  kind: Kind,
  headings: readonly string[],
  given: Readonly<Record<Field, string>> | undefined,
  sample: Rows,
): Recognition {
  const columns = new Map<Field, number>();
  const missing: { field: Field; heading: string }[] = [];
  const settled = new Set<Field>(Object.keys(given ?? {}));
  for (const [field, heading] of Object.entries(given ?? {})) {
    if (heading === "") continue;
    const column = columnOf(headings, heading);
    if (column < 0) missing.push({ field, heading });
    else columns.set(field, column);
  }
  const used = new Set(columns.values());
  for (const { field, column } of candidatesOf(kind, headings)) {
    if (settled.has(field) || used.has(column) || contradicts(field, headings[column] ?? "", valuesOf(sample, column)))
      continue;
    settled.add(field);
    used.add(column);
    columns.set(field, column);
  }
  recogniseContent(kind, columns, settled, used, headings.length, sample);
  return {
    columns,
    unmapped: headings.filter((heading, column) => heading.trim() !== "" && !used.has(column)),
    missing,
  };
}

/** The column of a heading as a project writes it: letter by letter, else after NFKC without blanks and case; -1 when absent. */
function columnOf(headings: readonly string[], wanted: string): number {
  const exact = headings.indexOf(wanted);
  if (exact >= 0) return exact;
  const plain = (heading: string): string => heading.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const key = plain(wanted);
  return key === "" ? -1 : headings.findIndex((heading) => plain(heading) === key);
}

function candidatesOf(kind: Kind, headings: readonly string[]): readonly Candidate[] {
  const meanings = meaningsOf(kind);
  const order = new Map(Object.keys(fieldsOf(kind)).map((field, index) => [field, index]));
  const candidates: Candidate[] = [];
  headings.forEach((heading, column) => {
    [keyWithoutBrackets(heading), headingKey(heading), keyAfterDot(heading)].forEach((key, lesser) => {
      for (const { field, rank } of meanings.get(key) ?? [])
        candidates.push({ field, column, score: lesser * LESSER + rank });
    });
  });
  return candidates.sort(
    (a, b) => a.score - b.score || (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) || a.column - b.column,
  );
}

function valuesOf(sample: Rows, column: number): readonly string[] {
  return sample.map((row) => row[column] ?? "").filter((value) => !saysNothing(value) && !lacksValue(value));
}

/** Headings whose word means something else in other data: `area` in square metres, a shape that is no WKT. */
function contradicts(field: Field, heading: string, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  if (field === "area" && headingKey(heading) === "area")
    return values.every((value) => /^-?\d+(?:\.\d+)?$|^(?:yes|no)$/i.test(value));
  // OpenStreetMap's building=yes is no name of a building.
  if (field === "building") return mostly(values, (value) => /^yes$/i.test(value));
  if (field === "geometry") return !mostly(values, looksLikeWkt);
  return field === "lnglat" && mostly(values, looksLikeWkt);
}

function recogniseContent(
  kind: Kind,
  columns: Map<Field, number>,
  settled: Set<Field>,
  used: Set<number>,
  count: number,
  sample: Rows,
): void {
  const fields = fieldsOf(kind);
  const take = (field: Field, test: (value: string) => boolean): void => {
    if (settled.has(field) || fields[field] === undefined) return;
    for (let column = 0; column < count; column++) {
      if (used.has(column) || !mostly(valuesOf(sample, column), test)) continue;
      settled.add(field);
      used.add(column);
      columns.set(field, column);
      return;
    }
  };
  take("geometry", looksLikeWkt);
  if (!columns.has("geometry") && !(columns.has("lng") && columns.has("lat"))) take("lnglat", looksLikePair);
}

const mostly = (values: readonly string[], test: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= values.length * 0.6;

/** Two axes with three decimals or degree signs; 1,284 and 200,500 are no place. */
function looksLikePair(value: string): boolean {
  if (value.length > 80 || !/(?:[.．][\d０-９]{3,}|[°度]).*(?:[.．][\d０-９]{3,}|[°度])/.test(value)) return false;
  const pair = parsePair(value);
  return pair !== null && Math.abs(pair[0].value) <= 180 && Math.abs(pair[1].value) <= 180;
}
