import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Edit, Engine } from "../../../src/contract/contract.ts";
import { distancePoints } from "../../../src/core/metres.ts";
import { everyAnswer } from "../../builders/everyAnswer.ts";
import { on, openFiles, sourceFiles } from "../../builders/openFiles.ts";

const asked = on("2027-02-18");
const page = { offset: 0, limit: 10 } as const;

/** A town as an office has it: misspelt sites, rows without a place, words of its own, a row that holds nothing. */
const FILES = {
  "project.json": {
    version: 1,
    title: "示例",
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": `编号,名称,地址,经度,纬度
1,阳光花园小区,滨江路12号,106.5,29.5
2,滨江小学,滨江路30号,106.501,29.501
3,滨江诊所,滨江路12号,,
4,长江旅馆,,,
,,,106.5,
`,
  "h.csv": `场所名称,隐患描述,整改状态,发现日期
阳光小区,堵塞,未整改,2027-01-01
阳光小区,锁闭,未整改,2027-01-02
滨江小学,缺损,搁置,2027-01-02
某某公司,缺损,未整改,2027-01-02
`,
};

const decisionsOf = async (engine: Engine) =>
  (await engine.ask("decisions", { personal: "show" })).map(({ type, layer, rows }) => `${type} ${layer} ${rows}`);

const make = async (engine: Engine, edit: Edit) => {
  const made = await engine.ask("edit", { personal: "show", edit });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

describe("what wants a decision", () => {
  it("is gathered by what mends it, with how many rows it helps", async () => {
    const { engine } = await openFiles(FILES);
    expect(await decisionsOf(engine)).toEqual(["names h 3", "words h 1", "rejected s 1", "places s 2"]);
    const [, words] = await engine.ask("decisions", { personal: "show" });
    expect(words).toMatchObject({ code: "status-unknown", column: "整改状态", words: [{ word: "搁置", rows: 1 }] });
  });

  it("comes with the likeliest sites of a name, and is gone once it is said what the name means", async () => {
    const { engine } = await openFiles(FILES);
    const { total, rows } = await engine.ask("unlinked", { personal: "show", layer: "h", ...page });
    expect([total, rows.map(({ word, rows: times }) => `${word} ${times}`)]).toEqual([2, ["阳光小区 2", "某某公司 1"]]);
    expect(rows[0]?.targets[0]).toMatchObject({ ref: "s/1", name: "阳光花园小区" });
    expect(rows[1]?.targets).toEqual([]);
    const sure = await engine.ask("unlinked", { personal: "show", layer: "h", ...page, least: 0.5 });
    expect(sure.rows.map(({ word }) => word)).toEqual(["阳光小区"]);
    await make(engine, { type: "alias", alias: { layer: "h", word: "阳光小区", target: "s/1" } });
    expect((await decisionsOf(engine))[0]).toBe("names h 1");
  });

  it("takes traditional characters for the simplified ones of a name", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "s", kind: "site", source: "s.csv" },
          { id: "h", kind: "hazard", source: "h.csv" },
        ],
      },
      "s.csv": "编号,单位名称,地址,经度,纬度\n1,華僑飯店,一路1号,106.5,29.5\n2,東方花園1号楼,二路120号1栋,106.6,29.6\n",
      "h.csv": "单位名称,隐患描述\n华侨饭店,堵塞\n东方花园1号楼,锁闭\n",
    });
    const { rows } = await engine.ask("unlinked", { personal: "show", layer: "h", ...page, least: 0.85 });
    expect(rows.map(({ word, targets }) => `${word} ${targets[0]?.name} ${targets[0]?.likeness}`)).toEqual([
      "东方花园1号楼 東方花園1号楼 1",
      "华侨饭店 華僑飯店 1",
    ]);
  });

  it("is gone once a word was taught, in this file and in next month's", async () => {
    const { engine } = await openFiles(FILES);
    const taught = await make(engine, {
      type: "teach",
      layer: "h",
      field: "status",
      word: "搁置",
      value: "in-progress",
    });
    expect(taught.unknownKeys).toEqual([]);
    expect((await decisionsOf(engine)).some((one) => one.startsWith("words"))).toBe(false);
    const { rows } = await engine.ask("hazards", {
      ...asked,
      which: "all",
      sort: { by: "days", descending: false },
      ...page,
    });
    expect(rows.find(({ siteName }) => siteName === "滨江小学")?.status).toBe("in-progress");
    const { project } = await engine.ask("document", asked);
    expect((JSON.parse(project) as { layers: object[] }).layers[1]).toMatchObject({
      words: { status: { 搁置: "in-progress" } },
    });
  });

  it.each([
    ["level", "隐患级别", "特别", "major"],
    ["supervision", "挂牌督办", "镇里挂的", "street"],
    ["usable", "状态", "带病运行", "false"],
    ["category", "类别", "小旅店儿", "hotel"],
    ["rule", "规定", "不让放", "forbidden"],
  ])("of %s is understood as it was taught", async (field, heading, word, value) => {
    const kind = field === "usable" ? "hydrant" : field === "category" ? "site" : field === "rule" ? "zone" : "hazard";
    const named = kind === "hazard" ? "场所名称" : "名称";
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "x", kind, source: "x.csv", crs: "WGS84", columns: { [field]: heading } }] },
      "x.csv": `${named},${heading},经度,纬度\n甲,${word},106.5,29.5\n`,
    });
    const wordsLeft = async () =>
      (await engine.ask("decisions", { personal: "show" })).filter(({ type }) => type === "words").length;
    expect(await wordsLeft()).toBe(1);
    await make(engine, { type: "teach", layer: "x", field, word, value });
    expect(await wordsLeft()).toBe(0);
  });

  it("comes with places by the addresses of what stands on the map", async () => {
    const { engine } = await openFiles(FILES);
    const { total, rows } = await engine.ask("unplaced", { personal: "show", layer: "s", ...page, proposed: true });
    expect([total, rows.map(({ ref, proposal }) => [ref, proposal?.lng, proposal?.lat, proposal?.by])]).toEqual([
      1,
      [["s/3", 106.5, 29.5, ["阳光花园小区"]]],
    ]);
  });
});

describe("a correction that is tried", () => {
  const place = (id: string): Edit => ({
    type: "place",
    placement: { layer: "s", id, lng: 106.5, lat: 29.5, name: "", address: "", how: "by-hand" },
  });

  it("says what it would change, and changes nothing", async () => {
    const { engine, opened } = await openFiles(FILES);
    const edit: Edit = { type: "many", edits: [place("3"), place("4")] };
    const tried = await engine.ask("trial", { personal: "show", edit });
    expect(tried).toMatchObject({
      ok: true,
      value: { layers: [{ id: "s", before: { notOnMap: 2 }, after: { notOnMap: 0 } }], moved: { records: 0 } },
    });
    expect((await engine.ask("project", asked)).revision).toBe(opened.revision);
    const made = await make(engine, edit);
    expect([made.layers[0]?.notOnMap, made.revision, made.history.undo]).toEqual([0, opened.revision + 1, edit]);
    await engine.ask("undo", asked);
    expect(await everyAnswer(engine)).toEqual(await everyAnswer((await openFiles(FILES)).engine));
  });

  it("says how far another system would move its points", async () => {
    const { engine } = await openFiles(FILES);
    const edit: Edit = { type: "set-layer", layer: "s", key: "crs", value: "GCJ02" };
    const tried = await engine.ask("trial", { personal: "show", edit });
    if (!tried.ok) throw new Error(tried.error.code);
    expect(tried.value.moved.records).toBe(2);
    expect(tried.value.moved.metres).toBeGreaterThan(400);
    expect(tried.value.moved.metres).toBeLessThan(600);
    const lengths = tried.value.moved.places.map((place) => distancePoints(...place));
    expect(lengths).toHaveLength(2);
    for (const length of lengths) expect(Math.abs(length - tried.value.moved.metres)).toBeLessThan(5);
  });

  it("names at most five hundred of the places that it would move, from all parts of the file", async () => {
    const points = Array.from({ length: 1200 }, (_, i) => `${i},点${i},${106 + i / 2000},29.5`);
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }] },
      "a.csv": `编号,名称,经度,纬度\n${points.join("\n")}\n`,
    });
    const edit: Edit = { type: "set-layer", layer: "a", key: "crs", value: "BD09" };
    const tried = await engine.ask("trial", { personal: "show", edit });
    if (!tried.ok) throw new Error(tried.error.code);
    const { records, places } = tried.value.moved;
    expect([records, places.length, places[0]?.[0]]).toEqual([1200, 500, 106]);
    expect(places.at(-1)![0]).toBeGreaterThan(106.59);
  });

  it("says how many hazards a word would bring to another stage", async () => {
    const rows = ["1,电线老化,未整改", "2,堆物,挂牌已办", "3,堵塞,挂牌已办", "4,堵塞,挂牌已办"];
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "h", kind: "hazard", source: "h.csv" }] },
      "h.csv": `编号,隐患描述,整改状态\n${rows.join("\n")}\n`,
    });
    const edit: Edit = { type: "teach", layer: "h", field: "status", word: "挂牌已办", value: "in-progress" };
    expect(await engine.ask("trial", { personal: "show", edit })).toMatchObject({
      value: { stages: [{ from: "open", to: "in-progress", hazards: 3 }], moved: { places: [] } },
    });
  });

  it("is refused where the correction would be", async () => {
    const { engine } = await openFiles(FILES);
    const edit: Edit = {
      type: "many",
      edits: [place("3"), { type: "set-layer", layer: "x", key: "crs", value: "BD09" }],
    };
    expect(await engine.ask("trial", { personal: "show", edit })).toMatchObject({
      ok: false,
      error: { code: "layer-absent", subject: "x" },
    });
  });
});

it("a project that is saved again once it was opened anew is the same zip, to the letter", async () => {
  const files = (name: string) => ({
    "a.csv": `编号,名称,地址\n1,${name},路\n`,
    "a#.csv": "编号,名称,地址\n2,乙,街\n",
  });
  const { engine } = await openFiles(files("甲"));
  const given = sourceFiles({ "a.csv": files("丙")["a.csv"] });
  const taken = await engine.ask("take", { personal: "show", files: given });
  expect(taken.ok && taken.value.history.undo).not.toBeNull();
  const zipOf = async (by: Engine) => {
    const saved = await by.ask("save", { personal: "show" });
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value;
  };
  const zip = await zipOf(engine);
  expect(Object.keys(unzipSync(zip))).toEqual(["a#.csv", "a.csv", "project.json"]);
  const again = await openFiles(unzipSync(zip) as Record<string, Uint8Array<ArrayBuffer>>);
  expect(Buffer.from(await zipOf(again.engine)).equals(Buffer.from(zip))).toBe(true);
});

it("a project that is saved is one zip, and says the same when it is opened again", async () => {
  const { engine } = await openFiles(FILES);
  await make(engine, { type: "set-project", key: "title", value: "滨江街道" });
  await make(engine, { type: "alias", alias: { layer: "h", word: "阳光小区", target: "s/1" } });
  const saved = await engine.ask("save", { personal: "show" });
  if (!saved.ok) throw new Error(saved.error.code);
  const members = unzipSync(saved.value);
  expect(Object.keys(members).sort()).toEqual(["aliases.csv", "h.csv", "project.json", "s.csv"]);
  const text = (name: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(members[name]);
  const again = await openFiles(Object.fromEntries(Object.keys(members).map((name) => [name, text(name)])));
  const said = async (engine: Engine) => {
    const { document: _, ...answers } = (await everyAnswer(engine)) as Record<string, unknown>;
    return answers;
  };
  const strip = (value: Record<string, unknown>) => JSON.stringify(value).replace(/"aliases":"aliases.csv",?/g, "");
  expect(strip(await said(again.engine))).toEqual(strip(await said(engine)));
});

describe("a venue that is looked for", () => {
  const VENUES = {
    "project.json": { layers: [{ id: "v", kind: "venue", source: "v.csv", crs: "WGS84" }] },
    "v.csv":
      "编号,场地名称,地址,经度,纬度\nV1,文化广场,滨江路1号,106.5,29.5\nV2,滨江体育馆,望江路2号,106.5,29.5\nV3,老戏台 13912345678,一路3号,106.5,29.5\n",
  };
  const found = async (q: string, personal: "show" | "hide" = "show") => {
    const { engine } = await openFiles(VENUES);
    const { total, rows } = await engine.ask("searchVenues", { personal, q, ...page });
    return [total, ...rows.map(({ ref, name }) => `${ref} ${name}`)];
  };

  it.each([
    ["滨江", [2, "v/V2 滨江体育馆", "v/V1 文化广场"]],
    ["whgc", [1, "v/V1 文化广场"]],
    ["v3", [1, "v/V3 老戏台 13912345678"]],
    ["没有", [0]],
    [" ", [0]],
  ])("by %j is found by name, pinyin, address or id, best fit first", async (q, venues) => {
    expect(await found(q)).toEqual(venues);
  });

  it("is not found by what may not be told", async () => {
    expect(await found("1391234", "hide")).toEqual([0]);
    expect(await found("戏台", "hide")).toEqual([1, "v/V3 老戏台 •••"]);
  });
});
