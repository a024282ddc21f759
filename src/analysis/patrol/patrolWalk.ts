import type { Costs } from "./patrolCosts.ts";
import type { Pace, Steps } from "./patrolSteps.ts";

/** How many of the nearest places are tried as a new neighbour. */
export const NEIGHBOURS = 10;
/** The longest piece that is moved as a whole. */
const PIECE = 3;
/** A kick swaps two neighbouring pieces within this many places: far kicks are hardly ever good. */
const KICK = 30;
/** Looks at a distance that a place without a gain costs: both ways, and pieces of each length. */
const LOOKS_A_PLACE = 7 * NEIGHBOURS;
/** Metres; a gain of less is rounding. */
export const EPSILON = 1e-7;

/** An order between a fixed start and a fixed end, and where each stop stands in it. */
export class Walk {
  /** Metres won since the last `keep`. */
  gained = 0;
  readonly #size: number;
  readonly #metres: Float64Array;
  /** Start, stops, end. */
  readonly #path: Int32Array;
  readonly #kept: Int32Array;
  readonly #at: Int32Array;
  readonly #near: readonly Int32Array[];
  readonly #queued: Uint8Array;
  readonly #pace: Pace;
  /** Places looked at or moved since it was last asked whether the step is over. */
  #looks = 0;

  constructor({ size, metres }: Costs, given: readonly number[], near: readonly Int32Array[], pace: Pace) {
    this.#size = size;
    this.#metres = metres;
    this.#path = Int32Array.from([size - 2, ...given, size - 1]);
    this.#kept = this.#path.slice();
    this.#at = new Int32Array(size);
    this.#queued = new Uint8Array(size);
    this.#mark(0, this.#path.length - 1);
    this.#near = near;
    this.#pace = pace;
  }

  order(): number[] {
    return Array.from(this.#path.subarray(1, -1));
  }

  keep(): void {
    this.#kept.set(this.#path);
    this.gained = 0;
  }

  restore(): void {
    this.#path.set(this.#kept);
    this.#mark(0, this.#path.length - 1);
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
      const touched = this.#turn(place) ?? this.#shift(place);
      if (touched === null) continue;
      made++;
      for (const one of [...touched, place]) {
        if (this.#queued[one] === 1 || this.#isFixed(one)) continue;
        this.#queued[one] = 1;
        queue.push(one);
      }
    }
    return made;
  }

  #isStepOver(): boolean {
    const looks = this.#looks + LOOKS_A_PLACE;
    this.#looks = 0;
    return this.#pace.isOver(looks);
  }

  /** Swaps two neighbouring pieces somewhere; the places whose neighbours changed. */
  kick(random: () => number): readonly number[] {
    const path = this.#path;
    const inner = path.length - 2;
    const reach = Math.min(inner, KICK);
    const begin = 1 + Math.floor(random() * (inner - reach + 1));
    const cuts = [0, 0, 0].map(() => begin + Math.floor(random() * (reach + 1))).sort((a, b) => a - b);
    let [a, b, c] = cuts as [number, number, number];
    if (a === b) b = Math.min(inner, a + 1);
    if (b <= a) a = b - 1;
    if (c <= b) c = b + 1;
    if (a < 1 || c > inner + 1) return [];
    const touched = [path[a - 1]!, path[a]!, path[b - 1]!, path[b]!, path[c - 1]!, path[c]!];
    const before = this.#edge(a - 1) + this.#edge(b - 1) + this.#edge(c - 1);
    const first = path.slice(a, b);
    const second = path.slice(b, c);
    path.set(second, a);
    path.set(first, a + second.length);
    this.#mark(a, c - 1);
    this.gained += before - this.#edge(a - 1) - this.#edge(a + second.length - 1) - this.#edge(c - 1);
    return touched.filter((place) => !this.#isFixed(place));
  }

  /** 2-opt: turns a piece round so that the place stands beside a near one; the places touched, or null. */
  #turn(place: number): readonly number[] | null {
    const path = this.#path;
    const last = path.length - 1;
    const at = this.#at[place]!;
    for (const step of [1, -1]) {
      if (at + step < 0 || at + step > last) continue;
      const beside = path[at + step]!;
      const old = this.#between(place, beside);
      for (const other of this.#near[place]!) {
        const fresh = this.#between(place, other);
        if (fresh >= old) break;
        const there = this.#at[other]!;
        if (there + step < 0 || there + step > last) continue;
        const beyond = path[there + step]!;
        const gain = old + this.#between(other, beyond) - fresh - this.#between(beside, beyond);
        if (gain <= EPSILON) continue;
        const [low, high] = at < there ? [at, there] : [there, at];
        if (step > 0) this.#reverse(low + 1, high);
        else this.#reverse(low, high - 1);
        this.gained += gain;
        return [beside, other, beyond];
      }
    }
    return null;
  }

  /** Or-opt: moves a piece of up to three stops that begins or ends here between two neighbours elsewhere, either way round. */
  #shift(place: number): readonly number[] | null {
    const path = this.#path;
    const last = path.length - 1;
    const at = this.#at[place]!;
    for (let length = 1; length <= PIECE; length++) {
      for (const step of length === 1 ? [1] : [1, -1]) {
        const end = at + step * (length - 1);
        if (end < 1 || end > last - 1) continue;
        const low = Math.min(at, end);
        const high = Math.max(at, end);
        const tail = path[end]!;
        const before = path[low - 1]!;
        const after = path[high + 1]!;
        const saved =
          this.#between(before, path[low]!) + this.#between(path[high]!, after) - this.#between(before, after);
        if (saved <= EPSILON) continue;
        for (const other of this.#near[place]!) {
          const fresh = this.#between(place, other);
          if (fresh >= saved) break;
          const there = this.#at[other]!;
          if (there >= low && there <= high) continue;
          for (const side of [1, -1]) {
            const beyond = there + side;
            if (beyond < 0 || beyond > last || (beyond >= low && beyond <= high)) continue;
            const gain = saved + this.#between(other, path[beyond]!) - fresh - this.#between(tail, path[beyond]!);
            if (gain <= EPSILON) continue;
            const touched = [before, after, tail, other, path[beyond]!];
            this.#move(low, high, Math.max(there, beyond), side > 0 !== at <= end);
            this.gained += gain;
            return touched;
          }
        }
      }
    }
    return null;
  }

  /** Takes the piece `low..high` and sets it before the place that now stands at `to`, turned round or not. */
  #move(low: number, high: number, to: number, isTurned: boolean): void {
    const path = this.#path;
    const piece = path.slice(low, high + 1);
    if (isTurned) piece.reverse();
    if (to > high) {
      path.copyWithin(low, high + 1, to);
      path.set(piece, to - piece.length);
      this.#mark(low, to - 1);
    } else {
      path.copyWithin(to + piece.length, to, low);
      path.set(piece, to);
      this.#mark(to, high);
    }
  }

  #reverse(low: number, high: number): void {
    this.#path.subarray(low, high + 1).reverse();
    this.#mark(low, high);
  }

  #mark(low: number, high: number): void {
    this.#looks += high - low + 1;
    for (let i = low; i <= high; i++) this.#at[this.#path[i]!] = i;
  }

  #isFixed(place: number): boolean {
    return place >= this.#size - 2;
  }

  #between(a: number, b: number): number {
    return this.#metres[a * this.#size + b]!;
  }

  #edge(at: number): number {
    return this.#between(this.#path[at]!, this.#path[at + 1]!);
  }
}
