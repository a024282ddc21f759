import { civilOf, type Day, NO_DAY } from "../../../core/day.ts";
import { dayOfMoment, type Moment } from "../../../core/moment.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import type { LayerRecords } from "../../../ingest/records/records.ts";

/** A year in a file's name: 2026年3月, 202603, 2026-03-31, 台账2026. */
const IN_NAME = /(?<!\d)(20\d\d)(?=(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)|\D|$)/;

/** The year that a ledger speaks for where it is not written with its dates: in the name of a file, else of most of its other dates; null without either. */
export function yearOfLedger({ files, records, hazards }: LoadedLayer): number | null {
  for (const { file, sheet = "" } of files) {
    const written = IN_NAME.exec(sheet) ?? IN_NAME.exec(file.replace(/^.*\//, ""));
    if (written !== null) return Number(written[1]);
  }
  const years = new Map<number, number>();
  for (const one of hazards === null ? [records] : [records, hazards]) countYears(one, years);
  return [...years].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? null;
}

function countYears({ columns, ids }: LayerRecords, years: Map<number, number>): void {
  for (const column of columns.values()) {
    if (column.holds !== "numbers" || (column.type !== "day" && column.type !== "moment")) continue;
    for (let record = 0; record < ids.length; record++) {
      const value = column.values[record]!;
      if (value === column.empty || value === NO_DAY) continue;
      const { year } = civilOf(column.type === "day" ? (value as Day) : dayOfMoment(value as Moment));
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
}
