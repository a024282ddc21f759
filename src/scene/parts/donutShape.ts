/** Donuts as columns, drawn in order: put the worst last, so that it lies on top. */
export interface Donuts {
  readonly length: number;
  /** 2 per donut: lng, lat in degrees (WGS-84, or shifted with the basemap). */
  readonly lngLats: Float64Array;
  /** How large they are drawn, in the radii already; 1 when left out. */
  readonly scale?: number;
  /** 1 per donut: outer radius in CSS pixels, rim included, ring for "major" not. */
  readonly radii: Float32Array;
  /** 6 per donut: where each filled status ends, 0 to 1 clockwise from twelve; the rest of the ring is unknown. */
  readonly shareEnds: Float32Array;
  /** 1 per donut: the worst status, as an index into the palette (0 to 6). */
  readonly rims: Uint8Array;
  /** 1 per donut: 1 draws the second ring of a major hazard. */
  readonly majors: Uint8Array;
  /** 1 per donut: what stands in the middle ("7", "1,284", "1.3万"); "" for nothing. */
  readonly counts: readonly string[];
}

export const FILLED_STATUSES = 6;

/** Under 10, 100, 1,000, 10,000 and more: [below, radius, font], CSS pixels at scale 1. */
const SIZES = [
  [10, 14, 13],
  [100, 18, 13],
  [1_000, 23, 13],
  [10_000, 30, 13],
  [Number.POSITIVE_INFINITY, 36, 15],
] as const;

const LARGEST = SIZES[4];

/** Outer radius in CSS pixels of a donut of `count` sites. */
export function donutRadius(count: number): number {
  return (SIZES.find(([below]) => count < below) ?? LARGEST)[1];
}

/** Height in CSS pixels of the figures in a donut of this radius, drawn at this scale. */
export function countFont(radius: number, length: number, scale: number): number {
  // Radii come as single floats.
  const [, , font] = SIZES.find(([, step]) => radius / scale <= step + 0.01) ?? LARGEST;
  return (length > 4 ? Math.min(font, 13) : font) * scale;
}

/** Shortest arc, CSS pixels along the middle of the ring, that a status with at least one site may have. */
const SHORTEST_ARC = 4;

/**
 * Writes the ends of the six filled statuses for one donut to `out` at `offset`.
 * `counts` are 7: the six in palette order and unknown. Every status that occurs is given an arc that can be seen,
 * at the cost of the larger ones; order is kept and the ring stays whole.
 */
export function writeShareEnds(counts: ArrayLike<number>, radius: number, out: Float32Array, offset: number): void {
  let total = 0;
  for (let i = 0; i <= FILLED_STATUSES; i++) total += counts[i] ?? 0;
  if (total === 0) {
    out.fill(0, offset, offset + FILLED_STATUSES);
    return;
  }
  const shortest = Math.min(1 / 7, SHORTEST_ARC / (2 * Math.PI * 0.75 * radius));
  let raised = 0;
  let left = 0;
  for (let i = 0; i <= FILLED_STATUSES; i++) {
    const share = (counts[i] ?? 0) / total;
    if (share > 0 && share < shortest) raised += shortest;
    else left += share;
  }
  const squeeze = left > 0 ? (1 - raised) / left : 1;
  let end = 0;
  for (let i = 0; i < FILLED_STATUSES; i++) {
    const share = (counts[i] ?? 0) / total;
    end += share > 0 && share < shortest ? shortest : share * squeeze;
    out[offset + i] = Math.min(1, end);
  }
}
