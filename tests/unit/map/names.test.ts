import { describe, expect, it } from "vitest";
import { brokenName } from "../../../src/map/brokenName.ts";
import { nameData } from "../../../src/map/nameData.ts";
import type { Scene } from "../../../src/scene/parts/scene.ts";
import { sceneWith } from "../../builders/sceneWith.ts";

describe("a name on the map", () => {
  it.each(["示例一号消防救援站", "新城商场促销区", "滨江社区微型消防站", "示例大厦 A 座"])("%s is one line", (name) => {
    expect(brokenName(name)).toBe(name);
  });

  it.each([
    ["示例街道滨江社区老城七街消防救援站", ["消防", "救援", "滨江", "社区", "街道"]],
    ["示例市示例区第一人民医院住院部大楼", ["人民", "医院", "大楼", "第一"]],
    ["Example Street Community Fire Station No. 12", ["Example", "Street", "Community", "Station", "No. 12"]],
  ])("%s breaks between words only", (name, whole) => {
    const broken = brokenName(name);
    expect(broken.split("\n").length).toBeGreaterThan(1);
    expect(broken.replaceAll("\n", "").replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
    for (const word of whole) expect(broken).toContain(word);
  });

  it("a number stays beside its word", () => {
    for (const line of brokenName("示例高层住宅小区综合楼 3-2-101 室业主委员会").split("\n"))
      expect(line).not.toMatch(/^[-，）]|[-（]$/u);
  });
});

it("donuts, named marks and strong signs have their room on the map, as large as they are drawn", () => {
  const mark = { lng: 1, lat: 2, major: false, supervised: false, suspended: false } as const;
  const scene = {
    scale: 2,
    labels: [{ lng: 1, lat: 2, text: "东楼", rank: 2 }],
    groundNames: [],
    zoneLabels: [],
    donuts: { length: 1, lngLats: Float64Array.of(3, 4), radii: Float32Array.of(40) },
    marks: [{ ...mark, symbol: "open", pick: { type: "site", site: 0 } }],
    others: [
      { ...mark, symbol: "hydrant-usable", pick: { type: "record", layer: 0, record: 0 } },
      { ...mark, symbol: "hydrant-broken", pick: { type: "record", layer: 0, record: 2 } },
      { ...mark, symbol: "fire-station", pick: { type: "record", layer: 0, record: 1 } },
    ],
  } as unknown as Scene;
  const rooms = nameData(scene).features.flatMap(({ properties }) => properties?.["room"] ?? []);
  expect(rooms).toHaveLength(4);
  // A donut of 80 px across; the map draws all of it twice as large.
  expect(rooms[0]).toBeGreaterThan(30);
  expect(rooms[0]).toBeLessThanOrEqual(40);
});

it("the name of a shape has its places outside of the outline, that of a mark right beside it", () => {
  const scene = sceneWith({
    labels: [
      { lng: 1, lat: 2, text: "东楼", rank: 2, half: [3, 5] },
      { lng: 1, lat: 2, text: "西楼", rank: 2 },
    ],
    groundNames: [{ lng: 5, lat: 6, text: "示例路", kind: "street", rank: 0 }],
  });
  const [outside, beside, street] = nameData(scene).features.map(({ properties }) => properties!);
  const far = (besides: readonly (string | readonly [number, number])[], anchor: string) =>
    besides[besides.indexOf(anchor) + 1] as readonly [number, number];
  expect(far(outside!["beside"], "bottom")[1]).toBeLessThan(-5);
  expect(far(outside!["beside"], "top")[1]).toBeGreaterThan(5);
  expect(far(outside!["beside"], "left")[0]).toBeGreaterThan(3);
  expect(far(outside!["beside"], "right")[0]).toBeLessThan(-3);
  expect(far(beside!["beside"], "left")).toEqual([1.1, 0]);
  expect(street).toEqual({ ground: "street", name: "示例路", rank: 0 });
});
