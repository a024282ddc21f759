import { expect, it } from "vitest";
import type { Edit, Engine, PreviewAnswer } from "../../../src/contract/contract.ts";
import { hashedId } from "../../../src/core/personal.ts";
import { withColumn } from "../../../src/desk/preview/columnChoice.ts";
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
  // Of two that are told alike the page lets go the one that the layer names.
  const after = (await previewOf(engine)).columns.map(({ key, field, namedFor }) => ({
    key,
    field,
    hazardField: null,
    namedFor,
  }));
  expect(after.map(({ namedFor }) => namedFor)).toEqual([[], [], ["name"], [], []]);
  const [, other, named] = after.flatMap(({ key, ...column }) => (key === null ? [] : [{ key, ...column }]));
  const [name, remark] = (["name", "remark"] as const).map((field) => ({ of: "layer", field }) as const);
  const asRemark = { type: "map-column", layer: "a", field: "remark", heading: second!.key };
  const letGo = { type: "map-column", layer: "a", field: "name", heading: null };
  expect(withColumn([], "a", named!, name!, remark!)).toEqual([asRemark, letGo]);
  expect(withColumn([], "a", { ...other!, field: "name" }, name!, remark!)).toEqual([
    { ...asRemark, heading: first!.key },
  ]);
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
  expect(answer.value.sheetKey).toBeNull();
  const after = await engine.ask("preview", { personal: "hide", layer: "a", file: "a.xlsx" });
  expect(after.ok && after.value.sheetKey).toBe(sheetKeys[2]);
  expect(leaksIn(JSON.stringify(after))).toEqual([]);
});

const lostWords = async (engine: Engine, layer: string, personal: "show" | "hide" = "hide") =>
  (await engine.ask("unlinked", { personal, layer, offset: 0, limit: 10 })).rows;

const SITES = "编号,名称,经度,纬度\n1,甲店,106.5,29.5\n2,乙店,106.6,29.6\n";
const alias = (layer: string, word: string, target: "a/1" | "a/2"): Edit => ({
  type: "alias",
  alias: { layer, word, target },
});

/** A ledger of hazards each of which names a site that is not there. */
const withHazards = (...words: readonly string[]) => ({
  "project.json": { layers: [layerOf("a.csv"), { id: "h", kind: "hazard", source: "h.csv" }] },
  "a.csv": SITES,
  "h.csv": `单位名称,隐患描述,整改状态\n${words.map((word) => `${word},堵塞,未整改\n`).join("")}`,
});

it("a word that holds a number finds its site by the one that it was told as", async () => {
  const { engine } = await openFiles(withHazards(`老王 ${PHONE}`));
  const [lost] = await lostWords(engine, "h");
  expect(lost?.word).toBe(`老王 ${MASKED}`);
  await editHidden(engine, alias("h", lost!.word, "a/1"));
  expect(await lostWords(engine, "h")).toEqual([]);
});

it("of two words that are told alike each is decided by its own key, which is the same where all is shown", async () => {
  const { engine } = await openFiles(withHazards(`老王 ${OTHER}`, `老王 ${PHONE}`));
  const told = await lostWords(engine, "h");
  expect(told.map(({ word }) => word)).toEqual([`老王 ${MASKED}`, `老王 ${MASKED}`]);
  const shown = await lostWords(engine, "h", "show");
  expect(shown.map(({ key }) => key)).toEqual(told.map(({ key }) => key));
  expect(new Set(told.map(({ key }) => key)).size).toBe(2);
  const { key } = shown.find(({ word }) => word.includes(PHONE))!;
  await editHidden(engine, alias("h", key, "a/2"));
  expect((await engine.ask("document", { personal: "show" })).aliases).toContain(`h,老王 ${PHONE},a/2`);
  expect((await lostWords(engine, "h", "show")).map(({ word }) => word)).toEqual([`老王 ${OTHER}`]);
});

