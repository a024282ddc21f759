import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, it } from "vitest";
import { followPointer } from "../../../src/map/followPointer.ts";
import type { Mark } from "../../../src/scene/parts/scene.ts";

it("what comes to lie under a pointer that rests, by itself or as the map moves, is told, and nothing once it has left", () => {
  const listeners = new Map<string, (event: object) => void>();
  const style = { cursor: "" };
  const map = {
    on: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    unproject: ({ x, y }: { x: number; y: number }) => ({ lng: x / 10, lat: y / 10 }),
    getCanvas: () => ({ style }),
  } as unknown as MapLibreMap;
  const site: Mark["pick"] = { type: "site", ref: "s/1" };
  let isThere = false;
  const told: unknown[] = [];
  const again = followPointer(
    map,
    (lng, lat) => (isThere && lng === 10 && lat === 20 ? site : null),
    (picked) => told.push(picked),
  );
  again();
  expect(told).toEqual([]);
  listeners.get("mousemove")!({ point: { x: 100, y: 200 } });
  isThere = true;
  again();
  expect(told).toEqual([null, site]);
  expect(style.cursor).toBe("pointer");
  isThere = false;
  listeners.get("moveend")!({});
  expect(told).toEqual([null, site, null]);
  listeners.get("mouseout")!({});
  again();
  expect(told).toEqual([null, site, null, null]);
});
