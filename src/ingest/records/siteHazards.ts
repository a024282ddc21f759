import { NO_DAY } from "../../core/day.ts";
import type { Field } from "../../core/fields.ts";
import { ALWAYS, isGiven } from "../../core/hazard.ts";
import { CellView, cellOf } from "../rows/cellView.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { NUMBER_CODECS, type ReadingContext } from "../values/fieldReaders.ts";
import type { FileColumns } from "./fileColumns.ts";
import type { LoadedLayer } from "./loadedLayer.ts";
import { recordFiller, textColumn } from "./recordFiller.ts";
import { idOfContent, originOfColumn } from "./recordId.ts";
import { addOrigin, addRecord, ID_MADE, type LayerRecords } from "./records.ts";
import type { RowFault } from "./rowFault.ts";

/** Where the hazards and visits in the rows of a site layer are written. */
interface SiteRows {
  /** Ids of the sites. */
  readonly ids: LayerRecords["ids"];
  readonly hazards: LayerRecords;
  readonly hazardSite: number[];
  readonly visits: LoadedLayer["visits"];
}

/** Takes the hazard or visit in a row of a site; `fields` are the columns that it writes, in the order in which they are made. */
export interface SiteHazards {
  readonly fields: readonly Field[];
  take(file: number, row: SourceRow, record: number): void;
}

/**
 * Reads the hazard in a site layer's row: a row in which type or description is filled, or where neither is mapped status
 * or level, is a hazard (无 and / fill nothing: so a clean visit is written); any other is a visit, dated by `checkedOn`, else by what `found` maps to. `taken` holds the ids so far.
 */
export function siteHazards(
  { ids, hazards, hazardSite, visits }: SiteRows,
  columns: FileColumns,
  context: ReadingContext,
  take: (fault: RowFault) => void,
  taken: Map<string, number>,
): SiteHazards {
  const index = columns.hazardIndex;
  const headingOf = (field: string) => columns.headings[index.get(field) ?? -1] ?? "";
  const filler = recordFiller(hazards, index, ["site"], headingOf, context, take);
  const sites = textColumn(hazards, "site");
  const telling = (
    index.has("type") || index.has("description") ? ["type", "description"] : ["status", "level"]
  ).flatMap((field) => index.get(field) ?? []);
  const idColumn = index.get("id");
  const originOfId = originOfColumn(
    "hazard",
    [...index].flatMap(([field, column]) => (column === idColumn ? [field] : [])),
  );
  const own = new CellView();
  let at: SourceRow | null = null;
  let siteId = "";
  const cell = (field: string): string => {
    if (field === "site") return siteId;
    const column = index.get(field);
    return column === undefined ? "" : cellOf(at!, column).trim();
  };
  const visitDay = visitReader(columns, context, take);

  const takeRow = (file: number, row: SourceRow, record: number): void => {
    at = row;
    siteId = ids.at(record);
    if (!telling.some((column) => isGiven(cellOf(row, column)))) {
      visits.record.push(record);
      visits.day.push(visitDay(row));
      return;
    }
    const given = cell("id");
    const id = given || idOfContent("hazard", cell, Number.NaN, Number.NaN);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    if (times > 1) take({ column: "", code: "duplicate-id", value: id, action: "kept" });
    own.lookAt(times === 1 ? id : `${id}#${times}`);
    const hazard = addRecord(hazards, own, Number.NaN, Number.NaN, given === "" ? ID_MADE : originOfId);
    filler.append(row, hazard);
    sites.push(siteId);
    hazardSite.push(record);
    addOrigin(hazards, file, row.row, row.line, hazard);
  };
  return { fields: [...filler.fields, "site"], take: takeRow };
}

/** The day of a visit: the row's own `checkedOn`, else what `found` maps to, else every day. */
function visitReader(columns: FileColumns, context: ReadingContext, take: (fault: RowFault) => void) {
  const dayIn = (field: string, column: number | undefined, tell: (fault: RowFault) => void) => (row: SourceRow) => {
    const text = column === undefined ? "" : cellOf(row, column).trim();
    if (text === "") return NO_DAY;
    const heading = columns.headings[column!] ?? "";
    const reading = NUMBER_CODECS.day.read(text, context, { field, heading });
    if (reading.fault !== undefined) tell({ column: heading, ...reading.fault, value: text });
    return reading.value ?? NO_DAY;
  };
  // Faults of checkedOn were told when the site's own cells were read.
  const checkedOn = dayIn("checkedOn", columns.index.get("checkedOn"), () => undefined);
  const found = dayIn("found", columns.hazardIndex.get("found"), take);
  return (row: SourceRow): number => {
    const checked = checkedOn(row);
    if (checked !== NO_DAY) return checked;
    const day = found(row);
    return day !== NO_DAY ? day : ALWAYS;
  };
}
