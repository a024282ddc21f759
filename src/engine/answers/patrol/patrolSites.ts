import type {
  Asked,
  AskedOnDay,
  BadEnd,
  PatrolAnswer,
  PatrolEnd,
  PatrolPoint,
  PatrolWish,
  PeriodAnswer,
  Unassigned,
} from "../../../contract/contract.ts";
import type { Period } from "../../../core/period.ts";
import type { HeldProject } from "../../index/held.ts";
import { refOf } from "../../index/refs.ts";
import { isWithheld } from "../../privacy/households.ts";
import { told, toldField } from "../../privacy/redacted.ts";
import { find } from "../sites/cards.ts";
import { geometryOf, radiiOf, venuesOf } from "../venues/exposure.ts";
import { periodAnswer, periodMeant } from "../venues/exposurePeriod.ts";
import { sitesNear } from "../venues/nearby.ts";

/** The sites to visit, each once, and references that name none, or several. */
export interface PatrolSites extends Pick<PatrolAnswer, "period" | "venues"> {
  readonly sites: readonly number[];
  readonly missing: readonly Unassigned[];
}

/** Sites that are named are taken as they are; those in rings must match the filter. */
export function patrolSites(held: HeldProject, ask: AskedOnDay & PatrolWish): PatrolSites {
  const { of } = ask;
  const rings = of.type === "rings" ? of : of.inRings;
  const period = rings === undefined ? null : periodMeant(held, rings.period, ask.asOf);
  const venues = period === null ? [] : venuesOf(held, period, rings?.venue);
  const inRings = {
    period: period === null ? null : toldPeriod(period, ask),
    venues: venues.map((venue) => ({
      id: held.layers[venue.layer]!.records.ids.at(venue.record),
      layer: held.layers[venue.layer]!.spec.id,
      name: toldField(held.layers[venue.layer]!.records, "name", venue.record, ask.personal),
      radius: radiiOf(held, venue, rings?.radius).radius,
    })),
  };
  if (of.type === "sites") return { ...inRings, ...namedSites(held, of.refs) };
  const { matches } = held.on(ask.asOf, ask.filter);
  const sites = new Set<number>();
  venues.forEach((venue, i) => {
    const geometry = geometryOf(held, venue.layer, venue.record);
    const near = geometry === null ? [] : sitesNear(held, geometry, inRings.venues[i]!.radius);
    for (const { number } of near) if (matches[number] === 1) sites.add(number);
  });
  return { ...inRings, sites: [...sites].sort((a, b) => a - b), missing: [] };
}

function toldPeriod(period: Period, { personal }: Asked): PeriodAnswer {
  const answer = periodAnswer(period);
  return { ...answer, name: told(answer.name, personal) };
}

function namedSites(held: HeldProject, refs: readonly string[]): Pick<PatrolSites, "sites" | "missing"> {
  const sites = new Set<number>();
  const missing = new Map<string, Unassigned>();
  for (const ref of refs) {
    const found = held.finder.byId(ref);
    if (found.length === 1) sites.add(found[0]!);
    else missing.set(ref, { site: ref, name: "", ...whyNot(found.map((site) => refOf(held, site))) });
  }
  return { sites: [...sites], missing: [...missing.values()] };
}

/** Why a reference names nothing: it could mean none, or several. */
const whyNot = (candidates: readonly string[]): Pick<Unassigned, "reason" | "candidates"> =>
  candidates.length === 0 ? { reason: "not-found" } : { reason: "ambiguous", candidates };

export type PatrolEnds = Pick<PatrolAnswer, "from" | "to" | "badEnds">;

/** The places of start and end; one that is not there, not one, or not on the map, is null and named. */
export function patrolEnds(held: HeldProject, { from, to, personal }: PatrolWish & Asked): PatrolEnds {
  const badEnds: BadEnd[] = [];
  const point = (end: "from" | "to", wish: PatrolEnd | null): PatrolPoint | null => {
    if (wish === null) return null;
    if (wish.type === "place") return { ref: "", name: "", lng: wish.lng, lat: wish.lat };
    const found = find(held, { personal, ref: wish.ref }) ?? recordById(held, wish.ref);
    const bad = (why: Pick<BadEnd, "reason" | "candidates">) => {
      badEnds.push({ end, ref: wish.ref, ...why });
      return null;
    };
    if (found === null) return bad(whyNot(recordsOf(held, wish.ref)));
    const layer = found.type === "site" ? held.sites.layer[found.site]! : found.layer;
    const record = found.type === "site" ? held.sites.record[found.site]! : found.record;
    const { records, spec } = held.layers[layer]!;
    const lng = records.lng[record]!;
    if (Number.isNaN(lng)) return bad({ reason: "not-on-map" });
    const withheld = found.type === "site" && isWithheld(held, found.site, personal);
    return {
      ref: `${spec.id}/${records.ids.at(record)}`,
      name: toldField(records, "name", record, personal, withheld),
      lng,
      lat: records.lat[record]!,
    };
  };
  return { from: point("from", from), to: point("to", to), badEnds };
}

/** A record of any kind but site by a bare id, where that is unique. */
function recordById(held: HeldProject, id: string): ReturnType<typeof find> {
  const found = othersById(held, id);
  return found.length === 1 && held.finder.byId(id).length === 0 ? found[0]! : null;
}

/** The records of any kind but site that have a bare id. */
const othersById = ({ layers }: HeldProject, id: string) =>
  layers.flatMap(({ spec, records }, layer) => {
    const record = spec.kind === "site" ? -1 : records.ids.indexOf(id);
    return record < 0 ? [] : [{ type: "record" as const, layer, record }];
  });

/** `layer/id` of all that a reference could mean. */
const recordsOf = (held: HeldProject, ref: string): readonly string[] => [
  ...held.finder.byId(ref).map((site) => refOf(held, site)),
  ...othersById(held, ref).map(({ layer }) => `${held.layers[layer]!.spec.id}/${ref}`),
];
