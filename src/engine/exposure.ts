import { CATALOGUE } from "../core/catalogue.ts";
import { type Day, NO_DAY } from "../core/day.ts";
import type { Geometry } from "../core/geometry.ts";
import { DISPLAY_STATUSES } from "../core/hazardWords.ts";
import { formatMoment, type Moment, NO_MOMENT } from "../core/moment.ts";
import type { Period } from "../core/period.ts";
import { siteStatesOn, type SiteStates } from "../analysis/siteStates.ts";
import { numberOf } from "../ledger/records.ts";
import { isWithheld, toldField } from "./answers/redacted.ts";
import type { Asked, AskedOnDay } from "./contract.ts";
import type { ExposedSite, ExposedThing, ExposureUnion, RingCount, VenueExposure } from "./exposureAnswer.ts";
import { endOfPeriodBefore, eventInPeriod, isAlways, LARGEST_RADIUS, ringsOfVenue } from "./exposurePeriod.ts";
import type { HeldProject, OnDay } from "./held.ts";
import { recordsNear, sitesNear } from "./nearby.ts";

/** What is asked of the surroundings: a period, perhaps one venue, perhaps another radius. */
export interface ExposureAsk extends AskedOnDay {
  readonly venue?: string;
  readonly radius?: number;
}

export interface Venue {
  readonly layer: number;
  readonly record: number;
  readonly events: readonly { layer: number; record: number }[];
}

const AWAITING_REVIEW = 3;

/** The venues that belong to a period: those with an event in it, those that always count, and one that is named. */
export function venuesOf(held: HeldProject, period: Period, named: string | undefined): Venue[] {
  const venues: Venue[] = [];
  held.layers.forEach(({ spec, records }, layer) => {
    if (spec.kind !== "venue") return;
    records.ids.forEach((id, record) => {
      const isNamed = named !== undefined && (id === named || `${spec.id}/${id}` === named);
      if (named !== undefined && !isNamed) return;
      const events = held.events.filter((event) => event.venueLayer === layer && event.venueRecord === record && eventInPeriod(held, event.layer, event.record, period));
      if (events.length > 0 || isNamed || (isAlways(held, layer, record) && period.start !== null)) venues.push({ layer, record, events });
    });
  });
  return venues;
}

/** Everything around the venues of a period, each venue once and each site once a venue. */
export function exposureOf(held: HeldProject, period: Period, ask: ExposureAsk): { venues: VenueExposure[]; union: ExposureUnion; since: Day } {
  const day = held.on(ask.asOf, ask.filter);
  const since = endOfPeriodBefore(held, period, ask.asOf);
  const before = since === NO_DAY ? null : siteStatesOn(held.sites, held.hazards, since);
  const inUnion = new Uint8Array(held.sites.count);
  const venues = venuesOf(held, period, ask.venue).map((venue) => around(held, venue, day, before, ask, inUnion));
  return { venues, union: unionOf(held, day, inUnion), since };
}

function around(held: HeldProject, venue: Venue, day: OnDay, before: SiteStates | null, ask: ExposureAsk, inUnion: Uint8Array): VenueExposure {
  const { records, spec } = held.layers[venue.layer]!;
  const { radius, rings } = radiiOf(held, venue, ask.radius);
  const geometry = geometryOf(held, venue.layer, venue.record);
  const near = (geometry === null ? [] : sitesNear(held, geometry, radius)).filter(({ number }) => day.matches[number] === 1);
  for (const { number } of near) inUnion[number] = 1;
  const { rank, marks } = day.states;
  near.sort((a, b) => rank[a.number]! - rank[b.number]! || (marks[b.number]! & 1) - (marks[a.number]! & 1) || a.metres - b.metres || compare(refOf(held, a.number), refOf(held, b.number)));
  const things = (kinds: Parameters<typeof recordsNear>[1]) =>
    (geometry === null ? [] : recordsNear(held, kinds, geometry, radius))
      .map(({ layer, record, metres }) => ({ layer, record, metres, ref: `${held.layers[layer]!.spec.id}/${held.layers[layer]!.records.ids[record]}` }))
      .sort((a, b) => a.metres - b.metres || compare(a.ref, b.ref));
  const thing = ({ layer, record, metres }: { layer: number; record: number; metres: number }): ExposedThing => {
    const { spec: of, records: from } = held.layers[layer]!;
    return { id: from.ids[record]!, layer: of.id, name: toldField(from, "name", record, ask.personal), distance: tenth(metres) };
  };
  const category = (site: number) => held.words.categories[held.sites.category[site]!]!;
  const siteThing = ({ number, metres }: { number: number; metres: number }): ExposedThing => ({
    id: idOfSite(held, number),
    layer: layerOfSite(held, number),
    name: nameOfSite(held, number, ask.personal),
    distance: tenth(metres),
  });
  const byDistance = [...near].sort((a, b) => a.metres - b.metres || compare(refOf(held, a.number), refOf(held, b.number)));
  return {
    id: records.ids[venue.record]!,
    layer: spec.id,
    name: toldField(records, "name", venue.record, ask.personal),
    radius,
    rings,
    events: venue.events.map(({ layer, record }) => eventAnswer(held, layer, record, ask.personal)),
    sites: near.map(({ number, metres }): ExposedSite => siteAnswer(held, number, metres, day, before, ask.personal)),
    hydrants: things(["hydrant"]).map((found) => {
      const usable = numberOf(held.layers[found.layer]!.records, "usable", found.record, -1);
      return { ...thing(found), usable: usable < 0 ? null : usable === 1 };
    }),
    stations: things(["fire-station", "micro-station"]).map(thing),
    infrastructure: byDistance.filter(({ number }) => isInfrastructure(held, category(number))).map(siteThing),
    lanes: lanesOf(held, byDistance, rank, things(["road"]).filter(({ layer, record }) => numberOf(held.layers[layer]!.records, "blocked", record, 0) === 1)),
    byRing: rings.map((ring): RingCount => {
      const inside = near.filter(({ metres }) => metres <= ring);
      const byStatus = new Array<number>(7).fill(0);
      for (const { number } of inside) byStatus[rank[number]!] = byStatus[rank[number]!]! + 1;
      return { radius: ring, sites: inside.length, byStatus };
    }),
    record: [venue.layer, venue.record],
  };
}

