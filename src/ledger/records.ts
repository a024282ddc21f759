import type { Field, FieldType, Kind } from "../core/fields.ts";
import type { Geometry } from "../core/geometry.ts";
import type { TextColumn } from "./textColumn.ts";

/** One field of all records of a layer. Texts stay texts; every other type is a number, `empty` where the cell was. */
export type FieldColumn =
  | { readonly holds: "texts"; readonly texts: TextColumn }
  | { readonly holds: "numbers"; readonly type: NumberType; readonly values: number[]; readonly empty: number };

/** Types of field whose cells become numbers. */
export type NumberType = Exclude<FieldType, "text" | "list" | "place">;

/** Where the rows of a layer came from; one entry per loaded row, merged ones included. */
export interface RowOrigins {
  /** Index into the layer's files. */
  readonly file: number[];
  readonly row: number[];
  readonly line: number[];
  /** The record that the row became or joined. */
  readonly record: number[];
}

/** The records of one layer as columns; hazards that sit in a site layer's rows form a second set of kind hazard. */
export interface LayerRecords {
  readonly layer: string;
  readonly kind: Kind;
  readonly ids: string[];
  readonly columns: Map<Field, FieldColumn>;
  /** WGS-84 degrees of the record's place; NaN = not on the map. */
  readonly lng: number[];
  readonly lat: number[];
  /** Shapes that are more than one point, by record. */
  readonly shapes: Map<number, Geometry>;
  readonly origins: RowOrigins;
}

export function newRecords(layer: string, kind: Kind): LayerRecords {
  return {
    layer,
    kind,
    ids: [],
    columns: new Map(),
    lng: [],
    lat: [],
    shapes: new Map(),
    origins: { file: [], row: [], line: [], record: [] },
  };
}

/** The text of a field of a record; "" when the field is not there, empty, or not a text. */
export function textOf(records: LayerRecords, field: Field, record: number): string {
  const column = records.columns.get(field);
  return column?.holds === "texts" ? column.texts.at(record) : "";
}

/** The number of a field of a record; `otherwise` when the field is not there. */
export function numberOf(records: LayerRecords, field: Field, record: number, otherwise: number): number {
  const column = records.columns.get(field);
  return column?.holds === "numbers" ? (column.values[record] ?? otherwise) : otherwise;
}
