import { NO_DAY } from "../../core/day.ts";
import type { LoadedLayer } from "../records/loadedLayer.ts";

/** A row as it is written out: a record, and of a layer with hazards in its rows what the row it came from told. */
export interface OutRow {
  readonly record: number;
  /** Number of the hazard in that row; -1 for none. */
  readonly hazard: number;
  /** Day of the visit in that row, ALWAYS without a date; NO_DAY when it was none. */
  readonly visit: number;
}

/** One row a record; where the rows also hold hazards and visits, each row that was read, in its order. */
export function rowsToWrite({ records, hazards, visits }: LoadedLayer): OutRow[] {
  if (hazards === null)
    return Array.from({ length: records.ids.length }, (_, record) => ({ record, hazard: -1, visit: NO_DAY }));
  const rows: OutRow[] = [];
  const { file, row, record, count } = records.origins;
  const told = hazards.origins;
  let hazard = 0;
  let visit = 0;
  for (let i = 0; i < count; i++) {
    // Hazards and visits were taken from the rows in this order.
    const isHazard = hazard < told.count && told.file[hazard] === file[i] && told.row[hazard] === row[i];
    rows.push({
      record: record[i]!,
      hazard: isHazard ? hazard++ : -1,
      visit: isHazard ? NO_DAY : visits.day[visit++]!,
    });
  }
  return rows;
}
