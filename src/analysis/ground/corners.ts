import type { Position } from "../../core/geometry.ts";

/** Squares in which corners are looked for, as wide as so many times what is one place. */
const SQUARE = 4;
/** More such squares than there are round the Earth. */
const TURN = 2 ** 26;

/** Corners by number. */
export interface Corners {
  readonly at: readonly Position[];
  /** Degrees within which two places are one, 1e-6 or more. */
  readonly same: number;
  /** The number of the corner that is there, or near enough to be the same; else of a new one. */
  numberOf(lng: number, lat: number): number;
}

export function corners(same: number): Corners {
  const at: Position[] = [];
  const squares = new Map<number, number[]>();
  const squareAt = (degrees: number) => Math.floor(degrees / (same * SQUARE));
  const keyOf = (x: number, y: number) => x * TURN + y;
  function known(lng: number, lat: number): number | null {
    for (let x = squareAt(lng - same); x <= squareAt(lng + same); x++)
      for (let y = squareAt(lat - same); y <= squareAt(lat + same); y++)
        for (const number of squares.get(keyOf(x, y)) ?? [])
          if (Math.hypot(at[number]![0] - lng, at[number]![1] - lat) <= same) return number;
    return null;
  }
  return {
    at,
    same,
    numberOf(lng, lat) {
      const before = known(lng, lat);
      if (before !== null) return before;
      const key = keyOf(squareAt(lng), squareAt(lat));
      const square = squares.get(key);
      if (square === undefined) squares.set(key, [at.length]);
      else square.push(at.length);
      return at.push([lng, lat]) - 1;
    },
  };
}
