import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { boundsOf, pointInPolygon } from "../../../src/core/bounds.ts";
import { type Geometry, type Position, partsOf } from "../../../src/core/geometry.ts";
import {
  distanceGeometries,
  distancePointGeometry,
  distancePoints,
  metresPerDegree,
} from "../../../src/core/metres.ts";

/** The oracle: Karney's geodesic, good to nanometres. */
const geodesic = (a: Position, b: Position): number => Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!;
const direct = (from: Position, bearing: number, metres: number): Position => {
  const { lon2, lat2 } = Geodesic.WGS84.Direct(from[1], from[0], bearing, metres);
  return [lon2!, lat2!];
};
const between = (a: Position, b: Position, t: number): Position => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

type Edge = readonly [Position, Position];

function edgesOf(geometry: Geometry): Edge[] {
  const { points, lines, polygons } = partsOf(geometry);
  const along = (line: readonly Position[]) => line.slice(1).map((at, i): Edge => [line[i]!, at]);
  return [...points.map((at): Edge => [at, at]), ...lines.flatMap(along), ...polygons.flat().flatMap(along)];
}

/** The least geodesic distance between any two places on the edges: samples of all, then a search along the nearest pairs. */
function sampled(a: Geometry, b: Geometry): number {
  const pairs = edgesOf(a).flatMap((one) =>
    edgesOf(b).map((other) => ({ one, other, coarse: nearestSamples(one, other) })),
  );
  const coarsest = Math.min(...pairs.map(({ coarse }) => coarse));
  // Half a step of the samples on either edge is what a nearer place can be worth.
  const worth = pairs.filter(
    ({ one, other, coarse }) => coarse <= coarsest + (geodesic(...one) + geodesic(...other)) / (2 * STEPS),
  );
  return Math.min(
    ...worth.map(({ one, other }) =>
      least(one, (s) => least(other, (t) => geodesic(between(...one, s), between(...other, t)))),
    ),
  );
}

const STEPS = 6;

function nearestSamples(one: Edge, other: Edge): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let s = 0; s <= STEPS; s++) {
    for (let t = 0; t <= STEPS; t++)
      nearest = Math.min(nearest, geodesic(between(...one, s / STEPS), between(...other, t / STEPS)));
  }
  return nearest;
}

/** The least value along an edge by golden section, the ends included. */
function least([from, to]: Edge, valueAt: (t: number) => number): number {
  if (from === to) return valueAt(0);
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  let [left, right] = [valueAt(1 - golden), valueAt(golden)];
  while (high - low > 1e-6) {
    if (left < right) {
      high = low + (high - low) * golden;
      right = left;
      left = valueAt(high - (high - low) * golden);
    } else {
      low = high - (high - low) * golden;
      left = right;
      right = valueAt(low + (high - low) * golden);
    }
  }
  return Math.min(valueAt(0), valueAt(1), left, right);
}

