import type { Field, Kind, NumberType } from "../../core/fields.ts";
import type { Geometry } from "../../core/geometry.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import type { LoadedLayer } from "./loadedLayer.ts";
import type { LayerRecords, RowOrigins } from "./records.ts";
import { type PackedTexts, TextBlocks } from "./textBlocks.ts";
import { type PackedColumn, TextColumn } from "./textColumn.ts";

/** A layer that was read in another worker, as it comes from there: plain values and typed arrays, nothing larger than it must be. */
export interface PackedLayer extends Pick<LoadedLayer, "issues" | "problems" | "eventRows" | "files" | "counts"> {
  readonly records: PackedRecords;
  readonly hazards: PackedRecords | null;
  readonly hazardSite: Uint32Array;
  readonly visits: { readonly record: Uint32Array; readonly day: Float64Array };
}

interface PackedRecords {
  readonly layer: string;
  readonly kind: Kind;
  readonly ids: PackedTexts;
  readonly idOrigins: Uint8Array;
  readonly columns: ReadonlyMap<Field, PackedField>;
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly shapes: ReadonlyMap<number, Geometry>;
  readonly origins: RowOrigins;
}

type PackedField =
  | { readonly holds: "texts"; readonly texts: PackedColumn }
  | { readonly holds: "numbers"; readonly type: NumberType; readonly values: Float64Array; readonly empty: number };

/** A layer as it can be sent; it must not be read any further where it was made. */
export function packedLayer({ spec: _, records, hazards, hazardSite, visits, ...account }: LoadedLayer): PackedLayer {
  return {
    ...account,
    records: packedRecords(records),
    hazards: hazards === null ? null : packedRecords(hazards),
    hazardSite: Uint32Array.from(hazardSite),
    visits: { record: Uint32Array.from(visits.record), day: Float64Array.from(visits.day) },
  };
}

/** The layer that was sent. */
export function unpackedLayer(spec: LayerSpec, packed: PackedLayer): LoadedLayer {
  const { records, hazards, hazardSite, visits, ...account } = packed;
  return {
    spec,
    ...account,
    records: unpackedRecords(records),
    hazards: hazards === null ? null : unpackedRecords(hazards),
    hazardSite: Array.from(hazardSite),
    visits: { record: Array.from(visits.record), day: Array.from(visits.day) },
  };
}

function packedRecords({ ids, columns, lng, lat, idOrigins, origins, ...rest }: LayerRecords): PackedRecords {
  const count = ids.length;
  return {
    ...rest,
    ids: ids.packed(),
    idOrigins: exact(idOrigins, count),
    columns: new Map(
      [...columns].map(([field, column]): [Field, PackedField] => [
        field,
        column.holds === "texts"
          ? { holds: "texts", texts: column.texts.packed() }
          : { ...column, values: exact(column.values, count) },
      ]),
    ),
    lng: exact(lng, count),
    lat: exact(lat, count),
    origins: {
      count: origins.count,
      file: exact(origins.file, origins.count),
      row: exact(origins.row, origins.count),
      line: exact(origins.line, origins.count),
      record: exact(origins.record, origins.count),
    },
  };
}

function unpackedRecords({ ids, columns, shapes, ...rest }: PackedRecords): LayerRecords {
  return {
    ...rest,
    ids: new TextBlocks(ids),
    shapes: new Map(shapes),
    columns: new Map(
      [...columns].map(([field, column]) => [
        field,
        column.holds === "texts" ? { holds: "texts", texts: TextColumn.of(column.texts) } : { ...column },
      ]),
    ),
  };
}

/** The first of an array, in a buffer of their own where it has room for many more. */
function exact<A extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(array: A, count: number): A {
  return (array.length === count && array.byteLength === array.buffer.byteLength ? array : array.slice(0, count)) as A;
}
