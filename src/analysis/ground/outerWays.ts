import type { Position } from "../../core/geometry.ts";
import { angleOf, type Way } from "./chained.ts";
import type { Edge } from "./edges.ts";

/** An edge as it leaves a corner. */
interface Leaving {
  readonly edge: number;
  readonly isForth: boolean;
  readonly angle: number;
}

/**
 * The edges that part what lies in an area from what lies in none, with the areas on their left. How many areas lie on either
 * side of an edge follows from corner to corner: only of one corner of all that hang together it has to be found out. No edge may
 * run across another.
 */
export function outerWays(edges: readonly Edge[], at: readonly Position[]): readonly Way[] {
  const around = roundCorners(edges, at);
  /** Areas on the left of each edge; NaN for not known yet. */
  const left = new Float64Array(edges.length).fill(Number.NaN);
  const part = new Int32Array(at.length).fill(-1);
  for (const [number, corners] of partsOf(edges, around, part).entries()) {
    const west = corners.reduce((best, corner) => (isBefore(at[corner]!, at[best]!) ? corner : best));
    const queue: number[] = [];
    // West of its westernmost corner there is nothing of a part: that is left of what leaves it most to the north.
    turnAround(edges, around.get(west)!, around.get(west)!.length - 1, areasAt(at, edges, west, part, number), left);
    const known = new Set([west]);
    for (let corner: number | undefined = west; corner !== undefined; corner = queue.pop())
      for (const { edge, isForth } of around.get(corner)!) {
        const next = isForth ? edges[edge]!.high : edges[edge]!.low;
        if (known.has(next)) continue;
        known.add(next);
        queue.push(next);
        const list = around.get(next)!;
        const back = list.findIndex((one) => one.edge === edge);
        turnAround(edges, list, back, isForth ? left[edge]! - edges[edge]!.more : left[edge]!, left);
      }
  }
  return edges.flatMap(({ low, high, more }, edge): Way[] => {
    const [inLeft, inRight] = [left[edge]! !== 0, left[edge]! - more !== 0];
    return inLeft === inRight ? [] : [inLeft ? { from: low, to: high } : { from: high, to: low }];
  });
}

const isBefore = (a: Position, b: Position): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

/** The edges at each corner, from west by south and east to north. */
function roundCorners(edges: readonly Edge[], at: readonly Position[]): ReadonlyMap<number, readonly Leaving[]> {
  const around = new Map<number, Leaving[]>();
  const put = (from: number, to: number, edge: number, isForth: boolean) => {
    const list = around.get(from) ?? [];
    around.set(from, list);
    list.push({ edge, isForth, angle: angleOf(at[from]!, at[to]!) });
  };
  for (const [edge, { low, high }] of edges.entries()) {
    put(low, high, edge, true);
    put(high, low, edge, false);
  }
  for (const list of around.values()) list.sort((a, b) => a.angle - b.angle);
  return around;
}

/** Corners that hang together; each is told the number of its part. */
function partsOf(
  edges: readonly Edge[],
  around: ReadonlyMap<number, readonly Leaving[]>,
  part: Int32Array,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const first of around.keys()) {
    if (part[first] !== -1) continue;
    const found = [first];
    part[first] = parts.length;
    for (let i = 0; i < found.length; i++)
      for (const { edge, isForth } of around.get(found[i]!)!) {
        const next = isForth ? edges[edge]!.high : edges[edge]!.low;
        if (part[next] !== -1) continue;
        part[next] = parts.length;
        found.push(next);
      }
    parts.push(found);
  }
  return parts;
}

/** In how many areas a corner lies by the edges of other parts: those that stand east of it say it. */
function areasAt(
  at: readonly Position[],
  edges: readonly Edge[],
  corner: number,
  part: Int32Array,
  own: number,
): number {
  const [lng, lat] = at[corner]!;
  let areas = 0;
  for (const { low, high, more } of edges) {
    const [a, b] = [at[low]!, at[high]!];
    if (a[1] > lat === b[1] > lat || part[low] === own) continue;
    if (lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) areas += b[1] > a[1] ? more : -more;
  }
  return areas;
}

/** Goes round a corner to the left, from an edge that leaves it with `areas` on its left, and tells each edge what is on its own left. */
function turnAround(
  edges: readonly Edge[],
  list: readonly Leaving[],
  from: number,
  areas: number,
  left: Float64Array,
): void {
  const first = list[from]!;
  left[first.edge] = first.isForth ? areas : areas + edges[first.edge]!.more;
  for (let i = 1; i < list.length; i++) {
    const { edge, isForth } = list[(from + i) % list.length]!;
    const { more } = edges[edge]!;
    // What was left of the one before is right of this one.
    if (isForth) left[edge] = areas + more;
    else left[edge] = areas;
    areas = isForth ? areas + more : areas - more;
  }
}
