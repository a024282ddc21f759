import type { Field } from "../../../core/fields.ts";
import type { Issue } from "../../../core/issue.ts";
import { NO_MOMENT } from "../../../core/moment.ts";
import type { Alias } from "../../../core/projectFile.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numberOf, textOf } from "../../../ingest/records/records.ts";
import { aliasTargets } from "./aliasTargets.ts";
import { type Finder, finderOf } from "./findSite.ts";
import { recordIssue } from "./recordIssue.ts";

/** An event at its venue; the place of the event is the venue's. */
export interface LinkedEvent {
  readonly layer: number;
  readonly record: number;
  readonly venueLayer: number;
  readonly venueRecord: number;
}

/** The venues of all events, and what was found on the way. */
export interface EventLinks {
  readonly events: readonly LinkedEvent[];
  /** By number of the layer: what is said of its events, and the records that have no venue. */
  readonly issues: ReadonlyMap<number, readonly Issue[]>;
  readonly rejected: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Finds the venue of every event as a hazard finds its site (contract.md 2). One without a venue is rejected: each of its rows
 * is, and becomes a problem. Changes nothing that it reads.
 */
export function linkEvents(layers: readonly LoadedLayer[], aliases: readonly Alias[]): EventLinks {
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
  const targets = aliasTargets(aliases);
  const events: LinkedEvent[] = [];
  const issues = new Map<number, Issue[]>();
  const rejected = new Map<number, Set<number>>();
  layers.forEach((layer, number) => {
    if (layer.spec.kind !== "event") return;
    const said: Issue[] = [];
    const lost = new Set<number>();
    issues.set(number, said);
    rejected.set(number, lost);
    for (let record = 0; record < layer.records.ids.length; record++) {
      const cell = (field: Field) => textOf(layer.records, field, record).trim();
      const refs = [cell("venue"), cell("venueName")];
      const found = venueOf(finder, (word) => targets(layer.spec.id, word), refs, cell("address"));
      if (found.length !== 1) {
        const absent = venues.length === 0 ? "venue-layer-missing" : "venue-not-found";
        const code = found.length === 0 ? absent : "venue-ambiguous";
        const candidates = found
          .slice(0, 10)
          .map((i) => `${venues[i]!.records.layer}/${venues[i]!.records.ids.at(venues[i]!.record)}`);
        const field = refs[0] === "" ? "venueName" : "venue";
        const issue = recordIssue(layer, layer.records, record, field, code, refs.join(" ").trim());
        said.push(
          ...ofEachRow(layer, record, {
            ...issue,
            action: "rejected",
            ...(candidates.length > 0 ? { candidates } : {}),
          }),
        );
        lost.add(record);
        continue;
      }
      if (numberOf(layer.records, "start", record, NO_MOMENT) === NO_MOMENT)
        said.push(recordIssue(layer, layer.records, record, "start", "event-without-date", ""));
      const venue = venues[found[0]!]!;
      events.push({ layer: number, record, venueLayer: venue.layer, venueRecord: venue.record });
    }
  });
  return { events, issues, rejected };
}

/** The same issue of each row that an event came from. */
const ofEachRow = ({ eventRows, files }: LoadedLayer, record: number, issue: Issue): Issue[] =>
  (eventRows.get(record) ?? []).map(({ file, row, line }) => ({ ...issue, file: files[file]!.file, row, line }));

/** A layer without the events that found no venue: their rows are rejected, and problems to correct and drop in again. */
export function withoutEvents(layer: LoadedLayer, lost: ReadonlySet<number>): Pick<LoadedLayer, "counts" | "problems"> {
  const counts = { ...layer.counts };
  const problems = new Map(layer.problems);
  for (const record of lost) {
    for (const { row, isRepaired, ...problem } of layer.eventRows.get(record) ?? []) {
      counts.loaded--;
      counts.rejected++;
      if (isRepaired) counts.repaired--;
      problems.set(`${problem.file}:${row}`, problem);
    }
  }
  return { counts, problems };
}

/** By alias, else by id, else by a name that one venue has, else by name and address; several when it stays open. */
function venueOf(
  finder: Finder,
  target: (word: string) => string | null,
  refs: readonly string[],
  address: string,
): readonly number[] {
  const ways = [
    ...refs.map((ref) => finder.byId(target(ref) ?? "")),
    ...refs.map((ref) => finder.byId(ref)),
    ...refs.map((ref) => finder.byName(ref)),
    ...refs.map((ref) => finder.byNameAndAddress(ref, address)),
  ];
  return ways.find((list) => list.length === 1) ?? ways.findLast((list) => list.length > 0) ?? [];
}
