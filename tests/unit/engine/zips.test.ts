import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { row, workbook } from "../../builders/workbook.ts";

const CSV = "编号,名称,经度,纬度\nA1,甲,106.5,29.5\n";
const GBK: Readonly<Record<string, number[]>> = {
  高: [0xb8, 0xdf],
  层: [0xb2, 0xe3],
  建: [0xbd, 0xa8],
  筑: [0xd6, 0xfe],
  社: [0xc9, 0xe7],
  区: [0xc7, 0xf8],
  囧: [0x87, 0xe5],
  目: [0xc4, 0xbf],
};
const gbk = (text: string): number[] => [...text].flatMap((sign) => GBK[sign] ?? [sign.charCodeAt(0)]);

/** A zip whose names are written as GBK without the UTF-8 flag, as Windows packs them in China. `host` 3 is Unix. */
function zipOf(
  files: Readonly<Record<string, string>>,
  options: { readonly names?: "gbk" | "utf-8 without flag"; readonly host?: number } = {},
): Uint8Array<ArrayBuffer> {
  if (options.names === undefined)
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  const raw = Object.keys(files).map((path) => (options.names === "gbk" ? gbk(path) : [...strToU8(path)]));
  // fflate writes ASCII names without the flag: names of the same length stand in, and are written over.
  const stand = raw.map((bytes, i) => `${i}`.padEnd(bytes.length, "x"));
  const zip = zipSync(Object.fromEntries(Object.values(files).map((text, i) => [stand[i]!, strToU8(text)])));
  stand.forEach((name, i) => {
    const wanted = strToU8(name);
    for (let at = 0; at < zip.length; at++) {
      if (!wanted.every((byte, k) => zip[at + k] === byte)) continue;
      zip.set(raw[i]!, at);
      if (zip[at - 46] === 0x50 && zip[at - 44] === 1) zip[at - 41] = options.host ?? 0;
    }
  });
  return zip;
}

