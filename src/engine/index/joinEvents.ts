import type { Field } from "../../core/fields.ts";
import type { Issue } from "../../core/issue.ts";
import { NO_MOMENT } from "../../core/moment.ts";
import type { LoadedLayer } from "../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numberOf, textOf } from "../../ingest/records/records.ts";
import { type Finder, finderOf } from "./findSite.ts";
import { issueOf } from "./holdHazards.ts";

/** An event at its venue; the place of the event is the venue's. */
export interface HeldEvent {
  readonly layer: number;
  readonly record: number;
  readonly venueLayer: number;
  readonly venueRecord: number;
}

/** Finds the venue of every event. An event without one is rejected: it is counted so, and its row becomes a problem. */
export function joinEvents(layers: readonly LoadedLayer[]): readonly HeldEvent[] {
  const venues: { layer: number; record: number; records: LayerRecords }[] = [];
  layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    for (let record = 0; record < records.ids.length; record++) venues.push({ layer, record, records });
  });
  const finder = finderOf({
    count: venues.length,
    id: (i) => venues[i]!.records.ids.at(venues[i]!.record),
    isId: (i, units, from, to) => venues[i]!.records.ids.isAt(venues[i]!.record, units, from, to),
    layer: (i) => venues[i]!.records.layer,
    name: (i) => textOf(venues[i]!.records, "name", venues[i]!.record),
    address: (i) => textOf(venues[i]!.records, "address", venues[i]!.record),
  });
  const events: HeldEvent[] = [];
  layers.forEach((layer, number) => {
    if (layer.spec.kind !== "event") return;
    for (let record = 0; record < layer.records.ids.length; record++) {
      const said = (field: Field) => textOf(layer.records, field, record).trim();
      const refs = [said("venue"), said("venueName")];
      const found = venueOf(finder, refs, said("address"));
      if (found.length !== 1) {
        const absent = venues.length === 0 ? "venue-layer-missing" : "venue-not-found";
        const code = found.length === 0 ? absent : "venue-ambiguous";
        const candidates = found
          .slice(0, 10)
          .map((i) => `${venues[i]!.records.layer}/${venues[i]!.records.ids.at(venues[i]!.record)}`);
        const issue = issueOf(
          layer,
          layer.records,
          record,
          refs[0] === "" ? "venueName" : "venue",
          code,
          refs.join(" ").trim(),
        );
        rejectRows(layer, record, { ...issue, action: "rejected", ...(candidates.length > 0 ? { candidates } : {}) });
        continue;
      }
      if (numberOf(layer.records, "start", record, NO_MOMENT) === NO_MOMENT) {
        layer.issues.push(issueOf(layer, layer.records, record, "start", "event-without-date", ""));
      }
      const venue = venues[found[0]!]!;
      events.push({ layer: number, record, venueLayer: venue.layer, venueRecord: venue.record });
    }
  });
  return events;
}

/** Takes the rows of an event out of what is loaded; they become problem rows, to be corrected and dropped in again. */
function rejectRows({ counts, problems, eventRows, files, issues }: LoadedLayer, record: number, issue: Issue): void {
  for (const { row, isRepaired, ...problem } of eventRows.get(record) ?? []) {
    issues.push({ ...issue, file: files[problem.file]!.file, row, line: problem.line });
    counts.loaded--;
    counts.rejected++;
    if (isRepaired) counts.repaired--;
    problems.set(`${problem.file}:${row}`, problem);
  }
}

/** By id, else by a name that one venue has, else by name and address; several when it stays open. Each of `refs` may be either. */
function venueOf(finder: Finder, refs: readonly string[], address: string): readonly number[] {
  const ways = [
    ...refs.map((ref) => finder.byId(ref)),
    ...refs.map((ref) => finder.byName(ref)),
    ...refs.map((ref) => finder.byNameAndAddress(ref, address)),
  ];
  return ways.find((list) => list.length === 1) ?? ways.findLast((list) => list.length > 0) ?? [];
}
