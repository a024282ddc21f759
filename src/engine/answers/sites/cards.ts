import type { Asked, Contract, HazardCard, RecordCard, RowSource, SiteCard } from "../../../contract/contract.ts";
import { type Day, formatDay, NO_DAY } from "../../../core/day.ts";
import { ALWAYS, isDueSoon, isStale, NEVER } from "../../../core/hazard.ts";
import { DISPLAY_STATUSES, FIVE_ELEMENTS, SUPERVISIONS } from "../../../core/hazardWords.ts";
import type { LoadedLayer } from "../../../ingest/records/loadedLayer.ts";
import { type LayerRecords, numberOf } from "../../../ingest/records/records.ts";
import { LARGER_LEVEL } from "../../../ingest/values/fieldReaders.ts";
import { isElementGiven } from "../../index/hazardTimes.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { refOfRecord, refOfSite } from "../../index/refs.ts";
import { resolveRecord, resolveSite } from "../../index/resolve.ts";
import { isRecordWithheld, isWithheld } from "../../privacy/households.ts";
import { redactedField, redactedFields } from "../../privacy/redacted.ts";
import { siteRow } from "./siteRows.ts";

/** Everything known of one site on a day; null when there is no such site. */
export function siteCard(index: ProjectIndex, ask: Contract["site"]["ask"]): SiteCard | null {
  const site = resolveSite(index, ask.ref);
  if (site < 0) return null;
  const day = index.on(ask.asOf, ask.filter);
  const layer = index.layers[index.sites.layer[site]!]!;
  const record = index.sites.record[site]!;
  const withheld = isWithheld(index, site, ask.personal);
  const hazards: { rank: number; card: HazardCard }[] = [];
  for (let i = index.bySite.start[site]!; i < index.bySite.start[site + 1]!; i++) {
    const hazard = index.bySite.hazards[i]!;
    const rank = day.states.hazardRank[hazard]!;
    if (rank >= 0) hazards.push({ rank, card: hazardCard(index, day, hazard, ask.personal, withheld) });
  }
  hazards.sort((a, b) => a.rank - b.rank || Number(b.card.level === "major") - Number(a.card.level === "major"));
  return {
    row: siteRow(index, day, site, ask.personal),
    fields: redactedFields(layer.records, record, ask.personal, withheld),
    hazards: hazards.map(({ card }) => card),
    visits: visitsOf(layer, record, ask.asOf),
    sources: sourcesOf(layer, layer.records, record),
  };
}

function hazardCard(
  index: ProjectIndex,
  on: OnDay,
  hazard: number,
  personal: Asked["personal"],
  withheld: boolean,
): HazardCard {
  const { hazards } = index;
  const { layer, records } = index.hazardSets[hazards.set[hazard]!]!;
  const record = hazards.record[hazard]!;
  const day = on.states.day as Day;
  const timeline = {
    exists: hazards.exists[hazard]! as Day,
    inProgress: hazards.inProgress[hazard]! as Day,
    awaitingReview: hazards.awaitingReview[hazard]! as Day,
    closed: hazards.closed[hazard]! as Day,
    due: hazards.due[hazard]! as Day,
    disagrees: false,
  };
  const date = (field: string) => numberOf(records, field, record, NO_DAY) as Day;
  return {
    id: records.ids.at(record),
    layer: records.layer,
    status: DISPLAY_STATUSES[on.states.hazardRank[hazard]!]!,
    level: hazards.major[hazard] ? "major" : "general",
    isLarger: numberOf(records, "level", record, -1) === LARGER_LEVEL,
    supervision: SUPERVISIONS[hazards.supervision[hazard]!]!,
    fields: redactedFields(records, record, personal, withheld),
    five: FIVE_ELEMENTS.map((element) => isElementGiven(records, record, element)),
    daysLeft: timeline.due === NEVER ? null : timeline.due - day,
    dueSoon: isDueSoon(timeline, day, index.project.dueSoonDays),
    stale: isStale(
      timeline,
      { updated: date("updated"), started: date("started"), found: date("found") },
      day,
      index.project.staleDays,
    ),
    relapsed: hazards.relapsed[hazard] === 1,
    source: sourcesOf(layer, records, record)[0]!,
  };
}

/** Days of checks and visits up to a day, newest first; a visit without a date is "". */
function visitsOf(layer: LoadedLayer, record: number, asOf: Day): string[] {
  const days: number[] = [];
  const checked = numberOf(layer.records, "checkedOn", record, NO_DAY);
  if (checked !== NO_DAY) days.push(checked);
  layer.visits.record.forEach((visited, i) => {
    if (visited === record) days.push(layer.visits.day[i]!);
  });
  return [...new Set(days)]
    .filter((day) => day <= asOf)
    .sort((a, b) => b - a)
    .map((day) => (day === ALWAYS ? "" : formatDay(day as Day)));
}

/** Every row that a record came from, in file order. */
export function sourcesOf(layer: LoadedLayer, records: LayerRecords, record: number): RowSource[] {
  const { origins } = records;
  const sources: RowSource[] = [];
  for (let i = record; i < origins.count; i++) {
    if (origins.record[i] !== record) continue;
    sources.push({ file: layer.files[origins.file[i]!]!.file, row: origins.row[i]!, line: origins.line[i]! });
  }
  return sources;
}

/** Everything known of a record of any other kind; null when there is none. */
export function recordCard(index: ProjectIndex, ask: Contract["record"]["ask"]): RecordCard | null {
  const found = resolveRecord(index, ask.ref);
  if (found === null) return null;
  const layer = index.layers[found.layer]!;
  const { records } = layer;
  const { record } = found;
  const withheld = isRecordWithheld(index, records, record, ask.personal);
  const lng = records.lng[record]!;
  return {
    kind: layer.spec.kind,
    layer: layer.spec.id,
    id: records.ids.at(record),
    name: redactedField(records, "name", record, ask.personal, withheld),
    fields: redactedFields(records, record, ask.personal, withheld),
    place: Number.isNaN(lng) ? null : [lng, records.lat[record]!],
    approximate: records.approximate?.has(record) === true,
    sources: sourcesOf(layer, records, record),
  };
}

/** What a reference names: a site by `layer/id` or a bare id, any other record by `layer/id`. */
export function resolve(index: ProjectIndex, { ref }: Contract["resolve"]["ask"]): Contract["resolve"]["answer"] {
  const sites = index.finder.byId(ref);
  if (sites.length > 0) return sites.length === 1 ? { type: "site", ref: refOfSite(index, sites[0]!) } : null;
  const found = resolveRecord(index, ref);
  return found === null ? null : { type: "record", ref: refOfRecord(index, found) };
}
