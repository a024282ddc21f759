import { type Field, type FieldRule, fieldsOf, type Kind, PLACE_KINDS } from "../core/fields.ts";
import type { IssueAction, IssueCode } from "../core/issue.ts";
import type { LayerSpec } from "../core/layerSpec.ts";
import { readCategory } from "./categoryWords.ts";
import { NUMBER_CODECS, type ReadingContext } from "./fieldReaders.ts";
import { type FileColumns, headingIndex } from "./fileColumns.ts";
import { readPhone } from "./numbers.ts";
import { placeOfRow, type RowPlace } from "./rowPlace.ts";
import type { SourceRow } from "./sourceRow.ts";

export interface RowFault {
  readonly column: string;
  readonly code: IssueCode;
  readonly value: string;
  readonly action: IssueAction;
}

/** One row understood: texts and numbers by field, its place, and the faults met. */
export interface RowReading {
  readonly texts: ReadonlyMap<Field, string>;
  readonly numbers: ReadonlyMap<Field, number>;
  readonly place: RowPlace;
  readonly faults: readonly RowFault[];
  text(field: Field): string;
  /** NaN when the field is not mapped. */
  number(field: Field): number;
}

/** Without any of these there is nothing to hold, and the row is rejected. */
const NEEDED: Partial<Record<Kind, readonly Field[]>> = {
  hazard: ["id", "site", "siteName", "siteAddress", "type", "description"],
  event: ["venue"],
};

/** Reads a row into its fields; null when there is nothing to hold. */
export function readRow(
  spec: LayerSpec,
  columns: FileColumns,
  row: SourceRow,
  context: ReadingContext,
): RowReading | null {
  const cell = (field: Field): string => {
    const column = columns.index.get(field);
    return column === undefined ? "" : (row.cells[column] ?? "");
  };
  const isPlace = PLACE_KINDS.has(spec.kind);
  const texts = new Map<Field, string>();
  const numbers = new Map<Field, number>();
  const faults: RowFault[] = [];
  const fault = (field: Field, code: IssueCode, action: IssueAction) =>
    faults.push({ column: columns.headingOf(field), code, value: cell(field), action });

  const place = placeOfRow(row, cell, columns.project, columns.projected);
  if (!holdsSomething(spec, cell, row, place)) return null;
  for (const { which, code, action } of place.faults) fault(which, code, action);

  for (const [field, rule] of FIELD_LISTS.get(spec.kind) ?? listOf(spec.kind)) {
    const column = columns.index.get(field);
    if (column === undefined || rule.type === "place") continue;
    const text = row.cells[column] ?? "";
    if (rule.type === "text" || rule.type === "list") {
      const phone = field === "phone" && text !== "" ? readPhone(text) : null;
      if (phone?.fault !== undefined) fault(field, phone.fault.code, phone.fault.action);
      texts.set(field, phone?.value ?? text);
    } else {
      const codec = NUMBER_CODECS[rule.type];
      if (text === "") {
        numbers.set(field, codec.empty);
        continue;
      }
      const reading = codec.read(text, context, { field, heading: columns.headingOf(field) });
      if (reading.fault !== undefined) fault(field, reading.fault.code, reading.fault.action);
      numbers.set(field, reading.value ?? codec.empty);
    }
  }
  if (spec.kind === "site") {
    const category = categoryOf(spec, cell, (heading) => row.cells[headingIndex(columns, heading)] ?? "");
    texts.set("category", category.id);
    if (category.unknown !== null)
      faults.push({ column: category.heading, code: "category-unknown", value: category.unknown, action: "kept" });
  }
  const extra = row.cells.length > columns.headings.length ? row.cells.slice(columns.headings.length) : [];
  if (extra.some((text) => text !== ""))
    faults.push({ column: "", code: "row-too-long", value: extra.join(","), action: "kept" });
  const start = numbers.get("start");
  const end = numbers.get("end");
  if (start !== undefined && end !== undefined && start > -1e14 && end > -1e14 && end < start)
    fault("end", "end-before-start", "kept");

  return {
    texts,
    numbers,
    place: isPlace ? place : { geometry: null, lng: Number.NaN, lat: Number.NaN, faults: [] },
    faults,
    text: (field) => texts.get(field) ?? cell(field).trim(),
    number: (field) => numbers.get(field) ?? Number.NaN,
  };
}

const FIELD_LISTS = new Map<Kind, readonly (readonly [Field, FieldRule])[]>();

function listOf(kind: Kind): readonly (readonly [Field, FieldRule])[] {
  const list = Object.entries(fieldsOf(kind));
  FIELD_LISTS.set(kind, list);
  return list;
}

function holdsSomething(spec: LayerSpec, cell: (field: Field) => string, row: SourceRow, place: RowPlace): boolean {
  const needed = NEEDED[spec.kind];
  if (needed !== undefined)
    return needed.some((field) => cell(field) !== "") || (spec.kind === "hazard" && row.featureId !== undefined);
  if (!PLACE_KINDS.has(spec.kind)) return Object.keys(fieldsOf(spec.kind)).some((field) => cell(field) !== "");
  const hasGeometry = row.geometry != null || !Number.isNaN(place.lng);
  return (
    hasGeometry || row.featureId !== undefined || cell("id") !== "" || cell("name") !== "" || cell("address") !== ""
  );
}

function categoryOf(spec: LayerSpec, cell: (field: Field) => string, own: (heading: string) => string) {
  if (typeof spec.category === "string") return { id: spec.category, unknown: null, heading: "" };
  if (spec.category !== undefined) {
    const word = own(spec.category.column).trim();
    const id = Object.hasOwn(spec.category.values, word) ? spec.category.values[word] : undefined;
    if (id !== undefined) return { id, unknown: null, heading: "" };
    return {
      id: spec.category.other ?? "other",
      unknown: spec.category.other === undefined ? word : null,
      heading: spec.category.column,
    };
  }
  const word = cell("category").trim();
  if (word === "") return { id: "other", unknown: null, heading: "" };
  const id = readCategory(word);
  return id === null ? { id: word, unknown: word, heading: "" } : { id, unknown: null, heading: "" };
}
