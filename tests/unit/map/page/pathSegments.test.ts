import { expect, it } from "vitest";
import { type Point, pathSegments, type Segment } from "../../../../src/map/page/pathSegments.ts";
import { LEGEND_SHAPES } from "../../../../src/scene/legend/legendShapes.ts";
import { GLYPHS } from "../../../../src/scene/parts/glyphPaths.ts";

const ends = (d: string): (readonly number[])[] =>
  pathSegments(d).map(({ points }) => (points.at(-1) ?? []).map((value) => Math.round(value * 1000) / 1000));

it("follows lines, relative and absolute, and closes to where it began", () => {
  expect(ends("M1 2h3v4H0V0l-1-.5L5,6Z")).toEqual([[1, 2], [4, 2], [4, 6], [0, 6], [0, 0], [-1, -0.5], [5, 6], []]);
  expect(ends("m1 1 2 0 0 2zl1 1")).toEqual([[1, 1], [3, 1], [3, 3], [], [2, 2]]);
});

it("reads flags of arcs that touch what follows", () => {
  expect(ends("M0 0a2 2 0 014 0")).toEqual(ends("M0 0a2 2 0 0 1 4 0"));
});

it("draws a circle of arcs that stays on its circle", () => {
  const segments = pathSegments("M5 12a7 7 0 1 1 14 0a7 7 0 1 1-14 0Z");
  let from: Point = [5, 12];
  let highest = 12;
  for (const segment of segments.filter(({ type }) => type === "C") as Extract<Segment, { type: "C" }>[]) {
    for (const t of [0.25, 0.5, 0.75, 1]) {
      const at = (i: 0 | 1) =>
        (1 - t) ** 3 * from[i] +
        3 * (1 - t) ** 2 * t * segment.points[0][i] +
        3 * (1 - t) * t * t * segment.points[1][i] +
        t ** 3 * segment.points[2][i];
      expect(Math.hypot(at(0) - 12, at(1) - 12)).toBeCloseTo(7, 2);
      highest = Math.min(highest, at(1));
    }
    from = segment.points[2];
  }
  expect(highest).toBeCloseTo(5, 2);
  expect(from).toEqual([5, 12]);
});

it("goes on smoothly from the curve before", () => {
  expect(pathSegments("M4 8c2.7-2.4 5.3-2.4 8 0s5.3 2.4 8 0").at(-1)!.points[0]).toEqual([14.7, 10.4]);
});

it("reads every sign of the map and the legend", () => {
  const outlines = [
    ...Object.values(GLYPHS).flatMap((parts) => parts.map(({ d }) => d)),
    ...Object.values(LEGEND_SHAPES).map(({ d }) => d),
  ];
  for (const d of outlines)
    for (const { points } of pathSegments(d)) expect(points.flat().every(Number.isFinite)).toBe(true);
});

it("refuses what is no path data", () => {
  expect(() => pathSegments("M1 2 B3")).toThrow("no command");
  expect(() => pathSegments("M1")).toThrow("1 numbers after M");
});
