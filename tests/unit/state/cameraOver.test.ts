import { describe, expect, it } from "vitest";
import { holdsBounds } from "../../../src/state/selectors/cameraOver.ts";

describe("a view", () => {
  const view = [106, 29, 107, 30] as const;
  it.each([
    ["inside", { west: 106.1, south: 29.1, east: 106.9, north: 29.9 }, true],
    ["as large as it", { west: 106, south: 29, east: 107, north: 30 }, true],
    ["over its west", { west: 105.9, south: 29.1, east: 106.9, north: 29.9 }, false],
    ["over its south", { west: 106.1, south: 28.9, east: 106.9, north: 29.9 }, false],
    ["over its east", { west: 106.1, south: 29.1, east: 107.1, north: 29.9 }, false],
    ["over its north", { west: 106.1, south: 29.1, east: 106.9, north: 30.1 }, false],
  ])("with a box %s holds it whole: %s", (_, box, holds) => {
    expect(holdsBounds(view, box)).toBe(holds);
  });
});
