import { expect, it } from "vitest";
import type { Edit, Engine, PreviewAnswer } from "../../../src/contract/contract.ts";
import { openFiles } from "../../builders/openFiles.ts";
import { leaksIn, PHONE } from "../../builders/plantedProject.ts";
import { row, workbook } from "../../builders/workbook.ts";

/** Two headings, two sheets and two words that are told alike, and none of which may be told. */
const OTHER = "13987654321";
const MASKED = "•••";

async function previewOf(engine: Engine, edit?: Edit): Promise<PreviewAnswer> {
  const ask = { personal: "hide", layer: "a", file: "a.csv", ...(edit === undefined ? {} : { edit }) } as const;
  const answer = await engine.ask("preview", ask);
  if (!answer.ok) throw new Error(answer.error.code);
  expect(leaksIn(JSON.stringify(answer.value))).toEqual([]);
  return answer.value;
}

const editHidden = async (engine: Engine, edit: Edit) => {
  const made = await engine.ask("edit", { personal: "hide", edit });
  expect(made.ok).toBe(true);
  expect(leaksIn(JSON.stringify(made))).toEqual([]);
};

const shown = async (engine: Engine) => {
  const project = await engine.ask("project", { personal: "show" });
  return project?.project.layers.find(({ id }) => id === "a");
};

const layerOf = (source: string) => ({ id: "a", kind: "site", source, crs: "WGS84" });

it("a column whose heading holds a number can be chosen without its being told", async () => {
  const { engine } = await openFiles({
    "project.json": { layers: [layerOf("a.csv")] },
    "a.csv": `编号,称呼（问 ${OTHER}）,称呼（问 ${PHONE}）,经度,纬度\n1,甲,乙,106.5,29.5\n`,
  });
  const { columns } = await previewOf(engine);
  const [, first, second] = columns;
  expect([first?.heading, second?.heading]).toEqual([`称呼（问 ${MASKED}）`, `称呼（问 ${MASKED}）`]);
  expect(second?.key).toMatch(/^~[0-9a-f]{8}$/);
  expect(second?.key).not.toBe(first?.key);
  const edit: Edit = { type: "map-column", layer: "a", field: "name", heading: second!.key };
  expect((await previewOf(engine, edit)).columns.map(({ field }) => field)).toEqual(["id", null, "name", "lng", "lat"]);
  await editHidden(engine, edit);
  expect((await shown(engine))?.columns).toEqual({ name: `称呼（问 ${PHONE}）` });
});

it("a sheet whose name holds a number can be chosen without its being told", async () => {
  const sheet = (name: string, cell: string) => ({
    name,
    rows: row(1, "编号", "名称", "经度", "纬度") + row(2, "1", cell, "106.5", "29.5"),
  });
  const { engine } = await openFiles({
    "project.json": { layers: [layerOf("a.xlsx")] },
    "a.xlsx": workbook({ sheets: [sheet("一月", "甲"), sheet(`二 ${OTHER}`, "乙"), sheet(`二 ${PHONE}`, "丙")] }),
  });
  const answer = await engine.ask("preview", { personal: "hide", layer: "a", file: "a.xlsx" });
  if (!answer.ok) throw new Error(answer.error.code);
  const { sheets, sheetKeys } = answer.value;
  expect(sheets).toEqual(["一月", `二 ${MASKED}`, `二 ${MASKED}`]);
  expect(sheetKeys[0]).toBe("一月");
  await editHidden(engine, { type: "set-layer", layer: "a", key: "sheet", value: sheetKeys[2]! });
  expect((await shown(engine))?.sheet).toBe(`二 ${PHONE}`);
});

it("a word that holds a number finds its site by the one that it was told as", async () => {
  const { engine } = await openFiles({
    "project.json": { layers: [layerOf("a.csv"), { id: "h", kind: "hazard", source: "h.csv" }] },
    "a.csv": "编号,名称,经度,纬度\n1,甲店,106.5,29.5\n",
    "h.csv": `单位名称,隐患描述\n老王 ${PHONE},堵塞\n`,
  });
  const lost = await engine.ask("unlinked", { personal: "hide", layer: "h", offset: 0, limit: 10 });
  expect(lost.rows.map(({ word }) => word)).toEqual([`老王 ${MASKED}`]);
  await editHidden(engine, { type: "alias", alias: { layer: "h", word: lost.rows[0]!.word, target: "a/1" } });
  expect((await engine.ask("unlinked", { personal: "hide", layer: "h", offset: 0, limit: 10 })).total).toBe(0);
});
