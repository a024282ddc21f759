import type { AskedOnDay, Contract, RingsAsked, WaterRow } from "../../../contract/contract.ts";
import { refOf } from "../../../core/ref.ts";
import type { WaterList } from "../../../core/water.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { tenth } from "../../index/refs.ts";
import { resolveRecord } from "../../index/resolve.ts";
import { redactedField } from "../../privacy/redacted.ts";
import { inRings } from "../venues/inRings.ts";
import { areasOf, brokenOf } from "./coverage.ts";
import { coverageInRings } from "./coverageInRings.ts";
import { coveredSite, type Judged, judgedWater, onlyInCircle, rankedByWater } from "./coverageSites.ts";
import { repairsOf } from "./nearestWater.ts";
import { reachingForces } from "./reach.ts";
import { comingTo, lateInCircle, type Reached, rankedByReach, reachedSite, reachedSites } from "./reachSites.ts";
import { spacingOf } from "./spacing.ts";
import { placesOf } from "./things.ts";

type Ask = Omit<Contract["waterList"]["ask"], "offset" | "limit">;

/** A list whose rows are made when they are told. */
export interface WaterListed {
  readonly total: number;
  /** Its rows from one number to before another. */
  rows(from: number, end: number): readonly WaterRow[];
}

const NO_ROWS: WaterListed = { total: 0, rows: () => [] };

/** A page of a list about water or forces. */
export async function waterList(
  index: ProjectIndex,
  { offset, limit, ...ask }: Contract["waterList"]["ask"],
  { aborted }: { aborted(): boolean },
): Promise<Contract["waterList"]["answer"]> {
  const { total, rows } = await listed(index, ask, aborted);
  return { total, rows: rows(offset, Math.min(total, offset + limit)) };
}

type Maker = (index: ProjectIndex, day: OnDay, ask: Ask, aborted: () => boolean) => Promise<WaterListed>;

/** Lists that are about water, and about forces. */
const byWater =
  (
    make: (
      index: ProjectIndex,
      day: OnDay,
      judged: Judged,
      ask: Ask,
      aborted: () => boolean,
    ) => WaterListed | Promise<WaterListed>,
  ): Maker =>
  async (index, day, ask, aborted) => {
    const judged = await judgedWater(index, ask.rules, aborted);
    return judged === null ? NO_ROWS : make(index, day, judged, ask, aborted);
  };
const byReach =
  (make: (index: ProjectIndex, day: OnDay, reached: Reached, ask: Ask) => WaterListed): Maker =>
  async (index, day, ask, aborted) => {
    const reached = await reachedSites(index, ask.rules, aborted);
    return reached === null ? NO_ROWS : make(index, day, reached, ask);
  };

const MAKERS: Readonly<Record<WaterList, Maker>> = {
  uncovered: byWater((index, day, judged, ask) => {
    const { sites, uncovered } = rankedByWater(index, day, judged);
    return coveredRows(index, day, judged, sites.slice(0, uncovered), ask);
  }),
  circle: byWater((index, day, judged, ask) => coveredRows(index, day, judged, onlyInCircle(index, day, judged), ask)),
  broken: byWater(async (index, day, judged, ask, aborted) =>
    all(
      brokenOf(index, day, (await repairsOf(index, judged, aborted)) ?? [], ask).map((water) => ({
        type: "broken",
        water,
      })),
    ),
  ),
  spacing: byWater(async (index, _day, { network }, ask, aborted) => {
    const asked = { personal: ask.personal, ...ask.rules };
    const spacing = network === null ? null : await spacingOf(index, network, asked, aborted);
    return all((spacing?.roads ?? []).map((road) => ({ type: "road", road, place: placeOf(index, refOf(road)) })));
  }),
  areas: byWater((index, day, judged) => all(areasOf(index, day, judged).map((area) => ({ type: "area", area })))),
  rings: async (index, _day, { rings, rules, personal, asOf, filter }, aborted) => {
    const ask = { personal, asOf, filter, rules, ...(rings ?? { period: null }) };
    const { venues } = await coverageInRings(index, ask, { aborted });
    return all(
      venues.flatMap(({ id, layer, name, placed, rings: of }) =>
        placed ? of.map((ring) => ({ type: "ring", ring: { id, layer, name, ...ring } }) as const) : [],
      ),
    );
  },
  late: byReach((index, day, reached, ask) => {
    const { sites, late } = rankedByReach(index, day, reached);
    return reachedRows(index, day, reached, sites.slice(0, late), ask);
  }),
  "late-circle": byReach((index, day, reached, ask) =>
    reachedRows(index, day, reached, lateInCircle(index, day, reached), ask),
  ),
  forces: byReach((index, day, reached, ask) => {
    const { lng, lat } = placesOf(index, reached.forces);
    const rows = reachingForces(index, day, reached, ask).map(
      (force, i) => ({ type: "force", force, place: [lng[i]!, lat[i]!] }) as const,
    );
    // Whoever reaches least first: there a force stands in the wrong place, or behind a barrier.
    return all(rows.sort((a, b) => a.force.sites - b.force.sites));
  }),
};

