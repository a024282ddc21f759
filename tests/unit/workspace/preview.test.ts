import { describe, expect, it } from "vitest";
import type { Edit, Engine, PreviewAnswer } from "../../../src/contract/contract.ts";
import { MASK } from "../../../src/core/personal.ts";
import { type Files, on, openFiles } from "../../builders/openFiles.ts";
import { leaksIn, NAME, PHONE } from "../../builders/plantedProject.ts";
import { row, workbook } from "../../builders/workbook.ts";

const LEDGER = [
  "滨江社区九小场所台账,,,,,",
  "编号,名称,经度,纬度,状态,自编栏",
  "1,甲店,106.5,29.5,已整改,x",
  "2,乙店,,,已整改,",
  ",,,,,",
  "3,丙店,106.5,29.5,归档了,",
  "编号,名称,经度,纬度,状态,自编栏",
  ",,,,,y",
  "4,丁店,106.5,29.5,,",
  "合计,4,,,,",
].join("\n");

const projectOf = (files: Files, layers: readonly object[] = []): Files => ({
  "project.json": { asOf: "2027-02-18", layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }, ...layers] },
  ...files,
});

async function previewOf(
  engine: Engine,
  ask: { layer?: string; file?: string; rows?: number; edit?: Edit; personal?: "show" | "hide" } = {},
): Promise<PreviewAnswer> {
  const answer = await engine.ask("preview", { personal: "show", layer: "a", file: "a.csv", ...ask });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe("the hazards in the rows of sites", () => {
  const ledger = "编号,名称,经度,纬度,毛病,何时改好\n1,甲店,106.5,29.5,堵塞,2027-03-01\n2,乙店,106.5,29.5,,\n";
  const edit: Edit = {
    type: "many",
    edits: [
      { type: "map-hazard", layer: "a", field: "description", heading: "毛病" },
      { type: "map-hazard", layer: "a", field: "due", heading: "何时改好" },
    ],
  };
  const hazardsOf = async (engine: Engine) =>
    (
      await engine.ask("hazards", {
        ...on("2027-02-18"),
        which: "all",
        sort: { by: "days", descending: false },
        offset: 0,
        limit: 9,
      })
    ).total;

  it("are told of a column, tried, made and taken back like any other reading", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": ledger }));
    const { columns } = await previewOf(engine, { edit });
    expect(columns.map(({ hazardField }) => hazardField)).toEqual([null, null, null, null, "description", "due"]);
    const tried = await engine.ask("trial", { personal: "show", edit });
    expect(tried.ok && tried.value.layers.map(({ before, after }) => [before.hazards, after.hazards])).toEqual([
      [0, 1],
    ]);
    expect(await hazardsOf(engine)).toBe(0);
    await engine.ask("edit", { personal: "show", edit });
    expect(await hazardsOf(engine)).toBe(1);
    const gone: Edit = {
      type: "many",
      edits: (["description", "due"] as const).map((field) => ({
        type: "map-hazard",
        layer: "a",
        field,
        heading: null,
      })),
    };
    const made = await engine.ask("edit", { personal: "show", edit: gone });
    expect(made.ok && made.value.project.layers[0]?.hazards).toBeUndefined();
    expect(await hazardsOf(engine)).toBe(0);
  });
});