it("a word that is told like another, or a hash of none, is refused, and nothing is saved", async () => {
  const { engine } = await openFiles(withHazards(`老王 ${OTHER}`, `老王 ${PHONE}`));
  for (const word of [`老王 ${MASKED}`, "~01234567"])
    for (const name of ["edit", "trial"] as const) {
      const answer = await engine.ask(name, { personal: "hide", edit: alias("h", word, "a/1") });
      expect(answer).toEqual({ ok: false, error: { code: "word-unclear", subject: "h" } });
    }
  expect((await engine.ask("document", { personal: "show" })).aliases).toBeNull();
});

it("a word is one of the layer that is decided about, whatever another layer says", async () => {
  const files = withHazards(`老王 ${OTHER}`);
  const { engine } = await openFiles({
    ...files,
    "project.json": {
      layers: [...files["project.json"].layers, { id: "later", kind: "hazard", source: "later.csv" }],
    },
    "later.csv": `单位名称,隐患描述\n老王 ${PHONE},堵塞\n`,
  });
  await editHidden(engine, alias("later", `老王 ${MASKED}`, "a/1"));
  expect((await engine.ask("document", { personal: "show" })).aliases).toContain(`later,老王 ${PHONE},a/1`);
});

it("a household that found no site is decided by its key without its being told", async () => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        { ...layerOf("a.csv"), category: "vulnerable-household" },
        { id: "h", kind: "hazard", source: "h.csv" },
      ],
    },
    "a.csv": "编号,名称,经度,纬度\n1,李某家,106.5,29.5\n2,李某家,106.6,29.6\n",
    "h.csv": "单位名称,隐患描述\n李某家,堵塞\n",
  });
  const [lost] = await lostWords(engine, "h");
  expect([lost?.word, lost?.key]).toEqual(["", hashedId("李某家")]);
  await editHidden(engine, alias("h", lost!.key, "a/2"));
  expect((await engine.ask("document", { personal: "show" })).aliases).toContain("h,李某家,a/2");
});

it("what was decided about a household where all was shown is not told where it is hidden", async () => {
  const { engine } = await openFiles({
    "project.json": { layers: [{ ...layerOf("a.csv"), category: "vulnerable-household" }] },
    "a.csv": "编号,名称,经度,纬度\n1,李某家,106.5,29.5\n",
  });
  const placement = {
    layer: "a",
    id: "1",
    lng: 106.6,
    lat: 29.6,
    name: "李某家",
    address: "李某家",
    how: "by-hand",
  } as const;
  const edit: Edit = { type: "many", edits: [{ type: "place", placement }, alias("a", "李某家", "a/1")] };
  expect((await engine.ask("edit", { personal: "show", edit })).ok).toBe(true);
  const project = await engine.ask("project", { personal: "hide" });
  expect(project.history.undo).toMatchObject({ edits: [{ placement: { id: "1" } }, { alias: { target: "a/1" } }] });
  expect(leaksIn(JSON.stringify(project))).toEqual([]);
});

it("of two words of a column that are told alike each is taught by its own key, in the list and in the rows", async () => {
  const status = (phone: string) => `问老王 ${phone}`;
  const { engine } = await openFiles({
    "project.json": { layers: [layerOf("a.csv"), { id: "h", kind: "hazard", source: "h.csv" }] },
    "a.csv": SITES,
    "h.csv": `单位名称,隐患描述,整改状态\n甲店,堵塞,${status(OTHER)}\n乙店,堵塞,${status(PHONE)}\n`,
  });
  const [decision] = await engine.ask("decisions", { personal: "hide" });
  if (decision?.type !== "words") throw new Error("no words to decide");
  const keys = [OTHER, PHONE].map((phone) => hashedId(status(phone)));
  expect(decision.words).toEqual(keys.map((key) => ({ key, word: status(MASKED), rows: 1 })));
  const rows = await engine.ask("preview", { personal: "hide", layer: "h", file: "h.csv" });
  expect(rows.ok && rows.value.rows.flatMap(({ issues }) => issues.map(({ key }) => key))).toEqual(keys);
  await editHidden(engine, { type: "teach", layer: "h", field: "status", word: keys[1]!, value: "closed" });
  const { project } = await engine.ask("document", { personal: "show" });
  expect(JSON.parse(project).layers[1].words).toEqual({ status: { [status(PHONE)]: "closed" } });
});
