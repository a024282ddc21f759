import { expect, it } from "vitest";
import { seeded } from "../../../scripts/bench/seededLedger.ts";
import { slopeOf } from "../../../scripts/soak/slope.ts";

const noisy = (slope: number, seed: number) => {
  const random = seeded(seed);
  return Array.from({ length: 40 }, (_, x) => [x * 10, 5e6 + slope * x * 10 + (random() - 0.5) * 1e5] as const);
};

it("finds the slope of a line, and holds it in its interval nineteen times of twenty", () => {
  expect(slopeOf([1, 2, 3, 4].map((x) => [x, 7 * x + 1] as const)).slope).toBeCloseTo(7);
  for (const slope of [0, 5000]) {
    const hits = Array.from({ length: 400 }, (_, seed) => slopeOf(noisy(slope, seed + 1)).ci95).filter(
      ([low, high]) => low <= slope && slope <= high,
    );
    expect(hits.length).toBeGreaterThan(400 * 0.91);
    expect(hits.length).toBeLessThan(400 * 0.99);
  }
});

it("says nothing of two points", () => {
  expect(slopeOf([[1, 1]])).toEqual({ slope: 0, ci95: [-Infinity, Infinity] });
});