/** Evenly spread, which `fc.double` is not: half of its numbers are tiny. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => min + ((max - min) * n) / (2 ** 31 - 1));
const bearing = number(0, 360);
const place = (lat: number) => fc.tuple(number(-180, 180), number(-lat, lat));
const metres = number;

describe("distancePoints", () => {
  test.each([
    ["500 m to a millimetre", 500, 0.001],
    ["6 km, about where the formula changes", 6_000, 0.001],
    ["100 km to half a metre (a millimetre, in fact)", 100_000, 0.001],
    ["half-way round the Earth", 15_000_000, 0.001],
  ])("%s", (_name, far, error) => {
    fc.assert(
      fc.property(place(60), bearing, metres(0, far), (from, angle, length) => {
        const to = direct(from, angle, length);
        expect(Math.abs(distancePoints(...from, ...to) - length)).toBeLessThan(error);
      }),
      { numRuns: 500 },
    );
  });

  test("to a millimetre at 500 m up to the poles", () => {
    fc.assert(
      fc.property(place(90), bearing, metres(0, 500), (from, angle, length) => {
        const to = direct(from, angle, length);
        expect(Math.abs(distancePoints(...from, ...to) - geodesic(from, to))).toBeLessThan(0.001);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, Position, Position]>([
    ["the antimeridian, near", [179.999, 20], [-179.999, 20.001]],
    ["the antimeridian, far", [179, 20], [-178, 21]],
    ["the antimeridian itself, two names", [180, 20], [-180, 20]],
    ["along the equator", [100, 0], [120, 0]],
    ["along a meridian", [100, -10], [100, 30]],
    ["from a pole", [0, 90], [77, 89.9]],
    ["the same place", [106.55, 29.56], [106.55, 29.56]],
  ])("%s", (_name, a, b) => {
    expect(distancePoints(...a, ...b)).toBeCloseTo(geodesic(a, b), 3);
    expect(distancePoints(...b, ...a)).toBeCloseTo(geodesic(a, b), 3);
  });

  test.each<[Position, Position]>([
    [
      [0, 0],
      [180, 0],
    ],
    [
      [0, 0.3],
      [179.7, -0.2],
    ],
    [
      [10, 30],
      [-170.2, -29.9],
    ],
  ])("nearly antipodal: still a distance, within 1 %%", (a, b) => {
    const far = distancePoints(...a, ...b);
    expect(Math.abs(far / geodesic(a, b) - 1)).toBeLessThan(0.01);
  });
});

test("metres per degree are those of the geodesic", () => {
  for (let lat = -89; lat <= 89; lat += 1) {
    const scale = metresPerDegree(lat);
    expect(scale.lng).toBeCloseTo(geodesic([-0.0005, lat], [0.0005, lat]) * 1000, 2);
    expect(scale.lat).toBeCloseTo(geodesic([0, lat - 0.0005], [0, lat + 0.0005]) * 1000, 2);
  }
});

const LNG = 106.55;
const LAT = 29.56;
/** A vertex so many thousandths of a degree (about 97 m by 111 m) from the middle of Chongqing. */
const at = (x: number, y: number): Position => [LNG + x / 1000, LAT + y / 1000];
const ring = (...corners: [number, number][]): Position[] => [...corners, corners[0]!].map(([x, y]) => at(x, y));
const square = (x: number, y: number, size: number) => ring([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
const point = (x: number, y: number): Geometry => ({ type: "Point", coordinates: at(x, y) });
const points = (...all: [number, number][]): Geometry => ({
  type: "MultiPoint",
  coordinates: all.map(([x, y]) => at(x, y)),
});
const line = (...all: [number, number][]): Geometry => ({
  type: "LineString",
  coordinates: all.map(([x, y]) => at(x, y)),
});
const polygon = (...rings: Position[][]): Geometry => ({ type: "Polygon", coordinates: rings });
const pierced = polygon(square(0, 0, 10), square(2, 2, 6));

describe("distanceGeometries is 0", () => {
  test.each<[string, Geometry, Geometry]>([
    ["a point on itself", point(1, 1), point(1, 1)],
    ["one of several points", points([5, 5], [1, 1]), point(1, 1)],
    ["a point on a vertex of a line", point(1, 1), line([0, 0], [1, 1], [2, 0])],
    ["a point on an edge", point(1, 1), line([0, 0], [3, 3])],
    ["a point inside", point(5, 5), polygon(square(0, 0, 10))],
    ["a point on a polygon's edge", point(5, 0), polygon(square(0, 0, 10))],
    ["a point on the edge of a hole", point(2, 5), pierced],
    ["several points, one inside", points([-5, 5], [5, 5]), polygon(square(0, 0, 10))],
    ["lines that cross", line([0, 0], [4, 4]), line([0, 4], [4, 0])],
    ["lines that touch like a T", line([0, 0], [4, 0]), line([2, 0], [2, 4])],
    ["lines that share an end", line([0, 0], [4, 0]), line([4, 0], [8, 3])],
    ["lines that lie on each other", line([0, 0], [4, 4]), line([1, 1], [9, 9])],
    ["a line inside", line([4, 4], [6, 6]), polygon(square(0, 0, 10))],
    ["a line through, both ends outside", line([-4, 5], [14, 5]), polygon(square(0, 0, 10))],
    ["a line from the hole into the wall", line([5, 5], [9, 5]), pierced],
    ["polygons that share an edge", polygon(square(0, 0, 4)), polygon(square(4, 0, 4))],
    ["polygons that share a corner", polygon(square(0, 0, 4)), polygon(square(4, 4, 4))],
    ["polygons that overlap", polygon(square(0, 0, 4)), polygon(square(2, 2, 4))],
    [
      "polygons that overlap like a cross",
      polygon(ring([0, 4], [10, 4], [10, 6], [0, 6])),
      polygon(ring([4, 0], [6, 0], [6, 10], [4, 10])),
    ],
    ["a polygon in a polygon", polygon(square(4, 4, 1)), polygon(square(0, 0, 10))],
    ["the same polygon", pierced, pierced],
    [
      "a collection, one part of which meets",
      { type: "GeometryCollection", geometries: [point(50, 50), line([4, -4], [4, 1])] },
      polygon(square(0, 0, 10)),
    ],
    [
      "across the antimeridian",
      {
        type: "LineString",
        coordinates: [
          [179, 20],
          [180, 20],
        ],
      },
      {
        type: "LineString",
        coordinates: [
          [-180, 19],
          [-180, 21],
        ],
      },
    ],
  ])("%s", (_name, a, b) => {
    expect(distanceGeometries(a, b)).toBe(0);
    expect(distanceGeometries(b, a)).toBe(0);
  });
});

describe("distanceGeometries against the sampled geodesic", () => {
  const table: readonly [string, Geometry, Geometry][] = [
    ["point, point", point(0, 0), point(3, 4)],
    ["points, points", points([0, 0], [9, 9]), points([30, 40], [11, 10])],
    ["point, line", point(0, 5), line([-20, 0], [20, 3])],
    ["point beyond the end of a line", point(30, 5), line([-20, 0], [20, 3])],
    [
      "points, lines",
      points([0, 5], [0, 90]),
      {
        type: "MultiLineString",
        coordinates: [
          [at(-9, 0), at(9, 0)],
          [at(-9, 80), at(9, 81)],
        ],
      },
    ],
    ["point, polygon", point(15, 5), polygon(square(0, 0, 10))],
    ["a point in the hole", point(3, 5), pierced],
    ["line, line", line([0, 0], [4, 0]), line([5, -3], [5, 1], [9, 9])],
    ["line, polygon", line([12, -5], [15, 15]), polygon(square(0, 0, 10))],
    ["a line in the hole", line([3, 3], [4, 6]), pierced],
    ["polygon, polygon", polygon(square(0, 0, 4)), polygon(ring([7, 1], [12, -3], [12, 9]))],
    ["a polygon in the hole", polygon(square(4, 4, 3)), pierced],
    ["a hole around a polygon with a hole", polygon(square(3, 3, 4), square(4, 4, 1)), pierced],
    [
      "polygons, polygon",
      { type: "MultiPolygon", coordinates: [[square(40, 0, 4)], [square(0, 20, 4)]] },
      polygon(square(0, 0, 10)),
    ],
    [
      "collection, collection",
      {
        type: "GeometryCollection",
        geometries: [point(30, 30), { type: "GeometryCollection", geometries: [line([20, 0], [20, 9])] }],
      },
      { type: "GeometryCollection", geometries: [point(0, 30), pierced] },
    ],
    [
      "across the antimeridian",
      {
        type: "LineString",
        coordinates: [
          [179.98, 20],
          [179.99, 20.01],
        ],
      },
      {
        type: "Polygon",
        coordinates: [
          [
            [-179.99, 20],
            [-179.98, 20],
            [-179.98, 20.01],
            [-179.99, 20],
          ],
        ],
      },
    ],
  ];
  test.each(table)("%s", (_name, a, b) => {
    const metres = distanceGeometries(a, b);
    expect(metres).toBeGreaterThan(0);
    expect(Math.abs(metres - sampled(a, b))).toBeLessThan(0.01);
    expect(distanceGeometries(b, a)).toBeCloseTo(metres, 6);
  });

  /** A point, a line or a polygon within 2.5 km of a centre. */
  const shape = (centre: Position): fc.Arbitrary<Geometry> =>
    fc
      .tuple(
        fc.constantFrom("Point", "LineString", "Polygon"),
        fc.array(fc.tuple(bearing, metres(1, 2_500)), { minLength: 3, maxLength: 5 }),
      )
      .map(([type, spread]): Geometry => {
        const sorted = [...spread].sort((a, b) => a[0] - b[0]);
        const vertices = (type === "Polygon" ? sorted : spread).map(([angle, length]) => direct(centre, angle, length));
        if (type === "Point") return { type, coordinates: vertices[0]! };
        if (type === "LineString") return { type, coordinates: vertices };
        return { type: "Polygon", coordinates: [[...vertices, vertices[0]!]] };
      });
  const pair = (lat: number) =>
    fc
      .tuple(fc.tuple(number(-170, 170), number(-lat, lat)), bearing, metres(5_001, 10_000))
      .chain(([centre, angle, apart]) => fc.tuple(shape(centre), shape(direct(centre, angle, apart))));

  test("any two shapes 5 km across and up to 5 km apart, within latitude 60, to a decimetre", () => {
    fc.assert(
      fc.property(pair(60), ([a, b]) => {
        const error = Math.abs(distanceGeometries(a, b) - sampled(a, b));
        expect(error).toBeLessThan(0.1);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test("a street of many corners beside a large area: what is passed over is never the nearest", () => {
    const street: Position[] = Array.from({ length: 400 }, (_, i) => at(i / 10, 30 + 5 * Math.sin(i * 1.7)));
    const area: Position[] = Array.from({ length: 300 }, (_, i) =>
      at(
        20 + (18 + Math.sin(i * 2.3)) * Math.cos((i * Math.PI) / 150),
        (18 + Math.cos(i * 3.1)) * Math.sin((i * Math.PI) / 150),
      ),
    );
    const ringed = [...area, area[0]!];
    const a: Geometry = { type: "LineString", coordinates: street };
    const b: Geometry = { type: "Polygon", coordinates: [ringed] };
    let nearest = Number.POSITIVE_INFINITY;
    for (const at of street) nearest = Math.min(nearest, distancePointGeometry(...at, b));
    for (const at of area) nearest = Math.min(nearest, distancePointGeometry(...at, a));
    expect(nearest).toBeGreaterThan(1);
    expect(distanceGeometries(a, b)).toBe(nearest);
  });
});

describe("distancePointGeometry", () => {
  const all: readonly Geometry[] = [
    point(3, 4),
    points([3, 4], [30, 4]),
    line([3, 4], [30, 4]),
    {
      type: "MultiLineString",
      coordinates: [
        [at(30, 0), at(30, 9)],
        [at(3, 4), at(30, 4)],
      ],
    },
    pierced,
    { type: "MultiPolygon", coordinates: [[square(50, 0, 4)], [square(0, 0, 10), square(2, 2, 6)]] },
    { type: "GeometryCollection", geometries: [point(90, 90), pierced] },
  ];
  test.each(all.map((geometry) => [geometry.type, geometry] as const))(
    "agrees with distanceGeometries: %s",
    (_type, geometry) => {
      const spread = number(-40, 40);
      fc.assert(
        fc.property(spread, spread, (x, y) => {
          const [lng, lat] = at(x, y);
          const several: Geometry = { type: "MultiPoint", coordinates: [[lng, lat]] };
          expect(distancePointGeometry(lng, lat, geometry)).toBeCloseTo(distanceGeometries(several, geometry), 6);
        }),
      );
    },
  );

  test.each<[string, Geometry]>([
    ["no points", { type: "MultiPoint", coordinates: [] }],
    ["no line", { type: "LineString", coordinates: [] }],
    ["no polygon", { type: "MultiPolygon", coordinates: [] }],
    ["an empty ring", { type: "Polygon", coordinates: [[]] }],
    ["an empty collection", { type: "GeometryCollection", geometries: [] }],
  ])("nothing is infinitely far: %s", (_name, nothing) => {
    expect(distancePointGeometry(LNG, LAT, nothing)).toBe(Number.POSITIVE_INFINITY);
    expect(distanceGeometries(nothing, pierced)).toBe(Number.POSITIVE_INFINITY);
    expect(distanceGeometries(pierced, nothing)).toBe(Number.POSITIVE_INFINITY);
  });

  test("a line of one vertex is that point", () => {
    expect(distancePointGeometry(...at(0, 0), line([3, 4]))).toBe(distancePoints(...at(0, 0), ...at(3, 4)));
  });

  test("a point 5 km from an edge 5 km long, to a centimetre", () => {
    fc.assert(
      fc.property(
        place(60),
        bearing,
        bearing,
        metres(1, 5_000),
        metres(0, 5_000),
        (from, one, other, length, apart) => {
          const start = direct(from, one, apart);
          fc.pre(Math.abs(from[0]) < 179);
          const edge: Geometry = { type: "LineString", coordinates: [start, direct(start, other, length)] };
          const error = Math.abs(
            distancePointGeometry(...from, edge) - sampled({ type: "Point", coordinates: from }, edge),
          );
          expect(error).toBeLessThan(0.01);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

test("any place on an edge is at no distance, though its coordinates are rounded", () => {
  fc.assert(
    fc.property(place(85), bearing, metres(1, 5_000), number(0, 1), (from, angle, length, t) => {
      fc.pre(Math.abs(from[0]) < 179);
      const edge: Edge = [from, direct(from, angle, length)];
      expect(distancePointGeometry(...between(...edge, t), { type: "LineString", coordinates: edge })).toBe(0);
    }),
  );
});

test("of many edges that are almost equally far the nearest is found, to a centimetre", () => {
  const corners = fc.array(metres(4_000, 4_003), { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(number(-60, 60), corners, (lat, spread) => {
      const middle: Position = [LNG, lat];
      const around: Geometry = {
        type: "LineString",
        coordinates: spread.map((length, i) => direct(middle, i * 40, length)),
      };
      const error = distancePointGeometry(...middle, around) - sampled({ type: "Point", coordinates: middle }, around);
      expect(Math.abs(error)).toBeLessThan(0.01);
    }),
  );
});

test("an edge 50 km away, to two metres: that is all a plane can give", () => {
  fc.assert(
    fc.property(
      number(-60, 60),
      bearing,
      bearing,
      metres(1, 20_000),
      metres(5_000, 50_000),
      (lat, one, other, length, apart) => {
        const from: Position = [LNG, lat];
        const start = direct(from, one, apart);
        const edge: Geometry = { type: "LineString", coordinates: [start, direct(start, other, length)] };
        const error = distancePointGeometry(...from, edge) - sampled({ type: "Point", coordinates: from }, edge);
        expect(Math.abs(error)).toBeLessThan(2);
      },
    ),
    { numRuns: 150 },
  );
});

describe("pointInPolygon", () => {
  const u = [ring([0, 0], [6, 0], [6, 6], [5, 6], [5, 1], [1, 1], [1, 6], [0, 6])];
  test.each<[string, [number, number], Position[][], boolean]>([
    ["inside", [5, 5], [square(0, 0, 10)], true],
    ["outside", [11, 5], [square(0, 0, 10)], false],
    ["level with two corners", [-1, 0], [square(0, 0, 10)], false],
    ["in the hole", [5, 5], [square(0, 0, 10), square(2, 2, 6)], false],
    ["beside the hole", [1, 5], [square(0, 0, 10), square(2, 2, 6)], true],
    ["in a hole that reaches outside", [12, 5], [square(0, 0, 10), square(8, 2, 6)], false],
    ["between the arms of a U", [3, 4], u, false],
    ["in an arm of a U", [0.5, 4], u, true],
    ["a ring wound the other way", [5, 5], [square(0, 0, 10).reverse()], true],
    ["no rings", [5, 5], [], false],
  ])("%s", (_name, [x, y], rings, expected) => {
    expect(pointInPolygon(...at(x, y), rings)).toBe(expected);
  });
});

describe("boundsOf", () => {
  test("every vertex of every part", () => {
    const geometry: Geometry = {
      type: "GeometryCollection",
      geometries: [
        { type: "Point", coordinates: [106, 30] },
        {
          type: "Polygon",
          coordinates: [
            [
              [105, 28],
              [107, 29],
              [105, 29],
              [105, 28],
            ],
          ],
        },
      ],
    };
    expect(boundsOf(geometry)).toEqual({ west: 105, south: 28, east: 107, north: 30 });
  });
  test("null of nothing", () => {
    expect(boundsOf({ type: "MultiPoint", coordinates: [] })).toBeNull();
    expect(boundsOf({ type: "Point", coordinates: [Number.NaN, 1] })).toBeNull();
  });
});
