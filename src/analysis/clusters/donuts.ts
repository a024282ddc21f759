import { firstFrom } from "../../core/firstFrom.ts";
import { STATE_MAJOR, STATE_MATCHES, STATE_RANK, STATE_SUPERVISED } from "./clusterOrder.ts";

/** Of a node: its sites by status, seven numbers, then those with a major hazard, then those with one under supervision. */
export const NODE_COUNTS = 9;
export const MAJOR_AT = 7;
export const SUPERVISED_AT = 8;

/** Leaves between two sums: so many are counted one by one at most at each end of a node. */
const BLOCK = 32;

/**
 * The counts of every node for one day and filter, as running sums: a node's are the difference at its ends. How many leaves
 * match is summed up at every leaf, since that is asked of every node; what they are at every 32nd, from where it is counted on.
 */
export interface DonutCounts {
  /** How many leaves match before each, and at the end how many in all. */
  readonly before: Uint32Array;
  /** Nine sums before every block of leaves. */
  readonly sums: Uint32Array;
  /** The states of the leaves, see `clusterOrderStates`. */
  readonly states: Uint8Array;
  readonly clusterOrder: number;
}

/** Recounts a tree: one pass over the states of its leaves, which are kept and must not be written any more. */
export function countDonuts(states: Uint8Array): DonutCounts {
  const before = new Uint32Array(states.length + 1);
  const sums = new Uint32Array((Math.floor(states.length / BLOCK) + 1) * NODE_COUNTS);
  const running = new Uint32Array(NODE_COUNTS);
  let all = 0;
  for (let start = 0, block = 0; start <= states.length; start += BLOCK, block += NODE_COUNTS) {
    for (let k = 0; k < NODE_COUNTS; k++) sums[block + k] = running[k]!;
    const end = Math.min(start + BLOCK, states.length);
    for (let leaf = start; leaf < end; leaf++) {
      const state = states[leaf]!;
      if ((state & STATE_MATCHES) !== 0) {
        all++;
        addState(state, running);
      }
      before[leaf + 1] = all;
    }
  }
  return { before, sums, states, clusterOrder: states.length };
}

/** Adds a matching leaf to the counts of a node. */
function addState(state: number, out: Uint32Array): void {
  const rank = state & STATE_RANK;
  out[rank] = out[rank]! + 1;
  if ((state & STATE_MAJOR) !== 0) out[MAJOR_AT] = out[MAJOR_AT]! + 1;
  if ((state & STATE_SUPERVISED) !== 0) out[SUPERVISED_AT] = out[SUPERVISED_AT]! + 1;
}

/** How many matching sites lie in the leaves `[start, end)`. */
export const sitesBetween = ({ before }: DonutCounts, start: number, end: number): number =>
  before[end]! - before[start]!;

/** Adds the counts of the leaves `[start, end)` to those of a node. */
export function addCounts(counts: DonutCounts, start: number, end: number, out: Uint32Array): void {
  const first = Math.ceil(start / BLOCK);
  const last = Math.floor(end / BLOCK);
  if (last <= first) {
    addLeaves(counts, start, end, out);
    return;
  }
  const { sums } = counts;
  for (let k = 0; k < NODE_COUNTS; k++)
    out[k] = out[k]! + sums[last * NODE_COUNTS + k]! - sums[first * NODE_COUNTS + k]!;
  addLeaves(counts, start, first * BLOCK, out);
  addLeaves(counts, last * BLOCK, end, out);
}

function addLeaves({ states }: DonutCounts, start: number, end: number, out: Uint32Array): void {
  for (let leaf = start; leaf < end; leaf++) {
    const state = states[leaf]!;
    if ((state & STATE_MATCHES) !== 0) addState(state, out);
  }
}

/** The first matching leaf at or after `start`; how many leaves there are when there is none. */
export const firstMatch = ({ before, clusterOrder }: DonutCounts, start: number): number =>
  firstFrom(before, before[start]! + 1, start + 1, clusterOrder + 1) - 1;
