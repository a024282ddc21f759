import { beforeAll, describe, expect, it } from "vitest";
import type { Engine, GroundName } from "../../../src/contract/contract.ts";
import { openFiles } from "../../builders/openFiles.ts";

const row = (id: number, name: string, address: string, lng: number, lat: number, area: string) =>
  `${id},${name},${address},${lng},${lat},${area}`;
const HEAD = "编号,名称,地址,经度,纬度,社区";
const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const area = (name: string, level: string, ring: number[][]) => ({
  type: "Feature",
  properties: { 名称: name, 级别: level },
  geometry: { type: "Polygon", coordinates: [ring] },
});

const SHOPS = [
  HEAD,
  row(1, "甲店", "示例街道江湾社区示例路1号", 106.501, 29.501, "江湾社区"),
  row(2, "乙店", "示例街道江湾社区示例路9号", 106.503, 29.501, "江湾社区"),
  row(3, "丙店", "示例街道江湾社区示例路20号", 106.502, 29.501, "江湾社区"),
  row(4, "丁店", "示例街道江湾社区独此一巷2号", 106.5, 29.5, "江湾社区"),
  row(5, "戊店", "示例街道高坪社区远处路7号", 106.6, 29.6, "高坪社区"),
  row(6, "己店", "示例街道高坪社区远处路8号", 106.602, 29.602, "高坪社区"),
].join("\n");
const HOMES = [
  HEAD,
  row(1, "李某家", "示例街道江湾社区住户巷1号", 106.501, 29.502, "江湾社区"),
  row(2, "王某家", "示例街道江湾社区住户巷2号", 106.501, 29.5021, "江湾社区"),
].join("\n");
const layers = [
  { id: "shops", kind: "site", category: "shop", source: "shops.csv", crs: "WGS84" },
  { id: "homes", kind: "site", category: "vulnerable-household", source: "homes.csv", crs: "WGS84" },
];
const AREAS = {
  type: "FeatureCollection",
  features: [
    area("江湾社区", "社区", square(106.49, 29.49, 0.02)),
    area("江湾社区第一网格", "网格", square(106.49, 29.49, 0.01)),
    area("高坪社区", "社区", square(106.51, 29.49, 0.02)),
  ],
};

const NEAR = { bbox: [106.49, 29.49, 106.51, 29.51], zoom: 16 } as const;
const FAR = { bbox: [106, 29, 107, 30], zoom: 12 } as const;
const byKind = (names: readonly GroundName[], kind: GroundName["kind"]) =>
  names.filter((one) => one.kind === kind).map(({ name }) => name);

describe("names of a map without a basemap", () => {
  let engine: Engine;
  beforeAll(async () => {
    ({ engine } = await openFiles({ "project.json": { version: 1, layers }, "shops.csv": SHOPS, "homes.csv": HOMES }));
  });
  const namesAt = async (view: typeof NEAR | typeof FAR, personal: "show" | "hide" = "show") =>
    (await engine.ask("groundNames", { personal, ...view })).names;

  it("are from afar the communities of the ledgers, in the middle of their sites, those of most sites first", async () => {
    const names = await namesAt(FAR);
    expect(names.map(({ name, kind, sites }) => [name, kind, sites])).toEqual([
      ["江湾社区", "community", 6],
      ["高坪社区", "community", 2],
    ]);
    expect(names[0]!.lng).toBeCloseTo(106.501, 6);
    expect(names[0]!.lat).toBeCloseTo(29.501, 6);
  });

  it("are near by the streets that several addresses name, in the middle of their sites", async () => {
    const names = await namesAt(NEAR);
    expect(byKind(names, "street").toSorted()).toEqual(["住户巷", "示例路"]);
    const street = names.find(({ name }) => name === "示例路")!;
    expect([street.lng, street.lat, street.sites]).toEqual([106.502, 29.501, 3]);
    expect(byKind(names, "community")).toEqual(["江湾社区"]);
  });

  it("tell no street that only addresses of households name, where those are hidden", async () => {
    const hidden = await namesAt(NEAR, "hide");
    expect(byKind(hidden, "street")).toEqual(["示例路"]);
    expect(JSON.stringify(hidden)).not.toContain("住户");
    // Asked for openly before or after, it makes no difference.
    expect(byKind(await namesAt(NEAR), "street")).toContain("住户巷");
    expect(byKind(await namesAt(NEAR, "hide"), "street")).toEqual(["示例路"]);
  });
});

describe("a project with areas", () => {
  let engine: Engine;
  beforeAll(async () => {
    const withAreas = [...layers, { id: "areas", kind: "area", source: "areas.geojson", crs: "WGS84" }];
    ({ engine } = await openFiles({
      "project.json": { version: 1, layers: withAreas },
      "shops.csv": SHOPS,
      "homes.csv": HOMES,
      "areas.geojson": AREAS,
    }));
  });

  it("is named by them, each once, and by grids when near", async () => {
    const near = await engine.ask("groundNames", { personal: "show", ...NEAR });
    expect(byKind(near.names, "community")).toEqual(["江湾社区"]);
    expect(byKind(near.names, "grid")).toEqual(["江湾社区第一网格"]);
    const far = await engine.ask("groundNames", { personal: "show", ...FAR });
    expect(byKind(far.names, "grid")).toEqual([]);
  });

  it("has the outline of its communities as the office's, without grids and the edge between two", async () => {
    const { geometry } = await engine.ask("office", { personal: "hide" });
    const [ring, ...others] = geometry?.type === "MultiPolygon" ? geometry.coordinates.map(([outer]) => outer!) : [];
    expect(others).toEqual([]);
    expect(Math.min(...ring!.map(([lng]) => lng))).toBe(106.49);
    expect(Math.max(...ring!.map(([lng]) => lng))).toBe(106.53);
    expect(ring).toHaveLength(7);
  });
});

