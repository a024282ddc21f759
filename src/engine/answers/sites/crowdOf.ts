import type { PointsInView } from "../../../contract/contract.ts";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../../core/mercator.ts";

/** CSS pixels of a square, at the desk's own scale. */
const SQUARE = 24;

/** Places gathered in the squares of a zoom, each told by the middle of what it holds. Degrees. */
export function crowdOf(lng: Float64Array, lat: Float64Array, zoom: number): PointsInView["crowd"] {
  const squares = (512 * 2 ** zoom) / SQUARE;
  const found = new Map<number, { x: number; y: number; count: number }>();
  for (let i = 0; i < lng.length; i++) {
    const [x, y] = [mercatorX(lng[i]!), mercatorY(lat[i]!)];
    const key = Math.floor(x * squares) * 2 ** 26 + Math.floor(y * squares);
    const square = found.get(key) ?? { x: 0, y: 0, count: 0 };
    square.x += x;
    square.y += y;
    square.count++;
    found.set(key, square);
  }
  const all = [...found.values()];
  return {
    lng: Float64Array.from(all, ({ x, count }) => lngOfMercator(x / count)),
    lat: Float64Array.from(all, ({ y, count }) => latOfMercator(y / count)),
    counts: Uint32Array.from(all, ({ count }) => count),
  };
}
