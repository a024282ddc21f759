import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ContextHealing } from "../../../src/map/healing.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A map whose context can be lost; `canRebuild` is whether the GPU gives another. */
function map() {
  const state = { canRebuild: true, tries: 0, canvas: new EventTarget() };
  const healing = new ContextHealing(() => {
    state.tries++;
    if (!state.canRebuild) throw new Error("no context to give");
    state.canvas = new EventTarget();
    healing.watch(state.canvas as HTMLCanvasElement);
  });
  healing.watch(state.canvas as HTMLCanvasElement);
  return {
    healing,
    state,
    loses: () => state.canvas.dispatchEvent(new Event("webglcontextlost")),
    isGivenBack: () => state.canvas.dispatchEvent(new Event("webglcontextrestored")),
  };
}

describe("a map that lost its context", () => {
  it("is made anew as soon as the context is given back", () => {
    const { state, loses, isGivenBack } = map();
    loses();
    vi.advanceTimersByTime(100);
    expect(state.tries).toBe(0);
    isGivenBack();
    vi.advanceTimersByTime(0);
    expect(state.tries).toBe(1);
    // Made once, not again by the timer that would have made it without the context.
    vi.advanceTimersByTime(60_000);
    expect(state.tries).toBe(1);
  });

  it("is made anew within a second where the context never comes back", () => {
    const { state, loses } = map();
    loses();
    vi.advanceTimersByTime(999);
    expect(state.tries).toBe(0);
    vi.advanceTimersByTime(1);
    expect(state.tries).toBe(1);
  });

  it("is tried ever more rarely while there is no context to be had, at least every five seconds", () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { state, loses } = map();
    state.canRebuild = false;
    loses();
    const after: number[] = [];
    for (let ms = 0, seen = 0; ms < 40_000; ms += 250) {
      vi.advanceTimersByTime(250);
      if (state.tries > seen) after.push(ms + 250);
      seen = state.tries;
    }
    const gaps = after.slice(1).map((ms, i) => ms - after[i]!);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBe(5000);
    expect(warned).toHaveBeenCalledTimes(after.length);
    state.canRebuild = true;
    vi.advanceTimersByTime(5000);
    expect(state.tries).toBe(after.length + 1);
    vi.advanceTimersByTime(60_000);
    expect(state.tries).toBe(after.length + 1);
    warned.mockRestore();
  });

  it("is not made at once again and again where the new context is lost as well", () => {
    const { state, loses, isGivenBack } = map();
    let waited = 0;
    for (let round = 0; round < 6; round++) {
      loses();
      isGivenBack();
      const before = state.tries;
      for (waited = 0; state.tries === before && waited < 20_000; waited += 250) vi.advanceTimersByTime(250);
    }
    expect(waited).toBe(5000);
  });

  it("stays away where the map was taken away for good", () => {
    const { healing, state, loses } = map();
    loses();
    healing.stop();
    vi.advanceTimersByTime(60_000);
    loses();
    vi.advanceTimersByTime(60_000);
    expect(state.tries).toBe(0);
  });
});
