import type { Bounds } from "../../core/bounds.ts";
import { metresPerLat, metresPerLng } from "../../core/ellipsoid.ts";
import type { Position } from "../../core/geometry.ts";
import { ringsHolding } from "./inside.ts";
import { lineTree } from "./lineTree.ts";
import { between, doubledArea, type Line } from "./ringLines.ts";
import type { Rings } from "./ringTopology.ts";
import { isPauseDue, type RingWork } from "./ringWork.ts";

/** An outline on squares: what is smaller than one of them may be missing, or joined to what it does not touch. */
export interface Contour {
  readonly polygons: readonly Rings[];
  /** Metres of the squares' sides. */
  readonly side: number;
}

/** How much farther than its half diagonal a square is taken to reach: edges are not straight on the ground. */
const SAFE = 1.02;

/** Metres above the outline of a place, below 0 within it; it changes by no more than a metre a metre. */
export type Height = (lng: number, lat: number) => number;

/**
 * The outline of where a height is not above 0, within bounds that it does not touch, on squares with sides of `side` metres; null
 * where it would pass through more than about `most` of them, unless larger squares will do (`isAny`).
 */
export function* contour(
  height: Height,
  bounds: Bounds,
  side: number,
  most: number,
  isAny: boolean,
  work: RingWork,
): Generator<void, Contour | null> {
  const grid = gridOver(bounds, side);
  let squares: Square[] = [[0, 0]];
  /** Work on the squares before. */
  let before = 0;
  while (grid.side > side * EVEN) {
    // Of squares half as large a line passes through twice as many, as soon as they are small beside its bends.
    if (squares.length > most / 2 || work.done + DEARER * before > work.most) break;
    if (!isAny && squares.length > ENOUGH && squares.length * (grid.side / side) > 2 * most) return null;
    before = work.done;
    grid.count *= 2;
    grid.side /= 2;
    const reach = SAFE * Math.SQRT1_2 * grid.side;
    const halved: Square[] = [];
    for (const [column, row] of squares) {
      for (const [right, up] of QUARTERS) {
        const at = grid.at(2 * column + right + 0.5, 2 * row + up + 0.5);
        if (Math.abs(height(at[0], at[1])) <= reach) halved.push([2 * column + right, 2 * row + up]);
      }
      if (isPauseDue(work)) yield;
    }
    squares = halved;
    before = work.done - before;
  }
  if (!isAny && grid.side > side * EVEN) return null;
  const heightAt = (column: number, row: number) => height(...grid.at(column, row));
  const loops = yield* loopsThrough(squares, grid, heightAt, work);
  return { polygons: nested(loops, work), side: grid.side };
}

/** Heights at the corners of squares, row by row from the south, from the west in each: not above 0 within. */
export interface Corners {
  readonly columns: number;
  readonly rows: number;
  readonly heights: ArrayLike<number>;
  /** Degrees of a place by its column and row, halves too. */
  at(column: number, row: number): Position;
}

/** The outline of where heights that may jump are not above 0; what lies within at the edge of the corners ends there. */
export function* contourOfCorners(corners: Corners, work: RingWork): Generator<void, Contour["polygons"]> {
  const { columns, rows, heights, at } = corners;
  // A row and a column of corners around, all of them above.
  const corner = (column: number, row: number): number =>
    column < 1 || row < 1 || column > columns || row > rows ? 1 : heights[(row - 1) * columns + column - 1]!;
  const isWhole = (column: number, row: number) => Number.isInteger(column) && Number.isInteger(row);
  const heightAt = (column: number, row: number): number => {
    if (isWhole(column, row)) return corner(column, row);
    const [left, below] = [Math.floor(column), Math.floor(row)];
    return corner(left, below) + corner(left + 1, below) + corner(left, below + 1) + corner(left + 1, below + 1);
  };
  const squares: Square[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const isIn = corner(column, row) <= 0;
      const others = [corner(column + 1, row), corner(column, row + 1), corner(column + 1, row + 1)];
      if (others.some((height) => height <= 0 !== isIn)) squares.push([column, row]);
    }
    work.done += columns;
    if (isPauseDue(work)) yield;
  }
  const grid: Grid = {
    count: Math.max(columns, rows) + 2,
    side: 0,
    at: (column, row) => at(column - 1, row - 1),
  };
  return nested(yield* loopsThrough(squares, grid, heightAt, work), work);
}

/** Squares half as large and the lines through them, in times of what the squares before took. */
const DEARER = 3;
/** Halving is not exact. */
const EVEN = 1.001;
/** Squares that are enough to say how many there will be. */
const ENOUGH = 400;

