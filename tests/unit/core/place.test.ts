import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointInPolygon } from "../../../src/core/bounds.ts";
import type { Geometry, Position } from "../../../src/core/geometry.ts";
import { distancePointLine, distancePoints } from "../../../src/core/metres.ts";
import { isOnEarth, placeOf } from "../../../src/core/place.ts";

const LNG = 106.55;
const LAT = 29.56;
/** A vertex `x` and `y` thousandths of a degree from the centre of Chongqing. */
const at = (x: number, y: number): Position => [LNG + x / 1000, LAT + y / 1000];
const ring = (...corners: [number, number][]): Position[] => [...corners, corners[0]!].map(([x, y]) => at(x, y));
const square = (x: number, y: number, size: number) => ring([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
const polygon = (...rings: Position[][]): Geometry => ({ type: "Polygon", coordinates: rings });

function expectAt(place: Position | null, expected: Position): void {
  expect(place).not.toBeNull();
  expect(distancePoints(place![0], place![1], expected[0], expected[1])).toBeLessThan(0.001);
}

describe("placeOf", () => {
  const table: readonly [string, Geometry, Position][] = [
    ["a point", { type: "Point", coordinates: at(1, 2) }, at(1, 2)],
    ["the first of several points", { type: "MultiPoint", coordinates: [at(1, 2), at(3, 4)] }, at(1, 2)],
    [
      "half-way along a line, by length and not by vertices",
      { type: "LineString", coordinates: [at(0, 0), at(0, 1), at(0, 2), at(0, 10)] },
      at(0, 5),
    ],
    ["a corner half-way", { type: "LineString", coordinates: [at(-3, 0), at(0, 0), at(3, 0)] }, at(0, 0)],
    ["a line without length", { type: "LineString", coordinates: [at(1, 1), at(1, 1)] }, at(1, 1)],
    [
      "the longest of several lines",
      {
        type: "MultiLineString",
        coordinates: [
          [at(0, 0), at(1, 0)],
          [at(0, 5), at(4, 5)],
        ],
      },
      at(2, 5),
    ],
    ["the centroid of a square", polygon(square(0, 0, 4)), at(2, 2)],
    [
      "the centroid, the hole taken away",
      polygon(square(0, 0, 4), ring([2.5, 0.5], [3.5, 0.5], [3.5, 3.5], [2.5, 3.5])),
      at((16 * 2 - 3 * 3) / 13, 2),
    ],
    [
      "the same with the hole wound like the outer ring",
      polygon(square(0, 0, 4), ring([2.5, 0.5], [2.5, 3.5], [3.5, 3.5], [3.5, 0.5])),
      at((16 * 2 - 3 * 3) / 13, 2),
    ],
    [
      "the largest of several polygons, net of holes",
      { type: "MultiPolygon", coordinates: [[square(0, 0, 4), square(0.1, 0.1, 3.8)], [square(10, 0, 2)]] },
      at(11, 1),
    ],
    [
      "a polygon before a longer line",
      {
        type: "GeometryCollection",
        geometries: [{ type: "LineString", coordinates: [at(0, 0), at(90, 0)] }, polygon(square(0, 0, 2))],
      },
      at(1, 1),
    ],
    [
      "a line before a point",
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: at(9, 9) },
          { type: "LineString", coordinates: [at(0, 0), at(2, 0)] },
        ],
      },
      at(1, 0),
    ],
    ["the first point on Earth", { type: "MultiPoint", coordinates: [[LNG, 91], at(3, 4)] }, at(3, 4)],
    ["a polygon without area stands like a line", polygon([at(0, 0), at(4, 0), at(0, 0)]), at(4, 0)],
    ["a height is left out", { type: "Point", coordinates: [LNG, LAT, 240] as unknown as Position }, at(0, 0)],
  ];
  test.each(table)("%s", (_name, geometry, expected) => {
    expectAt(placeOf(geometry), expected);
    expect(placeOf(geometry)).toHaveLength(2);
  });

  test.each<[string, Geometry]>([
    ["NaN", { type: "Point", coordinates: [Number.NaN, LAT] }],
    ["infinite", { type: "Point", coordinates: [LNG, Number.POSITIVE_INFINITY] }],
    ["latitude over 90, as of swapped axes", { type: "Point", coordinates: [LAT, LNG] }],
    ["longitude over 180", { type: "Point", coordinates: [180.0001, LAT] }],
    [
      "every vertex off Earth",
      {
        type: "LineString",
        coordinates: [
          [LNG, -91],
          [LNG, 91],
        ],
      },
    ],
    ["empty", { type: "MultiPolygon", coordinates: [] }],
    ["an empty ring", { type: "Polygon", coordinates: [[]] }],
    ["an empty collection", { type: "GeometryCollection", geometries: [] }],
  ])("null: %s", (_name, geometry) => expect(placeOf(geometry)).toBeNull());

  test.each<[string, Position[][]]>([
    ["a U", [ring([0, 0], [6, 0], [6, 6], [5, 6], [5, 1], [1, 1], [1, 6], [0, 6])]],
    ["a frame around a hole", [square(0, 0, 6), square(1, 1, 4)]],
    ["a thin crescent", [ring([0, 0], [3, 3], [6, 0], [3, 2.9])]],
    ["an L whose centroid lies on its inner corner's edge", [ring([0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4])]],
    ["a bow tie", [ring([0, 0], [4, 4], [4, 0], [0, 4])]],
  ])("the surface of %s", (_name, rings) => {
    const place = placeOf(polygon(...rings));
    expect(place).not.toBeNull();
    expect(pointInPolygon(place![0], place![1], rings)).toBe(true);
    // Well inside, not on an edge.
    for (const edge of rings) expect(distancePointLine(place![0], place![1], edge)).toBeGreaterThan(1);
  });

  test("any star-shaped polygon, with a hole or without, holds its place strictly inside", () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 9, noNaN: true }), { minLength: 3, maxLength: 24 });
    fc.assert(
      fc.property(radii, fc.boolean(), (outer, pierced) => {
        const star = (scale: number) =>
          ring(
            ...outer.map((r, i): [number, number] => [
              r * scale * Math.cos((2 * Math.PI * i) / outer.length),
              r * scale * Math.sin((2 * Math.PI * i) / outer.length),
            ]),
          );
        const rings = pierced ? [star(1), star(0.8)] : [star(1)];
        const place = placeOf(polygon(...rings))!;
        expect(pointInPolygon(place[0], place[1], rings)).toBe(true);
        for (const edge of rings) expect(distancePointLine(place[0], place[1], edge)).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  [180, 90, true],
  [-180, -90, true],
  [180.001, 0, false],
  [0, -90.001, false],
  [Number.NaN, 0, false],
  [0, Number.NaN, false],
])("isOnEarth(%d, %d) is %s", (lng, lat, expected) => expect(isOnEarth(lng, lat)).toBe(expected));