/** A whole list, of which rows are told. */
export const listed = (index: ProjectIndex, ask: Ask, aborted: () => boolean): Promise<WaterListed> =>
  MAKERS[ask.list](index, index.on(ask.asOf, ask.filter), ask, aborted);

const all = (made: readonly WaterRow[]): WaterListed => ({
  total: made.length,
  rows: (from, end) => made.slice(from, end),
});

function coveredRows(index: ProjectIndex, day: OnDay, judged: Judged, sites: readonly number[], ask: Ask): WaterListed {
  const kept = inSome(index, sites, ask);
  const straight = (site: number) => {
    const metres = judged.circle.metres[site]!;
    return Number.isFinite(metres) ? tenth(metres) : null;
  };
  return {
    total: kept.length,
    rows: (from, end) =>
      kept.slice(from, end).map((site) => ({
        type: "covered",
        site: { ...coveredSite(index, day, judged, site, ask.personal), straight: straight(site) },
        place: [index.sites.lng[site]!, index.sites.lat[site]!],
      })),
  };
}

function reachedRows(
  index: ProjectIndex,
  day: OnDay,
  reached: Reached,
  sites: readonly number[],
  ask: Ask,
): WaterListed {
  const kept = inSome(index, sites, ask);
  const nameOf = (site: number) => {
    const coming = comingTo(reached, site);
    const force = coming && reached.forces[coming.force]!;
    return force === null ? "" : redactedField(index.layers[force.layer]!.records, "name", force.record, ask.personal);
  };
  return {
    total: kept.length,
    rows: (from, end) =>
      kept.slice(from, end).map((site) => ({
        type: "reached",
        site: reachedSite(index, day, reached, site, ask.personal),
        forceName: nameOf(site),
        place: [index.sites.lng[site]!, index.sites.lat[site]!],
      })),
  };
}

/** The sites of a list that lie in the rings that are meant; all of them where none are. */
function inSome(
  index: ProjectIndex,
  sites: readonly number[],
  { rings, ...ask }: AskedOnDay & { readonly rings?: RingsAsked },
): readonly number[] {
  if (rings === undefined) return sites;
  const { personal, asOf, filter } = ask;
  const found = inRings(index, { personal, asOf, filter, ...rings });
  const members = new Set(found?.venues.flatMap(({ near }) => [...near.number]) ?? []);
  return sites.filter((site) => members.has(site));
}

/** WGS-84 lng, lat of a record; null of one that is not on the map. */
function placeOf(index: ProjectIndex, ref: string): readonly [number, number] | null {
  const found = resolveRecord(index, ref);
  if (found === null) return null;
  const { lng, lat } = index.layers[found.layer]!.records;
  return Number.isNaN(lng[found.record]!) ? null : [lng[found.record]!, lat[found.record]!];
}
