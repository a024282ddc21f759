import type { Field } from "../../core/fields.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { normalise } from "../../core/normalise.ts";
import { recogniseColumns } from "../columns/columns.ts";
import type { SourceHead, SourceRow } from "../rows/sourceRow.ts";
import { isProjected, isWgs84, toWgs84 } from "../values/coordinates.ts";
import { headingsOfKey } from "./recordId.ts";
import type { Projection } from "./rowPlace.ts";

/** Which column of one file feeds which field, and in which coordinate system its places stand. */
export interface FileColumns {
  readonly index: ReadonlyMap<Field, number>;
  readonly headings: readonly string[];
  /** Field -> heading, for the import report. */
  readonly named: Readonly<Record<Field, string>>;
  readonly unmapped: readonly string[];
  readonly missing: readonly { readonly field: string; readonly heading: string }[];
  /** Hazard field -> column, for the hazards that sit in a site's rows. */
  readonly hazardIndex: ReadonlyMap<Field, number>;
  /** The system in which its places stand, as project.json writes it. */
  readonly crs: string;
  readonly project: Projection | null;
  readonly projected: ReturnType<typeof isProjected>;
  /** No system was declared by the layer or the file. */
  readonly assumed: boolean;
  readonly unknownCrs: string | null;
  /** A cell with both axes holds the latitude first, as its heading says. */
  readonly latFirst: boolean;
  /** The column that is read on behind the name: a part of the compound that the name is. -1 for none. */
  readonly namePart: number;
  headingOf(field: Field): string;
}

/** Maps a file's headings to the fields of its layer. `sample` are the first rows, for columns known by their content. */
export function mapColumns(spec: LayerSpec, head: SourceHead, sample: readonly SourceRow[]): FileColumns {
  const recognition = recogniseColumns(
    spec.kind,
    head.headings,
    spec.columns,
    sample.map(({ cells }) => cells),
    {
      ...(head.groups === undefined ? {} : { groups: head.groups }),
      ...(spec.crs === undefined ? {} : { crs: spec.crs }),
      hasNoHeadings: head.hasNoHeadings === true,
      isOfCompounds: typeof spec.category === "string" && spec.category.endsWith("compound"),
      hasIds: spec.key !== undefined || sample.some(({ featureId }) => featureId !== undefined),
    },
  );
  const { columns, unmapped, missing } = recognition;
  const named: Record<Field, string> = {};
  for (const [field, column] of columns) named[field] = head.headings[column] ?? "";

  const hazardIndex = new Map<Field, number>();
  const absent = [...missing];
  for (const [field, heading] of Object.entries(spec.hazards ?? {})) {
    const column = findHeading(head.headings, heading);
    if (column < 0) absent.push({ field, heading });
    else hazardIndex.set(field, column);
  }
  for (const heading of ownHeadings(spec)) {
    if (findHeading(head.headings, heading) < 0) absent.push({ field: "", heading });
  }
  const readElsewhere = new Set([
    ...hazardIndex.values(),
    ...ownHeadings(spec).map((heading) => findHeading(head.headings, heading)),
  ]);
  // A feature's shape stands in the file's system, whatever a property is called.
  const crs = spec.crs ?? (head.isGeojson ? null : recognition.crs) ?? head.crs;
  const project = toWgs84(crs ?? "WGS84");
  return {
    index: columns,
    headings: head.headings,
    named,
    unmapped: unmapped.filter((heading) => !readElsewhere.has(findHeading(head.headings, heading))),
    missing: absent,
    hazardIndex,
    crs: crs === undefined || (crs === head.crs && isWgs84(crs)) ? "WGS84" : crs,
    latFirst: recognition.latFirst,
    namePart: recognition.namePart,
    project,
    projected: crs === undefined ? false : isProjected(crs),
    assumed: crs === undefined,
    unknownCrs: project === null ? (crs ?? "") : null,
    headingOf: (field) => named[field] ?? "",
  };
}

/** Headings that the layer's own key, condition and category read. */
export function ownHeadings(spec: LayerSpec): string[] {
  const headings = (spec.where ?? []).flatMap((condition) =>
    condition.column === undefined ? [] : [condition.column],
  );
  if (spec.key !== undefined) headings.push(...headingsOfKey(spec.key));
  if (typeof spec.category === "object") headings.push(spec.category.column);
  return [...new Set(headings)];
}

const cache = new WeakMap<readonly string[], Map<string, number>>();

/** The column of a heading as a layer writes it; -1 when the file has none. Exact first, then without spaces and case. */
export function findHeading(headings: readonly string[], heading: string): number {
  let known = cache.get(headings);
  if (known === undefined) {
    known = new Map();
    cache.set(headings, known);
  }
  let column = known.get(heading);
  if (column === undefined) {
    column = headings.indexOf(heading);
    if (column < 0) column = headings.findIndex((candidate) => normalise(candidate) === normalise(heading));
    known.set(heading, column);
  }
  return column;
}

export const headingIndex = (columns: FileColumns, heading: string): number => findHeading(columns.headings, heading);
