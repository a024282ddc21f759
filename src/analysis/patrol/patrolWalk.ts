import type { Costs } from "./patrolCosts.ts";
import type { Pace, Steps } from "./patrolSteps.ts";

/** How many of the nearest places are tried as a new neighbour. */
export const NEIGHBOURS = 10;
/** A gain of less is rounding. */
export const EPSILON = 1e-7;

/** An order between a fixed start and a fixed end, and where each stop stands in it. How it is changed is a matter of its costs. */
export abstract class Walk {
  /** What was won since the last `keep`. */
  gained = 0;
  /** Start, stops, end. */
  protected readonly path: Int32Array;
  /** By place where it stands in the path. */
  protected readonly at: Int32Array;
  /** By place the others that it costs least to go to, the nearest first. */
  protected readonly near: readonly Int32Array[];
  readonly #size: number;
  readonly #cost: Float64Array;
  readonly #kept: Int32Array;
  readonly #queued: Uint8Array;
  readonly #pace: Pace;
  /** Places looked at or moved since it was last asked whether the step is over. */
  #looks = 0;

  constructor({ size, cost }: Costs, given: readonly number[], near: readonly Int32Array[], pace: Pace) {
    this.near = near;
    this.#size = size;
    this.#cost = cost;
    this.path = Int32Array.from([size - 2, ...given, size - 1]);
    this.#kept = this.path.slice();
    this.at = new Int32Array(size);
    this.#queued = new Uint8Array(size);
    this.#pace = pace;
    this.#mark(0, this.path.length - 1);
  }

  /** Swaps pieces somewhere; the places whose neighbours changed. */
  abstract kick(random: () => number): readonly number[];

  /** Makes a move that gains and touches a place, if there is one; the places whose neighbours changed, or null. */
  protected abstract move(place: number): readonly number[] | null;

  /** Looks at a cost that a place without a gain takes. */
  protected abstract readonly looksAPlace: number;

  order(): number[] {
    return Array.from(this.path.subarray(1, -1));
  }

  keep(): void {
    this.#kept.set(this.path);
    this.gained = 0;
  }

  restore(): void {
    this.#stand(this.#kept, 0);
  }

  /** Goes on from another order of the same stops. */
  begin(order: readonly number[]): void {
    this.#stand(order, 1);
  }

  #stand(places: ArrayLike<number>, at: number): void {
    this.path.set(places, at);
    this.#mark(0, this.path.length - 1);
    this.changed(0);
  }

  /** Makes moves that gain, from the places given on, until there is none or `effort` are made; how many were made. */
  *settle(from: readonly number[], effort: number): Steps<number> {
    const queue = [...from];
    for (const place of queue) this.#queued[place] = 1;
    let made = 0;
    for (let i = 0; i < queue.length; i++) {
      const place = queue[i]!;
      if (this.#isStepOver()) yield;
      this.#queued[place] = 0;
      if (made >= effort) continue;
      const touched = this.move(place);
      if (touched === null) continue;
      made++;
      for (const one of [...touched, place]) {
        if (this.#queued[one] === 1 || this.isFixed(one)) continue;
        this.#queued[one] = 1;
        queue.push(one);
      }
    }
    return made;
  }

  #isStepOver(): boolean {
    const looks = this.#looks + this.looksAPlace;
    this.#looks = 0;
    return this.#pace.isOver(looks);
  }

  /**
   * 3-opt: swaps two neighbouring pieces, none of them turned, so that a place stands beside a near one. With a `step` of 1 it leads
   * on to that, with -1 that leads on to it: only where costs are the same both ways.
   */
  protected swap(place: number, step: 1 | -1): readonly number[] | null {
    const path = this.path;
    const last = path.length - 1;
    const at = this.at[place]! + step;
    if (at < 0 || at > last) return null;
    const beside = path[at]!;
    const old = this.between(place, beside);
    for (const other of this.near[place]!) {
      const first = old - this.between(place, other);
      if (first <= EPSILON) break;
      const there = this.at[other]!;
      if (there === at || there - step < 0 || there - step > last) continue;
      // The way that led to the near one goes; where its place leads on to is chosen next.
      const left = path[there - step]!;
      const second = first + this.between(left, other);
      for (const beyond of this.near[left]!) {
        const won = second - this.between(left, beyond);
        if (won <= EPSILON) break;
        const third = this.at[beyond]!;
        if (third - step < 0 || third - step > last || !isSwap(step * at, step * there, step * third)) continue;
        const before = path[third - step]!;
        const gain = won + this.between(before, beyond) - this.between(before, beside);
        if (gain <= EPSILON) continue;
        const touched = [place, other, left, beyond, before, beside];
        // A cut lies before a place, seen in the direction of the step.
        const cuts = [at, there, third].map((cut) => (step > 0 ? cut : cut + 1));
        const [a, b, c] = cuts.sort((x, y) => x - y) as [number, number, number];
        this.lay(a, path.slice(b, c), path.slice(a, b));
        this.gained += gain;
        return touched;
      }
    }
    return null;
  }

  /** Sets pieces of the path in the order in which they are given; they must be all that stands from `low` on. */
  protected lay(low: number, ...pieces: readonly Int32Array[]): void {
    let at = low;
    for (const piece of pieces) {
      this.path.set(piece, at);
      at += piece.length;
    }
    this.#mark(low, at - 1);
    this.changed(low);
  }

  protected reverse(low: number, high: number): void {
    this.path.subarray(low, high + 1).reverse();
    this.#mark(low, high);
    this.changed(low);
  }

  /** Told after every change of the path from which place on it stands otherwise. */
  protected changed(_from: number): void {}

  #mark(low: number, high: number): void {
    this.#looks += high - low + 1;
    for (let i = low; i <= high; i++) this.at[this.path[i]!] = i;
  }

  /** Is it the start or the end, from which no move begins? */
  protected isFixed(place: number): boolean {
    return place >= this.#size - 2;
  }

  /** Cost from a place to another. */
  protected between(a: number, b: number): number {
    return this.#cost[a * this.#size + b]!;
  }

  /** Cost from a place of the path to the next. */
  protected edge(at: number): number {
    return this.between(this.path[at]!, this.path[at + 1]!);
  }
}

/** So many ascending places of the path from 1 to `inner + 1` that lie close together, drawn at random; they may be equal. */
export function drawnCuts(random: () => number, count: number, inner: number, reach: number): number[] {
  const within = Math.min(inner, reach);
  const begin = 1 + Math.floor(random() * (inner - within + 1));
  return Array.from({ length: count }, () => begin + Math.floor(random() * (within + 1))).sort((a, b) => a - b);
}

/** Do these three ways, each led to the beginning of the next in turn, make a swap of two neighbouring pieces? */
const isSwap = (a: number, b: number, c: number): boolean => (a < b && b < c) || (b < c && c < a) || (c < a && a < b);
