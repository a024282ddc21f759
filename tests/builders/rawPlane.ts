import { Geodesic } from "geographiclib-geodesic";

/** Degrees, WGS-84. */
export type Place = readonly [lng: number, lat: number];

/** Metres between two places, by an independent geodesic. */
export const apart = ([aLng, aLat]: Place, [bLng, bLat]: Place): number =>
  Geodesic.WGS84.Inverse(aLat, aLng, bLat, bLng, Geodesic.DISTANCE).s12!;

export type Nearest = ReturnType<typeof nearestTo>;

/** Finds the nearest point of straight lines to a place, on the plane that touches the earth there. */
export function nearestTo(at: Place) {
  const x = apart([at[0] - 5e-4, at[1]], [at[0] + 5e-4, at[1]]) * 1000;
  const y = apart([at[0], at[1] - 5e-4], [at[0], at[1] + 5e-4]) * 1000;
  return (a: Place, b: Place) => {
    const [dx, dy] = [(b[0] - a[0]) * x, (b[1] - a[1]) * y];
    const along = ((at[0] - a[0]) * x * dx + (at[1] - a[1]) * y * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    const place: Place = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
    return { t, place, metres: Math.hypot((place[0] - at[0]) * x, (place[1] - at[1]) * y) };
  };
}

/** Squares of degrees that ids can be told apart by, both ways. */
const APART = 2 ** 25;

/** What lies in the squares of degrees that a box touches, or passes close by. */
export class Squares<T> {
  readonly #side: number;
  readonly #held = new Map<number, T[]>();

  constructor(side: number) {
    this.#side = side;
  }

  add(value: T, a: Place, b: Place): void {
    this.#each(a, b, (square) => {
      const held = this.#held.get(square);
      if (held === undefined) this.#held.set(square, [value]);
      else held.push(value);
    });
  }

  around(at: Place): ReadonlySet<T> {
    const found = new Set<T>();
    this.#each(at, at, (square) => {
      for (const value of this.#held.get(square) ?? []) found.add(value);
    });
    return found;
  }

  #each(a: Place, b: Place, visit: (square: number) => void): void {
    const low = (axis: 0 | 1) => Math.floor(Math.min(a[axis], b[axis]) / this.#side - 0.1);
    const high = (axis: 0 | 1) => Math.floor(Math.max(a[axis], b[axis]) / this.#side + 0.1);
    for (let x = low(0); x <= high(0); x++) for (let y = low(1); y <= high(1); y++) visit(x * APART + y);
  }
}

/** Numbers to look at in turn, the cheapest first. */
export class Turn {
  readonly #costs: number[] = [];
  readonly #numbers: number[] = [];

  get size(): number {
    return this.#costs.length;
  }

  add(cost: number, number: number): void {
    let at = this.size;
    for (let up = (at - 1) >> 1; at > 0 && this.#costs[up]! > cost; up = (at - 1) >> 1) {
      this.#set(at, up);
      at = up;
    }
    this.#costs[at] = cost;
    this.#numbers[at] = number;
  }

  next(): { readonly cost: number; readonly number: number } {
    const least = { cost: this.#costs[0]!, number: this.#numbers[0]! };
    const [cost, number] = [this.#costs.pop()!, this.#numbers.pop()!];
    if (this.size === 0) return least;
    let at = 0;
    for (let down = 1; down < this.size; down = 2 * at + 1) {
      if (down + 1 < this.size && this.#costs[down + 1]! < this.#costs[down]!) down++;
      if (this.#costs[down]! >= cost) break;
      this.#set(at, down);
      at = down;
    }
    this.#costs[at] = cost;
    this.#numbers[at] = number;
    return least;
  }

  #set(at: number, from: number): void {
    this.#costs[at] = this.#costs[from]!;
    this.#numbers[at] = this.#numbers[from]!;
  }
}
