import { type Field, fieldsOf } from "../../core/fields.ts";
import { type GeometryWord, geometryWord } from "../../core/geometry.ts";
import { isPlaceKind, kindRule } from "../../core/kinds.ts";
import type { LayerSpec } from "../../core/layerSpec.ts";
import { CellView, cellOf } from "../rows/cellView.ts";
import { PlainRow } from "../rows/plainRow.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import type { ReadingContext } from "../values/fieldReaders.ts";
import { saysNothing, withPoint } from "../values/numbers.ts";
import { quickNumber } from "../values/quickCells.ts";
import { categoryReader } from "../values/siteCategory.ts";
import { taughtIn } from "../values/taughtWords.ts";
import { categoryFiller } from "./categoryFiller.ts";
import { ContentId } from "./contentId.ts";
import { type FileColumns, headingIndex } from "./fileColumns.ts";
import { recordFiller, textColumn } from "./recordFiller.ts";
import { headingsOfKey, keyOf, originOfColumn } from "./recordId.ts";
import { addRecord, ID_MADE, ID_OWN, type IdOrigin, type LayerRecords } from "./records.ts";
import type { RowFault } from "./rowFault.ts";
import { NOWHERE, PointPlace, placeOfRow, type RowPlace } from "./rowPlace.ts";
import { meetsAll } from "./where.ts";

/** Reads the rows of one file into a layer's records. All of it is worked out once a file, so that a row costs its cells. */
export interface FileReader {
  /** The fields that it writes, in the order in which their columns are made. */
  readonly fields: readonly Field[];
  /** Does the row meet the layer's own condition? */
  isWanted(row: SourceRow): boolean;
  /** It holds until the next row's is asked for. */
  placeOf(row: SourceRow): RowPlace;
  /** Of a row without a place: the first of its cells for one that says something after all (待核实), else "". */
  placeWord(row: SourceRow): { readonly column: string; readonly value: string };
  /** Does one of the row's cells for a place, or for an address, say something that no sum says? */
  hasPlace(row: SourceRow): boolean;
  /** Is there anything to hold: an id, a name, an address, a place? */
  holdsSomething(row: SourceRow, place: RowPlace): boolean;
  /** Looks at the row's id: by the layer's key (true), else by the id column, the feature's own id, or what the row says. */
  lookAtId(id: CellView, row: SourceRow, place: RowPlace): boolean;
  /** Adds a record, the next in number. */
  append(row: SourceRow, place: RowPlace, id: CellView): void;
  /** Adds what a row says to a record that stands; its geometry is its builder's matter. */
  merge(row: SourceRow, place: RowPlace, record: number): void;
}

const PLACE_FIELDS: readonly Field[] = ["lnglat", "lng", "lat", "geometry"];
const ADDRESS_FIELDS: readonly Field[] = ["address", "siteAddress"];
/** 共3家, 12 处: a number under a heading where an address would stand. */
const SUM = /^[共计约]?\s*[\d.,]+\s*\D{0,4}$/;

