import type { TrialAnswer } from "../../../contract/contract.ts";
import { dayOfMoment, type Moment } from "../../../core/moment.ts";
import type { LayerRecords, NumberColumn } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";

/** How many days of records that are there before and after would be read, lost, or be others. */
export function daysBetween(before: ProjectIndex, after: ProjectIndex): TrialAnswer["days"] {
  const days = { read: 0, lost: 0, other: 0 };
  const old = new Map(recordsOf(before));
  for (const [key, now] of recordsOf(after)) {
    const was = old.get(key);
    if (was !== undefined && was !== now) countDays(was, now, days);
  }
  return days;
}

/** The records of each layer, and the hazards in its rows. */
const recordsOf = ({ layers }: ProjectIndex): [string, LayerRecords][] =>
  layers.flatMap(({ spec, records, hazards }): [string, LayerRecords][] => [
    [`${spec.id} records`, records],
    ...(hazards === null ? [] : [[`${spec.id} hazards`, hazards] as [string, LayerRecords]]),
  ]);

function countDays(was: LayerRecords, now: LayerRecords, days: { read: number; lost: number; other: number }): void {
  // Ids may be made of a day: where as many records stand as before, they are the same ones.
  const isInOrder = was.ids.length === now.ids.length;
  const columns = [...new Set([...was.columns.keys(), ...now.columns.keys()])]
    .map((field) => [timesOf(was, field), timesOf(now, field)] as const)
    .filter(([from, to]) => from !== null || to !== null);
  if (columns.length === 0) return;
  for (let record = 0; record < now.ids.length; record++) {
    const at = isInOrder ? record : was.ids.indexOf(now.ids.at(record));
    if (at < 0) continue;
    for (const [from, to] of columns) {
      const [old, day] = [dayAt(from, at), dayAt(to, record)];
      if (old === day) continue;
      if (old === null) days.read++;
      else if (day === null) days.lost++;
      else days.other++;
    }
  }
}

function timesOf({ columns }: LayerRecords, field: string): NumberColumn | null {
  const column = columns.get(field);
  return column?.holds === "numbers" && (column.type === "day" || column.type === "moment") ? column : null;
}

function dayAt(column: NumberColumn | null, record: number): number | null {
  const value = column?.values[record];
  if (column === null || value === undefined || value === column.empty) return null;
  return column.type === "day" ? value : dayOfMoment(value as Moment);
}
