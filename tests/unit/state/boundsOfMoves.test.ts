import { expect, it } from "vitest";
import type { MovedPlace } from "../../../src/contract/contract.ts";
import { boundsOfMoves } from "../../../src/state/selectors/boundsOfMoves.ts";

const move = (lng: number, lat: number, by = 0.005): MovedPlace => [lng, lat, lng + by, lat];

it("shows nothing where nothing moves", () => {
  expect(boundsOfMoves([])).toBeNull();
});

it("shows all places, old and new, where their moves are large beside what they cover", () => {
  expect(boundsOfMoves([move(106.5, 29.5), move(106.51, 29.52)])).toEqual([106.5, 29.5, 106.515, 29.52]);
  expect(boundsOfMoves([move(106.5, 29.5, 30), move(106.9, 29.8, 30)])).toEqual([106.5, 29.5, 136.9, 29.8]);
});

it("shows those in the middle where the moves of a whole city could not be seen", () => {
  const city = Array.from({ length: 41 }, (_, i) => move(106 + i / 20, 29.5));
  const [west, , east] = boundsOfMoves(city)!;
  expect(west).toBe(107);
  expect(east).toBeCloseTo(107.005);
});
