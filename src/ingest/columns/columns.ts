import { type Field, fieldsOf, type Kind } from "../../core/fields.ts";
import { lacksValue } from "../text/errorValues.ts";
import { saysNothing } from "../values/numbers.ts";
import { looksLikeShape } from "../values/shapeText.ts";
import { axesByContent, idByContent, looksLikePair, mostly, nameByContent, type Rows } from "./contentColumns.ts";
import { headingMeanings } from "./headingMeanings.ts";
import { headingSystem, saysLatFirst } from "./headingSystem.ts";
import { headingKey, keyWithoutBrackets } from "./headingWords.ts";
import { nameByPlace, siteByPlace } from "./placeNames.ts";
import { isThing } from "./thingWords.ts";

export { isKnownHeading } from "./headingMeanings.ts";

/** Which column of a file feeds which field of its layer. */
export interface Recognition {
  /** Field -> index of its column. */
  readonly columns: ReadonlyMap<Field, number>;
  /** Headings that no field uses, in file order; blank ones left out. */
  readonly unmapped: readonly string[];
  /** Headings that the layer names and the file lacks; their fields stay empty, nothing is guessed for them. */
  readonly missing: readonly { readonly field: Field; readonly heading: string }[];
  /** The system that the headings of the place name; null where they name none. */
  readonly crs: string | null;
  /** The heading of a cell with both axes says that the latitude stands first. */
  readonly latFirst: boolean;
  /** The column of a part (3栋) that belongs behind the name, which is its compound's; -1 where the name is the place's own. */
  readonly namePart: number;
}

/** What is known of a file beside its headings. */
export interface About {
  /** The headings above its headings, where those stand in two rows. */
  readonly groups?: readonly string[];
  /** The layer's own system: of two pairs of axes, the one that names it is meant. */
  readonly crs?: string;
  /** The file has no headings that are known. */
  readonly hasNoHeadings?: boolean;
  /** Its rows are compounds, old ones among them. */
  readonly isOfCompounds?: boolean;
  /** Something else gives the records their ids: a key, or a feature's own. */
  readonly hasIds?: boolean;
}

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly score: number;
  /** The system that the heading names. */
  readonly crs: string | null;
}

const PLACE_FIELDS: readonly Field[] = ["lng", "lat", "lnglat", "geometry"];
const isPlaceField = (field: Field): boolean => PLACE_FIELDS.includes(field);

/**
 * Recognises a file's columns: what the layer gives wins (field -> heading; "" leaves the field out), then headings by their
 * words, best match first, each column once; then content: shapes, both axes in a cell, two columns that are axes, a column
 * that is an id. `sample` are some first rows.
 */
