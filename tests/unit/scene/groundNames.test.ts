import { expect, it } from "vitest";
import type { GroundName } from "../../../src/contract/contract.ts";
import { groundNamesOf } from "../../../src/scene/parts/groundNames.ts";

const named = (name: string, kind: GroundName["kind"] = "community") =>
  ({ name, lng: 106, lat: 29, kind }) as unknown as GroundName;

it("a number alone names nothing on the map, where it would be read as a count", () => {
  const names = ["18", "1-2", "第18网格", "Ward 18", "示例社区"].map((name) => named(name));
  expect(groundNamesOf(names, []).map(({ text }) => text)).toEqual(["第18网格", "Ward 18", "示例社区"]);
});

it("what the basemap names itself is left to it, and grids come after communities", () => {
  const names = [named("一网格", "grid"), named("示例社区"), named("示例路", "street")];
  expect(groundNamesOf(names, ["label"]).map(({ text }) => text)).toEqual(["示例路"]);
  const [grid, community] = groundNamesOf(names, ["road"]);
  expect(grid!.rank).toBeGreaterThan(community!.rank);
});
