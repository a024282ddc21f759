import { choiceTest, hazardsByDays, sortHazards } from "../../../analysis/hazards/hazardList.ts";
import { isStaleHazard } from "../../../analysis/hazards/hazardTally.ts";
import { countedHazards } from "../../../analysis/sites/matches.ts";
import type { Asked, Contract, HazardRow } from "../../../contract/contract.ts";
import { type Day, formatDay, NO_DAY } from "../../../core/day.ts";
import { ALWAYS, NEVER } from "../../../core/hazard.ts";
import { DISPLAY_STATUSES, FIVE_ELEMENTS, SUPERVISIONS } from "../../../core/hazardWords.ts";
import { type LayerRecords, numberOf, textOf } from "../../../ingest/records/records.ts";
import { LARGER_LEVEL } from "../../../ingest/values/fieldReaders.ts";
import { writeCsv } from "../../../ingest/write/writeCsv.ts";
import { isElementGiven } from "../../index/hazardTimes.ts";
import { keptList } from "../../index/keptLists.ts";
import { nameNear } from "../../index/nearNames.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { refOfSite } from "../../index/refs.ts";
import { redactedReference } from "../../privacy/hiddenIds.ts";
import { isRecordWithheld } from "../../privacy/households.ts";
import { redacted, redactedField } from "../../privacy/redacted.ts";
import { throughGate } from "../../privacy/throughGate.ts";
import { wordIn } from "../words/wordIn.ts";
import { tallyKeyOf } from "./tallyKeys.ts";

type Ask = Omit<Contract["hazards"]["ask"], "offset" | "limit">;

/** One page of the hazards that exist on a day. */
export function hazardsPage(index: ProjectIndex, ask: Contract["hazards"]["ask"]): Contract["hazards"]["answer"] {
  const day = index.on(ask.asOf, ask.filter);
  const list = listed(index, day, ask);
  return {
    total: list.length,
    rows: list.slice(ask.offset, ask.offset + ask.limit).map((hazard) => hazardRow(index, day, hazard, ask.personal)),
  };
}

/** Which hazards, in which order. */
const listed = (index: ProjectIndex, day: OnDay, ask: Ask): readonly number[] => {
  const { which, cell, bbox, sort } = ask;
  return keptList(day, ["hazards", which, cell, bbox, sort], () => listAnew(index, day, ask));
};

function listAnew(index: ProjectIndex, day: OnDay, ask: Ask): readonly number[] {
  const { hazards } = index;
  const { which, bbox } = ask;
  const isChosen = choiceTest(hazards, day.states, which, index.project);
  const isCounted = countedBy(index, day, ask);
  const isInBox = bbox === undefined ? () => true : inBox(index, bbox);
  const found = hazardsByDays(hazards, day.states, (h) => isCounted(h) && isChosen(h) && isInBox(h));
  return sortHazards(index, day.states, ask.sort, found);
}

/** The hazards as totals count them; of a tally's cell those that it counts. */
function countedBy(index: ProjectIndex, day: OnDay, { filter, cell }: Ask): (hazard: number) => boolean {
  const isCounted = countedHazards(index, filter, day.matches);
  if (cell === undefined || cell.key === null) return isCounted;
  const keyOf = tallyKeyOf(index, cell.by);
  // The row may have been told before its words were hidden, or after.
  return (h) => isCounted(h) && (keyOf(h) === cell.key || redacted(keyOf(h), "hide") === cell.key);
}

function inBox({ sites, hazards }: ProjectIndex, [west, south, east, north]: NonNullable<Ask["bbox"]>) {
  return (h: number): boolean => {
    const lng = sites.lng[hazards.site[h]!];
    const lat = sites.lat[hazards.site[h]!];
    // A site that was not found, or is not on the map, is in no box: every comparison with it is false.
    return lng! >= west && lng! <= east && lat! >= south && lat! <= north;
  };
}

