import { expect, it } from "vitest";
import type { Position } from "../../../src/core/geometry.ts";
import { distancePoints } from "../../../src/core/metres.ts";
import { roadCrosses } from "../../../src/map/layers/roadCrosses.ts";

const east = (metres: number): Position => [106.5 + metres / 96_900, 29.5];

it("a blocked road has a cross in the middle of every 48 m, over its corners too, none where it is shorter than half of that", () => {
  const lines = roadCrosses([east(0), east(30), east(150)]);
  const middles = lines.map(([a, b]) => [(a![0] + b![0]) / 2, (a![1] + b![1]) / 2] as const);
  const along = middles.map(([lng, lat]) => Math.round(distancePoints(106.5, 29.5, lng, lat)));
  expect(along).toEqual([24, 24, 72, 72, 120, 120]);
  for (const [a, b] of lines) {
    expect(distancePoints(a![0], a![1], b![0], b![1])).toBeCloseTo(18, 0);
    // Across, as much as along.
    expect(Math.abs((a![1] - b![1]) * 110_850)).toBeCloseTo(12.7, 0);
  }
  expect(roadCrosses([east(0), east(20)])).toEqual([]);
  expect(roadCrosses([])).toEqual([]);
});