describe("names at the antimeridian", () => {
  const shops = [
    HEAD,
    row(1, "甲店", "江湾社区示例路1号", 179.999, 0.001, "江湾社区"),
    row(2, "乙店", "江湾社区示例路2号", 179.999, 0.001, "江湾社区"),
    row(3, "丙店", "江湾社区示例路3号", -179.999, 0.001, "江湾社区"),
    row(4, "丁店", "江湾社区示例路4号", -179.999, 0.001, "江湾社区"),
    row(5, "戊店", "江湾社区示例路5号", 179.99999, 0.001, "江湾社区"),
  ].join("\n");

  it.each([
    ["that west and east lie on two sides of", [179.99, -0.01, -179.99, 0.01]],
    ["that runs on over it", [179.99, -0.01, 180.01, 0.01]],
  ] as const)("stand in the middle of their sites in a view %s", async (_, bbox) => {
    const { engine } = await openFiles({ "project.json": { version: 1, layers: [layers[0]] }, "shops.csv": shops });
    const { names } = await engine.ask("groundNames", { personal: "show", bbox, zoom: 16 });
    expect(names.filter(({ kind }) => kind === "community").map(({ lng }) => lng)).toEqual([179.99999]);
    // One on either side of it: a street is named once a square.
    expect(byKind(names, "street")).toEqual(["示例路", "示例路"]);
    expect(names.map(({ sites }) => sites)).toEqual([5, 3, 2]);
  });
});

it("a street that addresses spell otherwise is one, and a pan moves no name", async () => {
  const shops = [
    HEAD,
    row(1, "甲店", "五一路1号", 106.5005, 29.5005, "江湾社区"),
    row(2, "乙店", "51路2号", 106.5015, 29.5005, "江湾社区"),
    row(3, "丙店", "五一路3号", 106.5025, 29.5005, "江湾社区"),
    row(4, "丁店", "五一路4号", 106.509, 29.5005, "江湾社区"),
  ].join("\n");
  const { engine } = await openFiles({ "project.json": { version: 1, layers: [layers[0]] }, "shops.csv": shops });
  const streetsIn = async (bbox: readonly [number, number, number, number]) =>
    (await engine.ask("groundNames", { personal: "show", bbox, zoom: 16 })).names.filter(
      ({ kind }) => kind === "street",
    );
  const street = { name: "五一路", lng: 106.5015, lat: 29.5005, kind: "street", sites: 3 };
  expect(await streetsIn([106.49, 29.49, 106.51, 29.51])).toEqual([street]);
  expect(await streetsIn([106.502, 29.5, 106.5021, 29.5001])).toEqual([street]);
  expect(await streetsIn([106.51, 29.49, 106.52, 29.51])).toEqual([]);
});

describe("the office's outline", () => {
  const outlineOf = async (...features: object[]) => {
    const { engine } = await openFiles({
      "project.json": { version: 1, layers: [{ id: "areas", kind: "area", source: "areas.geojson", crs: "WGS84" }] },
      "areas.geojson": { type: "FeatureCollection", features },
    });
    const { geometry } = await engine.ask("office", { personal: "hide" });
    return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
  };
  const TOWN = square(106.5, 29.5, 0.1);
  const town = area("示例街道", "街道", TOWN);
  const extent = (ring: readonly (readonly number[])[]) =>
    [0, 1].flatMap((axis) => [
      Math.min(...ring.map((at) => at[axis]!)).toFixed(2),
      Math.max(...ring.map((at) => at[axis]!)).toFixed(2),
    ]);
  const WHOLE = ["106.50", "106.60", "29.50", "29.60"];
  const hollow = (rings: number[][][]) => ({
    ...town,
    geometry: { type: "Polygon", coordinates: rings },
  });

  it.each([
    ["a town and a community in it", [town, area("江湾社区", "社区", square(106.52, 29.52, 0.02))], WHOLE],
    ["a town and all the communities of it", [town, ...quarters()], WHOLE],
    ["the same community twice", [area("江湾社区", "社区", TOWN), area("江湾社区", "社区", TOWN)], WHOLE],
    [
      "a town and a community across its corner",
      [town, area("江湾社区", "社区", square(106.55, 29.55, 0.1))],
      ["106.50", "106.65", "29.50", "29.65"],
    ],
    [
      "a town with a hole, and the community in it",
      [hollow([TOWN, square(106.52, 29.52, 0.02)]), area("江湾社区", "社区", square(106.52, 29.52, 0.02))],
      WHOLE,
    ],
  ])("of %s is one ring", async (_, features, bounds) => {
    const outline = await outlineOf(...features);
    expect(outline.map((rings) => rings.map(extent))).toEqual([[bounds]]);
  });

  it("leaves out an enclave, which is another office's", async () => {
    const [rings, ...others] = await outlineOf(hollow([TOWN, square(106.52, 29.52, 0.02)]));
    expect(others).toEqual([]);
    expect(rings!.map(extent)).toEqual([WHOLE, ["106.52", "106.54", "29.52", "29.54"]]);
  });

  function quarters() {
    return [0, 1, 2, 3].map((i) =>
      area(`${i}社区`, "社区", square(106.5 + 0.05 * (i % 2), 29.5 + 0.05 * Math.floor(i / 2), 0.05)),
    );
  }
});
