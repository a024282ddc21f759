import { expect, it } from "vitest";
import { legendOf } from "../../../src/scene/legend/legend.ts";
import type { Scene, SceneRoute } from "../../../src/scene/parts/scene.ts";
import { sceneWith } from "../../builders/sceneWith.ts";

const scene = (routes: readonly SceneRoute[]): Scene => sceneWith({ routes });
const symbols = (routes: readonly SceneRoute[]) => legendOf(scene(routes), null).map(({ symbol }) => symbol);

it("names the way of a patrol only while one is drawn", () => {
  expect(symbols([{ team: 0, path: [], ticked: [], stops: [], dots: [], start: null }])).toContain("route");
  expect(symbols([])).not.toContain("route");
});

it("names the changes that are marked, each sign once", () => {
  const change = (sign: "change-new" | "change-gone") => ({ sign, lng: 0, lat: 0, was: null });
  const drawn = { ...scene([]), changes: [change("change-gone"), change("change-new"), change("change-new")] };
  const rows = legendOf(drawn, null).map(({ symbol }) => symbol);
  expect(rows.filter((symbol) => symbol.startsWith("change-"))).toEqual(["change-new", "change-gone"]);
});
