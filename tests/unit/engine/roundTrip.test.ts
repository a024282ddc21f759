import { describe, expect, it } from "vitest";
import type { Engine, ExportFormat, SiteCard } from "../../../src/contract/contract.ts";
import { on, openFiles } from "../../builders/openFiles.ts";
import { siteRefs } from "../../builders/siteRefs.ts";

const DAYS = ["2026-12-01", "2027-01-05", "2027-01-20", "2027-02-01", "2027-02-18"];

/** What a project says of its sites on several days, where rows stand and what was put in order apart. */
async function told(engine: Engine): Promise<unknown> {
  const cards: unknown[] = [];
  for (const day of DAYS) {
    for (const ref of await siteRefs(engine, on(day)))
      cards.push(withoutRows((await engine.ask("site", { ...on(day), ref })) as SiteCard));
  }
  return cards;
}

const withoutRows = ({ sources: _, hazards, ...card }: SiteCard) => ({
  ...card,
  hazards: hazards.map(({ source: __, ...hazard }) => hazard),
});

/** Opens a layer, writes its clean file, and opens that by the same project: what each of the two tells. */
async function thereAndBack(layer: object, content: string | object, format: ExportFormat, crs = "WGS84") {
  const spec = { id: "a", kind: "site", category: "high-rise", crs: "WGS84", ...layer };
  const source = typeof content === "string" ? "a.csv" : "a.geojson";
  const first = await openFiles({ "project.json": { layers: [{ ...spec, source }] }, [source]: content });
  const file = await first.engine.ask("export", { personal: "show", layer: "a", format, crs });
  if (!file.ok) throw new Error(file.error.code);
  const clean = `clean.${format}`;
  const second = await openFiles({
    "project.json": { layers: [{ ...spec, source: clean, crs }] },
    [clean]: file.value.bytes,
  });
  return {
    before: await told(first.engine),
    after: await told(second.engine),
    rejected: second.opened.layers[0]?.rejected,
    text: new TextDecoder().decode(file.value.bytes),
  };
}

const MERGED = {
  key: "单位编号",
  merge: true,
  hazards: {
    id: "隐患编号",
    description: "问题",
    type: "问题类别",
    status: "整改情况",
    level: "等级",
    found: "发现日期",
    closed: "销号日期",
  },
};
const HEAD = "单位编号,单位名称,负责人,检查日期,经度,纬度,隐患编号,问题,问题类别,整改情况,等级,发现日期,销号日期\n";
const ROWS = [
  "007,甲厂,王某,,106.5,29.5,H1,通道堵塞,疏散,误报,重大,2027年1月5日,2027-02-01",
  "007,甲厂,,2027-01-20,106.5,29.5,,,,,,,",
  "007,,,,106.5,29.5,H2,无灭火器,器材,停产停业,一般,2027/1/20,",
  "007,甲厂,,2027-02-18,106.5,29.5,,无,,,,2027-02-17,",
  "B,乙店,,,106.6,29.6,,,,,,2027-01-05,",
  "C,丙店,,,,,,/,,,,,",
].join("\n");

describe("the clean file of a sheet that holds places and hazards", () => {
  it.each<[ExportFormat, string]>([
    ["csv", "WGS84"],
    ["csv", "GCJ02"],
    ["geojson", "WGS84"],
    ["xlsx", "WGS84"],
  ])("as %s in %s tells the same sites, hazards and visits", async (format, crs) => {
    const { before, after, rejected } = await thereAndBack(MERGED, HEAD + ROWS, format, crs);
    expect(rejected).toBe(0);
    expect(rounded(after)).toEqual(rounded(before));
  });

  it("has one row a hazard or visit, the site's own fields repeated", async () => {
    const { text } = await thereAndBack(MERGED, HEAD + ROWS, "csv");
    const lines = text.replace("\uFEFF", "").trim().split("\r\n");
    expect(lines.slice(0, 3)).toEqual([
      "id,name,category,checkedOn,manager,单位编号,隐患编号,问题,问题类别,整改情况,等级,发现日期,销号日期,lng,lat",
      "007,甲厂,high-rise,2027-01-20,王某,007,H1,通道堵塞,疏散,误报,major,2027-01-05,2027-02-01,106.5,29.5",
      "007,甲厂,high-rise,2027-01-20,王某,007,,,,,,,,106.5,29.5",
    ]);
    expect(lines.length).toBe(7);
  });

  it.each<[string, object, string]>([
    [
      "several columns as the key",
      { key: ["街道", "门牌"] },
      "街道,门牌,问题,经度,纬度\n一路,1|2,堵,106.5,29.5\n一路,1|2,锁,106.5,29.5\n",
    ],
    [
      "the first key that is filled",
      { key: { first: ["甲号", "乙号"] } },
      "甲号,乙号,问题,经度,纬度\n,7,堵,106.5,29.5\n,7,锁,106.5,29.5\n",
    ],
    ["a key that is the name", { key: "名称" }, "名称,问题,经度,纬度\n甲,堵,106.5,29.5\n甲,锁,106.5,29.5\n"],
  ])("with %s joins its rows again", async (_, layer, csv) => {
    const spec = { ...layer, merge: true, hazards: { description: "问题" } };
    const { before, after } = await thereAndBack(spec, csv, "csv");
    expect((before as SiteCard[]).length).toBe(DAYS.length);
    expect(withoutFields(after)).toEqual(withoutFields(before));
  });

  it("without merging keeps every row a site of its own", async () => {
    const spec = { hazards: { description: "问题" } };
    const csv = "编号,名称,问题,经度,纬度\n7,甲,堵,106.5,29.5\n7,甲,,106.5,29.5\n8,乙,锁,106.6,29.6\n";
    const { before, after } = await thereAndBack(spec, csv, "csv");
    expect(after).toEqual(before);
  });

  it("does not pile up the shape that each row of a record repeats", async () => {
    const square = [
      [106.5, 29.5],
      [106.6, 29.5],
      [106.6, 29.6],
      [106.5, 29.5],
    ];
    const feature = (问题: string) => ({
      type: "Feature",
      properties: { 户号: "7", 问题 },
      geometry: { type: "Polygon", coordinates: [square] },
    });
    const content = { type: "FeatureCollection", features: [feature("堵"), feature("锁")] };
    const spec = { key: "户号", merge: true, hazards: { description: "问题" } };
    const { before, after, text } = await thereAndBack(spec, content, "geojson");
    expect(after).toEqual(before);
    expect(text.match(/"type":"Polygon"/g)?.length).toBe(2);
  });
});

