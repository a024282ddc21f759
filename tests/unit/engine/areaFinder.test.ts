import fc from "fast-check";
import { expect, it } from "vitest";
import { pointInPolygon } from "../../../src/core/bounds.ts";
import type { Position } from "../../../src/core/geometry.ts";
import { type AreaPolygon, areaFinder } from "../../../src/engine/index/areaFinder.ts";
import { countedLine } from "../../builders/countedLine.ts";
import { lake, placeAt, strewn } from "../../builders/largeVenues.ts";

const place = fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }));
/** Corners on a coarse grid, so that polygons share edges, cross themselves and lie over each other. */
const ring = fc
  .array(place, { minLength: 3, maxLength: 40 })
  .map((corners) => [...corners, corners[0]!].map(([x, y]) => placeAt(x * 100, y * 100)));
const area = (index: number) =>
  fc.record({
    name: fc.constant(`area ${index}`),
    isGrid: fc.boolean(),
    rings: fc.array(ring, { minLength: 1, maxLength: 3 }),
    size: fc.integer({ min: 1, max: 4 }),
  });
const areas = fc
  .integer({ min: 0, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => area(i))));

/** Each asked in turn, the first that holds the place. */
function found(all: readonly AreaPolygon[], [lng, lat]: Position): AreaPolygon | null {
  const ranked = all.toSorted((a, b) => Number(a.isGrid) - Number(b.isGrid) || a.size - b.size);
  return ranked.find(({ rings }) => pointInPolygon(lng, lat, rings)) ?? null;
}

it("the area of a place is the first that holds it: communities before grids, the smaller before the larger", () => {
  fc.assert(
    fc.property(areas, fc.array(place, { maxLength: 30 }), (all, places) => {
      const areaAt = areaFinder(all);
      // Half of them beside the corners, half on them.
      const asked = places.flatMap(([x, y]) => [placeAt(x * 100 + 3, y * 100 + 7), placeAt(x * 100, y * 100)]);
      for (const at of asked) expect(areaAt(...at)).toBe(found(all, at));
    }),
    { numRuns: 200 },
  );
});

it("a place that is not on the map, and one beside all areas, lie in none", () => {
  const areaAt = areaFinder([
    { name: "x", isGrid: false, size: 1, rings: [lake(40)] },
    { name: "empty", isGrid: false, size: 0, rings: [[]] },
  ]);
  expect([areaAt(Number.NaN, Number.NaN), areaAt(0, 0)]).toEqual([null, null]);
  expect(areaAt(...placeAt(0, 0))?.name).toBe("x");
});

it("for each place a few vertices of a few areas are looked at, of however many", () => {
  const reads = { count: 0 };
  const tiles = Array.from({ length: 400 }, (_, i): AreaPolygon => {
    const [x, y] = [((i % 20) - 10) * 250, (Math.floor(i / 20) - 10) * 250];
    const corners = [placeAt(x, y), placeAt(x + 250, y), placeAt(x + 250, y + 250), placeAt(x, y + 250), placeAt(x, y)];
    return { name: `${i}`, isGrid: true, size: 1, rings: [countedLine(corners, reads)] };
  });
  const areaAt = areaFinder([
    ...tiles,
    { name: "district", isGrid: true, size: 2, rings: [countedLine(lake(5000), reads)] },
  ]);
  const places = strewn(200, 6000);
  reads.count = 0;
  const names = places.map((at) => areaAt(...at)?.name);
  expect(reads.count / places.length).toBeLessThan(100);
  expect(names.filter((name) => name !== undefined).length).toBeGreaterThan(100);
});