async function open(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, name = Object.keys(files)[0]!) {
  const engine = createEngine();
  const opened = await engine.ask("open", {
    personal: "show",
    source: { type: "files", name, files: Object.entries(files).map(([path, content]) => ({ path, content })) },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
const filesOf = (opened: Awaited<ReturnType<typeof open>>) =>
  opened.layers.map(({ files, loaded, error }) => [files[0]?.file ?? "", error?.code ?? loaded]);

describe("a zip that was dropped", () => {
  it("with a project opens as that project, wherever in it", async () => {
    const project = JSON.stringify({
      title: "一张图",
      layers: [{ id: "a", kind: "site", source: "台账/a.csv", crs: "WGS84" }],
    });
    const opened = await open({
      "x.zip": zipOf({ "示例/project.json": project, "示例/台账/a.csv": CSV, "__MACOSX/示例/._project.json": "x" }),
    });
    expect([opened.project.title, filesOf(opened)]).toEqual(["一张图", [["台账/a.csv", 1]]]);
  });

  it("of loose ledgers is guessed, and named as the zip", async () => {
    const opened = await open({
      "三月.zip": zipOf({ "高层建筑.csv": CSV, "readme.md": "x", "sub/.DS_Store": "x", "~$a.xlsx": "x" }),
    });
    expect([opened.project.title, filesOf(opened), opened.categories]).toEqual([
      "三月",
      [["高层建筑.csv", 1]],
      ["high-rise"],
    ]);
  });

  it.each([
    ["GBK", { names: "gbk" } as const, "高层建筑/社区囧.csv"],
    ["GBK that could be Greek", { names: "gbk" } as const, "目目.csv"],
    ["UTF-8 without saying so, as macOS packs", { names: "utf-8 without flag", host: 3 } as const, "é.csv"],
    ["UTF-8 without saying so, from Windows", { names: "utf-8 without flag" } as const, "高层.csv"],
  ])("has its names right in %s", async (_, options, path) => {
    expect(filesOf(await open({ "a.zip": zipOf({ [path]: CSV }, options) }))).toEqual([[path, 1]]);
  });

  it("may have folders parted by backslashes", async () => {
    expect(filesOf(await open({ "a.zip": zipOf({ "sub\\a.csv": CSV }) }))).toEqual([["sub/a.csv", 1]]);
  });

  it("beside others keeps its files apart from theirs", async () => {
    const opened = await open({
      "a.zip": zipOf({ "x.csv": CSV }),
      "b.zip": zipOf({ "x.csv": CSV }),
      "x.csv": strToU8(CSV) as Uint8Array<ArrayBuffer>,
    });
    expect(filesOf(opened)).toEqual([
      ["a/x.csv", 1],
      ["b/x.csv", 1],
      ["x.csv", 1],
    ]);
  });

  it("may hold a workbook", async () => {
    const book = workbook({
      sheets: [{ rows: row(1, "编号", "名称", "经度", "纬度") + row(2, "A1", "甲", "106.5", "29.5") }],
    });
    expect(filesOf(await open({ "a.zip": zipSync({ "表.xlsx": book }) }))).toEqual([["表.xlsx", 1]]);
    expect(filesOf(await open({ "wrong.zip": book }))).toEqual([["wrong.zip", 1]]);
  });

  it("that is cut off is a layer that failed", async () => {
    const opened = await open({
      "a.zip": zipOf({ "a.csv": CSV }).slice(0, 60),
      "b.csv": strToU8(CSV) as Uint8Array<ArrayBuffer>,
    });
    expect(opened.layers.map(({ id, error, loaded }) => [id, error?.code ?? loaded])).toEqual([
      ["a", "archive-broken"],
      ["b", 1],
    ]);
  });

  it("cannot lead out of itself", async () => {
    expect(filesOf(await open({ "a.zip": zipOf({ "../../etc/a.csv": CSV }) }))).toEqual([["etc/a.csv", 1]]);
  });
});

describe("a layer of a workbook", () => {
  const book = workbook({
    sheets: [
      { name: "一", rows: row(1, "编号", "名称", "经度", "纬度") + row(2, "007", "甲", "106.5", "29.5") },
      { name: "二", rows: row(1, "编号", "名称") + row(2, "B", "乙") },
    ],
  });
  const layer = async (change: object) => {
    const project = JSON.stringify({ layers: [{ id: "a", kind: "site", source: "表.xlsx", crs: "WGS84", ...change }] });
    return (await open({ "project.json": strToU8(project) as Uint8Array<ArrayBuffer>, "表.xlsx": book })).layers[0]!;
  };

  it("has the sheet that it names, and says which", async () => {
    expect((await layer({ sheet: "二" })).files).toMatchObject([{ file: "表.xlsx", sheet: "二", encoding: "xlsx" }]);
    expect((await layer({})).files).toMatchObject([{ sheet: "一" }]);
  });

  it("names the sheets that nobody reads, where none was named; empty and hidden ones are not missed", async () => {
    const sheets = [
      { name: "滨江", rows: row(1, "编号", "名称") + row(2, "1", "甲") },
      { name: "新桥", rows: row(1, "编号", "名称") + row(2, "2", "乙") },
      { name: "说明", rows: row(1, "填表说明") + row(2, "逐项填写") },
      { name: "Sheet4", rows: "" },
      { name: "旧", state: "hidden", rows: row(1, "编号", "名称") + row(2, "3", "丙") },
    ];
    const town = workbook({ sheets });
    const [loose] = (await open({ "台账.xlsx": town })).layers;
    expect(loose?.files).toMatchObject([{ sheet: "滨江", unreadSheets: ["新桥", "说明"] }]);
    const layers = [{}, { sheet: "新桥" }].map((more, i) => ({ id: `${i}`, kind: "site", source: "t.xlsx", ...more }));
    const opened = await open({
      "project.json": strToU8(JSON.stringify({ layers })) as Uint8Array<ArrayBuffer>,
      "t.xlsx": town,
    });
    expect(opened.layers.map(({ files }) => files[0]?.unreadSheets)).toEqual([["说明"], undefined]);
  });

  it("fails by name where the sheet is not there", async () => {
    expect((await layer({ sheet: "三" })).error).toEqual({
      code: "sheet-missing",
      subject: "表.xlsx",
      detail: "一、二",
    });
  });
});
