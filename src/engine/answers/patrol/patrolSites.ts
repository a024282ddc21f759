import {
  ALL_IN_RINGS,
  type Asked,
  type AskedOnDay,
  type BadEnd,
  type PatrolAnswer,
  type PatrolEnd,
  type PatrolPoint,
  type PatrolWish,
  type RingPart,
  type Unassigned,
} from "../../../contract/contract.ts";
import type { Day } from "../../../core/day.ts";
import { momentOf, NO_MOMENT } from "../../../core/moment.ts";
import { refOf } from "../../../core/ref.ts";
import { numberOf } from "../../../ingest/records/records.ts";
import type { ProjectIndex } from "../../index/projectIndex.ts";
import { idsOf, refOfSite } from "../../index/refs.ts";
import { resolveRecord, resolveSite } from "../../index/resolve.ts";
import { isWithheld } from "../../privacy/households.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { resolve } from "../sites/cards.ts";
import { type InRings, inRings } from "../venues/inRings.ts";
import { endOfEvent, redactedPeriod } from "../venues/reportPeriod.ts";
import { sitesOfPart } from "../venues/ringPages.ts";
import { eventAnswer } from "../venues/ringRows.ts";

/** The sites to visit, each once, and references that name none, or several. */
export interface PatrolSites extends Pick<PatrolAnswer, "period" | "venues"> {
  /** The next event at these venues whose hour is known. */
  readonly event: PatrolAnswer["start"]["event"];
  readonly sites: readonly number[];
  readonly missing: readonly Unassigned[];
  /** Those of them that are not to be visited. */
  readonly excluded: ReadonlySet<number>;
}

/** Those that are meant, those that are wished beside them, and which of all are not to be visited. */
export function patrolSites(index: ProjectIndex, ask: AskedOnDay & PatrolWish): PatrolSites {
  const meant = meantSites(index, ask);
  const also = namedSites(index, ask.also ?? []);
  return {
    ...meant,
    sites: [...new Set([...meant.sites, ...also.sites])],
    missing: [...meant.missing, ...also.missing],
    excluded: new Set(namedSites(index, ask.without ?? []).sites),
  };
}

/** Sites that are named are taken as they are; those in rings must match the filter. */
function meantSites(index: ProjectIndex, ask: AskedOnDay & PatrolWish): Omit<PatrolSites, "excluded"> {
  const { of } = ask;
  const rings = of.type === "rings" ? of : of.inRings;
  // What was ticked lies where it lies, whatever the filter is now.
  const filter = of.type === "rings" ? ask.filter : {};
  const found = rings === undefined ? null : inRings(index, { ...ask, ...rings, filter });
  const meant =
    found === null ? [] : sitesOfPart(index, found, rings?.part ?? ALL_IN_RINGS).map(({ site }) => site.number);
  if (of.type === "rings") {
    return { ...redactedRings(index, found, rings?.part, ask), sites: meant.sort((a, b) => a - b), missing: [] };
  }
  const named = namedSites(index, of.refs);
  const inside = new Set(meant);
  const isInside = named.sites.every((site) => inside.has(site));
  return { ...redactedRings(index, isInside ? found : null, rings?.part, ask), ...named };
}

/** The period and the venues in whose rings the stops lie. */
function redactedRings(
  index: ProjectIndex,
  found: InRings | null,
  part: RingPart | undefined,
  { personal }: Asked,
): Pick<PatrolSites, "period" | "venues" | "event"> {
  if (found === null) return { period: null, venues: [], event: null };
  return {
    event: nextEvent(index, found, personal),
    period: redactedPeriod(found.period, personal),
    venues: found.venues.map(({ venue, radius, rings }) => ({
      ...idsOf(index, venue),
      name: redactedField(index.layers[venue.layer]!.records, "name", venue.record, personal),
      radius: rings[part?.ring ?? -1] ?? radius,
    })),
  };
}

