import { expect, it } from "vitest";
import type { Donuts } from "../../../src/contract/contract.ts";
import { clearDonuts } from "../../../src/scene/parts/beyond.ts";
import { EMPTY_VIEW } from "../../../src/scene/parts/emptyView.ts";

/** Donuts of a hundred sites each on the equator, so many CSS pixels from the meridian at zoom 10. */
function donutsAt(...pixels: readonly number[]): Donuts {
  const { length } = pixels;
  return {
    lng: Float64Array.from(pixels, (x) => (x / (512 * 2 ** 10)) * 360),
    lat: new Float64Array(length),
    counts: Uint32Array.from({ length: length * 7 }, (_, i) => (i % 7 === 6 ? 100 : 0)),
    major: Uint32Array.from(pixels, (_, i) => i),
    supervised: new Uint32Array(length),
    level: 4,
    refs: pixels.map((x) => `s/${x}` as const),
    also: pixels.map(() => []),
  };
}

// A donut of a hundred has a radius of 23.4, a mark one of 11.
it("of what lies beyond stands what touches neither donut nor mark of what the map is about", () => {
  const { lng, lat } = donutsAt(200);
  const inFront = { donuts: donutsAt(0), singles: { ...EMPTY_VIEW.singles, lng, lat } };
  const clear = clearDonuts(donutsAt(-100, -46, 10, 48, 164, 236), inFront, 10);
  expect(clear.refs).toEqual(["s/-100", "s/48", "s/164", "s/236"]);
  expect([...clear.major]).toEqual([0, 3, 4, 5]);
  expect([...clear.counts]).toEqual([...donutsAt(0, 0, 0, 0).counts]);
  // Half as near, a donut's width is twice as much of the world.
  expect(clearDonuts(donutsAt(-100, -46, 10, 48, 164, 236), inFront, 9).refs).toEqual(["s/-100"]);
});

it("where nothing lies over them they stay what they were", () => {
  const beyond = donutsAt(0, 100);
  expect(clearDonuts(beyond, EMPTY_VIEW, 10)).toBe(beyond);
});
