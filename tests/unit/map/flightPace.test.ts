import { Evented, Event as MapEvent, type Map as MapLibreMap } from "maplibre-gl";
import { expect, it, onTestFinished, vi } from "vitest";
import { FlightPace, watchFlight } from "../../../src/map/flightPace.ts";

const HOUR = 3_600_000;

/** A flight whose frames come so many milliseconds after one another. */
function flown(pace: FlightPace, begin: number, gaps: readonly number[]): void {
  pace.begins(begin);
  let now = begin;
  for (const gap of gaps) {
    now += gap;
    pace.frame(now);
  }
}

it("flies on as long as the frames come in time, and a few late ones are nobody's fault", () => {
  const pace = new FlightPace();
  flown(pace, 0, [16, 200, 200, 110, 200, 16, 200]);
  flown(pace, 10_000, [16, 5000, 16, 16]);
  flown(pace, 20_000, [16, 300]);
  expect(pace.mayFly(30_000)).toBe(true);
});

it("stops flying for an hour after a flight that stuttered", () => {
  const pace = new FlightPace();
  flown(pace, 0, [16, 200, 200, 200, 16, 200, 200]);
  expect([pace.mayFly(2000), pace.mayFly(HOUR), pace.mayFly(HOUR + 2000)]).toEqual([false, false, true]);
});

it("knows a flight that is under way from one that has landed, and that from one whose answers are there", () => {
  const pace = new FlightPace();
  const seen = () => [pace.isFlying, pace.isSettled];
  expect(seen()).toEqual([false, true]);
  pace.begins(0);
  expect(seen()).toEqual([true, false]);
  pace.lands();
  expect(seen()).toEqual([false, false]);
  pace.settles();
  expect(seen()).toEqual([false, true]);
});

it("waits for each frame of a flight until the answers there are drawn, and no longer: a slow machine would be sent frame after frame", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let waits = 0;
  const context = { readPixels: () => waits++ };
  const map = Object.assign(new (class extends Evented {})(), {
    stop: () => {},
    getCanvas: () => ({ getContext: () => context }),
  });
  const rendered = () => map.fire(new MapEvent("render"));
  const landings: boolean[] = [];
  const pace = new FlightPace();
  watchFlight(map as unknown as MapLibreMap, pace, () => landings.push(pace.isSettled));
  rendered();
  rendered();
  map.fire(new MapEvent("moveend"));
  rendered();
  expect([waits, landings]).toEqual([3, [false]]);
  vi.runAllTimers();
  rendered();
  expect([waits, landings]).toEqual([3, [false, true]]);
});
