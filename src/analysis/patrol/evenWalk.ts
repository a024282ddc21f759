import { drawnCuts, EPSILON, NEIGHBOURS, Walk } from "./patrolWalk.ts";

/** The longest piece that is moved as a whole. */
const PIECE = 3;
/** A kick swaps two neighbouring pieces within this many places: far kicks are hardly ever good. */
const KICK = 50;

/** A walk whose costs are the same both ways: a piece of it costs no more turned round. */
export class EvenWalk extends Walk {
  /** Both ways, pieces of each length, and swaps whose first way gains. */
  protected readonly looksAPlace = 11 * NEIGHBOURS;

  protected move(place: number): readonly number[] | null {
    return this.#turn(place) ?? this.#shift(place) ?? this.swap(place, 1) ?? this.swap(place, -1);
  }

  /** Swaps two neighbouring pieces. */
  kick(random: () => number): readonly number[] {
    const path = this.path;
    const inner = path.length - 2;
    let [a, b, c] = drawnCuts(random, 3, inner, KICK) as [number, number, number];
    if (a === b) b = Math.min(inner, a + 1);
    if (b <= a) a = b - 1;
    if (c <= b) c = b + 1;
    if (a < 1 || c > inner + 1) return [];
    const touched = [path[a - 1]!, path[a]!, path[b - 1]!, path[b]!, path[c - 1]!, path[c]!];
    const before = this.edge(a - 1) + this.edge(b - 1) + this.edge(c - 1);
    const second = path.slice(b, c);
    this.lay(a, second, path.slice(a, b));
    this.gained += before - this.edge(a - 1) - this.edge(a + second.length - 1) - this.edge(c - 1);
    return touched.filter((place) => !this.isFixed(place));
  }

  /** 2-opt: turns a piece round so that the place stands beside a near one; the places touched, or null. */
  #turn(place: number): readonly number[] | null {
    const path = this.path;
    const last = path.length - 1;
    const at = this.at[place]!;
    for (const step of [1, -1]) {
      if (at + step < 0 || at + step > last) continue;
      const beside = path[at + step]!;
      const old = this.between(place, beside);
      for (const other of this.near[place]!) {
        const fresh = this.between(place, other);
        if (fresh >= old) break;
        const there = this.at[other]!;
        if (there + step < 0 || there + step > last) continue;
        const beyond = path[there + step]!;
        const gain = old + this.between(other, beyond) - fresh - this.between(beside, beyond);
        if (gain <= EPSILON) continue;
        const [low, high] = at < there ? [at, there] : [there, at];
        if (step > 0) this.reverse(low + 1, high);
        else this.reverse(low, high - 1);
        this.gained += gain;
        return [beside, other, beyond];
      }
    }
    return null;
  }

  /** Or-opt: moves a piece of up to three stops that begins or ends here between two neighbours elsewhere, either way round. */
  #shift(place: number): readonly number[] | null {
    const path = this.path;
    const last = path.length - 1;
    const at = this.at[place]!;
    for (let length = 1; length <= PIECE; length++) {
      for (const step of length === 1 ? [1] : [1, -1]) {
        const end = at + step * (length - 1);
        if (end < 1 || end > last - 1) continue;
        const low = Math.min(at, end);
        const high = Math.max(at, end);
        const tail = path[end]!;
        const before = path[low - 1]!;
        const after = path[high + 1]!;
        const saved = this.between(before, path[low]!) + this.between(path[high]!, after) - this.between(before, after);
        if (saved <= EPSILON) continue;
        for (const other of this.near[place]!) {
          const fresh = this.between(place, other);
          if (fresh >= saved) break;
          const there = this.at[other]!;
          if (there >= low && there <= high) continue;
          for (const side of [1, -1]) {
            const beyond = there + side;
            if (beyond < 0 || beyond > last || (beyond >= low && beyond <= high)) continue;
            const gain = saved + this.between(other, path[beyond]!) - fresh - this.between(tail, path[beyond]!);
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
    const path = this.path;
    const piece = path.slice(low, high + 1);
    if (isTurned) piece.reverse();
    if (to > high) this.lay(low, path.slice(high + 1, to), piece);
    else this.lay(to, piece, path.slice(to, low));
  }
}
