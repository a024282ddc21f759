import type { Costs } from "./patrolCosts.ts";
import type { Pace } from "./patrolSteps.ts";
import { drawnCuts, EPSILON, NEIGHBOURS, Walk } from "./patrolWalk.ts";

/** The longest piece that is turned round and moved at once. */
const PIECE = 3;
/** A kick swaps three neighbouring pieces within this many places. */
const KICK = 40;

/**
 * A walk whose costs differ by direction, as on one-way roads: two pieces are swapped without being turned (3-opt), which changes
 * no way inside them, and what is turned round (2-opt, Or-opt) is counted with all its ways the other way.
 */
export class UnevenWalk extends Walk {
  protected readonly looksAPlace = (4 + 3 * NEIGHBOURS) * NEIGHBOURS;
  /** By place of the path, from the first stop on, what the stops up to there cost as they stand, and the other way. */
  readonly #there: Float64Array;
  readonly #back: Float64Array;

  constructor(costs: Costs, given: readonly number[], near: readonly Int32Array[], pace: Pace) {
    super(costs, given, near, pace);
    this.#there = new Float64Array(this.path.length);
    this.#back = new Float64Array(this.path.length);
    this.#sumUp(1);
  }

  protected override changed(from: number): void {
    this.#sumUp(from);
  }

  /** The start leads on to a place as any other does. */
  protected override isFixed(place: number): boolean {
    return place === this.path.at(-1);
  }

  #sumUp(from: number): void {
    for (let i = Math.max(2, from); i < this.path.length - 1; i++) {
      this.#there[i] = this.#there[i - 1]! + this.edge(i - 1);
      this.#back[i] = this.#back[i - 1]! + this.between(this.path[i]!, this.path[i - 1]!);
    }
  }

  /** What the stops from one place of the path to another cost more when they are turned round. */
  #turned(low: number, high: number): number {
    return this.#back[high]! - this.#back[low]! - (this.#there[high]! - this.#there[low]!);
  }

  protected move(place: number): readonly number[] | null {
    return this.swap(place, 1) ?? this.#turn(place) ?? this.#shift(place);
  }

  /** Turns three neighbouring pieces' order round, none of them itself: no single move takes that back. */
  kick(random: () => number): readonly number[] {
    const path = this.path;
    const inner = path.length - 2;
    if (inner < 3) return [];
    const [a, b, c, d] = drawnCuts(random, 4, inner, KICK) as [number, number, number, number];
    if (a === b || b === c || c === d) return [];
    const touched = [a, b, c, d].flatMap((cut) => [path[cut - 1]!, path[cut]!]);
    const before = this.#edges(a - 1, b - 1, c - 1, d - 1);
    const [first, second, third] = [path.slice(a, b), path.slice(b, c), path.slice(c, d)];
    this.lay(a, third, second, first);
    this.gained += before - this.#edges(a - 1, a + third.length - 1, d - first.length - 1, d - 1);
    return touched.filter((one) => !this.isFixed(one));
  }

  #edges(...at: readonly number[]): number {
    return at.reduce((sum, one) => sum + this.edge(one), 0);
  }

  /** 2-opt: turns a piece round so that the place, or its first stop, leads on to a near one. */
  #turn(place: number): readonly number[] | null {
    const path = this.path;
    const last = path.length - 1;
    const at = this.at[place]!;
    for (const other of this.near[place]!) {
      const there = this.at[other]!;
      // The piece begins behind the place and ends with the other, or begins with the place and ends before the other.
      for (const [low, high] of [
        [at + 1, there],
        [at, there - 1],
      ] as const) {
        if (low < 1 || high <= low || high >= last) continue;
        const gain =
          this.edge(low - 1) +
          this.edge(high) -
          this.between(path[low - 1]!, path[high]!) -
          this.between(path[low]!, path[high + 1]!) -
          this.#turned(low, high);
        if (gain <= EPSILON) continue;
        const touched = [path[low - 1]!, path[low]!, path[high]!, path[high + 1]!];
        this.reverse(low, high);
        this.gained += gain;
        return touched;
      }
    }
    return null;
  }

  /** Or-opt: moves a short piece that ends here, once turned round, before a near one. */
  #shift(place: number): readonly number[] | null {
    const path = this.path;
    const last = path.length - 1;
    const low = this.at[place]!;
    for (let high = low + 1; low > 0 && high < Math.min(low + PIECE, last); high++) {
      const saved =
        this.edge(low - 1) + this.edge(high) - this.between(path[low - 1]!, path[high + 1]!) - this.#turned(low, high);
      for (const other of this.near[place]!) {
        const there = this.at[other]!;
        if (there === 0 || (there >= low && there <= high + 1)) continue;
        const before = path[there - 1]!;
        const gain = saved + this.edge(there - 1) - this.between(before, path[high]!) - this.between(place, other);
        if (gain <= EPSILON) continue;
        const touched = [path[low - 1]!, path[high]!, path[high + 1]!, before, other];
        const piece = path.slice(low, high + 1).reverse();
        if (there > high) this.lay(low, path.slice(high + 1, there), piece);
        else this.lay(there, piece, path.slice(there, low));
        this.gained += gain;
        return touched;
      }
    }
    return null;
  }
}