export function fileReader(
  spec: LayerSpec,
  columns: FileColumns,
  records: LayerRecords,
  context: ReadingContext,
  take: (fault: RowFault) => void,
): FileReader {
  const { kind } = spec;
  const isPlace = isPlaceKind(kind);
  const isSite = kind === "site";
  const wanted = kindRule(kind).needed;
  const needed = (wanted ?? Object.keys(fieldsOf(kind))).flatMap((field) => columns.index.get(field) ?? []);
  const isNamedById = wanted === null || wanted.includes("id");
  const filler = recordFiller(
    records,
    columns.index,
    isSite ? ["category"] : [],
    columns.headingOf,
    context,
    take,
    columns.namePart,
  );
  const categoryColumn =
    typeof spec.category === "object"
      ? headingIndex(columns, spec.category.column)
      : (columns.index.get("category") ?? -1);
  const fillCategory = isSite
    ? categoryFiller(
        categoryColumn,
        textColumn(records, "category"),
        categoryReader(spec.category, context.categories, taughtIn(context.words, "category")),
      )
    : null;
  const idColumn = columns.index.get("id") ?? -1;
  const originOf = (column: number): IdOrigin =>
    originOfColumn(
      kind,
      [...columns.index].flatMap(([field, at]) => (at === column ? [field] : [])),
    );
  const originOfId = originOf(idColumn);
  // Of several columns the most telling one counts.
  const originOfKey = Math.max(
    ...(spec.key === undefined ? [] : headingsOfKey(spec.key)).map((heading) =>
      originOf(headingIndex(columns, heading)),
    ),
    ID_OWN,
  ) as IdOrigin;
  const asksShape = spec.where?.some(({ op }) => op === "geometry") === true;

  const lngColumn = columns.index.get("lng") ?? -1;
  const latColumn = columns.index.get("lat") ?? -1;
  const mayBePlain =
    lngColumn >= 0 &&
    latColumn >= 0 &&
    !columns.index.has("geometry") &&
    columns.project !== null &&
    !columns.projected;

  // The row at hand, for the readers below: they are made once, not once a row.
  let at: SourceRow | null = null;
  let origin: IdOrigin = originOfId;
  const view = new CellView();
  const point = new PointPlace();
  const ofField = (field: Field): string => {
    const column = columns.index.get(field);
    const text = column === undefined ? "" : cellOf(at!, column);
    return context.decimalComma === true && (field === "lng" || field === "lat") ? withPoint(text) : text;
  };
  const ofHeading = (heading: string): string => cellOf(at!, headingIndex(columns, heading));
  const numberIn = (row: SourceRow, column: number): number => {
    view.look(row, column);
    return quickNumber(view.units, view.from, view.to);
  };

  function keyIn(row: SourceRow): string {
    if (spec.key === undefined) return "";
    at = row;
    return keyOf(spec.key, ofHeading);
  }

  const content = new ContentId();
  // A clock may have its day in a column of its own.
  const idFields = kindRule(kind).idFrom.flatMap((field) => (field === "start" ? ["day", field] : [field]));
  const idColumns = idFields.map((field) => ({
    column: columns.index.get(field) ?? -1,
    // An event's venue may be named under either of its columns.
    other: field === "venue" ? (columns.index.get("venueName") ?? -1) : -1,
  }));
  /** Looks at the id that a row's words make when nothing names it, else its place: never its number (contract.md 2). */
  function lookAtContent(id: CellView, row: SourceRow, place: RowPlace): void {
    content.clear();
    for (const { column, other } of idColumns) {
      view.look(row, column);
      if (view.isEmpty && other >= 0) view.look(row, other);
      content.add(view);
    }
    if (content.to > 0) id.lookAtUnits(content.units, 0, content.to);
    else id.lookAt(Number.isNaN(place.lng) ? "" : `${place.lng.toFixed(6)},${place.lat.toFixed(6)}`);
  }

  /** What a condition on the geometry sees: the feature's own, else what the row's cells say (WKT, or axes as a point). */
  function shapeOf(row: SourceRow): GeometryWord | null {
    if (row.geometry != null) return geometryWord(row.geometry);
    const place = placeOfRow(row, ofField, columns.project, columns.projected, columns.latFirst);
    if (place.geometry !== null) return geometryWord(place.geometry);
    return Number.isNaN(place.lng) ? null : "point";
  }

  function takeCategory(row: SourceRow, record: number): void {
    const unknown = fillCategory?.(row, record) ?? null;
    if (unknown === null) return;
    take({ column: columns.headings[categoryColumn] ?? "", code: "category-unknown", value: unknown, action: "kept" });
  }

  function takeExtra(row: SourceRow): void {
    // A plain row has no more cells than the header.
    if (row instanceof PlainRow || row.cells.length <= columns.headings.length) return;
    const extra = row.cells.slice(columns.headings.length);
    if (extra.some((text) => text !== ""))
      take({ column: "", code: "row-too-long", value: extra.join(","), action: "kept" });
  }

  function takePlaceFaults(place: RowPlace): void {
    for (const { which, code, action } of place.faults)
      take({ column: columns.headingOf(which), code, value: ofField(which), action });
  }

  return {
    fields: isSite ? [...filler.fields, "category"] : filler.fields,
    isWanted(row) {
      if (spec.where === undefined) return true;
      at = row;
      return meetsAll(spec.where, ofHeading, asksShape ? shapeOf(row) : null, context.zone, context.is1904 === true);
    },
    placeOf(row) {
      at = row;
      if (mayBePlain && row.geometry === undefined) {
        if (point.take(numberIn(row, lngColumn), numberIn(row, latColumn), columns.project!)) return point;
      }
      return placeOfRow(row, ofField, columns.project, columns.projected, columns.latFirst);
    },
    placeWord(row) {
      at = row;
      const field = PLACE_FIELDS.find((one) => ofField(one) !== "");
      return field === undefined
        ? { column: "", value: "" }
        : { column: columns.headingOf(field), value: ofField(field) };
    },
    hasPlace(row) {
      at = row;
      return (
        PLACE_FIELDS.some((field) => !saysNothing(ofField(field))) ||
        ADDRESS_FIELDS.some((field) => !saysNothing(ofField(field)) && !SUM.test(ofField(field)))
      );
    },
    holdsSomething(row, place) {
      for (const column of needed) {
        view.look(row, column);
        if (!view.isEmpty) return true;
      }
      if (isNamedById && (row.featureId !== undefined || keyIn(row) !== "")) return true;
      return isPlace && (row.geometry != null || !Number.isNaN(place.lng));
    },
    lookAtId(id, row, place) {
      const key = keyIn(row);
      if (key !== "") {
        origin = originOfKey;
        id.lookAt(key);
        return true;
      }
      origin = originOfId;
      if (row instanceof PlainRow) {
        id.look(row, idColumn);
        if (!id.isEmpty) return false;
      }
      const own = idColumn < 0 || row instanceof PlainRow ? "" : cellOf(row, idColumn).trim();
      at = row;
      if (own === "") origin = row.featureId ? ID_OWN : ID_MADE;
      if (own || row.featureId) id.lookAt(own || row.featureId!);
      else lookAtContent(id, row, place);
      return false;
    },
    append(row, place, id) {
      at = row;
      takePlaceFaults(place);
      const held = isPlace ? place : NOWHERE;
      const record = addRecord(records, id, held.lng, held.lat, origin);
      if (held.geometry !== null) records.shapes.set(record, held.geometry);
      filler.append(row, record);
      takeCategory(row, record);
      takeExtra(row);
    },
    merge(row, place, record) {
      at = row;
      takePlaceFaults(place);
      filler.merge(row, record);
      takeExtra(row);
    },
  };
}