function hazardRow(index: ProjectIndex, day: OnDay, h: number, personal: Asked["personal"]): HazardRow {
  const { hazards, sites } = index;
  const set = index.hazardSets[hazards.set[h]!]!;
  const record = hazards.record[h]!;
  const site = hazards.site[h]!;
  const withheld = isRecordWithheld(index, set.records, record, personal);
  const field = (name: string) => redactedField(set.records, name, record, personal, withheld);
  const lng = site < 0 ? Number.NaN : sites.lng[site]!;
  const due = hazards.due[h]!;
  const siteName =
    site < 0
      ? field("siteName") || field("siteAddress") || redactedReference(index, field("site"), personal)
      : nameOfSite(index, site, personal, withheld);
  return {
    id: set.records.ids.at(record),
    layer: set.records.layer,
    isInSite: set.records !== set.layer.records,
    site: site < 0 ? null : refOfSite(index, site),
    siteName,
    siteNear: site < 0 ? siteName : nameNear(recordsOfSite(index, site), siteName),
    area: redacted(tallyKeyOf(index, "area")(h), personal),
    place: Number.isNaN(lng) ? null : [lng, sites.lat[site]!],
    status: DISPLAY_STATUSES[day.states.hazardRank[h]!]!,
    level: hazards.major[h] ? "major" : "general",
    isLarger: numberOf(set.records, "level", record, -1) === LARGER_LEVEL,
    supervision: SUPERVISIONS[hazards.supervision[h]!]!,
    type: field("type"),
    description: field("description"),
    found: dayText(hazards.exists[h]!),
    due: dayText(due),
    daysLeft: due === NEVER ? null : due - day.states.day,
    department: redacted(index.words.departments[hazards.department[h]!]!, personal),
    five: FIVE_ELEMENTS.map((element) => isElementGiven(set.records, record, element)),
    stale: isStaleHazard(hazards, h, day.states.day as Day, index.project.staleDays),
    relapsed: hazards.relapsed[h] === 1,
  };
}

const recordsOfSite = ({ layers, sites }: ProjectIndex, site: number): LayerRecords =>
  layers[sites.layer[site]!]!.records;

function nameOfSite(index: ProjectIndex, site: number, personal: Asked["personal"], withheld: boolean): string {
  const records = recordsOfSite(index, site);
  const field = (name: string) => redactedField(records, name, index.sites.record[site]!, personal, withheld);
  return field("name") || field("address");
}

const dayText = (day: number): string =>
  day === ALWAYS || day === NEVER || day === NO_DAY ? "" : formatDay(day as Day);

const HEADINGS = [
  "id",
  "status",
  "daysLeft",
  "due",
  "level",
  "supervision",
  "site",
  "siteName",
  "area",
  "type",
  "description",
  "department",
  "five",
  "found",
  "stale",
  "relapsed",
] as const;

/** All hazards of a list as CSV text, in its order, sites by `layer/id`; headings and codes as `say` puts them, else as they are. */
export function exportHazards(index: ProjectIndex, { labels, ...ask }: Contract["exportHazards"]["ask"]): string {
  const day = index.on(ask.asOf, ask.filter);
  const word = wordIn(labels);
  const flag = (is: boolean) => word(is ? "yes" : "no");
  const rows = function* () {
    for (const hazard of listed(index, day, ask)) {
      const row = throughGate(index, ask.personal, hazardRow(index, day, hazard, ask.personal));
      const cells: Record<(typeof HEADINGS)[number], string> = {
        id: row.id,
        status: word(row.status),
        daysLeft: row.daysLeft === null ? "" : String(row.daysLeft),
        due: row.due,
        level: word(row.isLarger && Object.hasOwn(labels, "larger") ? "larger" : row.level),
        supervision: word(row.supervision),
        site: row.site ?? redactedReference(index, siteAsWritten(index, hazard), ask.personal),
        siteName: row.siteName,
        area: row.area,
        type: row.type,
        description: row.description,
        department: row.department,
        // Not "3/5", which a spreadsheet takes for a date.
        five: String(row.five.filter(Boolean).length),
        found: row.found,
        stale: flag(row.stale),
        relapsed: redacted(String(timesRelapsed(index, hazard)), ask.personal),
      };
      yield HEADINGS.map((heading) => cells[heading]);
    }
  };
  return writeCsv(HEADINGS.map(word), rows());
}

/** Where no site was found, the reference as the ledger has it. */
const siteAsWritten = ({ hazardSets, hazards }: ProjectIndex, hazard: number): string =>
  textOf(hazardSets[hazards.set[hazard]!]!.records, "site", hazards.record[hazard]!);

/** A number as the ledger's own 反弹次数, so that the list can be read back; what only the dates tell is once. */
function timesRelapsed({ hazardSets, hazards }: ProjectIndex, hazard: number): number {
  if (hazards.relapsed[hazard] !== 1) return 0;
  const times = numberOf(hazardSets[hazards.set[hazard]!]!.records, "reopened", hazards.record[hazard]!, 1);
  return Number.isNaN(times) || times < 1 ? 1 : times;
}
