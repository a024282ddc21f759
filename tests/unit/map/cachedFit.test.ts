import type { Map as MapLibreMap } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { CachedFit } from "../../../src/map/cachedFit.ts";

/** Stands in for MapLibre's map: remembers what it was fitted to, and lets a test say what happened to it. */
function fakeMap() {
  const listeners = new Map<string, (event: object) => void>();
  const fitted: unknown[] = [];
  const map = {
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
const roomBeside = (right: number) => ({ top: 48, bottom: 48, left: 48, right: 48 + right });

describe("what was fitted", () => {
  it("has room around it, and stands clear of a drawer at the right", () => {
    const { map, fitted } = fakeMap();
    new CachedFit().to(map, BOUNDS, 320);
    expect(fitted).toEqual([[CORNERS, roomBeside(320)]]);
  });

  it("is fitted again when the map gets another size, with the same drawer", () => {
    const { map, fitted, happens } = fakeMap();
    const fit = new CachedFit();
    fit.watch(map);
    happens("resize");
    expect(fitted).toEqual([]);
    fit.to(map, BOUNDS, 320);
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
    fit.to(map, BOUNDS, 0);
    act(fit, happens);
    happens("resize");
    expect(fitted).toHaveLength(1);
  });
});