function siteAnswer(held: HeldProject, site: number, metres: number, day: OnDay, before: SiteStates | null, personal: Asked["personal"]): ExposedSite {
  const now = day.states.rank[site]!;
  const then = before === null ? null : before.rank[site]!;
  const { records } = held.layers[held.sites.layer[site]!]!;
  const isPressing = now <= AWAITING_REVIEW;
  return {
    id: idOfSite(held, site),
    layer: layerOfSite(held, site),
    category: held.words.categories[held.sites.category[site]!]!,
    name: toldField(records, "name", held.sites.record[site]!, personal, isWithheld(held, site, personal)),
    status: DISPLAY_STATUSES[now]!,
    major: (day.states.marks[site]! & 1) !== 0,
    distance: tenth(metres),
    new: then !== null && isPressing && then > AWAITING_REVIEW,
    worse: then !== null && isPressing && then <= AWAITING_REVIEW && now < then,
    site,
  };
}

/** Blocked fire lanes: sites of the two lane categories that are not closed or clear, and roads marked blocked. */
function lanesOf(held: HeldProject, near: readonly { number: number; metres: number }[], rank: Uint8Array, roads: readonly { layer: number; record: number; metres: number }[]): VenueExposure["lanes"] {
  const lanes = near
    .filter(({ number }) => /^fire-lane-(compound|road)$/.test(held.words.categories[held.sites.category[number]!]!))
    .map(({ number, metres }) => ({ id: idOfSite(held, number), layer: layerOfSite(held, number), status: DISPLAY_STATUSES[rank[number]!]!, distance: tenth(metres) }))
    .filter(({ status }) => status !== "closed" && status !== "clear");
  const blocked = roads.map(({ layer, record, metres }) => ({ id: held.layers[layer]!.records.ids[record]!, layer: held.layers[layer]!.spec.id, status: "blocked" as const, distance: tenth(metres) }));
  return [...lanes, ...blocked].sort((a, b) => a.distance - b.distance || compare(`${a.layer}/${a.id}`, `${b.layer}/${b.id}`));
}

export function radiiOf(held: HeldProject, { layer, record }: Venue, asked: number | undefined): { radius: number; rings: number[] } {
  const own = ringsOfVenue(held, layer, record);
  const given = numberOf(held.layers[layer]!.records, "radius", record, Number.NaN);
  const ladder = own.length > 0 ? own : [...held.project.rings];
  const radius = asked ?? (given > 0 && given <= LARGEST_RADIUS ? given : Math.max(...ladder));
  return { radius, rings: [...ladder.filter((ring) => ring < radius), radius] };
}

/** The geometry of a record; null when it is not on the map. */
export function geometryOf(held: HeldProject, layer: number, record: number): Geometry | null {
  const { records } = held.layers[layer]!;
  const lng = records.lng[record]!;
  if (Number.isNaN(lng)) return null;
  return records.shapes.get(record) ?? { type: "Point", coordinates: [lng, records.lat[record]!] };
}

function eventAnswer(held: HeldProject, layer: number, record: number, personal: Asked["personal"]) {
  const { records } = held.layers[layer]!;
  const at = (field: string) => formatMoment(numberOf(records, field, record, NO_MOMENT) as Moment) || null;
  return { id: records.ids[record]!, name: toldField(records, "name", record, personal), start: at("start"), end: at("end") };
}

function unionOf(held: HeldProject, { states }: OnDay, inUnion: Uint8Array): ExposureUnion {
  const byStatus = Object.fromEntries(DISPLAY_STATUSES.map((status) => [status, 0])) as Record<(typeof DISPLAY_STATUSES)[number], number>;
  const byCategory: Record<string, number> = {};
  let sites = 0;
  for (let site = 0; site < inUnion.length; site++) {
    if (inUnion[site] !== 1) continue;
    sites++;
    byStatus[DISPLAY_STATUSES[states.rank[site]!]!]++;
    const category = held.words.categories[held.sites.category[site]!]!;
    byCategory[category] = (byCategory[category] ?? 0) + 1;
  }
  return { sites, byStatus, byCategory };
}

/** Important infrastructure 重要基础设施, by the project's catalogue, else the built-in one. */
function isInfrastructure(held: HeldProject, category: string): boolean {
  const own = held.project.categories.find(({ id }) => id === category)?.infrastructure;
  if (own !== undefined) return own;
  return Object.hasOwn(CATALOGUE, category) && "infrastructure" in CATALOGUE[category as keyof typeof CATALOGUE];
}

const idOfSite = (held: HeldProject, site: number): string => held.layers[held.sites.layer[site]!]!.records.ids[held.sites.record[site]!]!;
const layerOfSite = (held: HeldProject, site: number): string => held.layers[held.sites.layer[site]!]!.spec.id;
const refOf = (held: HeldProject, site: number): string => `${layerOfSite(held, site)}/${idOfSite(held, site)}`;
const tenth = (metres: number): number => Math.round(metres * 10) / 10;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
