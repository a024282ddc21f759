import { STATE_MAJOR, STATE_MATCHES, STATE_RANK, stateOf } from "../../../analysis/clusters/clusterOrder.ts";
import type { Reached } from "../../../analysis/rings/reach.ts";
import type { ReportSum } from "../../../contract/venueReport.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import { remembering } from "../../../core/remembered.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { compare, refOfSite, tenth } from "../../index/refs.ts";
import { eachSiteNear } from "./nearby.ts";

/** A site around a venue, with all that it is counted and sorted by: nothing of it is looked up again. */
export interface RankedSite extends Reached {
  /** Metres as they are told, so that what looks equal stands by its id. */
  readonly rounded: number;
  /** Index into DISPLAY_STATUSES. */
  readonly rank: number;
  /** Has a major hazard that is not closed. */
  readonly isMajor: boolean;
  /** Less is worse: status, then major first. */
  readonly urgency: number;
  /** Index into the project's categories. */
  readonly category: number;
}

/**
 * The sites around a geometry that match, in columns: dozens of venues are counted anew while one radius is dragged, and only
 * the first rows of each are told.
 */
export class SitesAround {
  /** Sites in no order, and what is known of each. */
  readonly number: number[] = [];
  readonly metres: number[] = [];
  /** Index into DISPLAY_STATUSES. */
  readonly rank: number[] = [];
  /** Index into the project's categories. */
  readonly category: number[] = [];
  readonly #index: ProjectIndex;
  readonly #urgency: number[] = [];
  #keys: Float64Array | null = null;

  /** None around what has no place. */
  constructor(index: ProjectIndex, day: OnDay, geometry: Geometry | null, radius: number) {
    this.#index = index;
    const { sites, clusterOrder } = index;
    const { rank, marks } = day.states;
    const { number, metres, rank: ranks, category } = this;
    const urgency = this.#urgency;
    if (geometry === null) return;
    eachSiteNear(index, geometry, radius, (site, distance, leaf) => {
      const state = leaf >= 0 ? day.orderedStates[leaf]! : stateOf(rank[site]!, marks[site]!, day.matches[site]!);
      if ((state & STATE_MATCHES) === 0) return;
      number.push(site);
      metres.push(distance);
      ranks.push(state & STATE_RANK);
      urgency.push(2 * (state & STATE_RANK) + ((state & STATE_MAJOR) === 0 ? 1 : 0));
      category.push(leaf >= 0 ? clusterOrder.category[leaf]! : sites.category[site]!);
    });
  }

  get count(): number {
    return this.number.length;
  }

  /** A site of the columns. */
  at(entry: number): RankedSite {
    const metres = this.metres[entry]!;
    return {
      number: this.number[entry]!,
      metres,
      rounded: tenth(metres),
      rank: this.rank[entry]!,
      isMajor: this.#urgency[entry]! % 2 === 0,
      urgency: this.#urgency[entry]!,
      category: this.category[entry]!,
    };
  }

  /** The first of the list, all of it where not said how many: worst first, major first, distance, `layer/id`. */
  first(most = this.count): RankedSite[] {
    this.#keys ??= keysOf(this.metres, this.#urgency);
    const keys = this.#keys;
    const rows: RankedSite[] = [];
    for (let from = 0; from < keys.length && rows.length < most; ) {
      // What stands equal shares all but the entry.
      const next = (Math.floor(keys[from]! / ENTRIES) + 1) * ENTRIES;
      const begin = rows.length;
      for (; from < keys.length && keys[from]! < next; from++) rows.push(this.at(keys[from]! % ENTRIES));
      if (rows.length - begin > 1) this.#sortById(rows, begin);
    }
    if (rows.length > most) rows.length = most;
    return rows;
  }

  #sortById(rows: RankedSite[], from: number): void {
    for (const row of rows.splice(from).sort(nearer(this.#index))) rows.push(row);
  }
}

/** Room for distances of up to 100 km in tenths of a metre, and for as many sites as a project can hold, in one exact number. */
const DISTANCES = 2 ** 20;
const ENTRIES = 2 ** 28;

/** Urgency, distance and entry in one number each, ascending: numbers sort without a call back. */
function keysOf(metres: readonly number[], urgency: readonly number[]): Float64Array {
  const keys = new Float64Array(metres.length);
  for (let entry = 0; entry < keys.length; entry++)
    keys[entry] = (urgency[entry]! * DISTANCES + Math.round(metres[entry]! * 10)) * ENTRIES + entry;
  return keys.sort();
}

type Order = (a: RankedSite, b: RankedSite) => number;

/** Worst first, then nearest: an order for one list. */
export function byUrgency(index: ProjectIndex): Order {
  const isNearer = nearer(index);
  return (a, b) => a.urgency - b.urgency || isNearer(a, b);
}

/** By distance as it is told, then by `layer/id`: an order for one list, which makes the reference of a site once. */
export function nearer(index: ProjectIndex): Order {
  const refAt = remembering((site: number) => refOfSite(index, site));
  return (a, b) => a.rounded - b.rounded || compare(refAt(a.number), refAt(b.number));
}

/** Counts the sites of all venues, each once. */
export function reportSum(index: ProjectIndex): {
  add(around: SitesAround): void;
  answer(): Omit<ReportSum, "things" | "changes">;
} {
  const { categories } = index.words;
  const seen = new Uint8Array((index.sites.count >> 3) + 1);
  const byStatus = new Uint32Array(DISPLAY_STATUSES.length);
  const byCategory = new Uint32Array(categories.length);
  const first = new Float64Array(categories.length).fill(Number.POSITIVE_INFINITY);
  let sites = 0;
  return {
    add({ count, number, rank, category }) {
      for (let entry = 0; entry < count; entry++) {
        const site = number[entry]!;
        const bit = 1 << (site & 7);
        const byte = seen[site >> 3]!;
        if ((byte & bit) !== 0) continue;
        seen[site >> 3] = byte | bit;
        sites++;
        byStatus[rank[entry]!]!++;
        byCategory[category[entry]!]!++;
        if (site < first[category[entry]!]!) first[category[entry]!] = site;
      }
    },
    answer() {
      // In the order of the ledger, so that the same sites give the same answer whichever venue met them first.
      const met = [...categories.keys()].filter((i) => byCategory[i]! > 0).sort((a, b) => first[a]! - first[b]!);
      return {
        sites,
        byStatus: Object.fromEntries(DISPLAY_STATUSES.map((status, i) => [status, byStatus[i]!])) as Record<
          DisplayStatus,
          number
        >,
        byCategory: Object.fromEntries(met.map((i) => [categories[i]!, byCategory[i]!])),
      };
    },
  };
}
