import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SCHEMA_FILE, schemaText } from "../../../scripts/makeSchema.ts";
import { BASEMAPS } from "../../../src/core/basemaps.ts";
import { archiveFiles } from "../../../src/core/projectFile.ts";
import { BASEMAP_SCHEMAS } from "../../../src/ingest/project/basemaps.ts";
import { readProject } from "../../../src/ingest/project/project.ts";

type Read = Extract<ReturnType<typeof readProject>, { ok: true }>["value"];

const SAMPLE = {
  version: 1,
  id: "shili-2026",
  title: "示例街道今冬明春火灾防控一张图",
  timeZone: "Asia/Shanghai",
  asOf: "2027-02-18",
  campaign: { start: "2026-11-01", end: "2027-03-31", phases: [{ name: "部署发动", end: "2026-11-30" }] },
  layers: [
    {
      id: "high-rise",
      kind: "site",
      category: "high-rise",
      title: "高层建筑",
      source: ["滨江社区.xlsx", "新桥社区.xlsx"],
      crs: "GCJ02",
      columns: { name: "楼栋名称" },
      where: [{ column: "建筑高度", op: ">=", value: 27 }],
    },
    { id: "hazards", kind: "hazard", source: "hazards.csv" },
    { id: "hydrants", kind: "hydrant", source: "hydrants.geojson" },
  ],
  periods: [{ id: "lianghui-district-2027", name: "区两会", start: "2027-01-05", end: "2027-01-08", confirmed: false }],
  basemap: { type: "geojson", layers: { water: "water.geojson", road: "road.geojson" } },
};

const read = (project: unknown): ReturnType<typeof readProject> =>
  readProject(typeof project === "string" ? project : JSON.stringify(project), "project.json");

