import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Geometry } from "../../../src/core/geometry.ts";
import { looksLikeWkt, readWkt, readWktCell, writeWkt } from "../../../src/ingest/values/wkt.ts";

const geometry = (type: string, coordinates: unknown) => ({ type, coordinates });

describe("readWkt", () => {
  test.each([
    ["POINT (106.5 29.5)", geometry("Point", [106.5, 29.5])],
    ["POINT(106.5 29.5)", geometry("Point", [106.5, 29.5])],
    ["  point ( -79.1   43.7 )  ", geometry("Point", [-79.1, 43.7])],
    ["POINT(1e2 -2.5E-1)", geometry("Point", [100, -0.25])],
    ["POINT(+1 .5)", geometry("Point", [1, 0.5])],
    ["POINT Z (1 2 3)", geometry("Point", [1, 2])],
    ["POINTZ(1 2 3)", geometry("Point", [1, 2])],
    ["POINT M (1 2 3)", geometry("Point", [1, 2])],
    ["POINT ZM (1 2 3 4)", geometry("Point", [1, 2])],
    ["POINT(1 2 3)", geometry("Point", [1, 2])],
    ["SRID=4326;POINT(1 2)", geometry("Point", [1, 2])],
    ["srid = 4490 ; POINT(1 2)", geometry("Point", [1, 2])],
    [
      "MULTIPOINT(1 2,3 4)",
      geometry("MultiPoint", [
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      "MULTIPOINT((1 2), (3 4))",
      geometry("MultiPoint", [
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      "LINESTRING (116.3439109 39.9431121, 116.3438490 39.9429953)",
      geometry("LineString", [
        [116.3439109, 39.9431121],
        [116.343849, 39.9429953],
      ]),
    ],
    [
      "MULTILINESTRING((1 2,3 4),(5 6,7 8))",
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
    ],
    [
      "POLYGON((0 0,4 0,4 4,0 0))",
      geometry("Polygon", [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ]),
    ],
    [
      "POLYGON((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1))",
      geometry("Polygon", [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 1],
        ],
      ]),
    ],
    [
      "MULTIPOLYGON(((0 0,4 0,4 4,0 0)),EMPTY)",
      geometry("MultiPolygon", [
        [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
        ],
      ]),
    ],
    [
      "POLYGON((0 0,4 0,4 4))",
      geometry("Polygon", [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ]),
    ],
    [
      "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))",
      {
        type: "GeometryCollection",
        geometries: [
          geometry("Point", [1, 2]),
          geometry("LineString", [
            [1, 2],
            [3, 4],
          ]),
        ],
      },
    ],
    [
      "GEOMETRYCOLLECTION(POINT EMPTY,GEOMETRYCOLLECTION Z (POINT Z (1 2 3)))",
      { type: "GeometryCollection", geometries: [geometry("Point", [1, 2])] },
    ],
  ])("%s", (text, expected) => expect(readWkt(text)).toEqual(expected));

  test.each([
    ["POINT EMPTY", "geometry-empty"],
    ["point z empty", "geometry-empty"],
    ["POLYGON EMPTY ", "geometry-empty"],
    ["MULTIPOLYGON EMPTY", "geometry-empty"],
    ["GEOMETRYCOLLECTION EMPTY", "geometry-empty"],
    ["SRID=4326;LINESTRING EMPTY", "geometry-empty"],
    ["", "geometry-unreadable"],
    ["POINT", "geometry-unreadable"],
    ["POINT()", "geometry-unreadable"],
    ["POINT(1)", "geometry-unreadable"],
    ["POINT(1 2", "geometry-unreadable"],
    ["POINT(1 2))", "geometry-unreadable"],
    ["POINT(1 2) x", "geometry-unreadable"],
    ["POINT(1 2);", "geometry-unreadable"],
    ["POINT(1,2)", "geometry-unreadable"],
    ["POINT(1 2 3 4 5)", "geometry-unreadable"],
    ["POINT(1 NaN)", "geometry-unreadable"],
    ["POINT(1 1e999)", "geometry-unreadable"],
    ["POINT(1-2 3)", "geometry-unreadable"],
    ["POINT((1 2))", "geometry-unreadable"],
    ["LINESTRING(1 2)", "geometry-unreadable"],
    ["LINESTRING((1 2),(3 4))", "geometry-unreadable"],
    ["POLYGON(0 0,4 0,4 4,0 0)", "geometry-unreadable"],
    ["POLYGON((0 0,4 0))", "geometry-unreadable"],
    ["CIRCULARSTRING(0 0,1 1,2 0)", "geometry-unreadable"],
    ["GEOMETRYCOLLECTION(POINT(1 2),)", "geometry-unreadable"],
    ["106.5,29.5", "geometry-unreadable"],
    ["constructor(1 2)", "geometry-unreadable"],
  ])("%j is %s", (text, code) => {
    expect(readWkt(text)).toBeNull();
    expect(readWktCell(text)).toEqual({ geometry: null, code, action: "emptied" });
  });

  it("tells of a ring that it closed", () => {
    expect(readWktCell("POLYGON((0 0,4 0,4 4))")).toMatchObject({ code: "geometry-unclosed", action: "repaired" });
  });

  it("neither overflows nor lingers on a bomb", () => {
    expect(readWkt("GEOMETRYCOLLECTION(".repeat(100_000))).toBeNull();
    expect(readWkt(`${"GEOMETRYCOLLECTION(".repeat(40)}POINT(1 2)${")".repeat(40)}`)).toBeNull();
    expect(readWkt(`POINT(${"(".repeat(100_000)}`)).toBeNull();
    expect(readWkt(`POINT(${" ".repeat(100_000)}1 2)`)).toEqual(geometry("Point", [1, 2]));
    const many = `LINESTRING(${Array.from({ length: 200_000 }, (_, i) => `${i / 2000} 1`).join(",")})`;
    expect(readWkt(many)).toMatchObject({ type: "LineString" });
  });

  it("reads back what it writes", () => {
    const axis = fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0);
    const position = fc.tuple(axis, axis);
    const line = fc.array(position, { minLength: 2, maxLength: 6 });
    const ring = fc.array(position, { minLength: 3, maxLength: 6 }).map((open) => [...open, open[0]!]);
    const rings = fc.array(ring, { minLength: 1, maxLength: 3 });
    const some = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 1, maxLength: 3 });
    const typed = (type: string, coordinates: fc.Arbitrary<unknown>) =>
      coordinates.map((value) => ({ type, coordinates: value }) as Geometry);
    const single = fc.oneof(
      typed("Point", position),
      typed("MultiPoint", some(position)),
      typed("LineString", line),
      typed("MultiLineString", some(line)),
      typed("Polygon", rings),
      typed("MultiPolygon", some(rings)),
    );
    const any = fc.oneof(
      single,
      some(single).map((geometries): Geometry => ({ type: "GeometryCollection", geometries })),
    );
    fc.assert(
      fc.property(any, (value) => {
        expect(readWkt(writeWkt(value))).toEqual(value);
      }),
    );
  });
});

test("looksLikeWkt", () => {
  expect(["POINT(1 2)", "srid=4326;polygon ((", "MULTIPOINT Z EMPTY", "GEOMETRYCOLLECTION("].map(looksLikeWkt)).toEqual(
    Array(4).fill(true),
  );
  expect(["", "POINT", "1 2", "点(1 2)", "POINTLESS(1 2)"].map(looksLikeWkt)).toEqual(Array(5).fill(false));
});
