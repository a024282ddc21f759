import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { booleanIntersects } from "@turf/turf";
import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { type Ring, ringAround, ringLabelAt } from "../../../src/analysis/rings/ring.ts";
import { eachPosition, type Geometry, type Position } from "../../../src/core/geometry.ts";
import {
  distanceGeometries,
  distancePointGeometry,
  metresPerDegree,
  pointInPolygon,
} from "../../../src/core/metres.ts";

const BUFFERS = resolve(import.meta.dirname, "../../../../shared/data/buffers/in");

const polygonsOf = ({ shape }: Ring): readonly (readonly (readonly Position[])[])[] =>
  shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
const holds = (ring: Ring, [lng, lat]: Position): boolean =>
  polygonsOf(ring).some((rings) => pointInPolygon(lng, lat, rings));
const verticesOf = (geometry: Geometry): Position[] => {
  const all: Position[] = [];
  eachPosition(geometry, (at) => all.push(at));
  return all;
};
/** Metres from the drawn edge. */
const fromEdge = (ring: Ring, [lng, lat]: Position): number =>
  distancePointGeometry(lng, lat, { type: "MultiLineString", coordinates: polygonsOf(ring).flat() });

/** A place by metres east and north of another. */
const offset = ([lng, lat]: Position, east: number, north: number): Position => {
  const up = lat + north / metresPerDegree(lat).lat;
  return [lng + east / metresPerDegree(up).lng, up];
};

/** Evenly spread, which `fc.double` is not: half of its numbers are tiny. */
const number = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => min + ((max - min) * n) / (2 ** 31 - 1));
const place = fc.tuple(number(-179, 179), number(-59.9, 59.9));
/** As many small as large. */
const spread = (min: number, max: number) => number(0, 1).map((part) => Math.min(max, min * (max / min) ** part));

type Word = "point" | "line" | "polygon";
const WORDS: readonly Word[] = ["point", "line", "polygon"];

/** Corners around a middle, some of them deep in bays. */
const star = (across: number, least: number) =>
  fc.array(number(least, 1), { minLength: 3, maxLength: 24 }).map((reach) => (at: Position): Position[] => {
    const corners = reach.map((part, i): Position => {
      const turn = (i / reach.length) * 2 * Math.PI;
      return offset(at, (across / 2) * part * Math.cos(turn), (across / 2) * part * Math.sin(turn));
    });
    return [...corners, corners[0]!];
  });

/** A geometry of that kind within a box `across` metres wide around a place yet to be said. */
function shapeOf(word: Word, across: number): fc.Arbitrary<(at: Position) => Geometry> {
  const steps = fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5)).map(([x, y]) => [x * across, y * across] as const);
  const line = fc
    .array(steps, { minLength: 2, maxLength: 12 })
    .map((all) => (at: Position) => all.map(([x, y]) => offset(at, x, y)));
  if (word === "point") {
    return fc.oneof(
      fc.constant((at: Position): Geometry => ({ type: "Point", coordinates: at })),
      line.map(
        (placesAt) =>
          (at: Position): Geometry => ({ type: "MultiPoint", coordinates: placesAt(at) }),
      ),
    );
  }
  if (word === "line") {
    return fc.oneof(
      line.map(
        (placesAt) =>
          (at: Position): Geometry => ({ type: "LineString", coordinates: placesAt(at) }),
      ),
      star(across, 0.2).map(
        (ringAt) =>
          (at: Position): Geometry => ({ type: "LineString", coordinates: ringAt(at) }),
      ),
      fc.tuple(line, line).map(
        ([one, other]) =>
          (at: Position): Geometry => ({ type: "MultiLineString", coordinates: [one(at), other(at)] }),
      ),
    );
  }
  const polygon = star(across, 0.1).map((ringAt) => (at: Position) => [ringAt(at)]);
  const holed = fc
    .tuple(star(across, 0.9), star(across * 0.7, 0.5))
    .filter(([outer]) => outer([0, 0]).length > 8)
    .map(([outer, hole]) => (at: Position) => [outer(at), hole(at)]);
  const two = fc.tuple(star(across / 3, 0.3), star(across / 3, 0.3));
  return fc.oneof(
    polygon.map(
      (ringsAt) =>
        (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) }),
    ),
    holed.map(
      (ringsAt) =>
        (at: Position): Geometry => ({ type: "Polygon", coordinates: ringsAt(at) }),
    ),
    two.map(
      ([one, other]) =>
        (at: Position): Geometry => ({
          type: "MultiPolygon",
          coordinates: [[one(offset(at, -across / 3, 0))], [other(offset(at, across / 3, 0))]],
        }),
    ),
  );
}

