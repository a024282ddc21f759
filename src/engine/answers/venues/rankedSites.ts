import { STATE_MAJOR, STATE_MATCHES, STATE_RANK, stateOf } from "../../../analysis/clusters/clusterOrder.ts";
import type { Reached } from "../../../analysis/rings/reach.ts";
import type { ReportSum } from "../../../contract/venueReport.ts";
import type { Geometry } from "../../../core/geometry.ts";
import { DISPLAY_STATUSES, type DisplayStatus } from "../../../core/hazardWords.ts";
import type { OnDay, ProjectIndex } from "../../index/projectIndex.ts";
import { compare, refOfSite, tenth } from "../../index/refs.ts";
import { sitesNear } from "./nearby.ts";

/** A site around a venue, with all that it is counted and sorted by: nothing of it is looked up again. */
export interface RankedSite extends Reached {
  /** Metres as they are told, so that what looks equal stands by its id. */
  readonly rounded: number;
  /** Index into DISPLAY_STATUSES. */
  readonly rank: number;
  /** Less is worse: status, then major first. */
  readonly urgency: number;
  /** Index into the project's categories. */
  readonly category: number;
}

/** The sites around a geometry that match, in the order of a list: status worst first, major first, distance, `layer/id`. */
export function rankedSites(index: ProjectIndex, day: OnDay, geometry: Geometry, radius: number): RankedSite[] {
  const { sites, clusterOrder } = index;
  const { rank, marks } = day.states;
  const found: RankedSite[] = [];
  for (const { number, metres, leaf } of sitesNear(index, geometry, radius)) {
    const state = leaf >= 0 ? day.orderedStates[leaf]! : stateOf(rank[number]!, marks[number]!, day.matches[number]!);
    if ((state & STATE_MATCHES) === 0) continue;
    found.push({
      number,
      metres,
      rounded: tenth(metres),
      rank: state & STATE_RANK,
      urgency: 2 * (state & STATE_RANK) + ((state & STATE_MAJOR) === 0 ? 1 : 0),
      category: leaf >= 0 ? clusterOrder.category[leaf]! : sites.category[number]!,
    });
  }
  return found.sort((a, b) => byUrgency(index, a, b));
}

/** Worst first, then nearest. */
export const byUrgency = (index: ProjectIndex, a: RankedSite, b: RankedSite): number =>
  a.urgency - b.urgency || nearer(index, a, b);

/** By distance as it is told, then by `layer/id`. */
export const nearer = (index: ProjectIndex, a: RankedSite, b: RankedSite): number =>
  a.rounded - b.rounded || compare(refOfSite(index, a.number), refOfSite(index, b.number));

/** Counts the sites of all venues, each once. */
export function reportSum(index: ProjectIndex): {
  add(site: RankedSite): void;
  answer(): Omit<ReportSum, "things" | "changes">;
} {
  const { categories } = index.words;
  const seen = new Uint8Array((index.sites.count >> 3) + 1);
  const byStatus = new Uint32Array(DISPLAY_STATUSES.length);
  const byCategory = new Uint32Array(categories.length);
  const first = new Float64Array(categories.length).fill(Number.POSITIVE_INFINITY);
  let sites = 0;
  return {
    add({ number, rank, category }) {
      const bit = 1 << (number & 7);
      const byte = seen[number >> 3]!;
      if ((byte & bit) !== 0) return;
      seen[number >> 3] = byte | bit;
      sites++;
      byStatus[rank] = byStatus[rank]! + 1;
      byCategory[category] = byCategory[category]! + 1;
      first[category] = Math.min(first[category]!, number);
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
