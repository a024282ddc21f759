import { describe, expect, it } from "vitest";
import { account, line, on, openFiles, openLayer } from "../../builders/openFiles.ts";
import { firstCard } from "../../builders/siteRefs.ts";

describe("every row is accounted for", () => {
  it("loads, rejects and skips, and the three make the rows", async () => {
    const csv =
      "名称,地址,经度,纬度,建筑高度\n甲楼,一路1号,106.5,29.5,30\n乙楼,一路2号,106.6,29.6,20\n,,,,\n, ,,,33\n合计,,,,83\n";
    const { report, issues } = await openLayer({ where: [{ column: "建筑高度", op: ">=", value: 27 }] }, csv);
    expect(account(report)).toBe("3 = 1 + 1 + 1, repaired 0, not on map 0");
    expect(issues.map(line)).toEqual(['5 : nothing-to-hold "" rejected']);
  });

  it("holds a row of which only the key is filled, since that is its id", async () => {
    const { report, issues } = await openLayer({ key: "户号" }, "户号,备忘\n7,甲\n,乙\n");
    expect(account(report)).toBe("2 = 1 + 1 + 0, repaired 0, not on map 1");
    expect(issues.map(line)).toEqual(['2 : coordinates-missing "" kept', '3 : nothing-to-hold "" rejected']);
  });

  it("says of a feature that would hold its shape alone what is wrong with that", async () => {
    const broken = { type: "Feature", properties: null, geometry: { type: "Point", coordinates: [1] } };
    const { report, issues } = await openLayer({}, { type: "FeatureCollection", features: [broken] });
    expect(account(report)).toBe("1 = 0 + 1 + 0, repaired 0, not on map 0");
    expect(issues.map(line)).toEqual(['1 : geometry-unreadable "" emptied', '1 : nothing-to-hold "" rejected']);
  });

  it("shows people the line of the file, and counts rows after the header with blank ones", async () => {
    const csv = "台账\n\n名称,经度,纬度\n甲,106.5,29.5\n\n乙,abc,29.5\n";
    const { issues } = await openLayer({}, csv);
    expect(issues.map(({ row, line: shown }) => [row, shown])).toEqual([[3, 6]]);
  });

  it.each<[string, string | object, string, string]>([
    [
      "swapped axes",
      "名称,经度,纬度\n甲,29.5,106.5\n",
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "coordinates-swapped",
    ],
    [
      "two axes in one cell",
      '名称,坐标\n甲,"106.5,29.5"\n',
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "coordinates-in-one-cell",
    ],
    [
      "full-width digits",
      "名称,经度,纬度\n甲,１０６．５,29.5\n",
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "full-width-digits",
    ],
    [
      "an Excel serial",
      "名称,经度,纬度,检查日期\n甲,106.5,29.5,45258\n",
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "date-as-serial",
    ],
    [
      "a phone as a number",
      "名称,经度,纬度,联系电话\n甲,106.5,29.5,1.38E+10\n",
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "number-as-exponent",
    ],
    [
      "swapped axes of a feature",
      shape({ type: "Point", coordinates: [29.5, 106.5] }),
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "coordinates-swapped",
    ],
    [
      "a line of which every vertex is swapped",
      shape({
        type: "LineString",
        coordinates: [
          [29.5, 106.5],
          [29.6, 106.6],
        ],
      }),
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "coordinates-swapped",
    ],
    [
      "a line of which one vertex may be right",
      shape({
        type: "LineString",
        coordinates: [
          [29.5, 106.5],
          [29.6, 60.5],
        ],
      }),
      "1 = 1 + 0 + 0, repaired 0, not on map 1",
      "coordinates-out-of-range",
    ],
    [
      "swapped axes of WKT",
      "名称,geometry\n甲,POINT (29.5 106.5)\n",
      "1 = 1 + 0 + 0, repaired 1, not on map 0",
      "coordinates-swapped",
    ],
    [
      "a feature at 0, 0",
      shape({ type: "Point", coordinates: [0, 0] }),
      "1 = 1 + 0 + 0, repaired 0, not on map 1",
      "coordinates-zero",
    ],
    [
      "a feature in metres that says it is in degrees",
      shape({ type: "Point", coordinates: [500123.4, 3265432.1] }),
      "1 = 1 + 0 + 0, repaired 0, not on map 1",
      "coordinates-projected",
    ],
    ["no coordinates", "名称,经度,纬度\n甲,,\n", "1 = 1 + 0 + 0, repaired 0, not on map 1", "coordinates-missing"],
    [
      "unreadable coordinates",
      "名称,经度,纬度\n甲,abc,29.5\n",
      "1 = 1 + 0 + 0, repaired 0, not on map 1",
      "coordinates-unreadable",
    ],
    [
      "an impossible date",
      "名称,经度,纬度,检查日期\n甲,106.5,29.5,2027-02-30\n",
      "1 = 1 + 0 + 0, repaired 0, not on map 0",
      "date-unreadable",
    ],
  ])("%s: the row stays, with an issue", async (_, content, expected, code) => {
    const { report, issues } = await openLayer({}, content);
    expect(account(report)).toBe(expected);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("known forms of a date, trimming and a declared system are no repairs", async () => {
    const csv = "名称,经度,纬度,检查日期\n 甲 ,106.5,29.5,2026年12月3日\n";
    const { report, issues } = await openLayer({ crs: "GCJ02" }, csv);
    expect(account(report)).toBe("1 = 1 + 0 + 0, repaired 0, not on map 0");
    expect(issues).toEqual([]);
  });

  it("says once per layer that a system was assumed", async () => {
    const { opened, engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: ["1.csv", "2.csv"] }] },
      "1.csv": "名称,经度,纬度\n甲,106.5,29.5\n乙,106.5,29.5\n",
      "2.csv": "名称,经度,纬度\n丙,106.5,29.5\n",
    });
    const { rows } = await engine.ask("issues", { personal: "show", layer: "a", offset: 0, limit: 10 });
    expect(rows.map(({ code }) => code)).toEqual(["crs-assumed"]);
    expect(opened.layers[0]?.loaded).toBe(3);
  });

  it("tells the word that stands where coordinates should", async () => {
    const { issues } = await openLayer({}, "名称,经纬度\n甲,待核实\n乙,\n");
    expect(issues.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [2, "经纬度", "coordinates-missing", "待核实"],
      [3, "", "coordinates-missing", ""],
    ]);
  });

  it("lists what was lost before what was repaired, where that is asked for", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "1.csv", crs: "WGS84" }] },
      "1.csv": "名称,经度,纬度,检查日期\n甲,29.5,106.5,\n乙,106.5,29.5,某天\n,,,2026-12-03\n丙,,,\n",
    });
    const ask = { personal: "show", layer: "a", offset: 0, limit: 10 } as const;
    const actions = async (more: { worstFirst?: boolean }) =>
      (await engine.ask("issues", { ...ask, ...more })).rows.map(({ line, action }) => `${line} ${action}`);
    expect(await actions({})).toEqual(["2 repaired", "3 emptied", "4 rejected", "5 kept"]);
    expect(await actions({ worstFirst: true })).toEqual(["4 rejected", "3 emptied", "5 kept", "2 repaired"]);
  });

  it("closes a ring that was left open, and says so", async () => {
    const ring = [
      [106.5, 29.5],
      [106.51, 29.5],
      [106.51, 29.51],
      [106.5, 29.51],
    ];
    const { report, issues } = await openLayer(
      {},
      { type: "Feature", properties: { name: "甲" }, geometry: { type: "Polygon", coordinates: [ring] } },
    );
    expect(account(report)).toBe("1 = 1 + 0 + 0, repaired 1, not on map 0");
    expect(issues.map(line)).toEqual(['1 : geometry-unclosed "" repaired']);
  });

  it("hands back the rows that need correcting, with line, column and reason", async () => {
    const csv = "名称,经度,纬度\n甲,106.5,29.5\n乙,,\n丙,x,1\n";
    const { engine } = await openLayer({}, csv);
    const problems = await engine.ask("problems", { personal: "show", layer: "a", file: "a.csv" });
    expect(problems.replace("\uFEFF", "").trim().split("\r\n")).toEqual([
      "名称,经度,纬度,line,column,reason",
      "乙,,,3,,coordinates-missing",
      "丙,x,1,4,经度,coordinates-unreadable",
    ]);
  });

  it("are told once each in the words of whoever asks, as a workbook too, which reads as they came", async () => {
    const csv = "编号,名称,经度,纬度,高度\n007,甲,x,y,高\n008,乙,106.5,29.5,9\n009,丙,,,\n";
    const { engine } = await openLayer({}, csv);
    const labels = { "coordinates-unreadable": "坐标无法识别", line: "行号", column: "列", reason: "怎么改" };
    const asked = { personal: "show", layer: "a", file: "a.csv", labels } as const;
    const [head, first, ...others] = (await engine.ask("problems", asked)).replace("\uFEFF", "").trim().split("\r\n");
    expect(head).toBe("编号,名称,经度,纬度,高度,行号,列,怎么改");
    expect(first).toMatch(/^007,甲,x,y,高,2,.*坐标无法识别/);
    expect(others.map((line) => line.slice(0, 3))).toEqual(["009"]);
    const book = await engine.ask("problemBook", asked);
    if (!book.ok) throw new Error(book.error.code);
    const again = await openFiles({ "p.xlsx": book.value });
    expect(again.opened.layers[0]).toMatchObject({ rows: 2, loaded: 2 });
    const page = await again.engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 9 });
    expect(page.rows.map(({ id }) => id)).toEqual(["007", "009"]);
  });

  it("counts a merged row as loaded and keeps it as a source", async () => {
    const csv = "地址,经度,纬度,名称\n一路1号,106.5,29.5,\n一路1号,106.5,29.5,甲楼\n一路2号,106.6,29.6,乙楼\n";
    const { engine, report } = await openLayer({ key: "地址", merge: true }, csv);
    expect([account(report), report.records]).toEqual(["3 = 3 + 0 + 0, repaired 0, not on map 0", 2]);
    const card = await firstCard(engine, on("2027-02-18"));
    expect([card?.row.id, card?.row.name, card?.sources.map((source) => source.line)]).toEqual([
      "一路1号",
      "甲楼",
      [2, 3],
    ]);
  });
});