/** Column and row. */
type Square = readonly [number, number];
const QUARTERS: readonly Square[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

interface Grid {
  /** Squares in a row. */
  count: number;
  /** Metres of a square's longer side. */
  side: number;
  at(column: number, row: number): Position;
}

/** One square over bounds, so large that halved some times its side is as long as is said. */
function gridOver({ west, south, east, north }: Bounds, side: number): Grid {
  // The longest degrees, so that no square is larger than its side says.
  const perLng = metresPerLng(Math.max(0, south, -north));
  const perLat = metresPerLat(Math.min(90, Math.max(-south, north)));
  const wide = Math.max((east - west) * perLng, (north - south) * perLat);
  return {
    count: 1,
    side: side * 2 ** Math.max(0, Math.ceil(Math.log2(wide / side))),
    at(column, row) {
      return [west + (column * this.side) / perLng, south + (row * this.side) / perLat];
    },
  };
}

/** The closed lines at height 0 through squares, what is below on their left (marching squares). */
function* loopsThrough(
  squares: readonly Square[],
  grid: Grid,
  height: (column: number, row: number) => number,
  work: RingWork,
): Generator<void, Line[]> {
  const wide = grid.count + 2;
  const heights = new Map<number, number>();
  const heightAt = (column: number, row: number): number => {
    const key = row * wide + column;
    const known = heights.get(key);
    if (known !== undefined) return known;
    const found = height(column, row);
    heights.set(key, found);
    return found;
  };
  /** Places where a side is crossed, and the side that follows, by side. */
  const places = new Map<number, Position>();
  const follows = new Map<number, number>();
  const seen = new Set<number>();
  const waiting = [...squares];
  for (let square = waiting.pop(); square !== undefined; square = waiting.pop()) {
    const [column, row] = square;
    const key = row * wide + column;
    if (seen.has(key) || Math.min(column, row) < 0 || Math.max(column, row) >= grid.count) continue;
    seen.add(key);
    /** The sides of the square that are crossed, counter-clockwise. */
    const crossed: { readonly side: number; readonly isOut: boolean }[] = [];
    for (let corner = 0; corner < 4; corner++) {
      const [from, to] = [corners(square, corner), corners(square, corner + 1)];
      const [a, b] = [heightAt(...from), heightAt(...to)];
      if (a <= 0 === b <= 0) continue;
      const side = 2 * (Math.min(from[1], to[1]) * wide + Math.min(from[0], to[0])) + (from[0] === to[0] ? 1 : 0);
      crossed.push({ side, isOut: a <= 0 });
      if (!places.has(side)) places.set(side, between(grid.at(...from), grid.at(...to), a / (a - b)));
      // The line goes on in the square beside, also where that was passed over.
      if (a > 0) waiting.push([column + BESIDE[corner]![0], row + BESIDE[corner]![1]]);
    }
    // Of two corners below that lie across from each other the middle says whether they are one.
    const step = crossed.length === 4 && height(column + 0.5, row + 0.5) <= 0 ? 1 : -1;
    for (const [index, { side, isOut }] of crossed.entries()) {
      if (isOut) follows.set(side, crossed.at((index + step) % crossed.length)!.side);
    }
    if (isPauseDue(work)) yield;
  }
  return chained(follows, places);
}

const BESIDE: readonly Square[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];

/** The corners of a square counter-clockwise from the south-west, and around again. */
const corners = ([column, row]: Square, corner: number): Square => [
  column + (corner === 1 || corner === 2 ? 1 : 0),
  row + (corner === 2 || corner === 3 ? 1 : 0),
];

function chained(follows: ReadonlyMap<number, number>, places: ReadonlyMap<number, Position>): Line[] {
  const loops: Line[] = [];
  const done = new Set<number>();
  for (const first of follows.keys()) {
    const loop: Position[] = [];
    for (let side: number | undefined = first; side !== undefined && !done.has(side); side = follows.get(side)) {
      done.add(side);
      loop.push(places.get(side)!);
    }
    if (loop.length > 2) loops.push([...loop, loop[0]!]);
  }
  return loops;
}

/** Loops as polygons: a hole lies in the smallest loop that is around it. */
function nested(loops: readonly Line[], work: RingWork): Rings[] {
  const areas = loops.map(doubledArea);
  const outers = [...loops.keys()].filter((loop) => areas[loop]! > 0).sort((a, b) => areas[a]! - areas[b]!);
  const polygons = outers.map((loop) => [loops[loop]!]);
  const holding = ringsHolding(
    lineTree(
      outers.map((loop) => loops[loop]!),
      work,
    ),
  );
  for (const [loop, area] of areas.entries()) {
    if (area >= 0) continue;
    const [lng, lat] = loops[loop]![0]!;
    polygons[Math.min(...holding(lng, lat))]?.push(loops[loop]!);
  }
  return polygons;
}
