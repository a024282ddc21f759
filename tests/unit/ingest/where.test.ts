import { describe, expect, it } from "vitest";
import type { Where } from "../../../src/core/layerSpec.ts";
import { on, openLayer } from "../../builders/openFiles.ts";

const LEDGER = `名称,高,日期,类
甲,27,2026-12-03,A
乙,27.0米,2027年1月1日,B
丙,100,2026/11/03,
丁,,,A 
戊,二七,待定,a
`;

const point = { type: "Point", coordinates: [106.5, 29.5] };
const line = {
  type: "LineString",
  coordinates: [
    [106.5, 29.5],
    [106.51, 29.5],
  ],
};
const ring = [
  [106.5, 29.5],
  [106.51, 29.5],
  [106.51, 29.51],
  [106.5, 29.5],
];

/** Names of the rows that a condition leaves. */
async function names(where: readonly Where[], content: string | object): Promise<string> {
  const { engine } = await openLayer({ where }, content);
  const { rows } = await engine.ask("sites", { ...on("2027-02-18"), offset: 0, limit: 100 });
  return rows
    .map(({ name }) => name)
    .sort()
    .join("");
}

describe("a condition of a layer", () => {
  it.each<[Where, string]>([
    [{ column: "高", op: "=", value: 27 }, "乙甲"],
    [{ column: "类", op: "=", value: "A" }, "丁甲"],
    [{ column: "类", op: "!=", value: "A" }, "丙乙戊"],
    [{ column: "高", op: "<", value: 100 }, "乙甲"],
    [{ column: "高", op: "<=", value: "27" }, "乙甲"],
    [{ column: "高", op: ">", value: 27 }, "丙"],
    [{ column: "高", op: ">=", value: 27 }, "丙乙甲"],
    [{ column: "高", op: "in", value: [27, 100] }, "丙乙甲"],
    [{ column: "类", op: "in", value: ["B", "a"] }, "乙戊"],
    [{ column: "类", op: "exists", value: true }, "丁乙戊甲"],
    [{ column: "类", op: "exists", value: false }, "丙"],
    [{ column: "日期", op: ">=", value: "2026-12-01" }, "乙甲"],
    [{ column: "日期", op: "<", value: "2026-12-01" }, "丙"],
    [{ column: "没有这列", op: "=", value: "A" }, ""],
  ])("%j", async (condition, expected) => {
    expect(await names([condition], LEDGER)).toBe(expected);
  });

  it("must hold together with the others", async () => {
    const both: Where[] = [
      { column: "高", op: ">=", value: 27 },
      { column: "类", op: "=", value: "B" },
    ];
    expect(await names(both, LEDGER)).toBe("乙");
  });

  const features = [
    ["点", point],
    ["多点", { type: "MultiPoint", coordinates: [[106.6, 29.6]] }],
    ["线", line],
    ["多线", { type: "MultiLineString", coordinates: [line.coordinates] }],
    ["面", { type: "Polygon", coordinates: [ring] }],
    ["多面", { type: "MultiPolygon", coordinates: [[ring]] }],
    ["无", null],
  ].map(([name, geometry]) => ({ type: "Feature", properties: { name }, geometry }));
  const csv = `名称,WKT,经度,纬度
点,POINT(106.5 29.5),,
线,"LINESTRING(106.5 29.5,106.51 29.5)",,
面,"MULTIPOLYGON(((106.5 29.5,106.51 29.5,106.51 29.51,106.5 29.5)))",,
两格,,106.5,29.5
无,,,
`;

  it.each([
    ["point", "多点点", "两格点"],
    ["line", "多线线", "线"],
    ["polygon", "多面面", "面"],
  ])("geometry %s, of features and of cells", async (value, ofFeatures, ofCells) => {
    const where: Where[] = [{ op: "geometry", value }];
    expect(await names(where, { type: "FeatureCollection", features })).toBe(ofFeatures);
    expect(await names(where, csv)).toBe(ofCells);
  });
});
