import { expect, it } from "vitest";
import type { BasemapSpec } from "../../../src/core/projectFile.ts";
import { basemapOf } from "../../../src/scene/parts/basemap.ts";

const of = (generation: number, layers: readonly "road"[], basemap: BasemapSpec = { type: "none" }) =>
  basemapOf(basemap, layers, generation, "", null, null, 0);

it("a bare ground is the same in every project: the map is not styled anew for it", () => {
  expect(of(2, [])).toEqual(of(1, []));
});

it("a ground that a project brings is another in the next one", () => {
  expect(of(2, ["road"])).not.toEqual(of(1, ["road"]));
  const xyz = { type: "xyz", url: "https://tiles.example/{z}/{x}/{y}.png" } as const;
  expect(of(2, [], xyz)).not.toEqual(of(1, [], xyz));
});
