import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { inOne, Pace } from "../../../../src/analysis/patrol/patrolSteps.ts";
import { NearestPoints } from "../../../../src/analysis/water/nearestPoints.ts";
import { nearestThings } from "../../../../src/analysis/water/nearestThings.ts";
import { boundsOf } from "../../../../src/core/bounds.ts";
import type { Geometry, Position } from "../../../../src/core/geometry.ts";
import { distanceGeometries, distancePoints } from "../../../../src/core/metres.ts";

const geodesic = ([aLng, aLat]: Position, [bLng, bLat]: Position) =>
  Geodesic.WGS84.Inverse(aLat, aLng, bLat, bLng).s12!;

const town: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: 0, max: 400 }).map((step) => 106.5 + step / 1e4),
  fc.integer({ min: 0, max: 400 }).map((step) => 29.5 + step / 1e4),
);
const world: fc.Arbitrary<Position> = fc.tuple(
  fc.constantFrom(-180, -179.99, -90, 0, 106.5, 179.98, 180),
  fc.integer({ min: -85, max: 85 }),
);
/** Places within a few kilometres of each other, on the equator and where degrees of longitude are short, at the antimeridian too. */
const close = fc
  .tuple(fc.constantFrom(-179.99, 106.5, 179.97), fc.constantFrom(-60, 0, 74.97))
  .chain(([west, south]) => {
    const step = fc.integer({ min: 0, max: 600 });
    const place = fc.tuple(step, step).map(([x, y]): Position => {
      const lng = west + x / 1e4;
      return [lng > 180 ? lng - 360 : lng, south + y / 1e4];
    });
    return fc.tuple(fc.array(place, { minLength: 1, maxLength: 300 }), place);
  });
const columns = (points: readonly Position[]) => [points.map(([lng]) => lng), points.map(([, lat]) => lat)] as const;

describe("the nearest of many points", () => {
  it.each([
    ["in a town", town],
    ["anywhere", fc.oneof(world, world, town)],
  ])("are those of an independent geodesic that looks at all of them, %s", (_, place) => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 120 }), place, fc.integer({ min: 1, max: 4 }), (points, at, most) => {
        const found = new NearestPoints(...columns(points)).few(...at, most);
        const all = points.map((point) => geodesic(at, point)).sort((a, b) => a - b);
        expect(found).toHaveLength(Math.min(most, points.length));
        for (const [i, { number, metres }] of found.entries()) {
          // Half-way round the Earth the product's own geodesic is off by up to 0.6 %.
          const far = all[i]! > 1.9e7 ? 1.3e5 : 0.01;
          expect(Math.abs(metres - all[i]!)).toBeLessThan(far);
          expect(metres).toBe(distancePoints(...at, ...points[number]!));
        }
        expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is the first of the nearest by the metres that are told, however close they lie", () => {
    fc.assert(
      fc.property(close, ([points, at]) => {
        const all = points.map((point) => distancePoints(...at, ...point));
        const metres = Math.min(...all);
        expect(new NearestPoints(...columns(points)).nearest(...at)).toEqual({ number: all.indexOf(metres), metres });
      }),
      { numRuns: 500 },
    );
    for (const count of [6, 30, 300]) {
      const heap = Array.from({ length: count }, (_, i): Position => (i === 0 ? [106.6, 29.5] : [106.5, 29.5]));
      expect(new NearestPoints(...columns(heap)).nearest(106.501, 29.5)?.number).toBe(1);
    }
  });

  it("of places equally near are the first, and none is a place without coordinates", () => {
    const points: Position[] = Array.from({ length: 40 }, (_, i) =>
      i === 0 ? [Number.NaN, Number.NaN] : [106.5, 29.5],
    );
    const tree = new NearestPoints(...columns(points));
    expect(tree.few(106.5, 29.5, 3).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new NearestPoints([], []).nearest(106.5, 29.5)).toBe(null);
    expect(tree.nearest(Number.NaN, 0)).toBe(null);
  });
});

/** A point, a street or a pond. */
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  town.map((coordinates): Geometry => ({ type: "Point", coordinates })),
  fc.tuple(town, town).map((coordinates): Geometry => ({ type: "LineString", coordinates })),
  fc.tuple(town, fc.integer({ min: 1, max: 40 })).map(([[x, y], step]): Geometry => {
    const side = step / 1e4;
    return {
      type: "Polygon",
      coordinates: [
        [
          [x, y],
          [x + side, y],
          [x + side, y + side],
          [x, y + side],
          [x, y],
        ],
      ],
    };
  }),
);
/** A place on a geometry, as records have it. */
const placeOf = (of: Geometry): Position => {
  const { west, south, east, north } = boundsOf(of)!;
  return [(west + east) / 2, (south + north) / 2];
};
const places = (list: readonly Geometry[]) => {
  const [lng, lat] = columns(list.map(placeOf));
  return { count: list.length, lng, lat, shapeOf: (i: number) => (list[i]!.type === "Point" ? undefined : list[i]) };
};

it("shapes are measured by their edges, those of sites and those of ponds", () => {
  fc.assert(
    fc.property(fc.array(geometry, { maxLength: 20 }), fc.array(geometry, { maxLength: 20 }), (sites, ponds) => {
      const { thing, metres } = inOne(nearestThings(places(sites), places(ponds), 2, new Pace()));
      for (const [i, site] of sites.entries()) {
        const all = ponds.map((pond) => distanceGeometries(site, pond)).sort((a, b) => a - b);
        for (const at of [0, 1]) {
          const number = thing[2 * i + at]!;
          expect(number >= 0).toBe(all.length > at);
          if (number < 0) continue;
          expect(metres[2 * i + at]).toBeCloseTo(all[at]!, 3);
          expect(distanceGeometries(site, ponds[number]!)).toBeCloseTo(metres[2 * i + at]!, 3);
        }
      }
    }),
    { numRuns: 100 },
  );
});
