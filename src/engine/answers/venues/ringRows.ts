import type { Reached } from "../../../analysis/rings/reach.ts";
import { siteRankOn } from "../../../analysis/sites/siteStates.ts";
import type { Asked } from "../../../contract/contract.ts";
import type { ExposedEvent, ExposedSite, ExposedThing } from "../../../contract/venueReport.ts";
import { CATALOGUE } from "../../../core/catalogue.ts";
import { type Day, NO_DAY } from "../../../core/day.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import { formatMoment, type Moment, NO_MOMENT } from "../../../core/moment.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { HeldProject, OnDay } from "../../index/projectIndex.ts";
import { idOfSite, idsOf, layerOfSite, tenth } from "../../index/refs.ts";
import { isWithheld } from "../../privacy/households.ts";
import { toldField } from "../../privacy/redacted.ts";
import type { RecordReached } from "./nearby.ts";

type Personal = Asked["personal"];

const AWAITING_REVIEW = 3;

/** Whether a site is new or worse than at the end of the period before; null for neither, and without one (contract.md 7). */
export function changeOf(held: HeldProject, site: number, { states }: OnDay, since: Day): "new" | "worse" | null {
  const now = states.rank[site]!;
  if (since === NO_DAY || now > AWAITING_REVIEW) return null;
  const then = siteRankOn(held.sites, held.hazards, held.bySite, site, since);
  if (then > AWAITING_REVIEW) return "new";
  return now < then ? "worse" : null;
}

/** A site within a venue's radius; `rings` ascend, `since` is the end of the period before, NO_DAY without one. */
export function siteAnswer(
  held: HeldProject,
  found: Reached,
  rings: readonly number[],
  day: OnDay,
  since: Day,
  personal: Personal,
): ExposedSite {
  const site = found.number;
  const marks = day.states.marks[site]!;
  const change = changeOf(held, site, day, since);
  const { id, layer, name, distance } = siteThing(held, found, personal);
  return {
    id,
    layer,
    category: categoryOf(held, site),
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
export const laneSites = <T extends Reached>(held: HeldProject, near: readonly T[], day: OnDay): readonly T[] =>
  near.filter(({ number }) => {
    const status = statusOf(day, number);
    return isLaneCategory(categoryOf(held, number)) && status !== "closed" && status !== "clear";
  });

/** Blocked fire lanes that are roads marked so. */
export const laneRoads = (held: HeldProject, roads: readonly RecordReached[]): readonly RecordReached[] =>
  roads.filter(({ layer, record }) => numberOf(held.layers[layer]!.records, "blocked", record, 0) === 1);

/** The two categories of fire lanes. */
export const isLaneCategory = (category: string): boolean =>
  category === "fire-lane-compound" || category === "fire-lane-road";

/** An event with its local times. */
export function eventAnswer(held: HeldProject, layer: number, record: number, personal: Personal): ExposedEvent {
  const { records } = held.layers[layer]!;
  const at = (field: string) => formatMoment(numberOf(records, field, record, NO_MOMENT) as Moment) || null;
  return {
    id: records.ids.at(record),
    name: toldField(records, "name", record, personal),
    start: at("start"),
    end: at("end"),
  };
}

/** A record of another kind with its distance. */
export function thingAnswer(held: HeldProject, found: RecordReached, personal: Personal): ExposedThing {
  const name = toldField(held.layers[found.layer]!.records, "name", found.record, personal);
  return { ...idsOf(held, found), name, distance: tenth(found.metres) };
}

/** A site with its distance. */
export function siteThing(held: HeldProject, { number, metres }: Reached, personal: Personal): ExposedThing {
  const { records } = held.layers[held.sites.layer[number]!]!;
  const name = toldField(records, "name", held.sites.record[number]!, personal, isWithheld(held, number, personal));
  return { id: idOfSite(held, number), layer: layerOfSite(held, number), name, distance: tenth(metres) };
}

/** Whether a hydrant can be used; null where the ledger does not say. */
export function usableOf(held: HeldProject, { layer, record }: RecordReached): boolean | null {
  const usable = numberOf(held.layers[layer]!.records, "usable", record, -1);
  return usable < 0 ? null : usable === 1;
}

/** Important infrastructure 重要基础设施, by the project's catalogue, else the built-in one. */
export const isInfrastructure = (held: HeldProject, site: number): boolean => isImportant(held, categoryOf(held, site));

/** The same of a category. */
export function isImportant(held: HeldProject, category: string): boolean {
  const own = held.project.categories.find(({ id }) => id === category)?.infrastructure;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "infrastructure" in CATALOGUE[category as keyof typeof CATALOGUE];
}

const categoryOf = (held: HeldProject, site: number): string => held.words.categories[held.sites.category[site]!]!;
