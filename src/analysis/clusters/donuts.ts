import { mercatorX, mercatorY } from "../../core/mercator.ts";
import { STATE_MAJOR, STATE_MATCHES, STATE_RANK } from "./clusterOrder.ts";
import type { ClusterTree } from "./clusterTree.ts";
import { lngSpans } from "./longitudeWrap.ts";

/** Seven statuses, then major, then all: running sums along the leaves of a tree. */
const WIDTH = 9;
const MAJOR = 7;
const ALL = 8;

/** The counts of every node for one day and filter, as running sums: a node's are the difference at its ends. */
export interface DonutCounts {
  readonly sums: Uint32Array;
  readonly clusterOrder: number;
}

/** Recounts a tree: one pass over the states of its leaves. */
export function countDonuts(states: Uint8Array): DonutCounts {
  const sums = new Uint32Array((states.length + 1) * WIDTH);
  for (let i = 0, at = 0; i < states.length; i++, at += WIDTH) {
    for (let k = 0; k < WIDTH; k++) sums[at + WIDTH + k] = sums[at + k]!;
    const state = states[i]!;
    if ((state & STATE_MATCHES) === 0) continue;
    const status = at + WIDTH + (state & STATE_RANK);
    sums[status] = sums[status]! + 1;
    sums[at + WIDTH + ALL] = sums[at + WIDTH + ALL]! + 1;
    if ((state & STATE_MAJOR) !== 0) sums[at + WIDTH + MAJOR] = sums[at + WIDTH + MAJOR]! + 1;
  }
  return { sums, clusterOrder: states.length };
}

/** How many matching sites lie in the leaves `[start, end)`. */
export const sitesBetween = (counts: DonutCounts, start: number, end: number): number =>
  counts.sums[end * WIDTH + ALL]! - counts.sums[start * WIDTH + ALL]!;

/** Copies a node's seven counts to `out` at `at` and returns how many of them are major. */
export function copyCounts(counts: DonutCounts, start: number, end: number, out: Uint32Array, at: number): number {
  for (let k = 0; k < MAJOR; k++) out[at + k] = counts.sums[end * WIDTH + k]! - counts.sums[start * WIDTH + k]!;
  return counts.sums[end * WIDTH + MAJOR]! - counts.sums[start * WIDTH + MAJOR]!;
}

/** The first matching leaf at or after `start`; `leaves` when there is none. */
export function firstMatch(counts: DonutCounts, start: number): number {
  const before = counts.sums[start * WIDTH + ALL]!;
  let low = start;
  let high = counts.clusterOrder;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (counts.sums[(middle + 1) * WIDTH + ALL]! > before) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The nodes of a level that touch a box of degrees and hold at least one matching site. West may exceed east. */
export function nodesInView(
  tree: ClusterTree,
  counts: DonutCounts,
  level: number,
  bbox: readonly [number, number, number, number],
): number[] {
  const [west, south, east, north] = bbox;
  const nodes = tree.level(level);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const found = lngSpans(west, east).flatMap(([from, to]) => nodes.within(mercatorX(from), top, mercatorX(to), bottom));
  return found.filter((node) => sitesBetween(counts, nodes.start[node]!, nodes.end[node]!) > 0);
}