const venueOf = (word: Word): fc.Arbitrary<{ venue: Geometry; at: Position; across: number }> =>
  spread(5, 4900).chain((across) =>
    fc.record({ shape: shapeOf(word, across), at: place }).map(({ shape, at }) => ({ venue: shape(at), at, across })),
  );

const crossing: ReturnType<typeof venueOf> = fc
  .record({
    corners: fc.array(fc.tuple(number(-0.5, 0.5), number(-0.5, 0.5)), { minLength: 4, maxLength: 7 }),
    at: place,
    across: spread(5, 4900),
  })
  .map(({ corners, at, across }) => {
    const ring = corners.map(([x, y]) => offset(at, x * across, y * across));
    return { venue: { type: "Polygon", coordinates: [[...ring, ring[0]!]] }, at, across };
  });

describe("ring and list agree", () => {
  const pairs = WORDS.flatMap((venue) => WORDS.map((site) => [venue, site] as const));
  test.each(pairs)("a %s and a site that is a %s, farther than 0.5 m from the edge", (venueWord, siteWord) => {
    const cases = fc.record({
      venue: venueOf(venueWord),
      metres: spread(50, 5000),
      sites: fc.array(
        fc.record({
          shape: spread(1, 800).chain((across) => shapeOf(siteWord, across)),
          vertex: fc.nat(),
          bearing: number(0, 360),
          off: number(-40, 40),
        }),
        { minLength: 8, maxLength: 8 },
      ),
    });
    let [inside, outside] = [0, 0];
    fc.assert(
      fc.property(cases, ({ venue: { venue }, metres, sites }) => {
        const ring = ringAround(venue, metres);
        expect(ring.approximate).toBe(false);
        for (const { shape, vertex, bearing, off } of sites) {
          // Around the place where the ring may be, seen from one of the venue's vertices.
          const from = verticesOf(venue)[vertex % verticesOf(venue).length]!;
          const to = Geodesic.WGS84.Direct(from[1], from[0], bearing, metres + off);
          const site = shape([to.lon2!, to.lat2!]);
          const distance = distanceGeometries(venue, site);
          if (Math.abs(distance - metres) <= 0.5) continue;
          if (distance <= metres) inside++;
          else outside++;
          expect(meets(ring, site), `${distance} m of ${metres}`).toBe(distance <= metres);
        }
      }),
      { seed: 11, numRuns: 40, endOnFailure: true },
    );
    expect(inside).toBeGreaterThan(40);
    expect(outside).toBeGreaterThan(40);
  });

  test.each([...WORDS, "polygon that crosses itself"] as const)(
    "around a %s: no point within it is farther than 0.1 m out of the list, nor the other way round",
    (word) => {
      const steps = fc.array(fc.tuple(fc.nat(), number(0, 360), number(0, 3)), { minLength: 60, maxLength: 60 });
      fc.assert(
        fc.property(
          word.length > 7 ? crossing : venueOf(word as Word),
          spread(50, 5000),
          steps,
          ({ venue, at: middle, across }, metres, wanted) => {
            const ring = ringAround(venue, metres);
            const edge = polygonsOf(ring).flat(2);
            for (const [index, [vertex, bearing, away]] of wanted.entries()) {
              // Half of them by the edge, half anywhere.
              const turn = (bearing * Math.PI) / 180;
              const from = index % 2 === 0 ? edge[vertex % edge.length]! : middle;
              const far = index % 2 === 0 ? away : (away / 3) * (metres + across / 2);
              const at = offset(from, far * Math.sin(turn), far * Math.cos(turn));
              const distance = distancePointGeometry(at[0], at[1], venue);
              if (holds(ring, at) === distance <= metres) continue;
              expect(Math.abs(distance - metres)).toBeLessThan(0.1);
              expect(fromEdge(ring, at)).toBeLessThan(0.1);
            }
          },
        ),
        { seed: 12, numRuns: 60, endOnFailure: true },
      );
    },
  );
});

