import type { Work } from "./lineTree.ts";

/**
 * Work on a ring, counted and not timed, so that a venue has the same ring on every machine: in boxes and edges that were looked
 * at, or what takes as long; some fifteen to a microsecond on a machine of 2024.
 */
export interface RingWork extends Work {
  /** What may be done before a coarser ring has to do. */
  most: number;
  /** What was done when others were last let in. */
  paused: number;
}

/** Ten milliseconds or so. */
const SPAN = 150_000;

export const newWork = (most: number): RingWork => ({ done: 0, most, paused: 0 });

export const isTooMuch = ({ done, most }: RingWork): boolean => done > most;

/** Whether others are to be let in, since a while was worked: to be asked in loops, as often as one likes, and `yield` where it is so. */
export function isPauseDue(work: RingWork): boolean {
  if (work.done - work.paused < SPAN) return false;
  work.paused = work.done;
  return true;
}
