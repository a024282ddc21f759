import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CachedFit } from "../../../src/map/cachedFit.ts";

/** Stands in for MapLibre's map: remembers what it was fitted to, and lets a test say what happened to it. */
function fakeMap(width = 1000, height = 700) {
  const listeners = new Map<string, (event: object) => void>();
  const fitted: unknown[] = [];
  const map = {
    getContainer: () => ({ clientWidth: width, clientHeight: height }),
    on: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    fitBounds: (bounds: unknown, options: { padding: unknown }) => fitted.push([bounds, options.padding]),
  } as unknown as MapLibreMap;
  return { map, fitted, happens: (type: string, event: object = {}) => listeners.get(type)?.(event) };
}

const BOUNDS = [106.4, 29.4, 106.6, 29.6] as const;
const CORNERS = [
  [106.4, 29.4],
  [106.6, 29.6],
];
const roomOf = (right: number, scale = 1) => ({ right, scale });
const roomBeside = (right: number) => ({ top: 48, bottom: 48, left: 64, right: 64 + right });

beforeEach(() => vi.stubGlobal("innerWidth", 1400));
afterEach(() => vi.unstubAllGlobals());

describe("what was fitted", () => {
  it("has room around it, and stands clear of a drawer at the right", () => {
    const { map, fitted } = fakeMap();
    new CachedFit().to(map, BOUNDS, roomOf(320));
    expect(fitted).toEqual([[CORNERS, roomBeside(320)]]);
  });

  it("clears the tools, which lie along the top of a phone, and leaves a low map room for itself", () => {
    vi.stubGlobal("innerWidth", 390);
    const tall = fakeMap(390, 400);
    new CachedFit().to(tall.map, BOUNDS, roomOf(0));
    expect(tall.fitted).toEqual([[CORNERS, { top: 76, bottom: 40, left: 36, right: 36 }]]);
    const low = fakeMap(390, 150);
    new CachedFit().to(low.map, BOUNDS, roomOf(0));
    expect(low.fitted).toEqual([[CORNERS, { top: 37.5, bottom: 37.5, left: 36, right: 36 }]]);
  });

  it("has as much more room as tools and marks are larger", () => {
    vi.stubGlobal("innerWidth", 3840);
    const { map, fitted } = fakeMap(3000, 1900);
    new CachedFit().to(map, BOUNDS, roomOf(640, 2));
    expect(fitted).toEqual([[CORNERS, { top: 96, bottom: 96, left: 488, right: 128 + 640 }]]);
  });

  it("stands beside the legend of a map that is wide enough for one, but on a wall, which has none", () => {
    vi.stubGlobal("innerWidth", 1920);
    const { map, fitted } = fakeMap(1516, 860);
    new CachedFit().to(map, BOUNDS, roomOf(0));
    new CachedFit().to(map, BOUNDS, { ...roomOf(0), bare: true });
    new CachedFit().to(map, BOUNDS, roomOf(420));
    expect(fitted.map((each) => (each as [unknown, { left: number }])[1].left)).toEqual([244, 64, 64]);
  });

  it("is fitted again when the map gets another size, with the same drawer", () => {
    const { map, fitted, happens } = fakeMap();
    const fit = new CachedFit();
    fit.watch(map);
    happens("resize");
    expect(fitted).toEqual([]);
    fit.to(map, BOUNDS, roomOf(320));
    // The flight there is no move of somebody.
    happens("movestart");
    happens("resize");
    expect(fitted).toEqual([
      [CORNERS, roomBeside(320)],
      [CORNERS, roomBeside(320)],
    ]);
  });

  it.each<[string, (fit: CachedFit, happens: (type: string, event?: object) => void) => void]>([
    ["somebody moves the map", (_, happens) => happens("movestart", { originalEvent: {} })],
    ["the camera goes elsewhere", (fit) => fit.forget()],
  ])("is left once %s", (_, act) => {
    const { map, fitted, happens } = fakeMap();
    const fit = new CachedFit();
    fit.watch(map);
    fit.to(map, BOUNDS, roomOf(0));
    act(fit, happens);
    happens("resize");
    expect(fitted).toHaveLength(1);
  });
});
