import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Engine, FilesPlan, FileUse, OpenedProject } from "../../../src/contract/contract.ts";
import { everyAnswer } from "../../builders/everyAnswer.ts";
import { textOf } from "../../builders/everyQuestion.ts";
import { account, type Files, openFiles, sourceFiles } from "../../builders/openFiles.ts";
import { row, workbook } from "../../builders/workbook.ts";

const show = { personal: "show" } as const;
const JANUARY = "编号,名称,地址,经度,纬度\n1,甲楼,一路1号,106.5,29.5\n2,乙楼,一路2号,106.51,29.5\n";
const FEBRUARY = "编号,名称,地址,经度,纬度\n2,乙楼,一路2号,106.51,29.5\n3,丙楼,一路3号,106.52,29.5\n";
const LOOSE: Files = {
  "滨江高层建筑1月.csv": JANUARY,
  "消火栓.csv": "编号,栓号,经度,纬度,可用状态\n1,S1,106.5,29.5,可用\n",
};

async function plan(engine: Engine, files: Files, uses?: readonly (FileUse | null)[]): Promise<FilesPlan> {
  const planned = await engine.ask("plan", {
    ...show,
    files: sourceFiles(files),
    ...(uses === undefined ? {} : { uses }),
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

async function take(engine: Engine, files: Files, uses?: readonly (FileUse | null)[]): Promise<OpenedProject> {
  const taken = await engine.ask("take", {
    ...show,
    files: sourceFiles(files),
    ...(uses === undefined ? {} : { uses }),
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return taken.value;
}

const layersOf = ({ layers }: OpenedProject): string[] =>
  layers.map(
    (layer) => `${layer.title} ${layer.kind} ${layer.files.map(({ file }) => file).join("+")} ${account(layer)}`,
  );
const usesOf = ({ items }: FilesPlan): string[] =>
  items.map(({ file, use }) => `${file} ${use.type} ${"file" in use ? use.file : ""}`.trim());

describe("files given to an open project", () => {
  it("are planned before anything happens: next month's ledger, the same name, something new, no ledger", async () => {
    const { engine, opened } = await openFiles(LOOSE);
    const found = await plan(engine, {
      "滨江高层建筑2月.csv": FEBRUARY,
      "别处/消火栓.csv": LOOSE["消火栓.csv"]!,
      "养老院.csv": "编号,单位名称,经度,纬度,床位\n1,敬老院,106.5,29.5,20\n",
      "说明.docx": "PK",
      "空.csv": "",
    });
    expect(usesOf(found)).toEqual([
      "滨江高层建筑2月.csv replace 滨江高层建筑1月.csv",
      "别处/消火栓.csv replace 消火栓.csv",
      "养老院.csv add",
      "说明.docx leave",
      "空.csv leave",
    ]);
    expect(found.items[0]).toMatchObject({ rows: 2, rejected: 0, added: 1, kept: 1, gone: 1 });
    expect(found.items[0]?.layers).toEqual([{ id: "滨江高层建筑1月", title: "滨江高层建筑1月", kind: "site" }]);
    expect(found.items[2]).toMatchObject({ rows: 1, added: 1, kept: 0, gone: 0 });
    expect(found.items.slice(3).map(({ failure }) => failure?.code)).toEqual(["format-unknown", "file-empty"]);
    expect(found.replaceable.map(({ file }) => file)).toEqual(["滨江高层建筑1月.csv", "消火栓.csv"]);
    expect((await engine.ask("project", show)).revision).toBe(opened.revision);
  });

  it("taken, undone and made again, give what was there and what was planned; nothing that was replaced is lost", async () => {
    const { engine } = await openFiles(LOOSE);
    const before = await everyAnswer(engine);
    const taken = await take(engine, {
      "滨江高层建筑2月.csv": FEBRUARY,
      "养老院.csv": JANUARY.replace("名称", "单位名称"),
    });
    expect(layersOf(taken)).toEqual([
      "滨江高层建筑1月 site 滨江高层建筑2月.csv 2 = 2 + 0 + 0, repaired 0, not on map 0",
      "消火栓 hydrant 消火栓.csv 1 = 1 + 0 + 0, repaired 0, not on map 0",
      "养老院 site 养老院.csv 2 = 2 + 0 + 0, repaired 0, not on map 0",
    ]);
    expect(taken.categories).toContain("nursing-home");
    const after = await everyAnswer(engine);
    const undone = await engine.ask("undo", show);
    expect(undone.ok && undone.value.history.redo?.type).toBe("many");
    expect(await everyAnswer(engine)).toEqual(before);
    await engine.ask("redo", show);
    expect(await everyAnswer(engine)).toEqual(after);
  });

  it("of the same path are another version beside it, so that undo brings the old content back", async () => {
    const { engine } = await openFiles(LOOSE);
    const before = await everyAnswer(engine);
    const taken = await take(engine, { "滨江高层建筑1月.csv": FEBRUARY });
    expect(layersOf(taken)[0]).toContain("滨江高层建筑1月 (2).csv 2 = 2");
    const again = await take(engine, { "滨江高层建筑1月.csv": JANUARY });
    expect(layersOf(again)[0]).toContain("滨江高层建筑1月 (3).csv 2 = 2");
    await engine.ask("undo", show);
    await engine.ask("undo", show);
    expect(await everyAnswer(engine)).toEqual(before);
  });

  it("do what somebody chose instead", async () => {
    const { engine } = await openFiles(LOOSE);
    const files = { "滨江高层建筑2月.csv": FEBRUARY, "消火栓.csv": LOOSE["消火栓.csv"]! };
    const uses = [{ type: "add" }, { type: "leave" }] as const;
    expect(usesOf(await plan(engine, files, uses))).toEqual(["滨江高层建筑2月.csv add", "消火栓.csv leave"]);
    const taken = await take(engine, files, uses);
    expect(taken.layers.map(({ title }) => title)).toEqual(["滨江高层建筑1月", "消火栓", "滨江高层建筑2月"]);
  });

  it("of many ledgers with the same headings replace the one whose name differs in the month alone, else none", async () => {
    const { engine } = await openFiles({ "滨江社区1月.csv": JANUARY, "新桥社区1月.csv": JANUARY });
    expect(usesOf(await plan(engine, { "新桥社区（2月）最新.csv": FEBRUARY, "湖滨社区2月.csv": FEBRUARY }))).toEqual([
      "新桥社区（2月）最新.csv replace 新桥社区1月.csv",
      "湖滨社区2月.csv add",
    ]);
  });

  it("whose name differs in the month alone and whose headings were called otherwise replace it, hazards and places of several rows kept", async () => {
    const november =
      "建筑名称,详细地址,层数,检查时间,存在问题,整改时限,整改情况\n甲楼,一路1号,30,2026-11-03,闭门器坏,2026-11-30,未整改\n甲楼,一路1号,30,2026-11-03,水泵无人值守,2026-11-30,未整改\n";
    const december =
      "楼宇名称,楼宇地址,层数,排查时间,问题及隐患,要求整改时间,整改落实情况\n甲楼,一路1号,30,2026-11-03,闭门器坏,2026-11-30,已整改\n甲楼,一路1号,30,2026-11-03,水泵无人值守,2026-11-30,整改中\n乙楼,一路2号,20,2026-12-03,无,,\n";
    const { engine } = await openFiles({ "高层建筑台账（11月）.csv": november });
    const files = { "高层建筑台账（12月）.csv": december };
    const { items } = await plan(engine, files);
    expect(items[0]).toMatchObject({ use: { type: "replace" }, added: 1, kept: 1, gone: 0 });
    const { layers, project } = await take(engine, files);
    expect(layers[0]).toMatchObject({ rows: 3, loaded: 3, records: 2 });
    expect(project.layers[0]).toMatchObject({
      key: ["楼宇名称", "楼宇地址"],
      hazards: { description: "问题及隐患", due: "要求整改时间", status: "整改落实情况", found: "排查时间" },
    });
    const tally = await engine.ask("tally", { ...show, asOf: 20_800 as never, by: "category" });
    expect(tally.rows).toMatchObject([{ found: 2, closed: 1 }]);
    await engine.ask("undo", show);
    expect((await engine.ask("project", show)).project.layers[0]).toMatchObject({ key: ["建筑名称", "详细地址"] });
  });

  it("of a name that any ledger may have are none's next version by it", async () => {
    const { engine } = await openFiles({ "排查台账1.csv": JANUARY });
    expect(usesOf(await plan(engine, { "排查台账2.csv": "户主,房屋地址,结构,层数\n刘婶,二路2号,砖木,2\n" }))).toEqual([
      "排查台账2.csv add",
    ]);
  });

  it("that hold corrected problem rows put them into their lines", async () => {
    const sheet = row(1, "辖区场所台账（截至2027年1月31日）") + row(2, "编号", "名称", "经度", "纬度");
    const rows = row(3, "1", "甲楼", "106.5", "29.5") + row(4, "2", "乙楼", "没有", "29.5");
    const { engine, opened } = await openFiles({
      "台账.xlsx": workbook({ sheets: [{ name: "一", rows: sheet + rows }] }),
    });
    expect(opened.layers[0]).toMatchObject({ rows: 2, loaded: 2, notOnMap: 1, dataDate: "2027-01-31" });
    const problems = await engine.ask("problems", { ...show, layer: "台账", file: "台账.xlsx" });
    const corrected = { "台账-问题行.csv": problems.replace("没有", "106.51") };
    expect(usesOf(await plan(engine, corrected))).toEqual(["台账-问题行.csv complete 台账.xlsx"]);
    const taken = await take(engine, corrected);
    expect(taken.layers[0]).toMatchObject({ rows: 2, loaded: 2, notOnMap: 0, issueCount: 1, dataDate: "2027-01-31" });
    const { rows: issues } = await engine.ask("issues", { ...show, layer: "台账", offset: 0, limit: 9 });
    expect(issues.map(({ code }) => code)).toEqual(["crs-assumed"]);
    await engine.ask("undo", show);
    expect((await engine.ask("project", show)).layers[0]).toMatchObject({ notOnMap: 1 });
  });

  it("are saved under the names that they came with, and the saved project gives the same answers", async () => {
    const { engine } = await openFiles({
      "project.json": {
        title: "示例",
        asOf: "2027-02-18",
        layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }],
      },
      "s.csv": JANUARY,
    });
    await take(engine, { "s.csv": FEBRUARY, "养老院.csv": JANUARY.replace("名称", "单位名称") });
    const saved = await engine.ask("save", show);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    const members = unzipSync(saved.value);
    expect(Object.keys(members).sort()).toEqual(["project.json", "s.csv", "养老院.csv"].sort());
    expect(new TextDecoder().decode(members["s.csv"])).toBe(FEBRUARY);
    const { engine: anew, opened } = await openFiles({ "示例.zip": saved.value });
    expect(layersOf(opened)).toEqual([
      "s site s.csv 2 = 2 + 0 + 0, repaired 0, not on map 0",
      "养老院 site 养老院.csv 2 = 2 + 0 + 0, repaired 0, not on map 0",
    ]);
    const plain = async (of: Engine) => {
      const { document: _, ...rest } = (await everyAnswer(of)) as Record<string, unknown>;
      return JSON.stringify(rest).replaceAll("s (2).csv", "s.csv");
    };
    expect(await plain(anew)).toBe(await plain(engine));
  });

  it("keep what belongs to them beside them, taken and saved", async () => {
    const zip = readFileSync(join(import.meta.dirname, "../../fixtures/shapefiles/points.zip"));
    const parts = unzipSync(zip) as Record<string, Uint8Array<ArrayBuffer>>;
    const { engine } = await openFiles({ ...parts });
    const rows = (await engine.ask("project", show)).layers[0]!.rows;
    const given = await plan(engine, parts);
    expect(usesOf(given)).toEqual(["points.shp replace points.shp"]);
    expect(given.items[0]).toMatchObject({ rows, kept: rows, added: 0, gone: 0 });
    expect((await take(engine, parts, [{ type: "add" }])).layers.map((layer) => layer.rows)).toEqual([rows, rows]);
    const saved = await engine.ask("save", show);
    const names = Object.keys(unzipSync(saved.ok ? saved.value : new Uint8Array()));
    const endings = Object.keys(parts).map((path) => path.replace(/^.*\./, ""));
    // Nobody here reads .shx, and programs that do make it anew.
    const wanted = endings
      .filter((ending) => ending !== "shx")
      .flatMap((ending) => [`points.${ending}`, `points (2).${ending}`]);
    expect(names.sort()).toEqual([...wanted, "project.json"].sort());
  });

  it("are there again with all that was done, what was undone too, when the project is opened as it was kept", async () => {
    const { engine } = await openFiles(LOOSE);
    await take(engine, { "滨江高层建筑1月.csv": FEBRUARY });
    await engine.ask("edit", { ...show, edit: { type: "set-project", key: "title", value: "改名" } });
    await take(engine, { "养老院.csv": JANUARY.replace("名称", "单位名称") });
    await engine.ask("undo", show);
    const first = await engine.ask("made", { ...show, known: [] });
    const { beside } = await engine.ask("made", { ...show, known: ["养老院.csv"] });
    expect(beside.map(({ path, givenAs, content }) => [path, givenAs, content === null])).toEqual([
      ["滨江高层建筑1月 (2).csv", "滨江高层建筑1月.csv", false],
      ["养老院.csv", "养老院.csv", true],
    ]);
    const made = { ...first, beside: first.beside.map((file) => ({ ...file, content: file.content! })) };
    const { engine: anew } = await openFiles({ "nothing.csv": JANUARY });
    const source = { type: "files", name: "test", files: sourceFiles(LOOSE), made } as const;
    expect((await anew.ask("open", { ...show, source })).ok).toBe(true);
    expect(await everyAnswer(anew)).toEqual(await everyAnswer(engine));
    await engine.ask("redo", show);
    await anew.ask("redo", show);
    expect((await anew.ask("project", show)).layers).toHaveLength(3);
    expect(await everyAnswer(anew)).toEqual(await everyAnswer(engine));
  });

  it("with a project.json of their own are named as that project, and nothing is done", async () => {
    const project = (id: string) => ({ id, title: `项目${id}`, layers: [{ id: "s", kind: "site", source: "s.csv" }] });
    const { engine, opened } = await openFiles({ "project.json": project("a"), "s.csv": JANUARY });
    const given = (id: string) => ({ "project.json": project(id), "s.csv": FEBRUARY });
    expect(await plan(engine, given("b"))).toMatchObject({ project: { title: "项目b", isSame: false }, items: [] });
    expect(await plan(engine, given("a"))).toMatchObject({ project: { title: "项目a", isSame: true } });
    expect((await take(engine, given("b"))).revision).toBe(opened.revision);
  });

  it("with a project.json that has neither id nor title are not taken for another such project", async () => {
    const project = { layers: [{ id: "s", kind: "site", source: "s.csv" }] };
    const { engine } = await openFiles({ "project.json": project, "s.csv": JANUARY });
    const other = { "project.json": project, "s.csv": FEBRUARY };
    expect(await plan(engine, other)).toMatchObject({ project: { isSame: false } });
  });

  it("whose names hold a phone are told without it, and can be chosen by what was told", async () => {
    const phone = "13912345678";
    const { engine } = await openFiles({ [`${phone}.csv`]: JANUARY });
    const files = sourceFiles({ [`${phone}2月.csv`]: FEBRUARY });
    const hidden = await engine.ask("plan", { personal: "hide", files });
    expect(textOf(hidden)).not.toContain(phone);
    const uses = hidden.ok ? hidden.value.items.map(({ use }) => use) : [];
    const taken = await engine.ask("take", { personal: "hide", files, uses });
    expect(taken.ok && taken.value.layers.map(({ rows }) => rows)).toEqual([2]);
    expect(textOf(await engine.ask("document", show))).toContain(`${phone}2月.csv`);
  });
});