/** Whether a ring and a site have a place in common: a vertex of one in the other, or Turf says that they meet. */
function meets(ring: Ring, site: Geometry): boolean {
  if (verticesOf(site).some((at) => holds(ring, at))) return true;
  if (site.type === "Point" || site.type === "MultiPoint") return false;
  return booleanIntersects(ring.shape as unknown as GeoJSON.Geometry, site as GeoJSON.Geometry);
}

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

  test("has its vertices at the radius by Karney's geodesic, to 0.3 m", () => {
    const street: readonly Position[] = [beijing, offset(beijing, 900, 300), offset(beijing, 1500, -700)];
    for (const metres of [50, 200, 500, 1000, 5000]) {
      for (const venue of [
        { type: "Point", coordinates: beijing },
        { type: "LineString", coordinates: street },
      ] as const) {
        const edge = polygonsOf(ringAround(venue, metres)).flat(2);
        for (let i = 0; i < 12; i++) {
          const [lng, lat] = edge[Math.floor((i * edge.length) / 12)]!;
          const along = verticesOf(venue).flatMap((a, j, all) => {
            const b = all[j + 1] ?? a;
            return Array.from(
              { length: 401 },
              (_, t): Position => [a[0] + ((b[0] - a[0]) * t) / 400, a[1] + ((b[1] - a[1]) * t) / 400],
            );
          });
          const nearest = Math.min(...along.map((at) => Geodesic.WGS84.Inverse(lat, lng, at[1], at[0]).s12!));
          expect(Math.abs(nearest - metres)).toBeLessThan(0.3);
        }
      }
    }
  });

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
  test.each(table)("around %s", (_, geometry, metres, parts, holes) => {
    const ring = ringAround(geometry, metres);
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
    for (let x = -2000; x <= 2000; x += 50) {
      for (let y = -2000; y <= 2000; y += 50) {
        const at = offset(beijing, x, y);
        const distance = distancePointGeometry(at[0], at[1], venue);
        if (Math.abs(distance - metres) > 0.5) expect(holds(ring, at)).toBe(distance < metres);
      }
    }
  });

  test("is closed and has no vertex twice in a row", () => {
    for (const [, geometry, metres] of table) {
      for (const edge of polygonsOf(ringAround(geometry, metres)).flat()) {
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
      { seed: 13, numRuns: 20, endOnFailure: true },
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
      { seed: 14, numRuns: 40, endOnFailure: true },
    );
    const [lng, lat] = ringLabelAt(ringAround({ type: "Point", coordinates: beijing }, 500).shape);
    expect(lng).toBeCloseTo(beijing[0], 9);
    expect(lat).toBeCloseTo(offset(beijing, 0, 500)[1], 6);
  });
});

describe.skipIf(!existsSync(BUFFERS))("the geometries of shared/data/buffers", () => {
  const files = existsSync(BUFFERS) ? readdirSync(BUFFERS).filter((name) => name.endsWith(".geojson")) : [];
  test.each(files)("%s: a ring of 200, 500 and 1,000 m holds every vertex", (name) => {
    for (const geometry of geometriesOf(JSON.parse(readFileSync(join(BUFFERS, name), "utf8")) as GeoJSON.GeoJSON)) {
      for (const metres of [200, 500, 1000]) {
        const ring = ringAround(geometry, metres);
        for (const at of verticesOf(geometry)) expect(holds(ring, at)).toBe(true);
      }
    }
  });
});

function geometriesOf(json: GeoJSON.GeoJSON): Geometry[] {
  if (json.type === "FeatureCollection") return json.features.flatMap(geometriesOf);
  return [(json.type === "Feature" ? json.geometry : json) as unknown as Geometry];
}
