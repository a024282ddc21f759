import type { RingShape } from "../../contract/contract.ts";
import { type Bounds, boundsOf } from "../../core/bounds.ts";

/** Degrees that hold the largest ring of each venue; null without rings. */
export function ringsBounds(rings: readonly RingShape[]): Bounds | null {
  const boxes = rings.flatMap(({ isLargest, shape }) => (isLargest ? (boundsOf(shape) ?? []) : []));
  if (boxes.length === 0) return null;
  return {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
}
