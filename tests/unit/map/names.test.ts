import { describe, expect, it } from "vitest";
import { brokenName } from "../../../src/map/brokenName.ts";
import { PIN } from "../../../src/map/layers/pinRoom.ts";
import { nameData } from "../../../src/map/nameData.ts";
import type { Scene } from "../../../src/scene/parts/scene.ts";
import { type DonutAt, donutsAt, sceneWith } from "../../builders/sceneWith.ts";

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
  const scene = sceneWith({
    scale: 2,
    labels: [{ lng: 1, lat: 2, text: "东楼", rank: 2 }],
    donuts: donutsAt({ lng: 3, lat: 4, radius: 40, node: {} as DonutAt["node"] }),
    marks: [{ ...mark, symbol: "open", pick: { type: "site", ref: "a/1" } }],
    others: [
      { ...mark, symbol: "hydrant-usable", pick: { type: "record", layer: 0, record: 0 } },
      { ...mark, symbol: "hydrant-broken", pick: { type: "record", layer: 0, record: 2 } },
      { ...mark, symbol: "fire-station", pick: { type: "record", layer: 0, record: 1 } },
    ],
  } as unknown as Partial<Scene>);
  const rooms = nameData(scene).features.flatMap(({ properties }) => properties?.["room"] ?? []);
  expect(rooms).toHaveLength(4);
  // A donut of 80 px across; the map draws all of it twice as large.
  expect(rooms[0]).toBeGreaterThan(30);
  expect(rooms[0]).toBeLessThanOrEqual(40);
});

it("faint donuts beyond the rings and the pins of a patrol have theirs too, a pin over its stop", () => {
  const at = { lng: 1, lat: 2 };
  const node = { level: 1, site: "a/1" } as unknown as DonutAt["node"];
  const stop = { ...at, number: 1 };
  const scene = sceneWith({
    beyond: { donuts: donutsAt({ lng: 5, lat: 6, radius: 20, node }), marks: [] },
    routes: [{ team: 0, path: [], ticked: [], stops: [stop], dots: [], start: null }],
  });
  const [faint, pin] = nameData(scene).features.map(({ properties }) => properties!);
  expect(faint!["room"]).toBe(36);
  const middle = pin!["off"][1] * pin!["room"];
  expect(middle + pin!["room"] / 2).toBeLessThan(0);
  expect(middle).toBeGreaterThan(-PIN.height - PIN.tip);
});

it("the name of a shape has its places outside of the outline, that of a mark right beside it", () => {
  const scene = sceneWith({
    labels: [
      { lng: 1, lat: 2, text: "东楼", rank: 2, half: [3, 5] },
      { lng: 1, lat: 2, text: "西楼", rank: 2 },
    ],
    groundNames: [{ lng: 5, lat: 6, text: "示例路", kind: "street", rank: 0 }],
  });
  const [outside, beside, street, ...rooms] = nameData(scene).features.map(({ properties }) => properties!);
  // Large enough for names of its own inside.
  expect(rooms).toEqual([]);
  const far = (besides: readonly (string | readonly [number, number])[], anchor: string) =>
    besides[besides.indexOf(anchor) + 1] as readonly [number, number];
  expect(far(outside!["beside"], "bottom")[1]).toBeLessThan(-5);
  expect(far(outside!["beside"], "top")[1]).toBeGreaterThan(5);
  expect(far(outside!["beside"], "left")[0]).toBeGreaterThan(3);
  expect(far(outside!["beside"], "right")[0]).toBeLessThan(-3);
  expect(far(beside!["beside"], "left")).toEqual([1.1, 0]);
  expect(street).toEqual({ ground: "street", name: "示例路", rank: 0 });
});

it("a small shape keeps other names off its edge, where they would be read as its own, and leaves room for that", () => {
  const scene = sceneWith({ labels: [{ lng: 1, lat: 2, text: "广场", rank: 0, half: [0.9, 0.5] }] });
  const [name, shape] = nameData(scene).features.map(({ properties }) => properties!);
  const besides = name!["beside"] as readonly (string | readonly [number, number])[];
  const nearest = -(besides[besides.indexOf("bottom") + 1] as readonly [number, number])[1] * 12;
  expect(shape!["room"] / 2).toBeGreaterThan(0.5 * 12);
  // MapLibre keeps 3 pixels around a name.
  expect(shape!["room"] / 2).toBeLessThan(nearest - 3);
});
