import type { Contract, SiteInRings, ThingInRings, ThingList } from "../../../contract/contract.ts";
import { THING_LISTS } from "../../../contract/contract.ts";
import { refOf } from "../../../core/ref.ts";
import type { HeldProject } from "../../index/projectIndex.ts";
import { siteNamed } from "../../index/resolve.ts";
import { toldField } from "../../privacy/redacted.ts";
import { type InRings, inRings, isInPart, type NearestVenue, type RingsOfVenue, sitesInRings } from "./inRings.ts";
import { siteAnswer, siteThing, statusOf, thingAnswer } from "./ringRows.ts";
import { hydrantAnswer, lanesOf, type Things, thingsAround } from "./thingsInRings.ts";

/** One page of the sites in the rings, or of a part of them. */
export function exposedSitesPage(
  held: HeldProject,
  ask: Contract["exposedSites"]["ask"],
): Contract["exposedSites"]["answer"] {
  const found = inRings(held, ask);
  if (found === null) return { total: 0, rows: [] };
  const sites = sitesOfPart(held, found, ask.part);
  const row = ({ site, of }: NearestVenue): SiteInRings => ({
    ...siteAnswer(held, site, of.rings, found.day, found.since, ask.personal),
    venue: nameOf(held, of, ask.personal),
  });
  return { total: sites.length, rows: sites.slice(ask.offset, ask.offset + ask.limit).map(row) };
}

/** The sites of a part, in the order of the list. */
export function sitesOfPart(
  held: HeldProject,
  found: InRings,
  part: Contract["exposedSites"]["ask"]["part"],
): readonly NearestVenue[] {
  const all = sitesInRings(held, found);
  if (part.ring === null && part.status === null && part.change === null) return all;
  const isMeant = isInPart(held, found, part);
  return all.filter(({ site, of }) => isMeant(site, of.rings));
}

/** One page of what else lies in the rings, nearest first. */
export function exposedThings(
  held: HeldProject,
  ask: Contract["exposedThings"]["ask"],
): Contract["exposedThings"]["answer"] {
  const rows = thingRows(held, ask, ask.list);
  return { total: rows.length, rows: rows.slice(ask.offset, ask.offset + ask.limit) };
}

/** Where in the lists something stands. */
export function exposedAt(held: HeldProject, ask: Contract["exposedAt"]["ask"]): Contract["exposedAt"]["answer"] {
  const found = inRings(held, ask);
  const at: Partial<Record<ThingList | "sites", number>> = {};
  if (found === null) return { isInRings: false, at };
  const number = siteNamed(held, ask.ref);
  const isIt = ({ site }: NearestVenue) => site.number === number;
  const isInRings = number >= 0 && sitesInRings(held, found).some(isIt);
  const index = isInRings ? sitesOfPart(held, found, ask.part).findIndex(isIt) : -1;
  if (index >= 0) at.sites = index;
  for (const list of THING_LISTS) {
    const place = thingRows(held, ask, list).findIndex((thing) => refOf(thing) === ask.ref);
    if (place >= 0) at[list] = place;
  }
  return { isInRings: isInRings || Object.keys(at).length > 0, at };
}

type AskedThings = Omit<Contract["exposedThings"]["ask"], "list" | "offset" | "limit">;
type Rows = readonly ThingInRings[];

/** The rows of the last rings that were looked into, by list. */
const rowsOf = new WeakMap<InRings, Map<string, Rows>>();

function thingRows(held: HeldProject, ask: AskedThings, list: ThingList): Rows {
  const found = inRings(held, ask);
  if (found === null) return [];
  const lists = rowsOf.get(found) ?? new Map<string, Rows>();
  const key = `${ask.personal} ${list}`;
  const rows = lists.get(key) ?? nearestThings(held, found, list, ask);
  rowsOf.set(found, lists.set(key, rows));
  return rows;
}

/** Each thing once, with the nearest of the venues around which it lies. */
function nearestThings(held: HeldProject, found: InRings, list: ThingList, ask: AskedThings): Rows {
  const nearest = new Map<string, ThingInRings>();
  for (const of of found.venues) {
    const venue = nameOf(held, of, ask.personal);
    for (const thing of listOf(held, found, thingsAround(held, of, found.day), list, ask)) {
      const ref = refOf(thing);
      const before = nearest.get(ref);
      if (before === undefined || thing.distance < before.distance) nearest.set(ref, { ...thing, venue });
    }
  }
  return [...nearest].sort(([a, x], [b, y]) => x.distance - y.distance || (a < b ? -1 : 1)).map(([, thing]) => thing);
}

function listOf(
  held: HeldProject,
  { day }: InRings,
  found: Things,
  list: ThingList,
  { personal }: AskedThings,
): readonly Omit<ThingInRings, "venue">[] {
  switch (list) {
    case "hydrants":
      return found.hydrants.map((one) => hydrantAnswer(held, one, personal));
    case "stations":
      return found.stations.map((one) => thingAnswer(held, one, personal));
    case "infrastructure":
      return found.infrastructure.map((one) => ({
        ...siteThing(held, one, personal),
        status: statusOf(day, one.number),
      }));
    case "lanes":
      return lanesOf(held, found, day, personal);
  }
}

const nameOf = (held: HeldProject, { venue }: RingsOfVenue, personal: AskedThings["personal"]): string =>
  toldField(held.layers[venue.layer]!.records, "name", venue.record, personal);
