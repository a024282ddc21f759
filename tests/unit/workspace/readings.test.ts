import { describe, expect, it } from "vitest";
import type { Edit, Engine, KeptReading, OpenedProject } from "../../../src/contract/contract.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { type Files, openFiles, sourceFiles } from "../../builders/openFiles.ts";
import { PHONE } from "../../builders/plantedProject.ts";
import { row, workbook } from "../../builders/workbook.ts";

const HEADINGS = "台账号,铺面,X值,Y值,情况,电话";
const month = (title: string, lines: readonly string[]): string => [title, HEADINGS, ...lines].join("\n");
const JANUARY = month("滨江社区铺面一月", ["1,甲店,106.5,29.5,挂账,", "2,乙店,106.6,29.6,挂账,"]);
const FEBRUARY = month("滨江社区铺面二月\n2027年2月制", ["1,甲店,106.5,29.5,挂账,", "3,丙店,106.7,29.7,挂账,"]);

const asked = { personal: "show" } as const;

async function make(engine: Engine, edit: Edit): Promise<OpenedProject> {
  const made = await engine.ask("edit", { ...asked, edit });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const CHOICES: readonly Edit[] = [
  { type: "set-layer", layer: "一月", key: "header", value: 2 },
  { type: "set-layer", layer: "一月", key: "crs", value: "GCJ02" },
  { type: "map-column", layer: "一月", field: "name", heading: "铺面" },
  { type: "map-column", layer: "一月", field: "lng", heading: "X值" },
  { type: "map-column", layer: "一月", field: "lat", heading: "Y值" },
];

/** A month that was corrected, and what of it is to be remembered. */
async function corrected(edits: readonly Edit[] = CHOICES): Promise<{ engine: Engine; kept: readonly KeptReading[] }> {
  const { engine } = await openFiles({ "一月.csv": JANUARY });
  await make(engine, { type: "many", edits });
  const told = await engine.ask("readings", asked);
  return { engine, kept: told.flatMap((one) => (one.reading === null ? [] : [{ ...one, reading: one.reading }])) };
}

async function openWith(
  files: Files,
  readings: readonly KeptReading[],
): Promise<{ engine: Engine; opened: OpenedProject }> {
  const engine = createEngine();
  const source = { type: "files", name: "next", files: sourceFiles(files) } as const;
  const opened = await engine.ask("open", { ...asked, source, readings });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { engine, opened: opened.value };
}

describe("what was decided of a ledger", () => {
  it("is told by the shape of its file, without its name and without a word of it in the key", async () => {
    const { kept } = await corrected();
    expect(kept).toHaveLength(1);
    expect(kept[0]!.reading).toEqual({
      header: 2,
      crs: "GCJ02",
      columns: { name: "铺面", lng: "X值", lat: "Y值" },
    });
    expect(`${kept[0]!.raw} ${kept[0]!.read}`).not.toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(kept)).not.toContain("一月");
  });

  it("reads next month's file, whose headings stand on another line, and can be taken back", async () => {
    const { kept } = await corrected();
    const { engine, opened } = await openWith({ "二月.csv": FEBRUARY }, kept);
    const layer = opened.layers[0]!;
    expect([layer.files[0]!.header, layer.files[0]!.crs, layer.loaded, layer.notOnMap]).toEqual([3, "GCJ02", 2, 0]);
    expect(layer.files[0]!.columns).toMatchObject({ name: "铺面", lng: "X值", lat: "Y值" });
    expect(opened.history.undo).toMatchObject({ type: "many", isRemembered: true });
    const undone = await engine.ask("undo", asked);
    expect(undone.ok && undone.value.history.undo).toBeNull();
    const plain = await openFiles({ "二月.csv": FEBRUARY });
    expect(undone.ok && undone.value.layers[0]!.files).toEqual(plain.opened.layers[0]!.files);
  });

  it("leaves files of another shape, a project that says how it is read, and what was open before alone", async () => {
    const { kept } = await corrected();
    const other = await openWith({ "别的.csv": "编号,名称,地址\n1,甲,路\n" }, kept);
    expect(other.opened.history.undo).toBeNull();
    const said = { layers: [{ id: "a", kind: "site", source: "二月.csv" }] };
    expect((await openWith({ "project.json": said, "二月.csv": FEBRUARY }, kept)).opened.history.undo).toBeNull();
  });

  it("holds for a file that is added to an open project, by an edit of its own", async () => {
    const { kept } = await corrected();
    const { engine } = await openFiles({ "别的.csv": "编号,名称,地址\n1,甲,路\n" });
    const files = sourceFiles({ "二月.csv": FEBRUARY });
    const plan = await engine.ask("plan", { ...asked, files, readings: kept });
    expect(plan.ok && plan.value.items[0]).toMatchObject({ use: { type: "add" }, rows: 2, notOnMap: 0 });
    const taken = await engine.ask("take", { ...asked, files, readings: kept });
    if (!taken.ok) throw new Error(taken.error.code);
    expect(taken.value.layers[1]!.files[0]).toMatchObject({ header: 3, crs: "GCJ02" });
    expect(taken.value.history.undo).toMatchObject({ isRemembered: true });
    const undone = await engine.ask("undo", asked);
    expect(undone.ok && undone.value.layers.map(({ id, loaded }) => [id, loaded])).toEqual([
      ["别的", 1],
      ["二月", 0],
    ]);
  });

  it("holds for words too, but for none with a telephone number in it", async () => {
    const teach = (word: string): Edit => ({ type: "teach", layer: "一月", field: "usable", word, value: "true" });
    const { kept } = await corrected([...CHOICES, teach("能用"), teach(`能用 ${PHONE}`)]);
    expect(kept[0]!.reading.words).toEqual({ usable: { 能用: "true" } });
  });

  it("is nothing any more once it was taken back", async () => {
    const { engine } = await corrected();
    await engine.ask("undo", asked);
    expect((await engine.ask("readings", asked)).map(({ reading }) => reading)).toEqual([null]);
  });

  it("names a sheet only where a workbook has it", async () => {
    const book = (name: string) =>
      workbook({
        sheets: [
          { name: "说明", rows: row(1, "编号", "名称") + row(2, "0", "样例") },
          { name, rows: row(1, "编号", "名称") + row(2, "1", "甲") },
        ],
      });
    const { engine } = await openFiles({ "一月.xlsx": book("铺面") });
    await make(engine, { type: "set-layer", layer: "一月", key: "sheet", value: "铺面" });
    const kept = (await engine.ask("readings", asked)) as readonly KeptReading[];
    const sheetOf = async (name: string) =>
      (await openWith({ "二月.xlsx": book(name) }, kept)).opened.layers[0]!.files[0]!.sheet;
    expect([await sheetOf("铺面"), await sheetOf("二月的")]).toEqual(["铺面", "说明"]);
  });
});
