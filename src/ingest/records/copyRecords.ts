import type { Field } from "../../core/fields.ts";
import { CellView } from "../rows/cellView.ts";
import { NUMBER_CODECS } from "../values/fieldReaders.ts";
import { textColumn } from "./recordFiller.ts";
import { addOrigin, addRecord, type IdOrigin, type LayerRecords, numberColumn } from "./records.ts";

/** A range of records and of the rows that they came from, of one file of a layer. */
export interface RecordRange {
  readonly from: number;
  readonly to: number;
  readonly firstOrigin: number;
  readonly lastOrigin: number;
  /** The number of the file that the rows get. */
  readonly file: number;
  /** The fields that the file has columns for, in the order in which they are made. */
  readonly fields: readonly Field[];
}

/** Adds a range of records of one set to another, as if its rows had been read there. */
export function copyRecords(source: LayerRecords, range: RecordRange, target: LayerRecords): void {
  const first = target.ids.length;
  // A field that an earlier file lacked is empty in its records; one that this file lacks is empty in this one's.
  for (const field of range.fields) makeColumn(target, source, field);
  const view = new CellView();
  for (let record = range.from; record < range.to; record++) {
    view.lookAt(source.ids.at(record));
    addRecord(target, view, source.lng[record]!, source.lat[record]!, source.idOrigins[record]! as IdOrigin);
  }
  for (const [field, column] of target.columns) {
    const own = source.columns.get(field);
    if (column.holds === "texts") {
      for (let record = range.from; record < range.to; record++)
        column.texts.push(own?.holds === "texts" ? own.texts.at(record) : "");
    } else if (own?.holds === "numbers") column.values.set(own.values.subarray(range.from, range.to), first);
  }
  for (const [record, shape] of source.shapes)
    if (record >= range.from && record < range.to) target.shapes.set(record - range.from + first, shape);
  const { origins } = source;
  for (let i = range.firstOrigin; i < range.lastOrigin; i++)
    addOrigin(target, range.file, origins.row[i]!, origins.line[i]!, origins.record[i]! - range.from + first);
}

function makeColumn(target: LayerRecords, source: LayerRecords, field: Field): void {
  const column = source.columns.get(field);
  if (column === undefined || target.columns.has(field)) return;
  if (column.holds === "texts") textColumn(target, field);
  else numberColumn(target, field, column.type, NUMBER_CODECS[column.type].empty);
}
