import type { Reached } from "../../../analysis/rings/reach.ts";
import { siteRankOn } from "../../../analysis/sites/siteStates.ts";
import type { Asked } from "../../../contract/contract.ts";
import type { ReportedEvent, ReportedSite, ReportedThing } from "../../../contract/venueReport.ts";
import { CATALOGUE } from "../../../core/catalogue.ts";
import { type Day, NO_DAY } from "../../../core/day.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import { formatMoment, type Moment, NO_MOMENT } from "../../../core/moment.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { idOfSite, idsOf, layerOfSite, tenth } from "../../index/refs.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import type { RecordReached } from "./nearby.ts";

type Personal = Asked["personal"];

const AWAITING_REVIEW = 3;

/** Whether a site is new or worse than at the end of the period before; null for neither, and without one (contract.md 7). */
export function changeOf(index: ProjectIndex, site: number, { states }: OnDay, since: Day): "new" | "worse" | null {
  const now = states.rank[site]!;
  if (since === NO_DAY || now > AWAITING_REVIEW) return null;
  const then = siteRankOn(index.sites, index.hazards, index.bySite, site, since);
  if (then > AWAITING_REVIEW) return "new";
  return now < then ? "worse" : null;
}

/** A site within a venue's radius; `rings` ascend, `since` is the end of the period before, NO_DAY without one. */
export function siteAnswer(
  index: ProjectIndex,
  found: Reached,
  rings: readonly number[],
  day: OnDay,
  since: Day,
  personal: Personal,
): ReportedSite {
  const site = found.number;
  const marks = day.states.marks[site]!;
  const change = changeOf(index, site, day, since);
  const { id, layer, name, distance } = siteThing(index, found, personal);
  return {
    id,
    layer,
    category: categoryOf(index, site),
    name,
    status: statusOf(day, site),
    major: (marks & 1) !== 0,
    distance,
    new: change === "new",
    worse: change === "worse",
    marks,
    ring: rings.findIndex((ring) => found.metres <= ring),
  };
}

/** The status of a site on the day. */
export const statusOf = ({ states }: OnDay, site: number): DisplayStatus => DISPLAY_STATUSES[states.rank[site]!]!;

/** Blocked fire lanes that are sites: those of the two lane categories that are not closed or clear. */
export const laneSites = <T extends Reached>(index: ProjectIndex, near: readonly T[], day: OnDay): readonly T[] =>
  near.filter(({ number }) => {
    const status = statusOf(day, number);
    return isLaneCategory(categoryOf(index, number)) && status !== "closed" && status !== "clear";
  });

/** Blocked fire lanes that are roads marked so. */
export const laneRoads = (index: ProjectIndex, roads: readonly RecordReached[]): readonly RecordReached[] =>
  roads.filter(({ layer, record }) => numberOf(index.layers[layer]!.records, "blocked", record, 0) === 1);

/** The two categories of fire lanes. */
export const isLaneCategory = (category: string): boolean =>
  category === "fire-lane-compound" || category === "fire-lane-road";

/** An event with its local times. */
export function eventAnswer(index: ProjectIndex, layer: number, record: number, personal: Personal): ReportedEvent {
  const { records } = index.layers[layer]!;
  const at = (field: string) => formatMoment(numberOf(records, field, record, NO_MOMENT) as Moment) || null;
  return {
    id: records.ids.at(record),
    name: redactedField(records, "name", record, personal),
    start: at("start"),
    end: at("end"),
  };
}

/** A record of another kind with its distance. */
export function thingAnswer(index: ProjectIndex, found: RecordReached, personal: Personal): ReportedThing {
  const name = redactedField(index.layers[found.layer]!.records, "name", found.record, personal);
  return { ...idsOf(index, found), name, distance: tenth(found.metres) };
}

/** A site with its distance. */
export function siteThing(index: ProjectIndex, { number, metres }: Reached, personal: Personal): ReportedThing {
  const { records } = index.layers[index.sites.layer[number]!]!;
  const name = redactedField(
    records,
    "name",
    index.sites.record[number]!,
    personal,
    isWithheld(index, number, personal),
  );
  return { id: idOfSite(index, number), layer: layerOfSite(index, number), name, distance: tenth(metres) };
}

/** Whether a hydrant can be used; null where the ledger does not say. */
export function usableOf(index: ProjectIndex, { layer, record }: RecordReached): boolean | null {
  const usable = numberOf(index.layers[layer]!.records, "usable", record, -1);
  return usable < 0 ? null : usable === 1;
}

/** Important infrastructure 重要基础设施, by the project's catalogue, else the built-in one. */
export const isInfrastructure = (index: ProjectIndex, site: number): boolean =>
  isImportant(index, categoryOf(index, site));

/** The same of a category. */
export function isImportant(index: ProjectIndex, category: string): boolean {
  const own = index.project.categories.find(({ id }) => id === category)?.infrastructure;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "infrastructure" in CATALOGUE[category as keyof typeof CATALOGUE];
}

const categoryOf = (index: ProjectIndex, site: number): string => index.words.categories[index.sites.category[site]!]!;
