import { describe, expect, it, test } from "vitest";
import { readGeometry } from "../../../src/ingest/geojson/geojsonGeometry.ts";

const RING = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];
const geometry = (type: string, coordinates: unknown) => ({ type, coordinates });
const unreadable = { geometry: null, code: "geometry-unreadable", action: "emptied" };
const empty = { geometry: null, code: "geometry-empty", action: "emptied" };

describe("a good geometry stays as it is", () => {
  test.each([
    geometry("Point", [106.5, 29.5]),
    geometry("MultiPoint", [
      [1, 2],
      [3, 4],
    ]),
    geometry("LineString", [
      [1, 2],
      [3, 4],
    ]),
    geometry("MultiLineString", [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ]),
    geometry("Polygon", [RING]),
    geometry("Polygon", [
      RING,
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 1],
      ],
    ]),
    geometry("MultiPolygon", [[RING], [RING]]),
    { type: "GeometryCollection", geometries: [geometry("Point", [1, 2]), geometry("Polygon", [RING])] },
    geometry("Point", [100, -107]),
  ])("%j", (value) => expect(readGeometry(value)).toEqual({ geometry: value }));

  it("gives the very same arrays back where nothing changed", () => {
    const value = geometry("Polygon", [RING]);
    const { geometry: read } = readGeometry(value);
    expect(read?.type === "Polygon" && read.coordinates[0]).toBe(RING);
  });
});

test.each([null, undefined])("%s is no geometry and no fault", (value) =>
  expect(readGeometry(value)).toEqual({ geometry: null }),
);

describe("what is dropped, closed, flattened", () => {
  it("reads numbers that stand as texts, and says so", () => {
    const line = readGeometry({
      type: "LineString",
      coordinates: [
        ["106.5", "29.5"],
        [106.6, "29.6"],
      ],
    });
    expect(line).toEqual({
      geometry: {
        type: "LineString",
        coordinates: [
          [106.5, 29.5],
          [106.6, 29.6],
        ],
      },
      code: "coordinates-as-text",
      action: "repaired",
    });
  });

  test.each([
    ["elevation", geometry("Point", [1, 2, 300]), geometry("Point", [1, 2])],
    ["a fourth number", geometry("Point", [1, 2, 3, 4]), geometry("Point", [1, 2])],
    [
      "elevations of a line",
      geometry("LineString", [
        [1, 2, 3],
        [3, 4],
      ]),
      geometry("LineString", [
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      "an empty part",
      geometry("MultiLineString", [
        [],
        [
          [1, 2],
          [3, 4],
        ],
      ]),
      geometry("MultiLineString", [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ],
    ["an empty hole", geometry("Polygon", [RING, []]), geometry("Polygon", [RING])],
    ["other members", { ...geometry("Point", [1, 2]), bbox: "x", properties: {} }, geometry("Point", [1, 2])],
    [
      "nesting and empty members",
      {
        type: "GeometryCollection",
        geometries: [
          geometry("MultiPoint", []),
          { type: "GeometryCollection", geometries: [geometry("Point", [1, 2])] },
        ],
      },
      { type: "GeometryCollection", geometries: [geometry("Point", [1, 2])] },
    ],
  ])("%s", (_, value, expected) => expect(readGeometry(value)).toEqual({ geometry: expected }));

  it("an open ring is closed and told", () => {
    expect(
      readGeometry(
        geometry("Polygon", [
          [
            [0, 0],
            [4, 0],
            [4, 4],
          ],
        ]),
      ),
    ).toEqual({
      geometry: geometry("Polygon", [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ]),
      code: "geometry-unclosed",
      action: "repaired",
    });
  });

  it("does not change what it was given", () => {
    const ring = Object.freeze([Object.freeze([0, 0]), Object.freeze([4, 0, 9]), Object.freeze([4, 4])]);
    expect(readGeometry(geometry("Polygon", Object.freeze([ring]))).code).toBe("geometry-unclosed");
    expect(ring.length).toBe(3);
  });
});

describe("empty", () => {
  test.each([
    geometry("Point", []),
    geometry("LineString", []),
    geometry("Polygon", []),
    geometry("Polygon", [[]]),
    geometry("Polygon", [[], RING]),
    geometry("MultiPolygon", []),
    geometry("MultiPolygon", [[]]),
    geometry("MultiPolygon", [[[]]]),
    { type: "GeometryCollection", geometries: [] },
    { type: "GeometryCollection", geometries: [geometry("MultiPoint", [])] },
  ])("%j", (value) => expect(readGeometry(value)).toEqual(empty));
});

describe("unreadable", () => {
  test.each([
    "POINT(1 2)",
    7,
    true,
    {},
    [],
    { type: "FooBar" },
    { type: {} },
    { type: "point", coordinates: [1, 2] },
    { type: "Point" },
    geometry("Point", null),
    geometry("Point", [1]),
    geometry("Point", ["1", "two"]),
    geometry("Point", ["1", ""]),
    geometry("Point", ["foo", 2]),
    geometry("Point", [null, null]),
    geometry("Point", [1, 2, "f"]),
    geometry("Point", [1, Number.POSITIVE_INFINITY]),
    geometry("Point", [Number.NaN, 1]),
    geometry("Point", [[1, 2]]),
    geometry("Point", { 0: 1, 1: 2, length: 2 }),
    geometry("LineString", [[1, 2]]),
    geometry("LineString", [1, 2]),
    geometry("MultiPoint", [
      [
        [0, 0],
        [0, 0],
      ],
    ]),
    geometry("MultiLineString", [
      [
        [1, 2],
        [3, 4],
      ],
      [[5, 6]],
    ]),
    geometry("Polygon", [
      [
        [0, 0],
        [1, 1],
      ],
    ]),
    geometry("Polygon", [
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    ]),
    geometry("Polygon", [[[0, 0], null, [1, 1], [0, 0]]]),
    geometry("MultiPolygon", [-0.08, 51.5]),
    { type: "GeometryCollection" },
    { type: "GeometryCollection", geometries: [false] },
    { type: "GeometryCollection", geometries: [null] },
    { type: "GeometryCollection", geometries: [geometry("Point", [1, 2]), geometry("LineString", [[1, 2]])] },
    Object.create(geometry("Point", [1, 2])),
    JSON.parse('{"__proto__":{"type":"Point","coordinates":[1,2]}}'),
  ])("%j", (value) => expect(readGeometry(value)).toEqual(unreadable));

  it("a collection nested ten thousand deep", () => {
    let value: object = geometry("Point", [1, 2]);
    for (let depth = 0; depth < 10000; depth++) value = { type: "GeometryCollection", geometries: [value] };
    expect(readGeometry(value)).toEqual(unreadable);
  });
});
