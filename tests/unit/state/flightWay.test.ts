import { expect, it } from "vitest";
import { flightWay } from "../../../src/state/selectors/flightWay.ts";
import { sizeOfMap } from "../../../src/state/selectors/viewportAt.ts";
import { viewportOver } from "../../builders/viewportOver.ts";

type Place = readonly [lng: number, lat: number, zoom: number];

/** Flights of MapLibre 6 over a map of 1000 x 800 CSS pixels, each told at sixtieths of its way. */
const FLOWN: readonly (readonly [of: string, from: Place, to: Place, seen: Readonly<Record<number, Place>>])[] = [
  [
    "down",
    [106.55, 29.6, 11],
    [106.62, 29.6, 14],
    { 10: [106.584457, 29.6, 11.421224], 30: [106.612222, 29.6, 12.409577], 50: [106.618956, 29.6, 13.465132] },
  ],
  [
    "up and down",
    [106.62, 29.6, 14],
    [106.35, 29.42, 12.5],
    {
      10: [106.616432, 29.597624, 12.927557],
      35: [106.502813, 29.521915, 10.96942],
      50: [106.376126, 29.437432, 11.555191],
    },
  ],
  ["straight up", [106.35, 29.42, 12.5], [106.35, 29.42, 10], { 15: [106.35, 29.42, 11.875] }],
  [
    "across",
    [106.35, 29.42, 10],
    [106.9, 29.9, 10],
    { 15: [106.459133, 29.515425, 9.562735], 30: [106.625, 29.660286, 9.396064] },
  ],
];

it.each(FLOWN)("a flight %s goes where the map's own does", (_, from, to, seen) => {
  const way = flightWay(viewportOver(...from, 1000, 800), { lng: to[0], lat: to[1], zoom: to[2] });
  for (const [step, [lng, lat, zoom]] of Object.entries({ ...seen, 0: from, 60: to })) {
    const view = way[Number(step)]!;
    expect(view.lng).toBeCloseTo(lng, 5);
    expect(view.lat).toBeCloseTo(lat, 5);
    expect(view.zoom).toBeCloseTo(zoom, 5);
    expect(view.isFlying).toBe(true);
    expect(sizeOfMap(view).map(Math.round)).toEqual([1000, 800]);
  }
});
