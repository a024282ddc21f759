import { boxIndex } from "../../analysis/clusters/boxIndex.ts";
import { polygonTest } from "../../analysis/rings/inside.ts";
import { boundsOf } from "../../core/bounds.ts";
import type { Position } from "../../core/geometry.ts";

/** A polygon of an area. */
export interface AreaPolygon {
  readonly name: string;
  readonly isGrid: boolean;
  readonly rings: readonly (readonly Position[])[];
  /** Of the area with all its parts; only to compare, in overlaps the smaller wins. */
  readonly size: number;
}

/** Finds the area in which a place lies: communities before grids, and the smaller before the larger; null in none. */
export function areaFinder(polygons: readonly AreaPolygon[]): (lng: number, lat: number) => AreaPolygon | null {
  const ranked = polygons.toSorted((a, b) => Number(a.isGrid) - Number(b.isGrid) || a.size - b.size);
  const boxes = new Float64Array(ranked.length * 4).fill(Number.NaN);
  for (const [rank, { rings }] of ranked.entries()) {
    const bounds = boundsOf({ type: "LineString", coordinates: rings[0] ?? [] });
    if (bounds !== null) boxes.set([bounds.west, bounds.south, bounds.east, bounds.north], rank * 4);
  }
  const index = boxIndex(boxes);
  const tests = ranked.map(({ rings }) => polygonTest(rings));
  return (lng, lat) => {
    const near = [...index.within(lng, lat, lng, lat)].sort((a, b) => a - b);
    const rank = near.find((number) => tests[number]!(lng, lat));
    return rank === undefined ? null : ranked[rank]!;
  };
}
