import { area as areaOf, featureCollection, multiPolygon, polygon, union } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { officeOutline } from "../../../src/analysis/ground/officeOutline.ts";
import type { Position } from "../../../src/core/geometry.ts";

/** A box with more corners where others may begin. */
const box = (west: number, south: number, east: number, north: number, more: readonly Position[] = []): Position[] => [
  [west, south],
  [east, south],
  ...more,
  [east, north],
  [west, north],
  [west, south],
];
const boundsOf = (ring: readonly Position[]) => [
  Math.min(...ring.map(([lng]) => lng)),
  Math.min(...ring.map(([, lat]) => lat)),
  Math.max(...ring.map(([lng]) => lng)),
  Math.max(...ring.map(([, lat]) => lat)),
];
type Outline = ReturnType<typeof officeOutline>;
const boundsIn = (outline: Outline) => outline.map((rings) => rings.map(boundsOf));
const outlineOf = (...rings: Position[][]) => officeOutline(rings.map((ring) => [ring]));
const coordinates = (outline: Outline) => outline as unknown as [number, number][][][];
const metresIn = (outline: Outline) => areaOf(multiPolygon(coordinates(outline)));
/** What another hand makes of the same. */
const metresOfUnion = (rings: readonly Position[][]) =>
  rings.length === 1
    ? areaOf(polygon(coordinates([rings])[0]!))
    : areaOf(union(featureCollection(rings.map((ring) => polygon(coordinates([[ring]])[0]!))))!);
const isSimple = (ring: readonly Position[]) => new Set(ring.map(String)).size === ring.length - 1;