/** The first event that has not ended on the day and begins at a known hour. */
function nextEvent(index: ProjectIndex, { venues, day }: InRings, personal: Asked["personal"]): PatrolSites["event"] {
  const morning = momentOf(day.states.day as Day);
  const events = venues.flatMap(({ venue }) => venue.events);
  const coming = events.flatMap(({ layer, record }) => {
    const start = numberOf(index.layers[layer]!.records, "start", record, NO_MOMENT);
    const hasHour = start !== NO_MOMENT && Number.isInteger(start);
    return hasHour && endOfEvent(index, layer, record) > morning ? [{ layer, record, start }] : [];
  });
  const next = coming.sort((a, b) => a.start - b.start || a.layer - b.layer || a.record - b.record)[0];
  if (next === undefined) return null;
  const { name, start, end } = eventAnswer(index, next.layer, next.record, personal);
  return { name, start: start ?? "", end: end?.includes(" ") === true ? end : "" };
}

function namedSites(index: ProjectIndex, refs: readonly string[]): Pick<PatrolSites, "sites" | "missing"> {
  const sites = new Set<number>();
  const missing = new Map<string, Unassigned>();
  for (const ref of refs) {
    const found = index.finder.byId(ref);
    if (found.length === 1) sites.add(found[0]!);
    else missing.set(ref, { site: ref, name: "", ...whyNot(found.map((site) => refOfSite(index, site))) });
  }
  return { sites: [...sites], missing: [...missing.values()] };
}

/** Why a reference names nothing: it could mean none, or several. */
const whyNot = (candidates: readonly string[]): Pick<Unassigned, "reason" | "candidates"> =>
  candidates.length === 0 ? { reason: "not-found" } : { reason: "ambiguous", candidates };

export type PatrolEnds = Pick<PatrolAnswer, "from" | "to" | "badEnds">;

/** The places of start and end; one that is not there, not one, or not on the map, is null and named. */
export function patrolEnds(index: ProjectIndex, { from, to, personal }: PatrolWish & Asked): PatrolEnds {
  const badEnds: BadEnd[] = [];
  const point = (end: "from" | "to", wish: PatrolEnd | null): PatrolPoint | null => {
    if (wish === null) return null;
    if (wish.type === "place") return { ref: "", name: "", lng: wish.lng, lat: wish.lat };
    const found = resolve(index, { personal, ref: wish.ref }) ?? recordById(index, wish.ref);
    const bad = (why: Pick<BadEnd, "reason" | "candidates">) => {
      badEnds.push({ end, ref: wish.ref, ...why });
      return null;
    };
    if (found === null) return bad(whyNot(recordsOf(index, wish.ref)));
    const { layer, record } = resolveRecord(index, found.ref)!;
    const { records } = index.layers[layer]!;
    const lng = records.lng[record]!;
    if (Number.isNaN(lng)) return bad({ reason: "not-on-map" });
    const withheld = found.type === "site" && isWithheld(index, resolveSite(index, found.ref), personal);
    return {
      ref: found.ref,
      name: redactedField(records, "name", record, personal, withheld),
      lng,
      lat: records.lat[record]!,
    };
  };
  return { from: point("from", from), to: point("to", to), badEnds };
}

/** A record of any kind but site by a bare id, where that is unique. */
function recordById(index: ProjectIndex, id: string): ReturnType<typeof resolve> {
  const found = othersById(index, id);
  return found.length === 1 && index.finder.byId(id).length === 0 ? found[0]! : null;
}

/** The records of any kind but site that have a bare id. */
const othersById = ({ layers }: ProjectIndex, id: string) =>
  layers.flatMap(({ spec, records }) =>
    spec.kind === "site" || records.ids.indexOf(id) < 0
      ? []
      : [{ type: "record" as const, ref: refOf({ layer: spec.id, id }) }],
  );

/** `layer/id` of all that a reference could mean. */
const recordsOf = (index: ProjectIndex, ref: string): readonly string[] => [
  ...index.finder.byId(ref).map((site) => refOfSite(index, site)),
  ...othersById(index, ref).map((other) => other.ref),
];
