import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { Edit, Engine } from "../../../src/contract/contract.ts";
import { account, openFiles } from "../../builders/openFiles.ts";
import { leaksIn, PHONE } from "../../builders/plantedProject.ts";
import { row, workbook } from "../../builders/workbook.ts";

/** A street's workbook with a sheet for each community, all of one form. */
const sheet = (name: string, ...names: readonly string[]) => ({
  name,
  rows:
    row(1, "编号", "单位名称", "经度", "纬度", "怪词") +
    names.map((one, i) => row(i + 2, String(i + 1), one, "106.5", "29.5", "x")).join(""),
});
const BOOK = workbook({ sheets: [sheet("滨江", "甲店", "乙店"), sheet(`新桥 ${PHONE}`, "丙店")] });

const accountsOf = async (engine: Engine) =>
  (await engine.ask("project", { personal: "show" }))!.layers.map((layer) => `${layer.title}: ${account(layer)}`);

const FIRST = "三小场所: 2 = 2 + 0 + 0, repaired 0, not on map 0";
const SECOND = `三小场所 新桥 ${PHONE}: 1 = 1 + 0 + 0, repaired 0, not on map 0`;

it("another sheet of a workbook is read like the first, counted before, taken back, and saved", async () => {
  const { engine } = await openFiles({ "三小场所.xlsx": BOOK });
  await engine.ask("edit", {
    personal: "show",
    edit: { type: "map-column", layer: "三小场所", field: "remark", heading: "怪词" },
  });
  const edit: Edit = { type: "add-sheet", layer: "三小场所", sheet: `新桥 ${PHONE}` };
  const tried = await engine.ask("trial", { personal: "show", edit });
  expect(tried.ok && tried.value.layers).toMatchObject([{ before: { loaded: 0 }, after: { loaded: 1 } }]);
  expect(await accountsOf(engine)).toEqual([FIRST]);

  const made = await engine.ask("edit", { personal: "show", edit });
  expect(made.ok && made.value.layers.flatMap(({ files }) => files.flatMap((file) => file.unreadSheets ?? []))).toEqual(
    [],
  );
  expect(await accountsOf(engine)).toEqual([FIRST, SECOND]);
  const told = await engine.ask("project", { personal: "show" });
  expect(told?.project.layers.map(({ id, category, columns }) => [id, category, columns])).toEqual([
    ["三小场所", "small-place", { remark: "怪词" }],
    ["三小场所-2", "small-place", { remark: "怪词" }],
  ]);

  const saved = await engine.ask("save", { personal: "show" });
  if (!saved.ok) throw new Error(saved.error.code);
  const again = await openFiles(unzipSync(saved.value) as Record<string, Uint8Array<ArrayBuffer>>);
  expect(await accountsOf(again.engine)).toEqual([FIRST, SECOND]);
  await engine.ask("undo", { personal: "show" });
  expect(await accountsOf(engine)).toEqual([FIRST]);
});

it("is named as it was told where personal data is hidden", async () => {
  const { engine } = await openFiles({ "三小场所.xlsx": BOOK });
  const hidden = await engine.ask("project", { personal: "hide" });
  const [unread] = hidden!.layers[0]!.files[0]!.unreadSheets!;
  expect(unread).not.toContain(PHONE);
  const made = await engine.ask("edit", {
    personal: "hide",
    edit: { type: "add-sheet", layer: hidden!.layers[0]!.id, sheet: unread! },
  });
  expect(made.ok && made.value.layers).toHaveLength(2);
  expect(leaksIn(JSON.stringify(made))).toEqual([]);
  expect(await accountsOf(engine)).toEqual([FIRST, SECOND]);
});

it("of one of several workbooks of a layer is read by itself, and is gone once it is taken back", async () => {
  const other = workbook({ sheets: [sheet("江北", "丁店"), sheet("新桥", "戊店", "己店", "庚店")] });
  const layer = { id: "a", kind: "site", title: "三小", source: ["甲.xlsx", "乙.xlsx"], columns: { remark: "怪词" } };
  const files = { "甲.xlsx": BOOK, "乙.xlsx": other };
  const { engine, opened } = await openFiles({ "project.json": { layers: [{ ...layer, crs: "WGS84" }] }, ...files });
  const unread = (layers: typeof opened.layers) =>
    layers.flatMap((one) => one.files.map(({ file, unreadSheets = [] }) => `${file}: ${unreadSheets.join()}`));
  expect(unread(opened.layers)).toEqual([`甲.xlsx: 新桥 ${PHONE}`, "乙.xlsx: 新桥"]);
  const edit: Edit = { type: "add-sheet", layer: "a", sheet: "新桥", file: "乙.xlsx" };
  const made = await engine.ask("edit", { personal: "show", edit });
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.layers.map(({ title, loaded }) => [title, loaded])).toEqual([
    ["三小", 3],
    ["三小 乙 新桥", 3],
  ]);
  expect(made.value.project.layers[1]).toMatchObject({ source: "乙.xlsx", sheet: "新桥", columns: { remark: "怪词" } });
  expect(unread(made.value.layers)).toEqual([`甲.xlsx: 新桥 ${PHONE}`, "乙.xlsx: ", "乙.xlsx: "]);
  const undone = await engine.ask("undo", { personal: "show" });
  expect(undone.ok && undone.value.layers.map(({ loaded }) => loaded)).toEqual([3]);
  const absent: Edit = { ...edit, file: "丙.xlsx" };
  expect(await engine.ask("edit", { personal: "show", edit: absent })).toMatchObject({
    error: { code: "file-missing" },
  });
});
