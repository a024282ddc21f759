import { expect, it } from "vitest";
import { legendOf } from "../../../src/scene/legend/legend.ts";
import type { Scene, SceneRoute } from "../../../src/scene/parts/scene.ts";

const scene = (routes: readonly SceneRoute[]): Scene =>
  ({
    marks: [],
    others: [],
    withheld: [],
    shapes: [],
    donuts: { notches: [], reds: [], length: 0 },
    routes,
  }) as unknown as Scene;
const symbols = (routes: readonly SceneRoute[]) => legendOf(scene(routes), null).map(({ symbol }) => symbol);

it("names the way of a patrol only while one is drawn", () => {
  expect(symbols([{ team: 0, path: [], ticked: [], stops: [], start: null }])).toContain("route");
  expect(symbols([])).not.toContain("route");
});
