import type { PointsInView } from "../../../contract/contract.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../../core/mercator.ts";

/** CSS pixels of a square, at the desk's own scale. */
const SQUARE = 24;

/** Edges in Mercator 0..1. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WORLD: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/** Places gathered in the squares of a zoom, each told by the middle of what it holds. Degrees. */
export const crowdOf = (lng: Float64Array, lat: Float64Array, zoom: number): PointsInView["crowd"] =>
  crowdIn(lng.map(mercatorX), lat.map(mercatorY), zoom, WORLD);

/** The same of places in Mercator 0..1, of the squares that a box touches: what else there is costs next to nothing. */
export function crowdIn(
  xs: Float64Array,
  ys: Float64Array,
  zoom: number,
  { left, top, right, bottom }: Box,
): PointsInView["crowd"] {
  const squares = (512 * 2 ** zoom) / SQUARE;
  const [first, last] = [Math.floor(left * squares), Math.floor(right * squares)];
  const [upper, lower] = [Math.floor(top * squares), Math.floor(bottom * squares)];
  const found = new Map<number, { x: number; y: number; count: number }>();
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]!, ys[i]!];
    const [column, row] = [Math.floor(x * squares), Math.floor(y * squares)];
    if (column < first || column > last || row < upper || row > lower) continue;
    const key = column * 2 ** 26 + row;
    const square = found.get(key);
    if (square === undefined) found.set(key, { x, y, count: 1 });
    else {
      square.x += x;
      square.y += y;
      square.count++;
    }
  }
  const all = [...found.values()];
  return {
    lng: Float64Array.from(all, ({ x, count }) => lngOfMercator(x / count)),
    lat: Float64Array.from(all, ({ y, count }) => latOfMercator(y / count)),
    counts: Uint32Array.from(all, ({ count }) => count),
  };
}
