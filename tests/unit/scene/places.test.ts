import { expect, it } from "vitest";
import type { PlacesRead } from "../../../src/contract/contract.ts";
import { placesOf } from "../../../src/scene/parts/places.ts";

const level = (...counts: readonly number[]) => ({
  lng: Float64Array.from(counts, (_, i) => i),
  lat: Float64Array.from(counts, () => 30),
  count: Uint32Array.from(counts),
});
const read: PlacesRead = { sites: 101, bounds: [0, 30, 1, 30], levels: [level(101), level(100, 1)] };
const WHOLE = [[0, 14]];
const PARTS = [
  [0, 14],
  [1, 4],
];

it.each([
  [0.4, WHOLE],
  [1, PARTS],
  // Deeper than was told there are no more of them to be seen.
  [17, PARTS],
])("at zoom %d the places are those of its level, as large as they are many", (zoom, expected) => {
  const places = placesOf(read, zoom, 1);
  expect(places.map(({ lng, radius }) => [lng, Math.round(radius)])).toEqual(expected);
  expect(placesOf(read, zoom, 2).map(({ radius }) => Math.round(radius / 2))).toEqual(expected.map(([, one]) => one));
});
