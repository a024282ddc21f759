import { cellOf, type MadeNodes, type SortedNodes } from "./sortedNodes.ts";

/** The nodes that nodes of a zoom become at the zoom above. */
export interface GatheredNodes extends MadeNodes {
  /** By place of a node, the number of the one that it is gathered in. */
  readonly parents: Uint32Array;
}

const NONE = 0xffffffff;

/**
 * Gathers what lies within a cell's side of a node into one at their middle, node by node in the order in which they were made,
 * as supercluster does; null where nothing comes together. `nodes` are sorted by cells of that side.
 */
export function gatherNodes(nodes: SortedNodes): GatheredNodes | null {
  const { count, x, y, points, cell, placeOf } = nodes;
  const reach = cell * cell;
  const windows = windowsOf(nodes);
  const parents = new Uint32Array(count).fill(NONE);
  const made = { x: new Int32Array(count), y: new Int32Array(count), points: new Uint32Array(count) };
  let next = 0;
  for (let node = 0; node < count; node++) {
    const place = placeOf[node]!;
    if (parents[place] !== NONE) continue;
    const [ownX, ownY] = [x[place]!, y[place]!];
    let sum = points[place]!;
    let [sumX, sumY] = [ownX * sum, ownY * sum];
    parents[place] = next;
    for (let window = 0; window < 3; window++) {
      const to = windows.to[window]![place]!;
      for (let other = windows.from[window]![place]!; other < to; other++) {
        if (parents[other] !== NONE) continue;
        const [dx, dy] = [x[other]! - ownX, y[other]! - ownY];
        if (dx * dx + dy * dy > reach) continue;
        const more = points[other]!;
        sum += more;
        // Whole numbers below 2^53 for 8 million points: the order in which they are summed changes nothing.
        sumX += x[other]! * more;
        sumY += y[other]! * more;
        parents[other] = next;
      }
    }
    made.x[next] = sum === points[place] ? ownX : sumX / sum;
    made.y[next] = sum === points[place] ? ownY : sumY / sum;
    made.points[next++] = sum;
  }
  if (next === count) return null;
  return {
    count: next,
    x: made.x.slice(0, next),
    y: made.y.slice(0, next),
    points: made.points.slice(0, next),
    parents,
  };
}

/** More than any column, so that the cells around the first of a row are none of the row before. */
const ROW = 2 ** 31;

/** For each node the places of the three by three cells around it: a stretch in each of three rows. */
function windowsOf({ count, x, y, cell }: SortedNodes) {
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place++) keys[place] = cellOf(y[place]!, cell) * ROW + cellOf(x[place]!, cell);
  const places = (row: -1 | 0 | 1, column: -1 | 2): Uint32Array => {
    const found = new Uint32Array(count);
    let at = 0;
    for (let place = 0; place < count; place++) {
      // Nodes are sorted by their keys, and what is looked for grows with them.
      const wanted = keys[place]! + row * ROW + column;
      while (at < count && keys[at]! < wanted) at++;
      found[place] = at;
    }
    return found;
  };
  const rows = [-1, 0, 1] as const;
  return { from: rows.map((row) => places(row, -1)), to: rows.map((row) => places(row, 2)) };
}
