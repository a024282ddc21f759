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
  };
  for (let place = 0; place < count; place++) {
    const node = order[place]!;
    sorted.x[place] = x[node]!;
    sorted.y[place] = y[node]!;
    sorted.points[place] = points[node]!;
    sorted.placeOf[node] = place;
  }
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

/** Nodes in a box of the same numbers, both ends included. */
export function nodesWithin(
  { count, x, y, cell }: SortedNodes,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
): number[] {
  const found: number[] = [];
  const firstColumn = cellOf(minX, cell);
  const lastRow = cellOf(maxY, cell);
  let row = cellOf(minY, cell);
  let place = 0;
  while (row <= lastRow) {
    place = firstFrom(place, row, firstColumn);
    if (place >= count) break;
    const at = cellOf(y[place]!, cell);
    // Rows without nodes are passed over.
    if (at > row) {
      row = at;
      continue;
    }
    for (; place < count && x[place]! <= maxX + cell && cellOf(y[place]!, cell) === row; place++) {
      const [px, py] = [x[place]!, y[place]!];
      if (px >= minX && px <= maxX && py >= minY && py <= maxY) found.push(place);
    }
    row++;
  }
  return found;

  /** The first place from `low` on that lies in a row from a column on, or in a later row. */
  function firstFrom(low: number, row: number, column: number): number {
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const own = cellOf(y[middle]!, cell);
      if (own < row || (own === row && cellOf(x[middle]!, cell) < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
