import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ringAround, ringLabelAt } from "../../../src/analysis/rings/ring.ts";
import type { Geometry, Position } from "../../../src/core/geometry.ts";
import { distancePointGeometry } from "../../../src/core/metres.ts";
import { fromEdge, holds, offset, polygonsOf, spread, venueOf, verticesOf } from "../../builders/ringCases.ts";

describe("the ring", () => {
  const square = (at: Position, side: number): Position[] =>
    [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
      [0, 0],
    ].map(([x, y]) => offset(at, x!, y!));
  const round = (at: Position, reach: number): Position[] => {
    const corners = Array.from({ length: 72 }, (_, i) => {
      const turn = (i / 72) * 2 * Math.PI;
      return offset(at, reach * Math.cos(turn), reach * Math.sin(turn));
    });
    return [...corners, corners[0]!];
  };
  const beijing: Position = [116.39, 39.9];

  const table: readonly (readonly [string, Geometry, number, number, number])[] = [
    ["a point", { type: "Point", coordinates: beijing }, 500, 1, 0],
    ["points far apart", { type: "MultiPoint", coordinates: [beijing, offset(beijing, 1100, 0)] }, 500, 2, 0],
    [
      "points 0.3 m too far apart to touch",
      { type: "MultiPoint", coordinates: [beijing, offset(beijing, 1000.3, 0)] },
      500,
      2,
      0,
    ],
    [
      "points near enough to touch by 0.6 m",
      { type: "MultiPoint", coordinates: [beijing, offset(beijing, 999.4, 0)] },
      500,
      1,
      0,
    ],
    ["a line without length", { type: "LineString", coordinates: [beijing, beijing] }, 200, 1, 0],
    [
      "a line there and back",
      { type: "LineString", coordinates: [beijing, offset(beijing, 80, 9), beijing] },
      200,
      1,
      0,
    ],
    ["a closed line", { type: "LineString", coordinates: square(beijing, 1000) }, 200, 1, 1],
    ["a polygon", { type: "Polygon", coordinates: [square(beijing, 1000)] }, 200, 1, 0],
    ["a polygon much smaller than the radius", { type: "Polygon", coordinates: [square(beijing, 2)] }, 5000, 1, 0],
    ["a polygon much larger than the radius", { type: "Polygon", coordinates: [square(beijing, 4900)] }, 50, 1, 0],
    ["vertices twice", { type: "Polygon", coordinates: [square(beijing, 300).flatMap((at) => [at, at])] }, 200, 1, 0],
    [
      "a polygon without width",
      { type: "Polygon", coordinates: [[beijing, offset(beijing, 300, 0), beijing, beijing]] },
      200,
      1,
      0,
    ],
    [
      "a hole wider than twice the radius",
      { type: "Polygon", coordinates: [square(beijing, 2000), square(offset(beijing, 500, 500), 1002)] },
      500,
      1,
      1,
    ],
    [
      "a hole not quite as wide",
      { type: "Polygon", coordinates: [square(beijing, 2000), square(offset(beijing, 500, 500), 998)] },
      500,
      1,
      0,
    ],
    [
      "a round hole whose middle alone is farther than the radius",
      { type: "Polygon", coordinates: [square(beijing, 2000), round(offset(beijing, 1000, 1000), 503)] },
      500,
      1,
      1,
    ],
    [
      "overlapping polygons",
      { type: "MultiPolygon", coordinates: [[square(beijing, 300)], [square(offset(beijing, 200, 100), 300)]] },
      100,
      1,
      0,
    ],
    [
      "a polygon that crosses itself",
      {
        type: "Polygon",
        coordinates: [
          [beijing, offset(beijing, 3000, 2000), offset(beijing, 3000, 0), offset(beijing, 0, 2000), beijing],
        ],
      },
      100,
      1,
      0,
    ],
    [
      "a polygon that touches itself",
      {
        type: "Polygon",
        coordinates: [
          [
            beijing,
            offset(beijing, 400, 0),
            offset(beijing, 400, 400),
            beijing,
            offset(beijing, -400, 400),
            offset(beijing, -400, 0),
            beijing,
          ],
        ],
      },
      100,
      1,
      0,
    ],
    [
      "all kinds, one in the hole of another",
      {
        type: "GeometryCollection",
        geometries: [
          { type: "Polygon", coordinates: [square(beijing, 3000), square(offset(beijing, 500, 500), 2000)] },
          { type: "Point", coordinates: offset(beijing, 1500, 1500) },
          { type: "LineString", coordinates: [offset(beijing, -200, 0), offset(beijing, -900, 0)] },
        ],
      },
      200,
      2,
      1,
    ],
  ];
  const rings = new Map(table.map(([name, geometry, metres]) => [name, ringAround(geometry, metres)]));

  test.each(table)("around %s", (name, geometry, metres, parts, holes) => {
    const ring = rings.get(name)!;
    expect(ring.approximate).toBe(false);
    expect(polygonsOf(ring)).toHaveLength(parts);
    expect(polygonsOf(ring).flat()).toHaveLength(parts + holes);
    for (const at of verticesOf(geometry)) expect(holds(ring, at)).toBe(true);
    for (const [lng, lat] of polygonsOf(ring).flat(2)) {
      expect(Math.abs(distancePointGeometry(lng, lat, geometry) - metres)).toBeLessThan(0.1);
    }
  });

  test.each([
    [
      644,
      [
        [-852, -798],
        [-334, -113],
        [-99, -467],
        [822, 194],
      ],
    ],
    [
      323,
      [
        [434, -74],
        [453, 176],
        [393, -258],
        [-336, -79],
      ],
    ],
  ] as const)("of %i m around a polygon that crosses itself has all of its lobes", (metres, corners) => {
    const outline = corners.map(([x, y]) => offset(beijing, x, y));
    const venue: Geometry = { type: "Polygon", coordinates: [[...outline, outline[0]!]] };
    const ring = ringAround(venue, metres);
    const wrong: Position[] = [];
    for (let x = -2000; x <= 2000; x += 50) {
      for (let y = -2000; y <= 2000; y += 50) {
        const at = offset(beijing, x, y);
        const distance = distancePointGeometry(at[0], at[1], venue);
        if (Math.abs(distance - metres) > 0.5 && holds(ring, at) !== distance < metres) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("is closed and has no vertex twice in a row", () => {
    for (const ring of rings.values()) {
      for (const edge of polygonsOf(ring).flat()) {
        expect(edge.length).toBeGreaterThan(3);
        expect(edge.at(-1)).toEqual(edge[0]);
        expect(edge.slice(1).filter((at, i) => at[0] === edge[i]![0] && at[1] === edge[i]![1])).toEqual([]);
      }
    }
  });

  test("is empty around nothing, and for no radius", () => {
    const nothing: Geometry[] = [
      { type: "MultiPoint", coordinates: [] },
      { type: "Polygon", coordinates: [[]] },
      { type: "GeometryCollection", geometries: [] },
    ];
    for (const geometry of nothing) {
      expect(ringAround(geometry, 500)).toEqual({
        shape: { type: "MultiPolygon", coordinates: [] },
        approximate: false,
      });
    }
    for (const metres of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(ringAround({ type: "Point", coordinates: beijing }, metres).shape).toEqual({
        type: "MultiPolygon",
        coordinates: [],
      });
    }
  });

  test("is approximate, and still there, beyond what is proven", () => {
    const far: readonly (readonly [Geometry, number])[] = [
      [{ type: "Point", coordinates: beijing }, 20],
      [{ type: "Point", coordinates: beijing }, 6000],
      [{ type: "Point", coordinates: beijing }, 3e7],
      [{ type: "Point", coordinates: [10, 75] }, 500],
      [{ type: "Point", coordinates: [10, 89.999] }, 500],
      [{ type: "LineString", coordinates: [beijing, offset(beijing, 5100, 0)] }, 500],
      [{ type: "Point", coordinates: [179.999, 20] }, 500],
      [
        {
          type: "MultiPoint",
          coordinates: [
            [179.99, 20],
            [-179.99, 20],
          ],
        },
        500,
      ],
      [
        {
          type: "Polygon",
          coordinates: [
            [
              [0, 89.9],
              [120, 89.9],
              [-120, 89.9],
              [0, 89.9],
            ],
          ],
        },
        500,
      ],
    ];
    for (const [geometry, metres] of far) {
      const ring = ringAround(geometry, metres);
      expect(ring.approximate).toBe(true);
      for (const at of verticesOf(geometry)) expect(holds(ring, at)).toBe(true);
      for (const at of polygonsOf(ring).flat(2)) expect(Math.abs(at[1])).toBeLessThanOrEqual(90);
    }
  });

  test("holds sites on the other side of the antimeridian", () => {
    const ring = ringAround({ type: "Point", coordinates: [179.999, 20] }, 500);
    expect(holds(ring, [-179.998, 20])).toBe(true);
    expect(holds(ring, [-179.99, 20])).toBe(false);
  });

  test("is the same every time, and leaves its geometry alone", () => {
    fc.assert(
      fc.property(venueOf("polygon"), spread(50, 5000), ({ venue }, metres) => {
        const before = structuredClone(venue);
        const ring = ringAround(venue, metres);
        expect(ringAround(before, metres)).toEqual(ring);
        expect(venue).toEqual(before);
      }),
      { seed: 13, numRuns: 4, endOnFailure: true },
    );
  });

  test("has its label on the edge, to the north", () => {
    fc.assert(
      fc.property(venueOf("polygon"), spread(50, 5000), ({ venue, at }, metres) => {
        const ring = ringAround(venue, metres);
        const label = ringLabelAt(ring.shape);
        expect(fromEdge(ring, label)).toBeLessThan(0.01);
        expect(label[1]).toBeGreaterThan(at[1]);
      }),
      { seed: 14, numRuns: 6, endOnFailure: true },
    );
    const [lng, lat] = ringLabelAt(ringAround({ type: "Point", coordinates: beijing }, 500).shape);
    expect(lng).toBeCloseTo(beijing[0], 9);
    expect(lat).toBeCloseTo(offset(beijing, 0, 500)[1], 6);
  });
});
