/** CSS pixels at scale 1: of one site, and what every tenfold adds. */
const SMALLEST = 15.4;
const TENFOLD = 4;
const LARGEST = 40;

/** Radius in CSS pixels of a donut of `count` sites: it grows with the logarithm, without steps. */
export function donutRadius(count: number): number {
  return Math.min(LARGEST, SMALLEST + TENFOLD * Math.log10(Math.max(1, count)));
}

/** Radius in CSS pixels of the mark of a single site. */
export const MARK_RADIUS = 11;
