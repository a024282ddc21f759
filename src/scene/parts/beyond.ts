import type { Donuts, MapViewAnswer } from "../../contract/contract.ts";
import { donutRadius, MARK_RADIUS } from "../../core/donutSize.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import { mercatorX, mercatorY } from "../../core/mercator.ts";

const STATUSES = DISPLAY_STATUSES.length;

/** A disc of the map: CSS pixels of the world at a zoom. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Of the donuts beyond what a map is about those that touch nothing of that: a number that shows through another is neither's.
 * `zoom` is that of a desk at its own size, of 512 px tiles; a map that is nearer only parts them.
 */
export function clearDonuts(
  beyond: Donuts,
  { donuts, singles }: Pick<MapViewAnswer, "donuts" | "singles">,
  zoom: number,
): Donuts {
  const world = 512 * 2 ** zoom;
  const discAt = (of: Pick<Donuts, "lng" | "lat">, i: number, radius: number): Disc => ({
    x: mercatorX(of.lng[i]!) * world,
    y: mercatorY(of.lat[i]!) * world,
    radius,
  });
  const inFront = [
    ...Array.from(donuts.lng, (_, i) => discAt(donuts, i, radiusOf(donuts, i))),
    ...Array.from(singles.lng, (_, i) => discAt(singles, i, MARK_RADIUS)),
  ];
  const clear: number[] = [];
  for (let i = 0; i < beyond.lng.length; i++) {
    const disc = discAt(beyond, i, radiusOf(beyond, i));
    if (!inFront.some((other) => touches(other, disc))) clear.push(i);
  }
  return clear.length === beyond.lng.length ? beyond : donutsAt(beyond, clear);
}

/** By squares: a map may have thousands of marks in front of hundreds of donuts. */
const touches = (a: Disc, b: Disc): boolean => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (a.radius + b.radius) ** 2;

const radiusOf = ({ counts }: Donuts, i: number): number =>
  donutRadius(counts.subarray(i * STATUSES, (i + 1) * STATUSES).reduce((sum, count) => sum + count, 0));

const donutsAt = ({ level, refs, also, ...columns }: Donuts, at: readonly number[]): Donuts => ({
  lng: Float64Array.from(at, (i) => columns.lng[i]!),
  lat: Float64Array.from(at, (i) => columns.lat[i]!),
  counts: Uint32Array.from(at.flatMap((i) => [...columns.counts.subarray(i * STATUSES, (i + 1) * STATUSES)])),
  major: Uint32Array.from(at, (i) => columns.major[i]!),
  supervised: Uint32Array.from(at, (i) => columns.supervised[i]!),
  level,
  refs: at.map((i) => refs[i]!),
  also: at.map((i) => also[i]!),
});
