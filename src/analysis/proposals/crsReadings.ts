import type { Reading } from "./crsLayer.ts";

/** Readings that differ by some hundred metres: which of them is right, only what lies close by can tell. */
export interface Family {
  readonly readings: readonly Reading[];
}

const DEGREES = ["WGS84", "GCJ02", "BD09"];
const FIRST_ZONE = 25;
const LAST_ZONE = 45;
/** The 3-degree zones of CGCS2000 in EPSG's list: 25 to 45 with the number before the easting, then the same without. */
const WITH_PREFIX = 4513;
const WITHOUT_PREFIX = 4534;
/** China lies 1.9 to 6 million metres north of the equator; eastings without a zone are 0.1 to 0.9 million, with one 25.1 million and more. */
const NORTHINGS = [1.5e6, 6.5e6] as const;
const EASTINGS = [1e5, 9e5] as const;

/**
 * How numbers like these can be read: as degrees of WGS-84, GCJ-02 or BD-09 in either order, or as metres of the Gauss-Krüger zones
 * 25 to 45, with or without the zone's number; `declared` is among them. `x` and `y` are typical numbers of a layer (medians).
 */
export function familiesOf(declared: string, x: number, y: number): Family[] {
  const families: Family[] = [];
  for (const isSwapped of [false, true]) {
    const [east, north] = isSwapped ? [y, x] : [x, y];
    if (Math.abs(east) <= 180 && Math.abs(north) <= 90)
      families.push({ readings: DEGREES.map((crs) => ({ crs, isSwapped })) });
    if (!isBetween(north, NORTHINGS)) continue;
    const zone = Math.floor(east / 1e6);
    if (isBetween(east, EASTINGS))
      for (let each = FIRST_ZONE; each <= LAST_ZONE; each++)
        families.push({ readings: [{ crs: `EPSG:${WITHOUT_PREFIX + each - FIRST_ZONE}`, isSwapped }] });
    else if (zone >= FIRST_ZONE && zone <= LAST_ZONE && isBetween(east - zone * 1e6, EASTINGS))
      families.push({ readings: [{ crs: `EPSG:${WITH_PREFIX + zone - FIRST_ZONE}`, isSwapped }] });
  }
  const own = { crs: declared, isSwapped: false };
  const isKnown = families.some(({ readings }) => readings.some((reading) => isSameReading(reading, own)));
  return isKnown ? families : [{ readings: [own] }, ...families];
}

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/** The reading of a family to begin with: the declared system in it, else WGS-84, else its only one. */
export function firstReading({ readings }: Family, declared: string): number {
  const at = readings.findIndex(({ crs }) => crs === declared);
  return Math.max(0, at);
}

export const isSameReading = (a: Reading, b: Reading): boolean => a.crs === b.crs && a.isSwapped === b.isSwapped;
