import fc from "fast-check";
import { expect, it } from "vitest";
import { placeGrid } from "../../../src/analysis/clusters/placeGrid.ts";

const MOST = 300;
const places = fc.array(
  fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    near: fc.integer({ min: 1, max: 20 }),
  }),
  { minLength: 1, maxLength: 40 },
);

it("every level holds every point once, no level more cells than may be told, and the next no fewer", () => {
  fc.assert(
    fc.property(places, (towns) => {
      const points = towns.flatMap(({ lng, lat, near }) =>
        Array.from({ length: near }, (_, i) => [Math.min(180, lng + i * 1e-4), lat] as const),
      );
      const levels = placeGrid(
        Float64Array.from(points, ([lng]) => lng),
        Float64Array.from(points, ([, lat]) => lat),
        MOST,
      );
      expect(levels.length).toBeGreaterThan(0);
      for (const { count } of levels) expect(count.reduce((sum, one) => sum + one, 0)).toBe(points.length);
      for (const [number, { count }] of levels.entries()) {
        expect(count.length).toBeLessThanOrEqual(number === 0 ? points.length : MOST);
        expect(count.length).toBeGreaterThanOrEqual(levels[number - 1]?.count.length ?? 0);
      }
    }),
  );
});

it("a cell stands in the middle of its points", () => {
  const [world] = placeGrid(Float64Array.of(106.5, 106.5, 106.8), Float64Array.of(0, 0, 0), MOST);
  expect([...world!.count]).toEqual([3]);
  expect(world!.lng[0]).toBeCloseTo(106.6, 9);
  expect(world!.lat[0]).toBeCloseTo(0, 9);
});

it("no points are no levels", () => {
  expect(placeGrid(new Float64Array(), new Float64Array(), MOST)).toEqual([]);
});
