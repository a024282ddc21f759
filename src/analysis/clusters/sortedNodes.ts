import { firstFrom } from "../../core/firstFrom.ts";
/** Nodes of one zoom of a cluster tree, sorted by the cells of a grid: row by row, and by column in a row. */
export interface SortedNodes {
  readonly count: number;
  /** Mercator as whole numbers (clusterTree.ts), by place in the order. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Points of a node. */
  readonly points: Uint32Array;
  /** Side of a cell in the same numbers. */
  readonly cell: number;
  /** The place of each node by the order in which the nodes were made. */
  readonly placeOf: Uint32Array;
  /** Rows that hold a node, and the places at which each begins; the last start is the number of nodes. */
  readonly row: readonly number[];
  readonly start: readonly number[];
}

/** Nodes in the order in which they were made. */
export interface MadeNodes {
  readonly count: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly points: Uint32Array;
}

/** Half the world: coordinates lie between this and its negative. */
export const HALF_WORLD = 0x20000000;
const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/** The row or column of a coordinate. */
export const cellOf = (coordinate: number, cell: number): number => Math.floor((coordinate + HALF_WORLD) / cell);

/** Sorts nodes by the cells of a grid; nodes of one cell stay in the order in which they were made. */
export function sortedNodes({ count, x, y, points }: MadeNodes, cell: number): SortedNodes {
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  let spare: Uint32Array<ArrayBuffer> = new Uint32Array(count);
  const bits = Math.max(1, Math.ceil(Math.log2((2 * HALF_WORLD) / cell + 2)));
  const keys = new Uint32Array(count);
  // Least digits first: by column, then by row.
  for (const axis of [x, y]) {
    for (let i = 0; i < count; i++) keys[i] = cellOf(axis[i]!, cell);
    for (let shift = 0; shift < bits; shift += DIGIT) {
      sortByDigit(order, spare, keys, shift);
      [order, spare] = [spare, order];
    }
  }
  const sorted = {
    count,
    x: new Int32Array(count),
    y: new Int32Array(count),
    points: new Uint32Array(count),
    cell,
    placeOf: spare,
    row: [] as number[],
    start: [] as number[],
  };
  let row = -1;
  for (let place = 0; place < count; place++) {
    const node = order[place]!;
    // The keys are still those of the rows, which were sorted last.
    if (keys[node] !== row) {
      row = keys[node]!;
      sorted.row.push(row);
      sorted.start.push(place);
    }
    sorted.x[place] = x[node]!;
    sorted.y[place] = y[node]!;
    sorted.points[place] = points[node]!;
    sorted.placeOf[node] = place;
  }
  sorted.start.push(count);
  return sorted;
}

const starts = new Uint32Array(DIGITS + 1);

function sortByDigit(from: Uint32Array, to: Uint32Array, keys: Uint32Array, shift: number): void {
  starts.fill(0);
  const { length } = from;
  for (let i = 0; i < length; i++) {
    const digit = ((keys[i]! >>> shift) & (DIGITS - 1)) + 1;
    starts[digit] = starts[digit]! + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++) starts[digit] = starts[digit]! + starts[digit - 1]!;
  for (let i = 0; i < length; i++) {
    const node = from[i]!;
    const digit = (keys[node]! >>> shift) & (DIGITS - 1);
    const at = starts[digit]!;
    starts[digit] = at + 1;
    to[at] = node;
  }
}

/** Looks for nodes in boxes of the same numbers, both ends included. */
export function nodeFinder({
  x,
  y,
  cell,
  row,
  start,
}: SortedNodes): (minX: number, minY: number, maxX: number, maxY: number) => number[] {
  return (minX, minY, maxX, maxY) => {
    // The first column, or one of the cell before: by its edge, without a division.
    const edge = cellOf(minX, cell) * cell - HALF_WORLD - 1;
    const lastRow = cellOf(maxY, cell);
    const found: number[] = [];
    for (let i = firstFrom(row, cellOf(minY, cell)); i < row.length && row[i]! <= lastRow; i++) {
      const to = start[i + 1]!;
      let place = firstFrom(x, edge, start[i]!, to);
      for (; place < to && x[place]! <= maxX + cell; place++) {
        const [px, py] = [x[place]!, y[place]!];
        if (px >= minX && px <= maxX && py >= minY && py <= maxY) found.push(place);
      }
    }
    return found;
  };
}
