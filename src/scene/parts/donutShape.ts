import { donutRadius } from "../../core/donutSize.ts";

/** Donuts as columns, drawn in order: put the worst last, so that it lies on top. */
export interface Donuts {
  readonly length: number;
  /** 2 per donut: lng, lat in degrees (WGS-84, or shifted with the basemap). */
  readonly lngLats: Float64Array;
  /** How large they are drawn, in the radii already; 1 when left out. */
  readonly scale?: number;
  /** 1 per donut: radius in CSS pixels to the outside of the ring; what is overdue stands out of it a little. */
  readonly radii: Float32Array;
  /** 6 per donut: where each filled status ends, 0 to 1 clockwise from twelve; the rest of the ring is unknown. */
  readonly shareEnds: Float32Array;
  /** 1 per donut: how strong the part of the ring that is overdue is drawn (`RED_NONE` to `RED_HEAVY`). */
  readonly reds: Uint8Array;
  /** 1 per donut: 1 is a notch at twelve o'clock: some of its sites have a major hazard, or one under supervision. */
  readonly notches: Uint8Array;
  /** 1 per donut: into how many equal parts the ring is cut, one a site; 0 where it is cut by status alone. */
  readonly segments: Uint8Array;
  /** 1 per donut: what stands in the middle ("7", "1,284", "1.3万"); "" for nothing. */
  readonly counts: readonly string[];
  /** 1 per donut: how many are overdue, beside the diamond under the count; "" for none. */
  readonly overdue: readonly string[];
}

export const FILLED_STATUSES = 6;

export const RED_NONE = 0;
export const RED_THIN = 1;
export const RED_FULL = 2;
export const RED_HEAVY = 3;

const FULL_FROM = 3;
const HEAVY_FROM = 10;

/** How strong the red of so many overdue sites is: two of three hundred must not look like thirty. */
export const redOf = (overdue: number): number =>
  overdue === 0 ? RED_NONE : overdue < FULL_FROM ? RED_THIN : overdue < HEAVY_FROM ? RED_FULL : RED_HEAVY;

/** Below this a ring shows each site as a part of its own. */
const COUNTED_BELOW = 10;

export const segmentsOf = (count: number): number => (count < COUNTED_BELOW ? count : 0);

/** Sites from which the figures are larger. */
const LARGE_FROM = donutRadius(10_000);

/** Height in CSS pixels of the figures in a donut of this radius, drawn at this scale. */
export function countFont(radius: number, length: number, scale: number): number {
  // Radii come as single floats.
  return (length <= 4 && radius / scale >= LARGE_FROM - 0.01 ? 15 : 13) * scale;
}

/** Shortest arc, CSS pixels along the middle of the ring, that a status with at least one site may have. */
const SHORTEST_ARC = 4;
/** Share of the ring that each overdue site takes at least, up to ten of them: red grows with how many, not with their share. */
const RED_EACH = 1 / 30;

/**
 * Writes the ends of the six filled statuses for one donut to `out` at `offset`.
 * `counts` are 7: the six in palette order and unknown. Every status that occurs is given an arc that can be seen, and what is
 * overdue one that grows with its number, at the cost of the larger ones; order is kept and the ring stays whole.
 */
export function writeShareEnds(counts: ArrayLike<number>, radius: number, out: Float32Array, offset: number): void {
  let total = 0;
  for (let i = 0; i <= FILLED_STATUSES; i++) total += counts[i] ?? 0;
  if (total === 0) {
    out.fill(0, offset, offset + FILLED_STATUSES);
    return;
  }
  const isCounted = segmentsOf(total) > 0;
  const shortest = isCounted ? 0 : Math.min(1 / 7, SHORTEST_ARC / (2 * Math.PI * 0.75 * radius));
  const red = isCounted ? 0 : Math.max(shortest, RED_EACH * Math.min(HEAVY_FROM, counts[0] ?? 0));
  const least = (status: number) => (status === 0 ? red : shortest);
  let raised = 0;
  let left = 0;
  for (let i = 0; i <= FILLED_STATUSES; i++) {
    const share = (counts[i] ?? 0) / total;
    if (share > 0 && share < least(i)) raised += least(i);
    else left += share;
  }
  const squeeze = left > 0 ? (1 - raised) / left : 1;
  let end = 0;
  for (let i = 0; i < FILLED_STATUSES; i++) {
    const share = (counts[i] ?? 0) / total;
    end += share > 0 && share < least(i) ? least(i) : share * squeeze;
    out[offset + i] = Math.min(1, end);
  }
}
