import type { Position } from "../../core/geometry.ts";

/** A way from one corner to another with what is inside on its left, by the numbers of the corners. */
export interface Way {
  readonly from: number;
  readonly to: number;
}

/**
 * Ways put end to end to closed rings of corners, none of which meets itself: parts that only touch at a corner are rings of
 * their own, and so is a hole that touches the edge. What does not close is left out. Outer rings turn left, holes right.
 */
export function chained(ways: readonly Way[], at: readonly Position[]): number[][] {
  const leaving = new Map<number, Way[]>();
  for (const way of ways) {
    const list = leaving.get(way.from);
    if (list === undefined) leaving.set(way.from, [way]);
    else list.push(way);
  }
  const used = new Set<Way>();
  const rings: number[][] = [];
  for (const first of ways) {
    if (used.has(first)) continue;
    const trail: number[] = [first.from];
    const place = new Map<number, number>([[first.from, 0]]);
    for (let way: Way | null = first; way !== null; ) {
      used.add(way);
      const met = place.get(way.to);
      if (met === undefined) place.set(way.to, trail.push(way.to) - 1);
      else {
        // Back where it was: what lies between is a ring, and the trail goes on from there.
        const ring = trail.splice(met + 1);
        for (const corner of ring) place.delete(corner);
        if (ring.length >= 2) rings.push([way.to, ...ring, way.to]);
        if (trail.length === 1) break;
      }
      way = leftmost(way, leaving.get(way.to) ?? [], used, at);
    }
  }
  return rings;
}

/** Of the ways that lead on the one that turns left most: it keeps to the part that the way before goes round. */
function leftmost(before: Way, next: readonly Way[], used: ReadonlySet<Way>, at: readonly Position[]): Way | null {
  let best: Way | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const turned = angleOf(at[before.from]!, at[before.to]!);
  for (const way of next) {
    if (used.has(way)) continue;
    const left = (angleOf(at[way.from]!, at[way.to]!) - turned + 3 * Math.PI) % (2 * Math.PI);
    if (left > most) [best, most] = [way, left];
  }
  return best;
}

/** Radians from east to north. */
export const angleOf = (from: Position, to: Position): number => Math.atan2(to[1] - from[1], to[0] - from[0]);
