import type { Position } from "../../core/geometry.ts";
import { boxIndex } from "../clusters/boxIndex.ts";
import type { Corners } from "./corners.ts";

/** An edge from one corner to another, by their numbers, of which the first is less. */
export interface Edge {
  readonly low: number;
  readonly high: number;
  /** How many more areas there are on its left than on its right. */
  readonly more: number;
}

/** Room for two numbers of corners in one exact number. */
const CORNERS = 2 ** 26;
/** Three are common; edges that are still not parted after so many go to and fro. */
const MOST_ROUNDS = 12;

/** Edges, each once; those that as many areas have on their left as on their right part nothing, and are none. */
export class EdgeSet {
  readonly #more = new Map<number, number>();

  get edges(): readonly Edge[] {
    return [...this.#more].map(([key, more]) => ({ low: Math.floor(key / CORNERS), high: key % CORNERS, more }));
  }

  /** An edge with `more` areas on its left; nothing where both ends are one corner. */
  add(from: number, to: number, more: number): void {
    if (from === to) return;
    const key = from < to ? from * CORNERS + to : to * CORNERS + from;
    const sum = (this.#more.get(key) ?? 0) + (from < to ? more : -more);
    if (sum === 0) this.#more.delete(key);
    else this.#more.set(key, sum);
  }
}

/**
 * The same edges, parted wherever a corner lies on one of them or two of them cross, so that none runs on across another; null
 * where more than `most` pairs of them would have to be looked at, or where it comes to no end.
 */
export function parted(whole: readonly Edge[], corners: Corners, most: number): readonly Edge[] | null {
  let edges = whole;
  let isFresh: (edge: Edge) => boolean = () => true;
  let left = most;
  // Edges that were parted lie a little otherwise, and may meet others than before.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cuts = cutsOf(edges, corners, isFresh, left);
    if (cuts === null || cuts.on.size === 0) return cuts === null ? null : edges;
    left -= cuts.pairs;
    const pieces = new EdgeSet();
    const old = new Set<number>();
    for (const [number, edge] of edges.entries()) {
      const on = cuts.on.get(number);
      if (on === undefined) old.add(edge.low * CORNERS + edge.high);
      let last = edge.low;
      for (const next of [...(on === undefined ? [] : inOrder(edge, on, corners)), edge.high]) {
        pieces.add(last, next, edge.more);
        last = next;
      }
    }
    edges = pieces.edges;
    isFresh = ({ low, high }) => !old.has(low * CORNERS + high);
  }
  return null;
}

function inOrder({ low, high }: Edge, on: ReadonlySet<number>, { at }: Corners): readonly number[] {
  const far = (corner: number) => along(at[low]!, at[high]!, at[corner]!);
  return [...on].sort((a, b) => far(a) - far(b));
}

type Cut = (edge: number, corner: number) => void;

/** The corners that lie on each edge where it meets a fresh one, or is one, and how many pairs were looked at; null for too many. */
function cutsOf(
  edges: readonly Edge[],
  corners: Corners,
  isFresh: (edge: Edge) => boolean,
  most: number,
): { readonly on: ReadonlyMap<number, ReadonlySet<number>>; readonly pairs: number } | null {
  const boxes = new Float64Array(edges.length * 4);
  for (const [number, { low, high }] of edges.entries()) {
    const [a, b] = [corners.at[low]!, corners.at[high]!];
    boxes[number * 4] = Math.min(a[0], b[0]) - corners.same;
    boxes[number * 4 + 1] = Math.min(a[1], b[1]) - corners.same;
    boxes[number * 4 + 2] = Math.max(a[0], b[0]) + corners.same;
    boxes[number * 4 + 3] = Math.max(a[1], b[1]) + corners.same;
  }
  const index = boxIndex(boxes);
  const on = new Map<number, Set<number>>();
  const cut: Cut = (edge, corner) => on.set(edge, (on.get(edge) ?? new Set<number>()).add(corner));
  let pairs = 0;
  for (const [number, edge] of edges.entries()) {
    if (!isFresh(edge)) continue;
    const box = boxes.subarray(number * 4, number * 4 + 4);
    const near = index.within(box[0]!, box[1]!, box[2]!, box[3]!);
    pairs += near.length;
    if (pairs > most) return null;
    for (const next of near)
      if (next > number || (next < number && !isFresh(edges[next]!))) meet(edges, number, next, corners, cut);
  }
  return { on, pairs };
}

/** Cuts two edges where an end of one lies on the other, else where they cross. */
function meet(edges: readonly Edge[], one: number, other: number, corners: Corners, cut: Cut): void {
  const [a, b] = [edges[one]!, edges[other]!];
  let touches = false;
  const touch = (edge: number, { low, high }: Edge, corner: number) => {
    if (corner === low || corner === high) touches = true;
    else if (isOn(corners.at[low]!, corners.at[high]!, corners.at[corner]!, corners.same)) {
      touches = true;
      cut(edge, corner);
    }
  };
  touch(one, a, b.low);
  touch(one, a, b.high);
  touch(other, b, a.low);
  touch(other, b, a.high);
  if (touches) return;
  const [from, to] = [corners.at[a.low]!, corners.at[a.high]!];
  const crossing = crossingOf(from, to, corners.at[b.low]!, corners.at[b.high]!);
  if (crossing === null) return;
  const corner = corners.numberOf(crossing[0], crossing[1]);
  if (corner !== a.low && corner !== a.high) cut(one, corner);
  if (corner !== b.low && corner !== b.high) cut(other, corner);
}

/** How far along an edge a place lies, in degrees. */
function along(from: Position, to: Position, at: Position): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / Math.hypot(dx, dy);
}

/**
 * Does a corner lie on an edge, between its ends? Half as near as two corners may be: else an end might lie on the piece that goes
 * to the corner beside it, and the corner on the piece that goes to the end, for ever.
 */
function isOn(from: Position, to: Position, at: Position, same: number): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const far = along(from, to, at);
  return far > 0 && far < length && Math.abs((at[0] - from[0]) * dy - (at[1] - from[1]) * dx) / length <= same / 2;
}

/** Where two edges cross, each between its ends; null where they do not. */
function crossingOf(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return null;
  const [fx, fy] = [c[0] - a[0], c[1] - a[1]];
  const [t, u] = [(fx * ey - fy * ex) / turn, (fx * dy - fy * dx) / turn];
  return t > 0 && t < 1 && u > 0 && u < 1 ? [a[0] + t * dx, a[1] + t * dy] : null;
}