function opened(project: unknown): Read {
  const result = read(project);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const withLayer = (layer: object): object => ({
  layers: [
    { id: "ok", kind: "site", source: "ok.csv" },
    { id: "a", kind: "site", source: "a.csv", ...layer },
  ],
});

describe("a project", () => {
  it("of product.md is read as it stands", () => {
    const { project, unknownKeys, invalidLayers, raw } = opened(SAMPLE);
    const { basemap, ...sample } = SAMPLE;
    expect(project).toEqual({
      ...sample,
      basemaps: [basemap],
      language: "zh",
      rings: [200, 500, 1000],
      dueSoonDays: 7,
      staleDays: 30,
      categories: [],
    });
    expect([unknownKeys, invalidLayers]).toEqual([[], []]);
    expect(raw).toEqual(SAMPLE);
  });

  it("that says nothing has the defaults", () => {
    expect(opened("\ufeff{}").project).toEqual({
      version: 1,
      id: "",
      title: "",
      timeZone: "Asia/Shanghai",
      asOf: "today",
      language: "zh",
      rings: [200, 500, 1000],
      dueSoonDays: 7,
      staleDays: 30,
      layers: [],
      periods: [],
      categories: [],
      basemaps: [{ type: "none" }],
    });
  });

  it("has its rings ascending, each once", () => {
    expect(opened({ rings: [1000, 200.5, 1000] }).project.rings).toEqual([200.5, 1000]);
  });

  it("keeps and names every key that nobody knows", () => {
    const { unknownKeys, raw, invalidLayers } = opened({
      colour: "red",
      $schema: "project.schema.json",
      tour: { anything: 1 },
      campaign: { budget: 1, phases: [{ name: "x", colour: 1 }] },
      layers: [
        {
          id: "a",
          kind: "site",
          source: "a.csv",
          colour: "red",
          "b c": 1,
          category: { column: "类别", values: { 高层: "high-rise" }, extra: 1 },
          key: { first: ["编号"], last: [] },
          where: [
            { op: "geometry", value: "point", column: "x" },
            { column: "x", op: "=", value: 1, not: true },
          ],
          columns: { name: "名称", nmae: "名称", constructor: "x" },
          hazards: { type: "隐患", height: "高度" },
        },
      ],
      periods: [{ id: "p", start: { after: "npc-2027", by: 2 }, colour: 1 }],
      categories: [{ id: "c", colour: 1 }],
      basemap: { type: "geojson", layers: { rail: "rail.geojson" }, tint: 1 },
    });
    expect(unknownKeys).toEqual([
      "colour",
      "campaign.budget",
      "campaign.phases[0].colour",
      "layers[0].colour",
      'layers[0]["b c"]',
      "layers[0].category.extra",
      "layers[0].key.last",
      "layers[0].where[0].column",
      "layers[0].where[1].not",
      "periods[0].colour",
      "periods[0].start.by",
      "categories[0].colour",
      "tour.anything",
      "basemap.tint",
      "basemap.layers.rail",
      "layers[0].columns.nmae",
      "layers[0].columns.constructor",
      "layers[0].hazards.height",
    ]);
    expect(raw).toMatchObject({ colour: "red", tour: { anything: 1 } });
    expect(invalidLayers).toEqual([]);
  });

  it("with a basemap of a type that nobody knows has none, and says so", () => {
    const { project, unknownKeys } = opened({ basemap: { type: "globe", source: "a" } });
    expect(project.basemaps).toEqual([{ type: "none" }]);
    expect(unknownKeys).toEqual(["basemap.source", "basemap.type"]);
  });

  it("knows the types of basemap of the contract, each with its keys", () => {
    expect(Object.keys(BASEMAPS)).toEqual([
      "none",
      "geojson",
      "pmtiles",
      "style",
      "xyz",
      "tms",
      "wmts",
      "tianditu",
      "amap",
      "tencent",
    ]);
    expect(Object.keys(BASEMAPS)).toEqual(Object.keys(BASEMAP_SCHEMAS));
  });

  it("with a list of basemaps has all that are drawn, in their order, and names the others", () => {
    const own = { type: "geojson", layers: { water: "w.geojson" } };
    const tiles = { type: "xyz", url: "/{z}/{x}/{y}.png" };
    const { project, unknownKeys } = opened({ basemap: [tiles, { type: "globe", url: "/" }, own, own] });
    expect(project.basemaps).toEqual([tiles, own]);
    expect(unknownKeys).toEqual(["basemap[1].url", "basemap[1].type", "basemap[3]"]);
    expect(opened({ basemap: [] }).project.basemaps).toEqual([{ type: "none" }]);
  });

  it("has an archive as its ground that lies in it or has an address, a style and a service by theirs", () => {
    const told = [
      { type: "pmtiles", url: "maps/city.pmtiles", style: "grey" },
      { type: "pmtiles", url: "https://maps.example/city.pmtiles" },
      { type: "style", url: "https://maps.example/style.json" },
      { type: "wmts", url: "/wmts?REQUEST=GetCapabilities", layer: "vec", matrixSet: "c" },
    ];
    const { project, unknownKeys } = opened({ basemap: told });
    expect(project.basemaps).toEqual(told);
    expect(archiveFiles(project.basemaps)).toEqual(["maps/city.pmtiles"]);
    expect(unknownKeys).toEqual([]);
    const outside = opened({ basemap: [{ type: "pmtiles", url: "../city.pmtiles" }, told[0]] });
    expect(outside.project.basemaps).toEqual([told[0]]);
    expect(outside.invalidLayers).toMatchObject([{ index: -1, error: { code: "file-outside" } }]);
  });

  it("may say of a basemap where it lies, how it looks and whose it is", () => {
    const said = {
      crs: "GCJ02",
      opacity: 0.5,
      grey: false,
      attribution: "a",
      mapNumber: "GS(1)",
      bounds: [1, 2, 3, 4],
    };
    const { project, unknownKeys } = opened({
      basemap: [
        { type: "amap", ...said },
        { type: "tianditu", map: "terrain" },
      ],
    });
    expect(project.basemaps).toEqual([
      { type: "amap", map: "vector", ...said },
      { type: "tianditu", map: "terrain" },
    ]);
    expect(unknownKeys).toEqual([]);
  });

  it("cannot have Baidu's pictures as its basemap, and says why; its layers stand", () => {
    const { project, invalidLayers, unknownKeys } = opened({ basemap: { type: "baidu", map: "vector" } });
    expect(project.basemaps).toEqual([{ type: "none" }]);
    expect(invalidLayers.map(({ error }) => error)).toEqual([
      { code: "basemap-refused", subject: "basemap", detail: "baidu" },
    ]);
    expect(unknownKeys).toEqual(["basemap.map"]);
  });

  it("with files for no basemap names them", () => {
    expect(opened({ basemap: { type: "none", layers: { water: "w.geojson" } } }).unknownKeys).toEqual([
      "basemap.layers",
    ]);
  });

  it("may name a file of placements", () => {
    expect(opened({ placements: "placements.csv" }).unknownKeys).toEqual([]);
  });
});

describe("a project that cannot be read", () => {
  it.each<[string, unknown, string, string?]>([
    ["nothing", " ", "file-empty"],
    ["a page", "<!doctype html>", "html-instead"],
    ["a comment", '{ "version": 1,\n  // the id\n  "id": "x" }', "json-broken", "line 2 column 3"],
    ["a trailing comma", '{\n  "version": 1,\n}', "json-broken", "line 3 column 1"],
    ["a list", [], "not-a-project", "array"],
    ["null", null, "not-a-project", "null"],
    ["a GeoJSON file", { type: "FeatureCollection", features: [] }, "not-a-project", "FeatureCollection"],
    ["a newer version", { version: 2, layers: "?" }, "version-newer", "2"],
    ["a version that is text", { version: "1" }, "project-invalid", 'version = "1"'],
    ["an unknown time zone", { timeZone: "Mars/Base" }, "project-invalid", 'timeZone = "Mars/Base"'],
    ["an empty time zone", { timeZone: "" }, "project-invalid", 'timeZone = ""'],
    ["a day that is none", { asOf: "2027-02-30" }, "project-invalid", 'asOf = "2027-02-30"'],
    ["a day of another form", { asOf: "2027/02/03" }, "project-invalid", 'asOf = "2027/02/03"'],
    ["a ring of nothing", { rings: [200, 0] }, "project-invalid", "rings[1] = 0"],
    ["a ring too wide", { rings: [50_001] }, "project-invalid", "rings[0] = 50001"],
    ["no rings", { rings: [] }, "project-invalid", "rings = []"],
    ["half a day", { dueSoonDays: 1.5 }, "project-invalid", "dueSoonDays = 1.5"],
    ["layers that are no list", { layers: {} }, "project-invalid", "layers = {}"],
    ["a period without an id", { periods: [{ name: "x" }] }, "project-invalid", "periods[0].id"],
    ["a category without an id", { categories: [{}] }, "project-invalid", "categories[0].id"],
    ["a campaign of texts", { campaign: { start: "soon" } }, "project-invalid", 'campaign.start = "soon"'],
    ["a basemap without a type", { basemap: {} }, "project-invalid", "basemap.type"],
    [
      "a tile address without its row",
      { basemap: { type: "xyz", url: "/{z}/{x}" } },
      "project-invalid",
      'basemap.url = "/{z}/{x}"',
    ],
    [
      "a system nobody knows",
      { basemap: [{ type: "none" }, { type: "amap", crs: "X" }] },
      "project-invalid",
      'basemap[1].crs = "X"',
    ],
    ["placements that are a list", { placements: [1] }, "project-invalid", "placements = [1]"],
  ])("%s", (_, project, code, detail) => {
    expect(read(project)).toEqual({
      ok: false,
      error: { code, subject: "project.json", ...(detail === undefined ? {} : { detail }) },
    });
  });
});

describe("a layer that is invalid fails alone", () => {
  it.each<[string, object, string, string]>([
    ["an unknown kind", { kind: "sites" }, "kind-unknown", "sites"],
    ["a kind that is no word", { kind: 3 }, "kind-unknown", "3"],
    ["no kind", { kind: undefined }, "layer-invalid", "kind"],
    ["an id that is taken", { id: "ok" }, "layer-invalid", 'id = "ok"'],
    ["an id with a slash", { id: "a/b" }, "layer-invalid", 'id = "a/b"'],
    ["no source", { source: undefined }, "layer-invalid", "source"],
    ["an empty list of sources", { source: [] }, "layer-invalid", "source = []"],
    ["an empty key", { key: [] }, "layer-invalid", "key = []"],
    ["a header of 0", { header: 0 }, "layer-invalid", "header = 0"],
    ["a data date that is none", { dataDate: "2027-13-01" }, "layer-invalid", 'dataDate = "2027-13-01"'],
    ["an unknown op", { where: [{ column: "x", op: "~", value: 1 }] }, "layer-invalid", 'where[0].op = "~"'],
    ["in without a list", { where: [{ column: "x", op: "in", value: 1 }] }, "layer-invalid", "where[0].value = 1"],
    [
      "exists without true or false",
      { where: [{ column: "x", op: "exists", value: "yes" }] },
      "layer-invalid",
      'where[0].value = "yes"',
    ],
    [
      "an unknown geometry",
      { where: [{ op: "geometry", value: "circle" }] },
      "layer-invalid",
      'where[0].value = "circle"',
    ],
    ["a condition without a column", { where: [{ op: "=", value: 1 }] }, "layer-invalid", "where[0].column"],
    ["less than true", { where: [{ column: "x", op: "<", value: true }] }, "layer-invalid", "where[0].value = true"],
    ["a column that is no text", { columns: { name: 3 } }, "layer-invalid", "columns.name = 3"],
    ["a category without a column", { category: { values: {} } }, "layer-invalid", 'category = {"values":{}}'],
    ["a file above the folder", { source: "../a.csv" }, "file-outside", "../a.csv"],
    ["one of several above the folder", { source: ["a.csv", "b/../../c.csv"] }, "file-outside", "b/../../c.csv"],
    ["an escaped way out", { source: "%2e%2e%2fa.csv" }, "file-outside", "%2e%2e%2fa.csv"],
    ["a way out with backslashes", { source: "..\\a.csv" }, "file-outside", "..\\a.csv"],
    ["an absolute path", { source: "/etc/passwd" }, "file-outside", "/etc/passwd"],
    ["a Windows path", { source: "C:\\a.csv" }, "file-outside", "C:\\a.csv"],
    ["another host without a scheme", { source: "//host/a.csv" }, "file-outside", "//host/a.csv"],
    ["a script", { source: "javascript:alert(1)" }, "file-outside", "javascript:alert(1)"],
    ["a script with a line break", { source: "java\nscript:alert(1)" }, "file-outside", "java\nscript:alert(1)"],
    ["a script after a blank", { source: " javascript:alert(1)" }, "file-outside", " javascript:alert(1)"],
    ["data", { source: "data:text/csv,a" }, "file-outside", "data:text/csv,a"],
    ["a file address", { source: "FILE:///etc/passwd" }, "file-outside", "FILE:///etc/passwd"],
    ["the folder itself", { source: "." }, "file-outside", "."],
  ])("%s", (_, layer, code, detail) => {
    const { project, invalidLayers } = opened(withLayer(layer));
    const id = (layer as { id?: string }).id ?? "a";
    expect(project.layers.map((known) => known.id)).toEqual(["ok"]);
    expect(invalidLayers).toEqual([{ index: 1, id, error: { code, subject: id, detail } }]);
  });

  it.each([
    ["a text", "x", "layers[0]", '"x"'],
    ["one without an id", { kind: "site", source: "a.csv" }, "layers[0]", "id"],
    ["one with an empty id", { id: "", kind: "site", source: "a.csv" }, "layers[0]", 'id = ""'],
    ["one with an id that is a number", { id: 5, kind: "site", source: "a.csv" }, "layers[0]", "id = 5"],
  ])("%s is named by its place", (_, layer, subject, detail) => {
    const { invalidLayers } = opened({ layers: [layer] });
    expect(invalidLayers).toEqual([{ index: 0, id: "", error: { code: "layer-invalid", subject, detail } }]);
  });

  it.each([
    "a.csv",
    "b/c/滨江社区.xlsx",
    "./a.csv",
    "b/../a.csv",
    "https://host/a.csv",
    "HTTP://host/a.csv",
    "50%.csv",
    "a..csv",
  ])("%s may be named", (source) => {
    expect(opened(withLayer({ source })).invalidLayers).toEqual([]);
  });

  it("a basemap file outside is left out, the others stay", () => {
    const { project, invalidLayers } = opened({
      basemap: { type: "geojson", layers: { water: "../w.geojson", road: "r.geojson" } },
    });
    expect(project.basemaps).toEqual([{ type: "geojson", layers: { road: "r.geojson" } }]);
    expect(invalidLayers).toEqual([
      {
        index: -1,
        id: "basemap.water",
        error: { code: "file-outside", subject: "basemap.water", detail: "../w.geojson" },
      },
    ]);
  });
});

describe("a key that means nothing in its place is an unknown key", () => {
  it.each<[string, object, string]>([
    ["hazards of a hydrant", { kind: "hydrant", hazards: { type: "隐患" } }, "hazards"],
    ["hazards of a hazard", { kind: "hazard", hazards: { type: "隐患" } }, "hazards"],
    ["even hazards that could not be read", { kind: "road", hazards: 5 }, "hazards"],
    ["the category of a venue", { kind: "venue", category: "high-rise" }, "category"],
    ["merge without a key", { merge: true }, "merge"],
    ["no merge without a key", { merge: false }, "merge"],
  ])("%s", (_, layer, key) => {
    const { project, unknownKeys, invalidLayers, raw } = opened(withLayer(layer));
    expect([unknownKeys, invalidLayers]).toEqual([[`layers[1].${key}`], []]);
    expect(Object.hasOwn(project.layers[1] ?? {}, key)).toBe(false);
    expect(raw.layers).toMatchObject([{}, layer]);
  });
});

describe("every form of a layer's keys", () => {
  it.each<[string, object]>([
    ["a key", { key: "编号" }],
    ["a key of several columns, merged", { key: ["路", "号"], merge: true }],
    ["the first filled column", { key: { first: ["统一社会信用代码", "编号"] } }],
    [
      "every op",
      {
        where: [
          ...["=", "!="].map((op) => ({ column: "x", op, value: true })),
          ...["<", "<=", ">", ">="].map((op) => ({ column: "x", op, value: "2026-01-01" })),
          { column: "x", op: "in", value: ["a", 1, false] },
          { column: "x", op: "exists", value: false },
          { op: "geometry", value: "polygon" },
        ],
      },
    ],
    ["a category by column", { category: { column: "类别", values: { 高层: "high-rise" }, other: "other" } }],
    ["hazards in the same rows", { hazards: { type: "隐患类型", found: "发现日期", name: "名称" } }],
    [
      "the rest",
      {
        title: "高层",
        sheet: "Sheet1",
        header: 3,
        crs: "BD09",
        encoding: "gbk",
        delimiter: "||",
        dataDate: "2027-02-18",
        columns: { lng: "X", height: "高度" },
      },
    ],
  ])("%s", (_, layer) => {
    const { project, unknownKeys, invalidLayers } = opened(withLayer(layer));
    expect([unknownKeys, invalidLayers]).toEqual([[], []]);
    expect(project.layers[1]).toEqual({ id: "a", kind: "site", source: "a.csv", ...layer });
  });
});

describe("a hostile project", () => {
  const hostile = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"layers":[{"id":"a","kind":"site","source":"a.csv",
    "__proto__":{"merge":true},"columns":{"__proto__":"x","toString":"y","name":"名称"},
    "category":{"column":"类别","values":{"__proto__":"high-rise","constructor":"other"}}}]}`;

  it("changes nothing outside itself and is named", () => {
    const { project, unknownKeys } = opened(hostile);
    expect("polluted" in {}).toBe(false);
    expect(unknownKeys).toEqual([
      "__proto__",
      "constructor",
      "layers[0].__proto__",
      "layers[0].columns.__proto__",
      "layers[0].columns.toString",
    ]);
    expect(project.layers[0]?.merge).toBeUndefined();
    expect(Object.keys(project.layers[0]?.columns ?? {})).toEqual(["name"]);
  });

  it("may have words such as __proto__ in a column, as words only", () => {
    const category = opened(hostile).project.layers[0]?.category;
    if (typeof category !== "object") throw new Error("no category by column");
    expect(Object.entries(category.values)).toEqual([
      ["__proto__", "high-rise"],
      ["constructor", "other"],
    ]);
    expect(category.values.toString).toBeUndefined();
  });

  it("nested very deep ends as a value", () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect(read(`{"rings":${deep}}`)).toMatchObject({ ok: false, error: { code: "project-invalid" } });
    expect(read(`{"rings":${deep}`)).toMatchObject({ ok: false, error: { code: "json-broken" } });
  });
});

describe("the published schema", () => {
  it("is up to date", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8") === schemaText(), "run npm run schema").toBe(true);
  });

  it("accepts the sample project and refuses a wrong one", () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(SCHEMA_FILE, "utf8")) as Parameters<typeof z.fromJSONSchema>[0],
    );
    expect(schema.safeParse(SAMPLE).success).toBe(true);
    expect(schema.safeParse({ ...SAMPLE, layers: [{ id: "a", kind: "sites", source: "a.csv" }] }).success).toBe(false);
  });
});
