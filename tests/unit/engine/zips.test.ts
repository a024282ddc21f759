import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../../src/engine/engine.ts";
import { failureSentence, lateWords } from "../../../src/words/wordsOf.ts";
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

/** A zip with members under other names of the same length, to write those that no packer writes. */
function renamed(zip: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const wanted = strToU8(from);
  for (let at = 0; at < zip.length; at++) if (wanted.every((byte, i) => zip[at + i] === byte)) zip.set(strToU8(to), at);
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

  it.each(["../../etc/a.csv", "/etc/a.csv", "..\\etc\\a.csv", "x/../etc/./a.csv"])(
    "cannot lead out of itself by %s",
    async (path) => {
      expect(filesOf(await open({ "a.zip": zipOf({ [path]: CSV }) }))).toEqual([["etc/a.csv", 1]]);
    },
  );
});

describe("a member that cannot be trusted is a layer that failed, by its own name and its zip's", () => {
  const OTHER = CSV.replace("甲", "乙");
  const stored = (text: string) => zipSync({ "a.csv": strToU8(text) }, { level: 0 });
  const damaged = () => {
    const zip = stored(CSV);
    zip[zip.indexOf(0x31)] = 0x32;
    return zip;
  };
  const locked = () => {
    const zip = stored(CSV);
    const directory = zip.length - 22 - 46 - "a.csv".length;
    zip[directory + 8] = 1;
    return zip;
  };
  const link = (os: number) =>
    zipSync({ "a.csv": [strToU8("../secret.csv"), { os, attrs: (0o120777 << 16) >>> 0 }] }) as Uint8Array<ArrayBuffer>;

  it.each<[string, Uint8Array<ArrayBuffer>, object]>([
    ["of which one byte was turned", damaged(), { code: "archive-broken", detail: "crc" }],
    ["that is locked", locked(), { code: "archive-broken", detail: "encrypted" }],
    ["that is a link, as Unix packs it", link(3), { code: "file-is-link" }],
    ["that is a link, as macOS packs it", link(19), { code: "file-is-link" }],
    [
      "that is there twice",
      renamed(zipOf({ "a.csv": CSV, "b.csv": OTHER }), "b.csv", "a.csv"),
      { code: "file-duplicate" },
    ],
    [
      "that is there three times, twice alike",
      renamed(zipOf({ "a.csv": CSV, "b.csv": OTHER, "c.csv": OTHER }), "b.csv", "a.csv").map((byte, at, zip) =>
        byte === 0x63 && zip[at + 1] === 0x2e ? 0x61 : byte,
      ),
      { code: "file-duplicate" },
    ],
    [
      "that comes again from outside",
      renamed(zipOf({ "a.csv": CSV, "xx/b.csv": OTHER }), "xx/b", "../a"),
      { code: "file-duplicate" },
    ],
    [
      "that comes again with a backslash",
      renamed(zipOf({ "x/a.csv": CSV, "y/a.csv": OTHER }), "y/a", "x\\a"),
      { code: "file-duplicate" },
    ],
  ])("%s", async (_, zip, error) => {
    const opened = await open({ "三月.zip": zip });
    expect(opened.layers.map(({ loaded, error: failure }) => [loaded, failure])).toEqual([
      [
        0,
        {
          subject: expect.stringMatching(/a\.csv$/),
          archive: "三月.zip",
          ...error,
        },
      ],
    ]);
    for (const language of ["zh", "en"] as const) {
      const sentence = failureSentence(await lateWords(language, "failures"), opened.layers[0]!.error!);
      for (const part of ["三月.zip", "a.csv"]) expect(sentence).toContain(part);
    }
  });

  it("project.json too", async () => {
    const engine = createEngine();
    const content = renamed(zipOf({ "project.json": "{}", "qroject.json": "[]" }), "qroject", "project");
    const source = { type: "files", name: "x.zip", files: [{ path: "x.zip", content }] } as const;
    expect(await engine.ask("open", { personal: "show", source })).toEqual({
      ok: false,
      error: { code: "file-duplicate", subject: "project.json", archive: "x.zip" },
    });
  });

  it("but of one that is there twice with the same content either serves", async () => {
    const zip = renamed(zipOf({ "a.csv": CSV, "b.csv": CSV }), "b.csv", "a.csv");
    expect(filesOf(await open({ "a.zip": zip }))).toEqual([["a.csv", 1]]);
  });

  it("names that differ by case alone are two files", async () => {
    expect(filesOf(await open({ "a.zip": zipOf({ "a.csv": CSV, "A.csv": OTHER }) }))).toEqual([
      ["a.csv", 1],
      ["A.csv", 1],
    ]);
  });

  it("files of one name, dropped together from two folders, are not taken for each other", async () => {
    const files = [CSV, OTHER].map((text) => ({ path: "a.csv", content: strToU8(text) as Uint8Array<ArrayBuffer> }));
    const source = { type: "files", name: "a.csv", files } as const;
    const opened = await createEngine().ask("open", { personal: "show", source });
    expect(opened.ok && opened.value.layers.map(({ error }) => error)).toEqual([
      { code: "file-duplicate", subject: "a.csv" },
    ]);
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

  it("names the sheets that nobody reads, where none was named; empty and hidden ones, and how to fill them in, are not missed", async () => {
    const sheets = [
      { name: "滨江", rows: row(1, "编号", "名称") + row(2, "1", "甲") },
      { name: "新桥", rows: row(1, "编号", "名称") + row(2, "2", "乙") },
      { name: "说明", rows: row(1, "填表说明") + row(2, "逐项填写") },
      { name: "Sheet4", rows: "" },
      { name: "旧", state: "hidden", rows: row(1, "编号", "名称") + row(2, "3", "丙") },
    ];
    const town = workbook({ sheets });
    const [loose] = (await open({ "台账.xlsx": town })).layers;
    expect(loose?.files).toMatchObject([{ sheet: "滨江", unreadSheets: ["新桥"] }]);
    const layers = [{}, { sheet: "新桥" }].map((more, i) => ({ id: `${i}`, kind: "site", source: "t.xlsx", ...more }));
    const opened = await open({
      "project.json": strToU8(JSON.stringify({ layers })) as Uint8Array<ArrayBuffer>,
      "t.xlsx": town,
    });
    expect(opened.layers.map(({ files }) => files[0]?.unreadSheets)).toEqual([undefined, undefined]);
  });

  it("fails where two of its parts have one name and tell different things", async () => {
    const twice = (text: string) =>
      renamed(zipSync({ ...unzipSync(book), "xl/workbook.xmX": strToU8(text) }), "xl/workbook.xmX", "xl/workbook.xml");
    expect((await open({ "a.xlsx": twice("<workbook/>") })).layers[0]?.error).toEqual({
      code: "archive-broken",
      subject: "a.xlsx",
      detail: "2 x xl/workbook.xml",
    });
    const same = strFromU8(unzipSync(book)["xl/workbook.xml"]!);
    expect((await open({ "a.xlsx": twice(same) })).layers[0]?.loaded).toBe(1);
  });

  it("fails by name where the sheet is not there", async () => {
    expect((await layer({ sheet: "三" })).error).toEqual({
      code: "sheet-missing",
      subject: "表.xlsx",
      detail: "一、二",
    });
  });
});