it.each(["EPSG:3857", "EPSG:4547"])(
  "does not put a feature in degrees beside 0, 0 when its layer says %s",
  async (crs) => {
    const { issues } = await openLayer({ crs }, shape({ type: "Point", coordinates: [106.5, 29.5] }));
    expect(issues.map(line)).toEqual(['1 : coordinates-out-of-range "" emptied']);
  },
);

it("puts a feature with swapped axes where it belongs, shifted after it was turned", async () => {
  const { engine } = await openLayer({ crs: "GCJ02" }, shape({ type: "Point", coordinates: [29.5, 106.5] }));
  const card = await firstCard(engine, on("2027-02-18"));
  expect(card?.row.place?.map((axis) => axis.toFixed(2))).toEqual(["106.50", "29.50"]);
});

describe("ids", () => {
  const ids = async (layer: object, content: string | object) => {
    const { engine, issues } = await openLayer(layer as Record<string, unknown>, content);
    const { rows } = await engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 100 });
    return { ids: rows.map(({ id }) => id), codes: issues.map(({ code }) => code) };
  };

  it.each<[string, object, string | object, string[]]>([
    ["are text", {}, "编号,名称,经度,纬度\n007,甲,106.5,29.5\n", ["007"]],
    ["are never 序号", {}, "序号,名称,地址,经度,纬度\n1,甲 楼,一路,106.5,29.5\n", ["甲楼|一路"]],
    ["are a key's values joined", { key: ["栋", "号"] }, "栋,号,名称,经度,纬度\n A , 1,甲,106.5,29.5\n", ["A|1"]],
    [
      "are the first key that is filled",
      { key: { first: ["甲号", "乙号"] } },
      "甲号,乙号,名称,经度,纬度\n,B2,甲,106.5,29.5\n",
      ["B2"],
    ],
    ["are the place when nothing names it", {}, "经度,纬度\n106.5,29.5\n", ["106.500000,29.500000"]],
    ["are a feature's id property", {}, feature({ id: "p1" }, "f1"), ["p1"]],
    ["are the feature's own id", {}, feature({ name: "甲" }, 7), ["7"]],
  ])("%s", async (_, layer, content, expected) => {
    expect((await ids(layer, content)).ids).toEqual(expected);
  });

  it("a second record with the same id is numbered in file order and reported", async () => {
    const found = await ids({}, "编号,名称,经度,纬度\nA,甲,106.5,29.5\nA,乙,106.5,29.5\nA,丙,106.5,29.5\n");
    expect(found).toEqual({ ids: ["A", "A#2", "A#3"], codes: ["duplicate-id", "duplicate-id"] });
  });
});

function shape(geometry: object): object {
  return { type: "Feature", properties: { name: "甲" }, geometry };
}

function feature(properties: object, id: string | number): object {
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", id, properties, geometry: { type: "Point", coordinates: [106.5, 29.5] } }],
  };
}
