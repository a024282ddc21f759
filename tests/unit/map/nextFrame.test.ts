import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { NextFrame } from "../../../src/map/nextFrame.ts";

/** What waits for the next frame, in the order in which it asked. */
let waiting: Map<number, FrameRequestCallback>;

beforeEach(() => {
  waiting = new Map();
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (call: FrameRequestCallback) => {
    waiting.set(++last, call);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (asked: number) => waiting.delete(asked));
});
afterEach(() => void vi.unstubAllGlobals());

/** What asks for a frame while this one is drawn gets the one after. */
function frame(): void {
  const now = [...waiting.values()];
  waiting.clear();
  for (const call of now) call(0);
}

/** Draws itself with the frame after it was told to, once, as MapLibre does. */
class FakeMap {
  readonly #draw: () => void;
  #asked = 0;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  triggerRepaint(): void {
    if (this.#asked !== 0) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#draw();
    });
  }
}

it("is done once in a frame, however often it was asked for, and not in the next unless it is asked for again", () => {
  const work = vi.fn<() => void>();
  const next = new NextFrame(work);
  for (let i = 0; i < 3; i++) next.ask();
  expect(work).not.toHaveBeenCalled();
  frame();
  frame();
  expect(work).toHaveBeenCalledTimes(1);
  next.ask();
  frame();
  expect(work).toHaveBeenCalledTimes(2);
});

it("is done in the frame after where the work itself asks for it", () => {
  const times = [true, false];
  const work = vi.fn<() => void>(() => {
    if (times.shift() === true) next.ask();
  });
  const next = new NextFrame(work);
  next.ask();
  frame();
  expect(work).toHaveBeenCalledTimes(1);
  frame();
  frame();
  expect(work).toHaveBeenCalledTimes(2);
});

it("is done before a map that it follows draws the same frame, even where the map asked for its frame first", () => {
  const done: string[] = [];
  const next = new NextFrame(() => done.push("work"));
  const map = new FakeMap(() => done.push("map"));
  next.follow(map);
  for (let i = 0; i < 2; i++) {
    map.triggerRepaint();
    map.triggerRepaint();
    next.ask();
    frame();
    frame();
  }
  expect(done).toEqual(["work", "map", "work", "map"]);
});

it("is not done any more once it is stopped", () => {
  const work = vi.fn<() => void>();
  const next = new NextFrame(work);
  next.ask();
  next.stop();
  frame();
  expect(work).not.toHaveBeenCalled();
});
