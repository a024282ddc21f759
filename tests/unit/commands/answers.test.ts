import { describe, expect, it } from "vitest";
import { check } from "../../../scripts/commands/check.ts";
import { patrol } from "../../../scripts/commands/patrol.ts";
import { periods } from "../../../scripts/commands/periods.ts";
import { query } from "../../../scripts/commands/query.ts";
import { tally } from "../../../scripts/commands/tally.ts";
import { layer } from "../../builders/layer.ts";
import type { Files } from "../../builders/openFiles.ts";
import { runCommand } from "../../builders/runCommand.ts";
import { row, workbook } from "../../builders/workbook.ts";

const TOWN: Files = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      layer("s", "site", { category: "high-rise" }),
      layer("h", "hazard"),
      layer("v", "venue", { columns: { always: "always" } }),
      layer("w", "venue"),
      layer("e", "event"),
      layer("x", "hydrant"),
    ],
  },
  "s.csv": "编号,名称,经度,纬度\n1,甲楼,106.5,29.501\n",
  "h.csv": "隐患编号,场所编号,隐患描述,整改状态,发现日期\nH1,1,堵塞,未整改,2027-02-17\n",
  "v.csv": "id,name,lng,lat,always\nV,广场,106.5,29.5,是\nU,寺,106.6,29.5,\n",
  "w.csv": "id,name,lng,lat\nV,另一广场,106.7,29.5\n",
  "e.csv":
    "活动编号,活动名称,活动场所,开始时间,结束时间\nE,灯会,v/V,2027-02-20 18:00,2027-02-20 21:00\nF,庙会,w/V,2027-02-20,\n",
  "x.csv": "编号,可用状态,经度,纬度\nX,损坏,106.5,29.5\n",
};
const project = (more: object): Files => ({ "project.json": { asOf: "2027-02-18", layers: [], ...more } });
const keysOf = (value: unknown) => Object.keys(value as object).sort();

describe("periods", () => {
  it("names the built-in ones in Chinese, and a project's own as it does, by their id where nothing names them", async () => {
    const files = project({
      periods: [
        { id: "little-new-year-2027", start: "2027-01-31", end: "2027-01-31" },
        { id: "npc-2027", name: "人大会议", start: "2027-03-04", end: "2027-03-11" },
        { id: "fair", start: "2027-05-01", end: "2027-05-02" },
      ],
    });
    const { code, out, said } = await runCommand(periods, files, "--year", "2027");
    const answer = JSON.parse(out) as { periods: { id: string; name: string }[] };
    expect([code, said]).toEqual([0, ""]);
    expect(answer.periods.map(({ id, name }) => `${id} ${name}`)).toEqual([
      "new-year-2027 元旦",
      "shopping-newyear-2027 年货节",
      "little-new-year-2027 小年",
      "new-years-eve-2027 除夕",
      "spring-festival-2027 春节",
      "lantern-2027 元宵",
      "npc-2027 人大会议",
      "qingming-2027 清明",
      "fair fair",
      "fire-month-2027 消防宣传月",
      "shopping-1111-2027 双 11",
      "shopping-1212-2027 双 12",
    ]);
    expect(keysOf(answer.periods[0])).toEqual(["confirmed", "end", "id", "leadDays", "name", "start"]);
  });
});

describe("query", () => {
  it("answers in the shape of the contract, with the period's name", async () => {
    const { code, out, said } = await runCommand(query, TOWN, "--venue", "v/V");
    const answer = JSON.parse(out);
    const [venue] = answer.venues;
    expect([code, said]).toEqual([0, ""]);
    expect(keysOf(answer)).toEqual(["asOf", "notPlaced", "period", "union", "venues"]);
    expect(answer.period).toMatchObject({ id: "lantern-2027", name: "元宵", start: "2027-02-19", end: "2027-02-21" });
    expect(venue).toMatchObject({ id: "V", layer: "v", name: "广场", radius: 1000, rings: [200, 500, 1000] });
    expect(venue.events).toMatchObject([{ id: "E", start: "2027-02-20 18:00", end: "2027-02-20 21:00" }]);
    expect(venue.sites).toEqual([
      {
        id: "1",
        layer: "s",
        category: "high-rise",
        name: "甲楼",
        status: "open",
        major: false,
        distance: 110.8,
        new: true,
        worse: false,
      },
    ]);
    expect(venue.hydrants).toMatchObject([{ id: "X", layer: "x", usable: false, distance: 0 }]);
    expect(answer.union).toMatchObject({ sites: 1, byStatus: { open: 1, overdue: 0 }, byCategory: { "high-rise": 1 } });
    expect(keysOf(answer.union.byStatus)).toHaveLength(7);
  });

  it("tells an event's day without a time as the day", async () => {
    const { out } = await runCommand(query, TOWN, "--venue", "w/V", "--period", "lantern-2027");
    expect(JSON.parse(out).venues[0].events).toMatchObject([{ id: "F", start: "2027-02-20", end: null }]);
  });

  it.each([
    ["a venue that is not there", ["--venue", "Z"], 'no venue "Z"; query without --venue lists the ids'],
    ["a bare id of two venues", ["--venue", "V"], 'several venues "V": v/V, w/V'],
    [
      "a period that is not there",
      ["--period", "easter-2027"],
      'no period "easter-2027"; the command periods lists the ids',
    ],
    ["a radius of nothing", ["--radius", "0"], '--radius must be a number above 0, not "0"'],
    ["a radius without an end", ["--radius", "Infinity"], '--radius must be a number above 0, not "Infinity"'],
    ["a radius in another notation", ["--radius", "0x10"], '--radius must be a number above 0, not "0x10"'],
    ["a radius in blanks", ["--radius", " 5 "], '--radius must be a number above 0, not " 5 "'],
    ["a radius beyond the limit", ["--radius", "50001"], '--radius must be at most 50000 metres, not "50001"'],
    ["an option that swallows the next", ["--period", "--venue", "V"], "option --period needs a value"],
    ["a day that does not exist", ["--as-of", "2027-02-30"], '--as-of must be a day YYYY-MM-DD, not "2027-02-30"'],
    ["an option of nobody", ["--colour", "red"], "unknown option --colour"],
  ])("cannot run for %s", async (_, args, message) => {
    expect(await runCommand(query, TOWN, ...args)).toEqual({ code: 2, out: "", said: message });
  });

  it("takes a bare id that one venue has", async () => {
    const { code, out } = await runCommand(query, TOWN, "--venue", "U");
    expect([code, JSON.parse(out).venues.map(({ id }: { id: string }) => id)]).toEqual([0, ["U"]]);
  });
});