describe("the outline of the office", () => {
  it("of no area is none", () => {
    expect(outlineOf()).toEqual([]);
    expect(officeOutline([[]])).toEqual([]);
  });

  it("goes round neighbours and leaves out the edge between them, whichever way each was drawn", () => {
    const outline = outlineOf(box(0, 0, 1, 1), box(1, 0, 2, 1).reverse());
    expect(boundsIn(outline)).toEqual([[[0, 0, 2, 1]]]);
    const ring = outline[0]![0]!;
    // Both ends of the shared edge lie on it, and it closes.
    expect(new Set(ring.map(String))).toEqual(new Set(["0,0", "1,0", "2,0", "2,1", "1,1", "0,1"]));
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it("has one ring for each part that lies apart, and for each that only touches at a corner", () => {
    expect(boundsIn(outlineOf(box(0, 0, 1, 1), box(3, 0, 4, 1)))).toEqual([[[0, 0, 1, 1]], [[3, 0, 4, 1]]]);
    const touching = outlineOf(box(0, 0, 1, 1), box(1, 1, 2, 2));
    expect(boundsIn(touching)).toEqual([[[0, 0, 1, 1]], [[1, 1, 2, 2]]]);
    expect(touching.flat().every(isSimple)).toBe(true);
  });

  it("passes over a corner that only one of two neighbours has", () => {
    expect(boundsIn(outlineOf(box(0, 0, 1, 1, [[1, 0.5]]), box(1, 0, 2, 1)))).toEqual([[[0, 0, 2, 1]]]);
  });

  it("goes round areas that nest, overlap or are the same", () => {
    expect(boundsIn(outlineOf(box(0, 0, 4, 4), box(1, 1, 2, 2)))).toEqual([[[0, 0, 4, 4]]]);
    expect(boundsIn(outlineOf(box(0, 0, 4, 4), box(0, 0, 4, 4).reverse()))).toEqual([[[0, 0, 4, 4]]]);
    const bitten = outlineOf(box(0, 0, 4, 4), box(3, 3, 5, 5));
    expect(boundsIn(bitten)).toEqual([[[0, 0, 5, 5]]]);
    expect(bitten[0]![0]).toHaveLength(9);
  });

  it("leaves out an enclave, also one that touches the edge, and takes in what lies in that", () => {
    const ring = [box(0, 0, 3, 1), box(0, 2, 3, 3), box(0, 1, 1, 2), box(2, 1, 3, 2)];
    expect(boundsIn(outlineOf(...ring))).toEqual([
      [
        [0, 0, 3, 3],
        [1, 1, 2, 2],
      ],
    ]);
    const island = outlineOf(...ring, box(1.2, 1.2, 1.8, 1.8));
    expect(boundsIn(island)[1]).toEqual([[1.2, 1.2, 1.8, 1.8]]);
    const diamond: Position[] = [
      [0, 2],
      [1, 1],
      [2, 2],
      [1, 3],
      [0, 2],
    ];
    const touching = officeOutline([[[...box(0, 0, 4, 4).slice(0, -1), [0, 2], [0, 0]], diamond]]);
    expect(boundsIn(touching)).toEqual([
      [
        [0, 0, 4, 4],
        [0, 1, 2, 3],
      ],
    ]);
    expect(touching.flat().every(isSimple)).toBe(true);
  });

  it("leaves out no sliver between neighbours that were drawn apart", () => {
    const gap = outlineOf(box(0, 0, 1, 1), box(1.01, 0, 2, 1), box(0, 1, 2, 2), box(0, -1, 2, 0));
    expect(boundsIn(gap)).toEqual([[[0, -1, 2, 2]]]);
  });

  it("of very many edges is drawn more coarsely", () => {
    const round = (middle: number) =>
      Array.from({ length: 2001 }, (_, i): Position => {
        const angle = ((i % 2000) / 1000) * Math.PI;
        return [middle + 0.0005 * Math.cos(angle), 0.0005 * Math.sin(angle)];
      });
    const outline = officeOutline([[round(0)], [round(0.0006)]], 3000);
    expect(boundsIn(outline).map((rings) => rings.map((sides) => sides.map((at) => at.toFixed(4))))).toEqual([
      [["-0.0005", "-0.0005", "0.0011", "0.0005"]],
    ]);
    expect(outline[0]![0]!.length).toBeLessThan(1000);
  });

  it("holds what the union of the areas holds", () => {
    const at = fc.integer({ min: 0, max: 8 });
    const size = fc.integer({ min: 1, max: 4 });
    const boxes = fc.tuple(at, at, size, size).map(([x, y, wide, high]) => box(x, y, x + wide, y + high));
    const corner = fc.tuple(at, at);
    const triangles = fc
      .tuple(corner, corner, corner)
      .filter(([a, b, c]) => (b[0] - a[0]) * (c[1] - a[1]) !== (c[0] - a[0]) * (b[1] - a[1]))
      .map(([a, b, c]): Position[] => [a, b, c, a]);
    const areas = fc.array(fc.oneof(boxes, triangles), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(areas, (degrees) => {
        const rings = degrees.map((ring) => ring.map(([x, y]): Position => [106 + x / 100, 29 + y / 100]));
        const outline = outlineOf(...rings);
        const most = metresOfUnion(rings);
        // Thin holes are filled, and slivers left out.
        expect(metresIn(outline) / most).toBeGreaterThan(0.999);
        expect(metresIn(outline) / most).toBeLessThan(1.03);
        expect(outline.flat().every(isSimple)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is whole where neighbours agree to a tenth of a metre only", () => {
    const off = fc.double({ min: -1e-6, max: 1e-6, noNaN: true });
    const noise = fc.array(fc.tuple(off, off), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(noise, (by) => {
        let next = 0;
        const moved = ([lng, lat]: Position): Position => {
          const [east, north] = by[next++ % by.length]!;
          return [lng + east, lat + north];
        };
        const parts = [0, 1, 2].flatMap((x) =>
          [0, 1, 2].map((y) => {
            const ring = box(x / 100, y / 100, (x + 1) / 100, (y + 1) / 100, [[(x + 1) / 100, (y + 0.4) / 100]]);
            const drawn = ring.slice(0, -1).map(moved);
            return [...drawn, drawn[0]!];
          }),
        );
        const town = box(0, 0, 0.03, 0.03).map(moved);
        const outline = outlineOf(...parts, [...town.slice(0, -1), town[0]!]);
        expect(outline).toHaveLength(1);
        expect(outline[0]).toHaveLength(1);
        expect(metresIn(outline) / metresOfUnion([box(0, 0, 0.03, 0.03)])).toBeCloseTo(1, 3);
      }),
      { numRuns: 50 },
    );
  });
});
