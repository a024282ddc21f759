import { MARK_MAJOR, type StopHazard } from "../../../contract/contract.ts";
import { type Day, formatDay, NO_DAY } from "../../../core/day.ts";
import { ALWAYS, NEVER } from "../../../core/hazard.ts";
import { DISPLAY_STATUSES } from "../../../core/hazardWords.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { siteRow } from "../sites/siteRows.ts";
import type { StopSite } from "./teamAnswer.ts";

type Personal = "show" | "hide";

/** What is told of the sites of a patrol: what they are, what there is to look at, who was there last and whom to ask for. */
export function stopsOf(index: ProjectIndex, day: OnDay, personal: Personal): (site: number) => StopSite {
  const visits = new Map<number, ReadonlyMap<number, number>>();
  const lastVisit = (layer: number, record: number): string => {
    let last = visits.get(layer);
    if (last === undefined) {
      last = lastVisits(index, layer, day.states.day as Day);
      visits.set(layer, last);
    }
    const on = last.get(record);
    return on === undefined || on === ALWAYS ? "" : formatDay(on as Day);
  };
  return (site) => {
    const { layer, id, name, nearName, address, category, status, marks } = siteRow(index, day, site, personal);
    const at = index.sites.layer[site]!;
    const record = index.sites.record[site]!;
    const { records } = index.layers[at]!;
    const withheld = isWithheld(index, site, personal);
    return {
      site: `${layer}/${id}`,
      name,
      nearName,
      address,
      category,
      status,
      major: (marks & MARK_MAJOR) !== 0,
      lng: index.sites.lng[site]!,
      lat: index.sites.lat[site]!,
      marks,
      hazards: openHazards(index, day, site, personal, withheld),
      lastVisit: lastVisit(at, record),
      contact: redactedField(records, "contact", record, personal, withheld),
      phone: redactedField(records, "phone", record, personal, withheld),
    };
  };
}

/** Overdue to awaiting review. */
const CLOSED_RANK = 4;

/** Hazards that are not closed, the worst first, major ones before others. */
function openHazards(
  index: ProjectIndex,
  { states }: OnDay,
  site: number,
  personal: Personal,
  withheld: boolean,
): StopHazard[] {
  const { hazards, bySite } = index;
  const found: { rank: number; hazard: StopHazard }[] = [];
  for (let i = bySite.start[site]!; i < bySite.start[site + 1]!; i++) {
    const number = bySite.hazards[i]!;
    const rank = states.hazardRank[number]!;
    if (rank < 0 || rank >= CLOSED_RANK) continue;
    const { records } = index.hazardSets[hazards.set[number]!]!;
    const record = hazards.record[number]!;
    const text = (field: string) => redactedField(records, field, record, personal, withheld);
    const due = hazards.due[number]!;
    const hazard = {
      description: text("description") || text("type"),
      status: DISPLAY_STATUSES[rank]!,
      major: hazards.major[number] === 1,
      due: due === NEVER || due === NO_DAY ? "" : formatDay(due as Day),
    };
    found.push({ rank: 2 * rank - Number(hazard.major), hazard });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ hazard }) => hazard);
}

/** By record of a layer of sites the last day up to a day on which it was checked or visited. */
function lastVisits(index: ProjectIndex, layer: number, asOf: Day): ReadonlyMap<number, number> {
  const { records, visits } = index.layers[layer]!;
  const last = new Map<number, number>();
  const note = (record: number, day: number) => {
    if (day !== NO_DAY && day <= asOf && day > (last.get(record) ?? Number.NEGATIVE_INFINITY)) last.set(record, day);
  };
  for (let record = 0; record < records.ids.length; record++)
    note(record, numberOf(records, "checkedOn", record, NO_DAY));
  visits.record.forEach((record, i) => {
    note(record, visits.day[i]!);
  });
  return last;
}
