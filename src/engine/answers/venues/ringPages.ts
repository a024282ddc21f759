import type { Contract, SiteInRings, ThingInRings, ThingList } from "../../../contract/contract.ts";
import { THING_LISTS } from "../../../contract/contract.ts";
import { refOf } from "../../../core/ref.ts";
import { nameNear } from "../../index/nearNames.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { resolveSite } from "../../index/resolve.ts";
import { redactedField } from "../../privacy/redacted.ts";
import {
  groupOf,
  type InRings,
  inRings,
  isInPart,
  type NearestVenue,
  type RingsOfVenue,
  sitesOnce,
} from "./inRings.ts";
import { siteAnswer, siteThing, statusOf, thingAnswer } from "./ringRows.ts";
import { hydrantAnswer, lanesOf, type Things, thingsAround } from "./thingsInRings.ts";

/** One page of the sites in the rings, or of a part of them. */
export function sitesInRingsPage(
  index: ProjectIndex,
  ask: Contract["sitesInRings"]["ask"],
): Contract["sitesInRings"]["answer"] {
  const found = inRings(index, ask);
  const groups = { major: 0, overdue: 0, open: 0, rest: 0 };
  if (found === null) return { total: 0, rows: [], groups };
  const sites = sitesOfPart(index, found, ask.part);
  const row = ({ site, of }: NearestVenue): SiteInRings => {
    const told = siteAnswer(index, site, of.rings, found.day, found.since, ask.personal);
    const { records } = index.layers[index.sites.layer[site.number]!]!;
    return { ...told, nearName: nameNear(records, told.name), venue: nameOf(index, of, ask.personal) };
  };
  for (const { site } of sites) groups[groupOf(site)]++;
  return { total: sites.length, rows: sites.slice(ask.offset, ask.offset + ask.limit).map(row), groups };
}

/** The sites of a part, in the order of the list. */
export function sitesOfPart(
  index: ProjectIndex,
  found: InRings,
  part: Contract["sitesInRings"]["ask"]["part"],
): readonly NearestVenue[] {
  const all = sitesOnce(index, found);
  if (Object.values(part).every((wish) => wish == null)) return all;
  const isMeant = isInPart(index, found, part);
  return all.filter(({ site, of }) => isMeant(site, of.rings));
}

/** One page of what else lies in the rings, nearest first. */
export function thingsInRings(
  index: ProjectIndex,
  ask: Contract["thingsInRings"]["ask"],
): Contract["thingsInRings"]["answer"] {
  const rows = thingRows(index, ask, ask.list);
  return { total: rows.length, rows: rows.slice(ask.offset, ask.offset + ask.limit) };
}

/** Where in the lists something stands. */
export function placeInRings(
  index: ProjectIndex,
  ask: Contract["placeInRings"]["ask"],
): Contract["placeInRings"]["answer"] {
  const found = inRings(index, ask);
  const at: Partial<Record<ThingList | "sites", number>> = {};
  if (found === null) return { isInRings: false, at };
  const number = resolveSite(index, ask.ref);
  const isIt = ({ site }: NearestVenue) => site.number === number;
  const isInRings = number >= 0 && sitesOnce(index, found).some(isIt);
  const place = isInRings ? sitesOfPart(index, found, ask.part).findIndex(isIt) : -1;
  if (place >= 0) at.sites = place;
  for (const list of THING_LISTS) {
    const number = thingRows(index, ask, list).findIndex((thing) => refOf(thing) === ask.ref);
    if (number >= 0) at[list] = number;
  }
  return { isInRings: isInRings || Object.keys(at).length > 0, at };
}

type AskedThings = Omit<Contract["thingsInRings"]["ask"], "list" | "offset" | "limit">;
type Rows = readonly ThingInRings[];

/** The rows of the last rings that were looked into, by list. */
const rowsOf = new WeakMap<InRings, Map<string, Rows>>();

function thingRows(index: ProjectIndex, ask: AskedThings, list: ThingList): Rows {
  const found = inRings(index, ask);
  if (found === null) return [];
  const lists = rowsOf.get(found) ?? new Map<string, Rows>();
  const key = `${ask.personal} ${list}`;
  const rows = lists.get(key) ?? nearestThings(index, found, list, ask);
  rowsOf.set(found, lists.set(key, rows));
  return rows;
}

/** Each thing once, with the nearest of the venues around which it lies. */
function nearestThings(index: ProjectIndex, found: InRings, list: ThingList, ask: AskedThings): Rows {
  const nearest = new Map<string, ThingInRings>();
  for (const of of found.venues) {
    const venue = nameOf(index, of, ask.personal);
    for (const thing of listOf(index, found, thingsAround(index, of, found.day), list, ask)) {
      const ref = refOf(thing);
      const before = nearest.get(ref);
      if (before === undefined || thing.distance < before.distance) nearest.set(ref, { ...thing, venue });
    }
  }
  return [...nearest].sort(([a, x], [b, y]) => x.distance - y.distance || (a < b ? -1 : 1)).map(([, thing]) => thing);
}

function listOf(
  index: ProjectIndex,
  { day }: InRings,
  found: Things,
  list: ThingList,
  { personal }: AskedThings,
): readonly Omit<ThingInRings, "venue">[] {
  switch (list) {
    case "hydrants":
      return found.hydrants.map((one) => hydrantAnswer(index, one, personal));
    case "stations":
      return found.stations.map((one) => thingAnswer(index, one, personal));
    case "infrastructure":
      return found.infrastructure.map((one) => ({
        ...siteThing(index, one, personal),
        status: statusOf(day, one.number),
      }));
    case "lanes":
      return lanesOf(index, found, day, personal);
  }
}

const nameOf = (index: ProjectIndex, { venue }: RingsOfVenue, personal: AskedThings["personal"]): string =>
  redactedField(index.layers[venue.layer]!.records, "name", venue.record, personal);
