import type { Field, Kind, NumberType } from "../../core/fields.ts";
import type { Geometry } from "../../core/geometry.ts";
import type { CellView } from "../rows/cellView.ts";
import { TextBlocks } from "./textBlocks.ts";
import type { TextColumn } from "./textColumn.ts";

/** One field of all records of a layer. Texts stay texts; every other type is a number, `empty` where the cell was. */
export type FieldColumn = { readonly holds: "texts"; readonly texts: TextColumn } | NumberColumn;

export interface NumberColumn {
  readonly holds: "numbers";
  readonly type: NumberType;
  /** By record; `empty` beyond the last. */
  values: Float64Array;
  readonly empty: number;
}

/** Where the rows of a layer came from: `count` entries, one per loaded row, merged ones included. */
export interface RowOrigins {
  count: number;
  /** Index into the layer's files. */
  file: Uint16Array;
  row: Uint32Array;
  line: Uint32Array;
  /** The record that the row became or joined. */
  record: Uint32Array;
}

/** What an id came from: the ledger's own id, a text of the record (its name, its address, ...), or a personal field of it. */
export const ID_OWN = 0;
export const ID_MADE = 1;
export const ID_PERSONAL = 2;
export type IdOrigin = typeof ID_OWN | typeof ID_MADE | typeof ID_PERSONAL;

/**
 * The records of one layer as columns; hazards that sit in a site layer's rows form a second set of kind hazard. Numbers stand
 * in typed arrays that grow together: a plain array of a million numbers is copied and looked through again and again.
 */
export interface LayerRecords {
  readonly layer: string;
  readonly kind: Kind;
  readonly ids: TextBlocks;
  /** By record, an `IdOrigin`: an id that the ledger gave is told as it is, one that was made of a name may not be. */
  idOrigins: Uint8Array;
  readonly columns: Map<Field, FieldColumn>;
  /** WGS-84 degrees of the record's place; NaN = not on the map, and beyond the last record. */
  lng: Float64Array;
  lat: Float64Array;
  /** Shapes that are more than one point, by record. */
  readonly shapes: Map<number, Geometry>;
  readonly origins: RowOrigins;
  /** Records whose place was worked out between two known ones. */
  readonly approximate?: ReadonlySet<number>;
}

const LEAST = 64;

export function newRecords(layer: string, kind: Kind): LayerRecords {
  return {
    layer,
    kind,
    ids: new TextBlocks(),
    idOrigins: new Uint8Array(LEAST),
    columns: new Map(),
    lng: new Float64Array(LEAST).fill(Number.NaN),
    lat: new Float64Array(LEAST).fill(Number.NaN),
    shapes: new Map(),
    origins: {
      count: 0,
      file: new Uint16Array(LEAST),
      row: new Uint32Array(LEAST),
      line: new Uint32Array(LEAST),
      record: new Uint32Array(LEAST),
    },
  };
}

/** Makes room for so many more records, where there is none yet; more come in as well. */
export function makeRoom(records: LayerRecords, about: number): void {
  if (records.ids.length > 0 || records.columns.size > 0 || about <= records.lng.length) return;
  const { origins } = records;
  records.ids.makeRoom(about);
  records.idOrigins = new Uint8Array(about);
  records.lng = new Float64Array(about).fill(Number.NaN);
  records.lat = new Float64Array(about).fill(Number.NaN);
  origins.file = new Uint16Array(about);
  origins.row = new Uint32Array(about);
  origins.line = new Uint32Array(about);
  origins.record = new Uint32Array(about);
}

/** Adds a record with its id and place (NaN, NaN for none) and gives its number; its numbers are empty until they are written. */
export function addRecord(
  records: LayerRecords,
  id: CellView,
  lng: number,
  lat: number,
  origin: IdOrigin = ID_OWN,
): number {
  const record = records.ids.length;
  if (record === records.lng.length) {
    records.idOrigins = grown(records.idOrigins, new Uint8Array(record * 2));
    records.lng = grown(records.lng, new Float64Array(record * 2), Number.NaN);
    records.lat = grown(records.lat, new Float64Array(record * 2), Number.NaN);
    for (const column of records.columns.values())
      if (column.holds === "numbers") column.values = grown(column.values, new Float64Array(record * 2), column.empty);
  }
  records.ids.pushUnits(id.units, id.from, id.to);
  records.idOrigins[record] = origin;
  records.lng[record] = lng;
  records.lat[record] = lat;
  return record;
}

/** Notes the row that a record came from. */
export function addOrigin({ origins }: LayerRecords, file: number, row: number, line: number, record: number): void {
  const at = origins.count++;
  if (at === origins.row.length) {
    origins.file = grown(origins.file, new Uint16Array(at * 2));
    origins.row = grown(origins.row, new Uint32Array(at * 2));
    origins.line = grown(origins.line, new Uint32Array(at * 2));
    origins.record = grown(origins.record, new Uint32Array(at * 2));
  }
  origins.file[at] = file;
  origins.row[at] = row;
  origins.line[at] = line;
  origins.record[at] = record;
}

/** The column of a field that holds numbers, made with `empty` in every record when it is new. */
export function numberColumn(records: LayerRecords, field: Field, type: NumberType, empty: number): NumberColumn {
  const known = records.columns.get(field);
  if (known?.holds === "numbers") return known;
  const values = new Float64Array(records.lng.length).fill(empty);
  const column: NumberColumn = { holds: "numbers", type, values, empty };
  records.columns.set(field, column);
  return column;
}

function grown<A extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(
  values: A,
  larger: A,
  rest?: number,
): A {
  larger.set(values);
  if (rest !== undefined) larger.fill(rest, values.length);
  return larger;
}

/** The text of a field of a record; "" when the field is not there, empty, or not a text. */
export function textOf(records: LayerRecords, field: Field, record: number): string {
  const column = records.columns.get(field);
  return column?.holds === "texts" ? column.texts.at(record) : "";
}

/** Reads the texts of a field by record; each different word of a column of words only once. */
export function readEach<T extends string | number | boolean>(
  records: LayerRecords,
  field: Field,
  read: (text: string) => T,
): (record: number) => T {
  const column = records.columns.get(field);
  if (column?.holds !== "texts") {
    const empty = read("");
    return () => empty;
  }
  const { texts } = column;
  const known: T[] = [];
  return (record) => {
    const code = texts.codeOf(record);
    if (code < 0) return read(texts.at(record));
    const had = known[code];
    if (had !== undefined) return had;
    const value = read(texts.at(record));
    known[code] = value;
    return value;
  };
}

/** The numbers of a field by record; `otherwise` when the field is not there. */
export function numbersOf(records: LayerRecords, field: Field, otherwise: number): (record: number) => number {
  const column = records.columns.get(field);
  return column?.holds === "numbers" ? (record) => column.values[record] ?? otherwise : () => otherwise;
}

/** The number of a field of a record; `otherwise` when the field is not there. */
export function numberOf(records: LayerRecords, field: Field, record: number, otherwise: number): number {
  const column = records.columns.get(field);
  return column?.holds === "numbers" ? (column.values[record] ?? otherwise) : otherwise;
}
