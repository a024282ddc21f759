import { describe, expect, it } from "vitest";
import { latOfMercator, lngOfMercator, mercatorX, mercatorY } from "../../../src/core/mercator.ts";
import { graticuleBox, graticuleOf, graticuleStep, ticksOf } from "../../../src/scene/parts/graticule.ts";
import { scaleBarOf } from "../../../src/scene/parts/scaleBar.ts";
import type { Viewport } from "../../../src/state/store/state.ts";

function viewOf(lng: number, lat: number, zoom: number, width = 960, height = 660): Viewport {
  const world = 512 * 2 ** zoom;
  const [x, y] = [mercatorX(lng), mercatorY(lat)];
  const [dx, dy] = [width / world / 2, height / world / 2];
  return {
    lng,
    lat,
    zoom,
    bbox: [lngOfMercator(x - dx), latOfMercator(y + dy), lngOfMercator(x + dx), latOfMercator(y - dy)],
  };
}

describe("the graticule", () => {
  it.each([5, 8, 11.3, 14, 16.7, 19])("has a handful of lines each way at zoom %d, with their figures", (zoom) => {
    const { lng, lat } = ticksOf(viewOf(106.5, 29.5, zoom), 1, 960);
    for (const [ticks, length] of [
      [lng, 960],
      [lat, 660],
    ] as const) {
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(8);
      for (const { at } of ticks) expect(at >= 0 && at <= length).toBe(true);
    }
  });

  it("says degrees, minutes and seconds as far as the lines need them, on both halves of the Earth", () => {
    expect(ticksOf(viewOf(106.5, 29.5, 5), 1, 960).lng[0]!.text).toMatch(/^\d+°E$/u);
    expect(ticksOf(viewOf(106.5, 29.5, 11), 1, 960).lng.map(({ text }) => text)).toContain("106°30′E");
    expect(ticksOf(viewOf(106.5, 29.5, 16), 1, 960).lat.map(({ text }) => text)).toContain("29°30′00″N");
    const west = ticksOf(viewOf(-79.4, -43.7, 11), 1, 960);
    expect(west.lng.every(({ text }) => text.endsWith("W"))).toBe(true);
    expect(west.lat.every(({ text }) => text.endsWith("S"))).toBe(true);
  });

  it("stands where its figures say, whatever lies over the right of the map", () => {
    const view = viewOf(106.5, 29.5, 11);
    for (const room of [960, 600]) {
      const tick = ticksOf(view, 1, room).lng.find(({ text }) => text === "106°30′E")!;
      expect(tick.at).toBeCloseTo(480, 6);
    }
    expect(ticksOf(view, 1, 960).lng.some(({ at }) => at > 600)).toBe(true);
    expect(ticksOf(view, 1, 600).lng.every(({ at }) => at < 600)).toBe(true);
  });

  it("keeps its lines over a pan, and covers what is seen", () => {
    const step = graticuleStep(viewOf(106.5, 29.5, 14), 1);
    const boxes = [0, 0.001, 0.002].map((more) => graticuleBox(step, viewOf(106.5 + more, 29.5, 14)));
    expect(new Set(boxes.map(String)).size).toBe(1);
    const { bbox } = viewOf(106.502, 29.5, 14);
    const [west, south, east, north] = boxes[0]!;
    expect([west <= bbox[0], south <= bbox[1], east >= bbox[2], north >= bbox[3]]).toEqual([true, true, true, true]);
    const lines = graticuleOf(step, boxes[0]!);
    expect(lines.type === "MultiLineString" && lines.coordinates.length).toBeGreaterThan(4);
    expect(lines.type === "MultiLineString" && lines.coordinates.length).toBeLessThan(80);
  });

  it("has its lines twice as far apart on a wall of twice the scale", () => {
    const view = viewOf(106.5, 29.5, 12, 1920, 1320);
    expect(graticuleStep(view, 2)).toBeGreaterThan(graticuleStep(view, 1));
  });
});

it.each([
  [0.7, 50],
  [1, 100],
  [13.2, 1000],
  [44, 5000],
])("a scale bar at %d metres a pixel is %d metres long", (metresPerPixel, metres) => {
  const bar = scaleBarOf(metresPerPixel, 120);
  expect(bar.metres).toBe(metres);
  expect(bar.pixels).toBeCloseTo(metres / metresPerPixel, 6);
  expect(bar.pixels).toBeLessThanOrEqual(120);
  expect(bar.pixels).toBeGreaterThan(120 / 2.5);
});
