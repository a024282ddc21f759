import { describe, expect, it } from "vitest";
import { mercatorX, mercatorY } from "../../../src/core/mercator.ts";
import { cameraOver, holdsBounds } from "../../../src/state/selectors/cameraOver.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

const [WIDTH, HEIGHT] = [960, 640];
const FROM = viewportOver(106.5, 29.5, 12, WIDTH, HEIGHT);

/** How much of the map's width and height a box takes once the camera is there. */
function taken(box: Parameters<typeof cameraOver>[0], camera: ReturnType<typeof cameraOver>) {
  const world = 512 * 2 ** camera.zoom;
  return [
    ((mercatorX(box.east) - mercatorX(box.west)) * world) / WIDTH,
    ((mercatorY(box.south) - mercatorY(box.north)) * world) / HEIGHT,
  ] as const;
}

describe("the camera over a box", () => {
  it.each([
    ["wide", { west: 106.4, south: 29.5, east: 106.6, north: 29.51 }, 0],
    ["high", { west: 106.5, south: 29.4, east: 106.51, north: 29.6 }, 1],
    ["far to the north", { west: 106.4, south: 60, east: 106.41, north: 60.1 }, 1],
  ])("that is %s fills 84 % of the side that is tight", (_, box, tight) => {
    const camera = cameraOver(box, FROM);
    const shares = taken(box, camera);
    expect(shares[tight]).toBeCloseTo(0.84, 6);
    expect(shares[1 - tight]).toBeLessThan(0.84);
  });

  it("stands in the middle of the map's picture of it, which is not the middle of its degrees", () => {
    const box = { west: 106.4, south: 0, east: 106.8, north: 60 };
    const { lng, lat } = cameraOver(box, FROM);
    expect(lng).toBeCloseTo(106.6, 9);
    expect(mercatorY(lat)).toBeCloseTo((mercatorY(0) + mercatorY(60)) / 2, 9);
    expect(lat).toBeGreaterThan(30);
  });

  it("is the same whatever the map saw before", () => {
    const box = { west: 106.4, south: 29.5, east: 106.6, north: 29.51 };
    const one = cameraOver(box, FROM);
    const other = cameraOver(box, viewportOver(20, -40, 5, WIDTH, HEIGHT));
    for (const key of ["lng", "lat", "zoom"] as const) expect(other[key]).toBeCloseTo(one[key], 6);
  });

  it("comes no nearer than zoom 17, to a single point neither, and goes no farther than 1", () => {
    const point = { west: 106.5, south: 29.5, east: 106.5, north: 29.5 };
    expect(cameraOver(point, FROM)).toMatchObject({ zoom: 17 });
    expect(cameraOver(point, FROM).lng).toBeCloseTo(106.5, 9);
    expect(cameraOver({ west: -180, south: -85, east: 180, north: 85 }, viewportOver(0, 0, 3, 300, 200)).zoom).toBe(1);
  });
});

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
