import { Evented, Event as MapEvent, type Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NameTurn } from "../../../src/map/nameTurn.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A map whose pictures are drawn when the test says so; `fence` is what its GPU gives to know that by. */
function slowMap(fence: object | null = {}) {
  const state = { isDrawn: false, fences: 0 };
  const gl = {
    TIMEOUT_EXPIRED: 1,
    fenceSync: () => {
      if (fence !== null) state.fences++;
      return fence;
    },
    flush: () => {},
    clientWaitSync: (one: object | null) => (one === fence && state.isDrawn ? 2 : 1),
    deleteSync: () => state.fences--,
  };
  const map = Object.assign(new (class extends Evented {})(), { getCanvas: () => ({ getContext: () => gl }) });
  return { state, map: map as unknown as MapLibreMap, rendered: () => map.fire(new MapEvent("render")) };
}

/** Names that are owed and held for the next picture of a map, whose pace may be any. */
function heldNames(map: MapLibreMap, pace = { isSettled: true }) {
  const names = new NameTurn(pace);
  const then = vi.fn<() => void>(() => expect(names.isDue).toBe(pace.isSettled));
  names.owe();
  names.holdFor(map, then);
  return { names, then };
}

describe("names", () => {
  it("are due as long as they are owed", () => {
    const names = new NameTurn({ isSettled: true });
    expect(names.isDue).toBe(false);
    names.owe();
    expect([names.isOwed, names.isDue]).toEqual([true, true]);
    names.set();
    expect([names.isOwed, names.isDue]).toEqual([false, false]);
  });

  it("are owed and not due while the map is on its way", () => {
    const pace = { isSettled: false };
    const names = new NameTurn(pace);
    names.owe();
    expect([names.isOwed, names.isDue]).toEqual([true, false]);
    pace.isSettled = true;
    expect(names.isDue).toBe(true);
  });
});

describe("names that are held for a picture", () => {
  it("are due when the GPU has drawn it, and whoever waits for them is told once", () => {
    const { map, state, rendered } = slowMap();
    const { names, then } = heldNames(map);
    vi.advanceTimersByTime(5000);
    expect([names.isOwed, names.isDue]).toEqual([true, false]);
    rendered();
    vi.advanceTimersByTime(500);
    expect([names.isDue, then.mock.calls.length]).toEqual([false, 0]);
    state.isDrawn = true;
    vi.advanceTimersByTime(8);
    expect([names.isDue, then.mock.calls.length]).toEqual([true, 1]);
    rendered();
    vi.advanceTimersByTime(5000);
    expect([then.mock.calls.length, state.fences]).toEqual([1, 0]);
  });

  it("wait for it a second at most", () => {
    const { map, state, rendered } = slowMap();
    const { names, then } = heldNames(map);
    rendered();
    vi.advanceTimersByTime(999);
    expect([names.isDue, then.mock.calls.length]).toEqual([false, 0]);
    vi.advanceTimersByTime(1);
    expect([names.isDue, then.mock.calls.length, state.fences]).toEqual([true, 1, 0]);
  });

  it("are due with it where the GPU does not say when it is drawn", () => {
    const { map, rendered } = slowMap(null);
    const { names, then } = heldNames(map);
    rendered();
    expect([names.isDue, then.mock.calls.length]).toEqual([true, 1]);
  });

  it("are not due when it is drawn while the map is on its way", () => {
    const { map, state, rendered } = slowMap();
    const pace = { isSettled: false };
    const { names } = heldNames(map, pace);
    state.isDrawn = true;
    rendered();
    vi.advanceTimersByTime(8);
    expect(names.isDue).toBe(false);
    pace.isSettled = true;
    expect(names.isDue).toBe(true);
  });

  it("are told of to nobody where they are not owed by then", () => {
    const { map, state, rendered } = slowMap();
    const { names, then } = heldNames(map);
    names.set();
    state.isDrawn = true;
    rendered();
    vi.advanceTimersByTime(5000);
    expect(then).not.toHaveBeenCalled();
  });

  it("are due at once when they are let go, for a picture that will never come", () => {
    const { names } = heldNames(slowMap().map);
    expect(names.isDue).toBe(false);
    names.free();
    expect(names.isDue).toBe(true);
  });
});