describe("a layer that failed", () => {
  it.each([
    ["query", query],
    ["tally", tally],
    ["periods", periods],
    ["patrol", patrol],
  ])("stands with its error in the answer of %s", async (_, command) => {
    const layers = [layer("s", "site", { category: "high-rise" }), layer("none", "hydrant")];
    const files = { ...TOWN, "project.json": { asOf: "2027-02-18", layers } };
    const { code, out, said } = await runCommand(command, files);
    const error = { code: "file-missing", subject: "none.csv", detail: "ENOENT" };
    expect([code, JSON.parse(out).layers]).toEqual([1, [{ id: "none", error }]]);
    expect(said).toBe("guatu: layer none: none.csv: file-missing (ENOENT)\n");
  });
});

describe("the day that is meant", () => {
  it("is named on standard error when it is today", async () => {
    const { out, said } = await runCommand(tally, project({ asOf: "today" }));
    const { asOf } = JSON.parse(out);
    expect(said).toBe(`guatu: as of ${asOf}, today in Asia/Shanghai\n`);
  });
});

describe("check", () => {
  it("says which sheets of a workbook it did not read", async () => {
    const sheet = (name: string, id: string) => ({ name, rows: row(1, "编号", "名称") + row(2, id, "甲") });
    const files = {
      ...project({ layers: [{ id: "s", kind: "site", source: "t.xlsx" }] }),
      "t.xlsx": workbook({ sheets: [sheet("滨江", "1"), sheet("新桥", "2")] }),
    };
    const { code, said } = await runCommand(check, files);
    expect([code, said]).toEqual([0, "guatu: layer s: t.xlsx: read the sheet 滨江, not 新桥\n"]);
  });

  it("lists every layer in the project's order, one that cannot be understood with the kind it names", async () => {
    const layers = [
      layer("none", "hazard"),
      layer("shops", "shop"),
      layer("s", "site", { category: "high-rise" }),
      { id: "s", kind: "hydrant", source: "x.csv" },
      { id: "nothing", kind: "area" },
      { id: "untold", source: "a.csv" },
      layer("x", "hydrant"),
    ];
    const files = { ...TOWN, "project.json": { layers }, "s.csv": "编号,名称,经度,纬度\n1,甲楼,x,29.5\n" };
    const { code, out } = await runCommand(check, files);
    const listed = JSON.parse(out).layers as {
      id: string;
      kind: string;
      issues: unknown[];
      error?: { code: string };
    }[];
    expect(listed.map(({ id, kind, issues, error }) => [id, kind, issues.length, error?.code])).toEqual([
      ["none", "hazard", 0, "file-missing"],
      ["shops", "shop", 0, "kind-unknown"],
      ["s", "site", 1, undefined],
      ["s", "hydrant", 0, "layer-invalid"],
      ["nothing", "area", 0, "layer-invalid"],
      ["untold", null, 0, "layer-invalid"],
      ["x", "hydrant", 0, undefined],
    ]);
    expect(code).toBe(1);
  });

  it("does not take a file of the basemap for a layer", async () => {
    const basemap = { type: "geojson", layers: { water: "../water.geojson" } };
    const ran = await runCommand(check, project({ basemap }));
    expect([ran.code, JSON.parse(ran.out), ran.said]).toEqual([
      0,
      { layers: [] },
      "guatu: basemap.water: file-outside (../water.geojson)\n",
    ]);
  });
});

describe("the exit code", () => {
  it.each<[string, Files, number]>([
    ["all is well", {}, 0],
    ["an event has no venue", { "e.csv": "活动名称,活动场所,开始时间\n灯会,河边,2027-02-20\n" }, 1],
    ["a file is missing", { "project.json": { layers: [layer("none", "site")] } }, 1],
    ["the project is of a later version", { "project.json": { version: 2 } }, 2],
    ["the project is no JSON", { "project.json": "{" }, 2],
  ])("when %s", async (_, files, code) => {
    expect((await runCommand(check, { ...TOWN, ...files })).code).toBe(code);
  });
});
