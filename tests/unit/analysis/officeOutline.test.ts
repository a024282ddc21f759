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

describe("the outline of the office", () => {
  it("of no area is none", () => {
    expect(officeOutline([])).toEqual([]);
  });

  it("goes round neighbours and leaves out the edge between them, whichever way each was drawn", () => {
    const east = box(1, 0, 2, 1).reverse();
    const outline = officeOutline([box(0, 0, 1, 1), east]);
    expect(outline.map(boundsOf)).toEqual([[0, 0, 2, 1]]);
    const corners = new Set(outline[0]!.map(String));
    // Both ends of the shared edge lie on it, and it closes.
    expect(corners).toEqual(new Set(["0,0", "1,0", "2,0", "2,1", "1,1", "0,1"]));
    expect(outline[0]!.at(-1)).toEqual(outline[0]![0]);
  });

  it("has one ring for each part that lies apart", () => {
    expect(officeOutline([box(0, 0, 1, 1), box(3, 0, 4, 1)]).map(boundsOf)).toEqual([
      [0, 0, 1, 1],
      [3, 0, 4, 1],
    ]);
  });

  it("passes over a corner that only one of two neighbours has", () => {
    const outline = officeOutline([box(0, 0, 1, 1, [[1, 0.5]]), box(1, 0, 2, 1)]);
    expect(outline.map(boundsOf)).toEqual([[0, 0, 2, 1]]);
  });
});
