import { type Field, type FieldType, fieldsOf } from "../../core/fields.ts";
import type { LayerRecords } from "../records/records.ts";
import { fromWgs84, isProjected } from "../values/coordinates.ts";

/** A field as it is written out: its name is the heading, its texts are canonical ids and ISO days. */
export interface OutColumn {
  readonly field: Field;
  readonly holds: "text" | "number" | "flag";
  /** Of a row that is written, by its number; "" where it has nothing, or may not say it. */
  text(row: number): string;
}

const HOLDS: Readonly<Partial<Record<FieldType, OutColumn["holds"]>>> = {
  number: "number",
  radius: "number",
  flag: "flag",
};

/** The fields that a layer's records have, in the order of the published list; the id and the place go their own way. */
export function fieldsToWrite(records: LayerRecords): { readonly field: Field; readonly holds: OutColumn["holds"] }[] {
  const found: { field: Field; holds: OutColumn["holds"] }[] = [];
  for (const [field, { type }] of Object.entries(fieldsOf(records.kind))) {
    if (field === "id" || type === "place" || !records.columns.has(field)) continue;
    found.push({ field, holds: HOLDS[type] ?? "text" });
  }
  return found;
}

/** How a WGS-84 place is written in a system: as it is, or to a tenth of a millimetre; NaN where it has none. null when the system is unknown. */
export function projectionTo(crs: string): ((lng: number, lat: number) => [number, number]) | null {
  const project = fromWgs84(crs);
  if (project === null) return null;
  const [x, y] = project(PROBE[0], PROBE[1]);
  if (x === PROBE[0] && y === PROBE[1]) return project;
  const digits = isProjected(crs) === false ? 9 : 4;
  return (lng, lat) => {
    const [a, b] = project(lng, lat);
    return [Number(a.toFixed(digits)), Number(b.toFixed(digits))];
  };
}

/** A place in China, where every system but WGS-84 and its like moves it. */
const PROBE = [106.5512345, 29.5678901] as const;