describe("the clean file of lines and polygons", () => {
  const square = [
    [106.5, 29.5],
    [106.6, 29.5],
    [106.6, 29.6],
    [106.5, 29.5],
  ];
  const hole = [
    [106.57, 29.52],
    [106.59, 29.52],
    [106.59, 29.54],
    [106.57, 29.52],
  ];
  const features = [
    { type: "Polygon", coordinates: [square, hole] },
    { type: "Point", coordinates: [106.5, 29.5] },
    { type: "MultiLineString", coordinates: [square.slice(0, 2), hole.slice(0, 3)] },
    null,
  ].map((geometry, i) => ({ type: "Feature", id: `g${i}`, properties: { name: `名${i}` }, geometry }));

  it.each<[ExportFormat, string]>([
    ["csv", "WGS84"],
    ["csv", "GCJ02"],
    ["xlsx", "CGCS2000"],
    ["xlsx", "EPSG:4546"],
  ])("as %s in %s keeps their shapes", async (format, crs) => {
    const open = (source: string, content: object, spec: object) =>
      openFiles({
        "project.json": { layers: [{ id: "z", kind: "area", source, ...spec }] },
        [source]: content,
      });
    const shapes = async (engine: Engine) => {
      const file = await engine.ask("export", { personal: "show", layer: "z", format: "geojson", crs: "WGS84" });
      const text = file.ok ? new TextDecoder().decode(file.value.bytes) : "";
      return rounded((JSON.parse(text) as { features: object[] }).features);
    };
    const first = await open("z.geojson", { type: "FeatureCollection", features }, { crs: "WGS84" });
    const file = await first.engine.ask("export", { personal: "show", layer: "z", format, crs });
    if (!file.ok) throw new Error(file.error.code);
    expect([file.value.records, file.value.withoutShape]).toEqual([4, 0]);
    const second = await open(`clean.${format}`, file.value.bytes, { crs });
    expect(await shapes(second.engine)).toEqual(await shapes(first.engine));
    expect(second.opened.layers[0]?.rejected).toBe(0);
  });
});

it("keeps the hazards of households in the clean file, without a word of what they are", async () => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        {
          id: "a",
          kind: "site",
          category: "vulnerable-household",
          source: "a.csv",
          crs: "WGS84",
          hazards: { description: "问题", status: "状态" },
        },
      ],
    },
    "a.csv": "编号,名称,问题,状态\n7,李某家,李某家电线,未整改\n8,王某家,无,\n",
  });
  const file = await engine.ask("export", { personal: "hide", layer: "a", format: "csv", crs: "WGS84" });
  const text = file.ok ? new TextDecoder().decode(file.value.bytes) : "";
  expect(text.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
    "id,name,category,问题,状态",
    "7,,vulnerable-household,•••,open",
    "8,,vulnerable-household,,",
  ]);
});

it("the clean file of events keeps days without a time, as an end too", async () => {
  const layers = [
    { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
    { id: "e", kind: "event", source: "e.csv" },
  ];
  const rows = ["E,灯会,V,2027-02-20,2027-02-21", "F,庙会,V,2027-02-20 18:00,2027-02-21 00:00", "G,集市,V,2027-02-20,"];
  let events = `id,name,venue,start,end\n${rows.join("\n")}\n`;
  for (let times = 0; times < 2; times++) {
    const files = { "project.json": { layers }, "v.csv": "id,name,lng,lat\nV,广场,106.5,29.5\n", "e.csv": events };
    const { engine } = await openFiles(files);
    const file = await engine.ask("export", { personal: "show", layer: "e", format: "csv", crs: "WGS84" });
    events = file.ok ? new TextDecoder().decode(file.value.bytes) : "";
    expect(events.trim().split("\r\n").slice(1)).toEqual(rows);
  }
});

/** Places to a tenth of a metre, which is as good as a shifted system is read back. */
const rounded = (cards: unknown): unknown =>
  JSON.parse(JSON.stringify(cards), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(6)) : value,
  );

/** A key column whose heading is recognised may fill a field of the record as well. */
const withoutFields = (cards: unknown) =>
  (cards as SiteCard[]).map(({ fields: _, row: { name: __, address: ___, ...row }, ...card }) => ({ ...card, row }));
