import { firstFrom } from "../../core/firstFrom.ts";
import { STATE_MAJOR, STATE_MATCHES, STATE_RANK, STATE_SUPERVISED } from "./clusterOrder.ts";

/** Seven statuses, then major, all, under supervision: running sums along the leaves of a tree. */
const WIDTH = 10;
const MAJOR = 7;
const ALL = 8;
const SUPERVISED = 9;

/** How many leaves match up to the end of each. */
const AFTER_LEAF = { step: WIDTH, offset: WIDTH + ALL };

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
    if ((state & STATE_SUPERVISED) !== 0) sums[at + WIDTH + SUPERVISED] = sums[at + WIDTH + SUPERVISED]! + 1;
  }
  return { sums, clusterOrder: states.length };
}

/** How many matching sites lie in the leaves `[start, end)`. */
export const sitesBetween = (counts: DonutCounts, start: number, end: number): number =>
  counts.sums[end * WIDTH + ALL]! - counts.sums[start * WIDTH + ALL]!;

/** How many matching sites lie in the leaves `[start, end)` that have a major hazard, and one under supervision. */
export const majorBetween = (counts: DonutCounts, start: number, end: number): number =>
  counts.sums[end * WIDTH + MAJOR]! - counts.sums[start * WIDTH + MAJOR]!;
export const supervisedBetween = (counts: DonutCounts, start: number, end: number): number =>
  counts.sums[end * WIDTH + SUPERVISED]! - counts.sums[start * WIDTH + SUPERVISED]!;

/** Adds a node's seven counts to those of `out` at `at`. */
export function addCounts(counts: DonutCounts, start: number, end: number, out: Uint32Array, at: number): void {
  for (let k = 0; k < MAJOR; k++)
    out[at + k] = out[at + k]! + counts.sums[end * WIDTH + k]! - counts.sums[start * WIDTH + k]!;
}

/** The first matching leaf at or after `start`; `leaves` when there is none. */
export function firstMatch(counts: DonutCounts, start: number): number {
  const before = counts.sums[start * WIDTH + ALL]!;
  return firstFrom(counts.sums, before + 1, start, counts.clusterOrder, AFTER_LEAF);
}
