import { NO_DAY } from "../core/day.ts";
import { fieldsOf } from "../core/fields.ts";
import { ALWAYS } from "../core/hazard.ts";
import { NUMBER_CODECS, type ReadingContext } from "./fieldReaders.ts";
import type { FileColumns } from "./fileColumns.ts";
import { idOfContent } from "./recordId.ts";
import type { LayerRecords } from "./records.ts";
import { appendRecord } from "./recordWriter.ts";
import type { RowFault, RowReading } from "./rowReader.ts";
import type { SourceRow } from "./sourceRow.ts";

const NO_PLACE = { geometry: null, lng: Number.NaN, lat: Number.NaN, faults: [] } as const;
const FIELDS = fieldsOf("hazard");

interface SiteOfRow {
  readonly record: number;
  readonly siteId: string;
  /** The row's own day of check; NO_DAY or NaN without one. */
  readonly checkedOn: number;
}

/**
 * Reads the hazard in a site layer's row: a row in which type or description is filled, or where neither is mapped status
 * or level, is a hazard; any other is a visit, dated by `checkedOn`, else by what `found` maps to.
 */
export function siteHazards(
  hazards: LayerRecords,
  owners: number[],
  visits: { readonly record: number[]; readonly day: number[] },
) {
  const taken = new Map<string, number>();
  return (
    file: number,
    row: SourceRow,
    columns: FileColumns,
    context: ReadingContext,
    site: SiteOfRow,
  ): readonly RowFault[] => {
    const index = columns.hazardIndex;
    const cell = (field: string) => {
      const column = index.get(field);
      return column === undefined ? "" : (row.cells[column] ?? "").trim();
    };
    const telling = index.has("type") || index.has("description") ? ["type", "description"] : ["status", "level"];
    const faults: RowFault[] = [];
    const texts = new Map<string, string>();
    const numbers = new Map<string, number>();
    for (const [field, column] of index) {
      const rule = FIELDS[field];
      if (rule === undefined || rule.type === "place") continue;
      const text = (row.cells[column] ?? "").trim();
      if (rule.type === "text" || rule.type === "list") texts.set(field, text);
      else if (text === "") numbers.set(field, NUMBER_CODECS[rule.type].empty);
      else {
        const reading = NUMBER_CODECS[rule.type].read(text, context, {
          field,
          heading: columns.headings[column] ?? "",
        });
        if (reading.fault !== undefined)
          faults.push({
            column: columns.headings[column] ?? "",
            code: reading.fault.code,
            value: text,
            action: reading.fault.action,
          });
        numbers.set(field, reading.value ?? NUMBER_CODECS[rule.type].empty);
      }
    }
    if (!telling.some((field) => cell(field) !== "")) {
      const found = numbers.get("found") ?? NO_DAY;
      const checked = Number.isNaN(site.checkedOn) ? NO_DAY : site.checkedOn;
      visits.record.push(site.record);
      visits.day.push(checked !== NO_DAY ? checked : found !== NO_DAY ? found : ALWAYS);
      return faults;
    }
    texts.set("site", site.siteId);
    const reading: RowReading = {
      texts,
      numbers,
      place: NO_PLACE,
      faults,
      text: (field) => texts.get(field) ?? cell(field),
      number: (field) => numbers.get(field) ?? Number.NaN,
    };
    const id = cell("id") || idOfContent("hazard", reading.text, Number.NaN, Number.NaN);
    const times = taken.get(id) ?? 0;
    taken.set(id, times + 1);
    if (times > 0) faults.push({ column: "", code: "duplicate-id", value: id, action: "kept" });
    const record = appendRecord(hazards, FIELDS, reading, times === 0 ? id : `${id}#${times + 1}`);
    owners.push(site.record);
    hazards.origins.file.push(file);
    hazards.origins.row.push(row.row);
    hazards.origins.line.push(row.line);
    hazards.origins.record.push(record);
    return faults;
  };
}