describe("the first rows of a file", () => {
  it("are told as its layer reads them: titles, headings with their fields, and what became of each row", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": LEDGER }));
    const { above, header, isTable, columns, rows, delimiter, encoding, sheets } = await previewOf(engine);
    expect(above).toEqual([{ line: 1, cells: ["滨江社区九小场所台账", "", "", "", "", ""] }]);
    expect([header, isTable, delimiter, encoding, sheets]).toEqual([2, true, ",", "utf-8", []]);
    expect(columns.map(({ heading, field, isUnread }) => [heading, field, isUnread])).toEqual([
      ["编号", "id", false],
      ["名称", "name", false],
      ["经度", "lng", false],
      ["纬度", "lat", false],
      ["状态", null, true],
      ["自编栏", null, true],
    ]);
    expect(rows.map(({ line, became }) => `${line} ${became}`)).toEqual([
      "3 loaded",
      "4 loaded",
      "6 loaded",
      "7 header",
      "8 rejected",
      "9 loaded",
      "10 total",
    ]);
    expect(rows[0]!.cells).toEqual(["1", "甲店", "106.5", "29.5", "已整改", "x"]);
    expect(rows[1]!.issues.map(({ at, code, action }) => [at, code, action])).toEqual([
      [-1, "coordinates-missing", "kept"],
    ]);
    expect(rows[4]!.issues).toEqual([{ at: -1, code: "nothing-to-hold", key: null, value: "", action: "rejected" }]);
  });

  it("are as many as were asked for, and skipped where the layer leaves them out", async () => {
    const { engine } = await openFiles(
      projectOf({ "a.csv": LEDGER }, [
        { id: "b", kind: "site", source: "a.csv", crs: "WGS84", where: [{ column: "编号", op: "=", value: "1" }] },
      ]),
    );
    expect((await previewOf(engine, { rows: 2 })).rows.map(({ line }) => line)).toEqual([3, 4]);
    const { rows } = await previewOf(engine, { layer: "b", rows: 2 });
    expect(rows.map(({ became }) => became)).toEqual(["loaded", "skipped"]);
  });

  it("are those that an edit would give, which is not made", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": LEDGER }));
    const edit: Edit = { type: "set-layer", layer: "a", key: "header", value: 1 };
    const tried = await previewOf(engine, { edit });
    expect([tried.header, tried.columns[0]!.heading, tried.rows[0]!.line]).toEqual([1, "滨江社区九小场所台账", 2]);
    expect((await previewOf(engine)).header).toBe(2);
  });

  it("name the sheets of a workbook, also when the layer names one", async () => {
    const book = workbook({
      sheets: [
        { name: "说明", rows: row(1, "填表说明") },
        { name: "一月", rows: row(1, "编号", "名称") + row(2, "1", "甲") },
        { name: "二月", rows: row(1, "编号", "名称") + row(2, "2", "乙") },
        { name: "旧", state: "hidden", rows: row(1, "编号", "名称") + row(2, "3", "丙") },
      ],
    });
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.xlsx", sheet: "二月" }] },
      "a.xlsx": book,
    });
    const { sheet, sheets, rows, delimiter } = await previewOf(engine, { file: "a.xlsx" });
    expect([sheet, sheets, rows[0]!.cells, delimiter]).toEqual(["二月", ["说明", "一月", "二月"], ["2", "乙"], null]);
  });

  it("are read by themselves where they cannot be read as the layer says, and why is told", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.csv", header: 99 }] },
      "a.csv": LEDGER,
    });
    const { failure, header, rows, columns } = await previewOf(engine);
    expect([failure?.code, header, rows[0]!.became, columns[0]!.field]).toEqual(["header-missing", 2, "unread", null]);
  });

  it("have no line for headings where the format has none", async () => {
    const feature = { type: "Feature", properties: { 名称: "甲" }, geometry: { type: "Point", coordinates: [1, 2] } };
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.geojson" }] },
      "a.geojson": { type: "FeatureCollection", features: [feature, feature] },
    });
    const { isTable, header, columns, rows } = await previewOf(engine, { file: "a.geojson", rows: 1 });
    expect([isTable, header, columns.map(({ field }) => field), rows.length]).toEqual([false, 0, ["name"], 1]);
  });

  it("name the other layers whose files have the same headings", async () => {
    const { engine } = await openFiles(
      projectOf({ "a.csv": "编号,名称\n1,甲\n", "b.csv": "名称, 编号\n乙,2\n", "c.csv": "编号,名称,地址\n3,丙,路\n" }, [
        { id: "b", kind: "site", source: "b.csv", title: "乙册" },
        { id: "c", kind: "site", source: "c.csv" },
      ]),
    );
    expect((await previewOf(engine)).alike).toEqual([{ layer: "b", title: "乙册" }]);
  });

  it("fail for a layer and a file that are not there", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": LEDGER }));
    const ask = { personal: "show", layer: "a", file: "a.csv" } as const;
    expect(await engine.ask("preview", { ...ask, layer: "x" })).toMatchObject({ error: { code: "layer-absent" } });
    expect(await engine.ask("preview", { ...ask, file: "project.json" })).toMatchObject({
      error: { code: "file-missing" },
    });
  });
});

describe("where personal data is hidden", () => {
  const planted = [
    `填报 ${PHONE},,,,,`,
    "名称,联系人,备注,经度,纬度,联系人",
    `甲 ${PHONE},${NAME},电 139-1234-5678,106.5,29.5,${NAME}`,
    `乙,${NAME},,${PHONE},29.5,${NAME}`,
  ].join("\n");

  it("tells no number and no column of names: of titles, cells, issues, and columns that nothing reads", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": planted }));
    expect(leaksIn(JSON.stringify(await previewOf(engine)))).not.toEqual([]);
    const hidden = await previewOf(engine, { personal: "hide" });
    expect(leaksIn(JSON.stringify(hidden))).toEqual([]);
    expect(hidden.rows[0]!.cells).toEqual([`甲 ${MASK}`, "", `电 ${MASK}`, "106.5", "29.5", ""]);
    expect(hidden.above[0]!.cells[0]).toBe(`填报 ${MASK}`);
  });

  it("tells no names under a heading that is not taken for one", async () => {
    const { engine } = await openFiles(projectOf({ "a.csv": planted }));
    for (const value of [1, 3]) {
      const edit: Edit = { type: "set-layer", layer: "a", key: "header", value };
      expect(leaksIn(JSON.stringify(await previewOf(engine, { personal: "hide", edit })))).toEqual([]);
    }
  });

  it("tells nothing of a household", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", category: "vulnerable-household", source: "a.csv" }] },
      "a.csv": "编号,名称,地址,备注\n1,李某家,一路1号,独居\n",
    });
    const { rows } = await previewOf(engine, { personal: "hide" });
    expect(rows[0]!.cells).toEqual(["1", "", "", ""]);
  });
});
