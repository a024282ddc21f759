import type { Asked } from "../../../contract/contract.ts";
import type { Day } from "../../../core/day.ts";
import { formatDay, NO_DAY } from "../../../core/day.ts";
import { fieldsOf } from "../../../core/fields.ts";
import { ALWAYS, isGiven } from "../../../core/hazard.ts";
import { MASK } from "../../../core/personal.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { headingsOfKey } from "../../../ingest/records/recordId.ts";
import { type LayerRecords, numberOf, textOf } from "../../../ingest/records/records.ts";
import { NUMBER_CODECS } from "../../../ingest/values/fieldReaders.ts";
import { fieldsToWrite, type OutColumn } from "../../../ingest/write/outColumn.ts";
import type { OutRow } from "../../../ingest/write/outRows.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { redactedId, redactedReference } from "../../privacy/hiddenIds.ts";
import { isRecordWithheld } from "../../privacy/households.ts";
import { redacted, redactedField, tellingOf } from "../../privacy/redacted.ts";

/** A column of a clean file before its rows are numbered. */
interface Column {
  readonly field: string;
  readonly holds: OutColumn["holds"];
  text(row: OutRow): string;
}

/**
 * The columns of a layer's clean file beside the id and the place, with their texts as they may be told: the record's fields
 * by name; of a layer with hazards in its rows also those of the hazards under the headings that the project gives them, so
 * that the same `hazards` and `key` read sites and hazards back from the clean file.
 */
export function columnsToWrite(
  index: ProjectIndex,
  layer: LoadedLayer,
  rows: readonly OutRow[],
  personal: Asked["personal"],
): OutColumn[] {
  const withheld = (record: number): boolean => isRecordWithheld(index, layer.records, record, personal);
  const text = fieldText(index, layer.records, personal, withheld);
  const columns = fieldsToWrite(layer.records).map(
    ({ field, holds }): Column => ({ field, holds, text: ({ record }) => text(field, record) }),
  );
  const all = layer.hazards === null ? columns : withHazards(index, layer, layer.hazards, columns, withheld, personal);
  return all.map(({ field, holds, text: ofRow }) => ({
    field: redacted(field, personal),
    holds,
    text: (row) => ofRow(rows[row]!),
  }));
}

/** Reads a field of a record as a text that may be told. */
function fieldText(
  index: ProjectIndex,
  records: LayerRecords,
  personal: Asked["personal"],
  withheld: (record: number) => boolean,
) {
  return (field: string, record: number): string => {
    const column = records.columns.get(field);
    if (column?.holds === "numbers")
      return redacted(NUMBER_CODECS[column.type].format(column.values[record] ?? column.empty), personal);
    const text = redactedField(records, field, record, personal, withheld(record));
    return tellingOf(records.kind, field) === "reference" ? redactedReference(index, text, personal) : text;
  };
}

function withHazards(
  index: ProjectIndex,
  layer: LoadedLayer,
  hazards: LayerRecords,
  sites: readonly Column[],
  withheld: (record: number) => boolean,
  personal: Asked["personal"],
): Column[] {
  const { spec, records, hazardSite } = layer;
  const map = Object.entries(spec.hazards ?? {}).filter(([field]) => field === "id" || hazards.columns.has(field));
  const text = fieldText(index, hazards, personal, (hazard) => withheld(hazardSite[hazard]!));
  const hasWord = map.some(([field]) => field === "statusWord");
  const ofHazard = (field: string, hazard: number): string => {
    if (field === "id") return redactedId(index, hazards, hazard, personal);
    // The ledger's own word, which says more than the stage: 误报, 停产停业.
    const said = (field === "status" && !hasWord && text("statusWord", hazard)) || text(field, hazard);
    // What must not be told is still a hazard: an empty cell would make a clean visit of it.
    return said === "" && TELLING.has(field) && isGiven(textOf(hazards, field, hazard)) ? MASK : said;
  };
  // A visit is dated by its own checkedOn; another day than the site's stands under `found` where that is mapped.
  const hasFound = map.some(([field]) => field === "found");
  const isOfSite = ({ record, visit }: OutRow) => visit === numberOf(records, "checkedOn", record, NO_DAY);

  const columns = new Map(sites.map((column) => [column.field, column]));
  if (spec.merge === true)
    for (const column of keyColumns(index, layer, personal))
      if (!columns.has(column.field)) columns.set(column.field, column);
  const checked = columns.get("checkedOn");
  if (checked !== undefined) {
    const ofVisit = (row: OutRow) => (hasFound && !isOfSite(row) ? "" : dayText(row.visit));
    columns.set("checkedOn", { ...checked, text: (row) => (row.visit === NO_DAY ? checked.text(row) : ofVisit(row)) });
  }
  for (const heading of new Set(map.map(([, name]) => name))) {
    const fields = map.filter(([field, name]) => name === heading && isWritten(field)).map(([field]) => field);
    if (fields.length === 0 || RESERVED.has(heading)) continue;
    fields.sort((a, b) => Number(isWord(b)) - Number(isWord(a)));
    const before = columns.get(heading);
    const ofRow = (row: OutRow, field: string): string => {
      if (row.hazard >= 0) return ofHazard(field, row.hazard);
      return field === "found" && !isOfSite(row) ? dayText(row.visit) : "";
    };
    columns.set(heading, {
      field: heading,
      holds: before === undefined && fields.length === 1 ? holdsOf(fields[0]!) : "text",
      text: (row) => fields.map((field) => ofRow(row, field)).find((text) => text !== "") ?? before?.text(row) ?? "",
    });
  }
  return [...columns.values()];
}

/** The fields that make a hazard of a row. */
const TELLING: ReadonlySet<string> = new Set(["type", "description"]);
/** Headings of the record itself. */
const RESERVED: ReadonlySet<string> = new Set(["id", "lng", "lat", "geometry"]);

const typeOf = (field: string) => fieldsOf("hazard")[field]?.type;
const isWritten = (field: string): boolean => field !== "site" && typeOf(field) !== "place";
/** Where several fields of a hazard read one column, it is the ledger's words that stand there. */
const isWord = (field: string): boolean => field === "status" || typeOf(field) === "text";
const holdsOf = (field: string): OutColumn["holds"] => {
  const type = typeOf(field);
  return type === "number" || type === "flag" ? type : "text";
};

const dayText = (visit: number): string => (visit === NO_DAY || visit === ALWAYS ? "" : formatDay(visit as Day));

/** The columns that the layer's key reads, so that rows of one record are one record again. */
function keyColumns(
  index: ProjectIndex,
  { spec: { key }, records }: LoadedLayer,
  personal: Asked["personal"],
): Column[] {
  if (key === undefined) return [];
  const headings = typeof key === "object" && "first" in key ? key.first.slice(0, 1) : headingsOfKey(key);
  const last = headings.length - 1;
  return headings.map((heading, i) => ({
    field: heading,
    holds: "text",
    text: ({ record }) => {
      const id = records.ids.at(record);
      const asTold = redactedId(index, records, record, personal);
      // An id that is hidden is hidden in its parts too, and still the same in each of its rows.
      if (asTold !== id) return i === 0 ? asTold : "";
      const parts = id.split("|");
      return i < last ? (parts[i] ?? "") : parts.slice(last).join("|");
    },
  }));
}
