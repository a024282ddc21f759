import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { carryMarks } from "../../../src/map/carryMarks.ts";
import type { Mark } from "../../../src/scene/parts/scene.ts";

const SITE: Mark["pick"] = { type: "site", ref: "s/1" };
let map: Map<string, (event: object) => void>;
let page: Map<string, (event: object) => void>;
let isCarrying: boolean;
let carried: unknown[];
let mayCarry: boolean;

beforeEach(() => {
  [map, page, isCarrying, carried, mayCarry] = [new Map(), new Map(), false, [], true];
  vi.stubGlobal("addEventListener", (type: string, listener: (event: object) => void) => page.set(type, listener));
  vi.stubGlobal("removeEventListener", (type: string) => page.delete(type));
  carryMarks(
    {
      on: (type: string, listener: (event: object) => void) => map.set(type, listener),
      getCanvasContainer: () => ({
        toggleAttribute: (_: string, isOn: boolean) => (isCarrying = isOn),
        removeAttribute: () => (isCarrying = false),
      }),
    } as unknown as MapLibreMap,
    (lng) => (lng < 10 ? SITE : null),
    { canCarry: () => mayCarry, onCarried: (...told) => carried.push(told) },
    (lng, lat) => [lng + 100, lat],
  );
});
afterEach(() => vi.unstubAllGlobals());

/** Does something with the pointer; was the map kept from moving? */
const pointer = (type: "mousedown" | "mousemove" | "mouseup", x: number, button = 0) => {
  const preventDefault = vi.fn<() => void>();
  map.get(type)!({ lngLat: { lng: x, lat: 1 }, point: { x, y: 1 }, originalEvent: { button }, preventDefault });
  return preventDefault.mock.calls.length > 0;
};

it("is put down where the button is let go, in the world's own degrees, and the map stays", () => {
  expect(pointer("mousedown", 5)).toBe(true);
  pointer("mousemove", 50);
  expect(isCarrying).toBe(true);
  pointer("mouseup", 50);
  expect([carried, isCarrying, page.size]).toEqual([[[SITE, null, 150, 1]], false, 0]);
  pointer("mouseup", 60);
  expect(carried).toHaveLength(1);
});

it("is not carried by a press, with another button, from the bare map, or when it may not be", () => {
  pointer("mousedown", 5);
  pointer("mousemove", 7);
  pointer("mouseup", 7);
  expect(pointer("mousedown", 5, 2)).toBe(false);
  expect(pointer("mousedown", 50)).toBe(false);
  mayCarry = false;
  expect(pointer("mousedown", 5)).toBe(false);
  pointer("mousemove", 90);
  pointer("mouseup", 90);
  expect(carried).toEqual([]);
});

it("stays where it was after Esc, and where it is let go of beside the map", () => {
  pointer("mousedown", 5);
  pointer("mousemove", 50);
  page.get("keydown")!({ key: "a" });
  expect(isCarrying).toBe(true);
  page.get("keydown")!({ key: "Escape" });
  pointer("mouseup", 50);
  pointer("mousedown", 5);
  pointer("mousemove", 50);
  page.get("mouseup")!({});
  pointer("mouseup", 50);
  expect([carried, page.size]).toEqual([[], 0]);
});