export function recogniseColumns(
  kind: Kind,
  headings: readonly string[],
  given: Readonly<Record<Field, string>> | undefined,
  sample: Rows,
  about: About = {},
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
  const take = (field: Field, column: number): void => {
    settled.add(field);
    used.add(column);
    columns.set(field, column);
  };
  const candidates = about.hasNoHeadings === true ? [] : candidatesOf(kind, headings, about.groups);
  for (const { field, column } of ofOneSystem(candidates, sample, about.crs)) {
    if (settled.has(field) || used.has(column) || contradicts(field, headings[column] ?? "", valuesOf(sample, column)))
      continue;
    take(field, column);
  }
  recogniseContent(kind, columns, settled, used, headings, sample, about, take);
  const namePart =
    about.hasNoHeadings === true ? -1 : namePlaces(kind, columns, settled, used, headings, sample, about.isOfCompounds);
  const placed = PLACE_FIELDS.flatMap((field) => columns.get(field) ?? []).map((column) => headings[column] ?? "");
  return {
    columns,
    unmapped: headings.filter((heading, column) => heading.trim() !== "" && !used.has(column)),
    missing,
    crs: placed.flatMap((heading) => headingSystem(heading)?.crs ?? [])[0] ?? null,
    namePart,
    latFirst: columns.has("lnglat") && saysLatFirst(headings[columns.get("lnglat")!] ?? ""),
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

function candidatesOf(kind: Kind, headings: readonly string[], groups: readonly string[] = []): readonly Candidate[] {
  const order = new Map(Object.keys(fieldsOf(kind)).map((field, index) => [field, index]));
  const candidates = headings.flatMap((heading, column) =>
    headingMeanings(kind, heading, groups[column]).map(({ field, rank }): Candidate => {
      const crs = isPlaceField(field) ? (headingSystem(heading)?.crs ?? null) : null;
      return { field, column, score: rank, crs };
    }),
  );
  return candidates.sort(
    (a, b) => a.score - b.score || (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0) || a.column - b.column,
  );
}

const BEST_FIRST: readonly (string | null)[] = ["WGS84", "CGCS2000", "GCJ02", "BD09", null];

/**
 * The candidates with the axes of one system alone: of two pairs the one that names its system, WGS-84 first; where the layer
 * says its own system, the pair that names it, else the one that names none. A pair without any number is passed over.
 */
function ofOneSystem(candidates: readonly Candidate[], sample: Rows, own: string | undefined): readonly Candidate[] {
  const isFilled = ({ column }: Candidate) => sample.length === 0 || valuesOf(sample, column).length > 0;
  const order = own === undefined ? BEST_FIRST : [plainSystem(own), null, ...BEST_FIRST];
  const whole = order.find((crs) => {
    const has = (field: Field) => candidates.some((one) => one.field === field && one.crs === crs && isFilled(one));
    return (has("lng") && has("lat")) || has("lnglat") || has("geometry");
  });
  return whole === undefined
    ? candidates
    : candidates.filter(({ field, crs }) => !isPlaceField(field) || crs === whole);
}

const plainSystem = (crs: string): string => headingSystem(crs)?.crs ?? crs;

function valuesOf(sample: Rows, column: number): readonly string[] {
  return sample.map((row) => row[column] ?? "").filter((value) => !saysNothing(value) && !lacksValue(value));
}

const STAGE_DAYS: ReadonlySet<Field> = new Set(["rectified", "reviewed", "closed"]);
const NO_DAY = /^(?:[是否有无已未√×✓✗]|y|n|yes|no|true|false)$/i;

/** Headings whose word means something else in other data: `area` in square metres, `location` that is a pair of axes. */
function contradicts(field: Field, heading: string, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  if (field === "area" && headingKey(heading) === "area")
    return values.every((value) => /^-?\d+(?:\.\d+)?$|^(?:yes|no)$/i.test(value));
  // OpenStreetMap's building=yes is no name of a building, nor is a tick below 学校 the name of a school.
  if (field === "building") return mostly(values, (value) => /^yes$/i.test(value));
  if ((field === "name" || field === "siteName") && isThing(keyWithoutBrackets(heading)))
    return values.every((value) => /^(?:[是否有无√×✓✗]|\d+|yes|no)$/i.test(value));
  // Rectified (Y/N) is whether, not when.
  if (STAGE_DAYS.has(field)) return mostly(values, (value) => NO_DAY.test(value));
  if (field === "address" || field === "siteAddress") return mostly(values, looksLikePair);
  if (field === "geometry") return !mostly(values, looksLikeShape);
  return field === "lnglat" && mostly(values, looksLikeShape);
}

/** Fields of which a column may be what a place is called as well: a ledger of 小区 has it both ways. */
const ALSO_NAMES: readonly Field[] = ["compound", "building", "area"];

/** Where nothing gives a name: the column whose heading is itself a kind of place. Gives the column that is read on behind it, or -1. */
function namePlaces(
  kind: Kind,
  columns: Map<Field, number>,
  settled: ReadonlySet<Field>,
  used: Set<number>,
  headings: readonly string[],
  sample: Rows,
  isOfCompounds = false,
): number {
  const isFree = (column: number) => !used.has(column);
  const also = ALSO_NAMES.flatMap((field) => columns.get(field) ?? []);
  const all = headings.map((_, column) => column);
  const nothing = { name: -1, part: -1 };
  const { name, part } =
    kind === "hazard"
      ? settled.has("siteName") || settled.has("site")
        ? nothing
        : { name: siteByPlace(headings, sample, all.filter(isFree)), part: -1 }
      : (kind !== "site" && kind !== "venue" && kind !== "area") || settled.has("name")
        ? nothing
        : nameByPlace(
            headings,
            sample,
            all.filter((column) => isFree(column) || also.includes(column)),
            isOfCompounds,
          );
  if (name < 0) return -1;
  used.add(name);
  // What a record is called is told first of a column.
  const known = [...columns];
  columns.clear();
  columns.set(kind === "hazard" ? "siteName" : "name", name);
  for (const [field, column] of known) columns.set(field, column);
  return part;
}

function recogniseContent(
  kind: Kind,
  columns: ReadonlyMap<Field, number>,
  settled: ReadonlySet<Field>,
  used: ReadonlySet<number>,
  headings: readonly string[],
  sample: Rows,
  { hasNoHeadings = false, hasIds = false }: About,
  take: (field: Field, column: number) => void,
): void {
  const fields = fieldsOf(kind);
  const free = () => headings.map((_, column) => column).filter((column) => !used.has(column));
  const find = (field: Field, test: (value: string) => boolean): void => {
    if (settled.has(field) || fields[field] === undefined) return;
    const column = free().find((at) => mostly(valuesOf(sample, at), test));
    if (column !== undefined) take(field, column);
  };
  const hasAxes = () => columns.has("geometry") || columns.has("lnglat") || (columns.has("lng") && columns.has("lat"));
  find("geometry", looksLikeShape);
  if (!hasAxes()) find("lnglat", looksLikePair);
  const axes = hasAxes() || settled.has("lng") || settled.has("lat") ? null : axesByContent(sample, free());
  if (axes !== null) {
    take("lng", axes[0]);
    take("lat", axes[1]);
  }
  const id = settled.has("id") || hasIds ? -1 : idByContent(sample, free(), hasNoHeadings ? null : headings);
  if (id >= 0) take("id", id);
  const name = hasNoHeadings && !settled.has("name") ? nameByContent(sample, free()) : -1;
  if (name >= 0) take("name", name);
}
