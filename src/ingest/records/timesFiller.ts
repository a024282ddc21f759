import type { Field } from "../../core/fields.ts";
import { type Moment, minuteOf, NO_MOMENT } from "../../core/moment.ts";
import { cellOf } from "../rows/cellView.ts";
import type { SourceRow } from "../rows/sourceRow.ts";
import { readTimes, type TimeCells } from "../values/eventTimes.ts";
import { type CellPlace, NUMBER_CODECS, type ReadingContext } from "../values/fieldReaders.ts";
import { type LayerRecords, numberColumn } from "./records.ts";
import type { RowFault } from "./rowFault.ts";

const PARTS: readonly (keyof TimeCells)[] = ["start", "end", "day", "endDay"];

/**
 * Writes when the records of one file begin and end: the four cells of a row are read together, since a clock needs its day and
 * a span fills both. What an earlier row of a merged record said stays.
 */
export function timesFiller(
  records: LayerRecords,
  index: ReadonlyMap<Field, number>,
  places: readonly CellPlace[],
  context: ReadingContext,
  take: (fault: RowFault) => void,
): (row: SourceRow, record: number) => void {
  const headings = new Map(places.map(({ field, heading }) => [field, heading]));
  const columnOf = (field: "start" | "end") => numberColumn(records, field, "moment", NO_MOMENT);
  const [start, end] = [columnOf("start"), columnOf("end")];

  return (row, record) => {
    const text = (part: keyof TimeCells): string => cellOf(row, index.get(part) ?? -1);
    const cells = Object.fromEntries(PARTS.map((part) => [part, text(part)])) as unknown as TimeCells;
    const times = readTimes(cells, context);
    for (const { which, code, action } of times.faults)
      take({ column: headings.get(which) ?? headings.get("start") ?? "", code, value: cells[which], action });
    if (start.values[record] === NO_MOMENT) start.values[record] = times.start ?? NO_MOMENT;
    if (end.values[record] === NO_MOMENT) end.values[record] = times.end ?? NO_MOMENT;
    const [from, to] = [start.values[record]!, end.values[record]!];
    if (from === NO_MOMENT || to === NO_MOMENT || minuteOf(to) >= minuteOf(from)) return;
    // An end before the start is no end: it is left empty, as every faulty value is. Of a merged record it may be another row's.
    end.values[record] = NO_MOMENT;
    const value = text("end") || NUMBER_CODECS.moment.format(to as Moment);
    take({
      column: headings.get("end") ?? headings.get("start") ?? "",
      code: "end-before-start",
      value,
      action: "emptied",
    });
  };
}
