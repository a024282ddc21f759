import { describe, expect, it } from "vitest";
import type { Asked } from "../../../src/contract/contract.ts";
import { textOf } from "../../builders/everyQuestion.ts";
import { on, openFiles } from "../../builders/openFiles.ts";
import { firstCard } from "../../builders/siteRefs.ts";

const PHONE = "13912345678";
const NAME = "王测试";

describe("personal data", () => {
  it("never changes an id, be it a number that looks like a phone", async () => {
    const { engine } = await openFiles({
      "project.json": { layers: [{ id: "a", kind: "site", source: "a.csv", crs: "WGS84" }] },
      "a.csv": `编号,名称,经度,纬度\n${PHONE},甲,106.5,29.5\n${PHONE},乙,106.5,29.5\n`,
    });
    const asked = { ...on("2027-02-18"), personal: "hide", offset: 0, limit: 10 } as const;
    const { rows } = await engine.ask("sites", asked);
    expect(rows.map(({ id }) => id)).toEqual([PHONE, `${PHONE}#2`]);
    const issues = await engine.ask("issues", { ...asked, layer: "a" });
    expect(issues.rows.map(({ code, value }) => [code, value])).toEqual([["duplicate-id", PHONE]]);
  });

  it("never changes what refers to another record by its id, but hides a phone beside a name", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: ["venue", "event", "post", "hazard"].map((kind) => ({
          id: kind,
          kind,
          source: `${kind}.csv`,
          crs: "WGS84",
          columns: {
            id: "id",
            ...(kind === "hazard" ? {} : { name: "name" }),
            ...(kind === "hazard" ? { site: "ref" } : kind === "venue" ? {} : { venue: "ref" }),
          },
        })),
      },
      "venue.csv": `id,name,lng,lat\n${PHONE},广场,106.5,29.5\nW,寺 ${PHONE},106.5,29.5\n`,
      "event.csv": `id,name,ref,start\nE,灯会,${PHONE},2027-02-18\nF,庙会,寺 ${PHONE},2027-02-18\nG,集市,13800138000,\n`,
      "post.csv": `id,name,ref,lng,lat\nP,岗,venue/${PHONE},106.5,29.5\n`,
      "hazard.csv": `id,ref,description\nH,${PHONE},堵塞\n`,
    });
    const hide = { personal: "hide", offset: 0, limit: 10 } as const;
    const written = async (layer: string) =>
      textOf(await engine.ask("export", { ...hide, layer, format: "csv", crs: "WGS84" })).split("\r\n");
    expect((await written("event"))[1]).toContain(`E,灯会,${PHONE}`);
    expect((await written("event"))[2]).not.toContain(PHONE);
    expect((await written("post"))[1]).toContain(`venue/${PHONE}`);
    const issues = async (layer: string) => (await engine.ask("issues", { ...hide, layer })).rows;
    expect((await issues("hazard")).map(({ code, value }) => [code, value])).toEqual([["site-not-found", PHONE]]);
    expect((await issues("event")).map(({ code, value }) => [code, value])).toEqual([
      ["venue-not-found", "13800138000"],
    ]);
    expect(await engine.ask("problems", { personal: "hide", layer: "event", file: "event.csv" })).toContain(
      "G,集市,13800138000,,4,ref,venue-not-found",
    );
  });

  it("is not in the rows that need correcting, by the column or by the household, and their ids are", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", source: "a.csv", crs: "WGS84" },
          { id: "b", kind: "site", source: "b.csv", crs: "WGS84", key: "户号" },
        ],
      },
      "a.csv": `编号,名称,联系人,备注,经度,纬度\n${PHONE},甲,${NAME},问 ${PHONE},,\n`,
      "b.csv": `户号,名称,场所类别,经度,纬度\n${PHONE},${NAME}家,空巢老人,x,29.5\nB,乙楼,高层建筑,,\n`,
    });
    const problems = async (layer: string) =>
      (await engine.ask("problems", { personal: "hide", layer, file: `${layer}.csv` })).split("\r\n");
    expect((await problems("a"))[1]).toMatch(new RegExp(`^${PHONE},甲,,问 [^0-9]+,,,2,,coordinates-missing$`));
    expect((await problems("b")).slice(1, 3)).toEqual([
      `${PHONE},,空巢老人,,,2,经度,coordinates-unreadable`,
      "B,乙楼,高层建筑,,,3,,coordinates-missing",
    ]);
  });

  it("hides the names of households but never a site from the counts", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [{ id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" }],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
    });
    const asked = { ...on("2027-02-18"), personal: "hide" } as const;
    const card = await firstCard(engine, asked);
    expect([card?.row.id, card?.row.name, card?.row.address]).toEqual(["H1", "", ""]);
    expect((await engine.ask("siteTotals", asked)).sites).toBe(1);
  });

  it("does not find what it hides, as it stands or by its pinyin", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" },
          { id: "b", kind: "site", category: "high-rise", source: "b.csv", crs: "WGS84" },
        ],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
      "b.csv": `编号,名称,地址,经度,纬度\nB1,李某大厦,电话 ${PHONE},106.5,29.5\n`,
    });
    const finds = async (q: string, personal: Asked["personal"]) => {
      const asked = { ...on("2027-02-18", { q }), personal, offset: 0, limit: 10 };
      const { total, rows } = await engine.ask("search", asked);
      expect([rows.length, (await engine.ask("siteTotals", asked)).sites]).toEqual([total, total]);
      return rows.map(({ id }) => id);
    };
    expect(await Promise.all(["李某", "limou", "lm", PHONE, "H1"].map((q) => finds(q, "show")))).toEqual([
      ["H1", "B1"],
      ["H1", "B1"],
      ["H1", "B1"],
      ["B1"],
      ["H1"],
    ]);
    expect(await Promise.all(["李某", "limou", "lm", PHONE, "H1"].map((q) => finds(q, "hide")))).toEqual([
      ["B1"],
      ["B1"],
      ["B1"],
      [],
      ["H1"],
    ]);
  });

  it("hides the names of households, and what is said of their hazards, in files too", async () => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          { id: "a", kind: "site", category: "vulnerable-household", source: "a.csv", crs: "WGS84" },
          { id: "h", kind: "hazard", source: "h.csv" },
        ],
      },
      "a.csv": "编号,名称,地址,经度,纬度\nH1,李某家,一路1号,106.5,29.5\n",
      "h.csv": "隐患编号,场所编号,隐患描述,整改状态\nY1,H1,李某家电线老化,未整改\nY2,X,通道堵塞,未整改\n",
    });
    const files = ["a", "h"].map(async (layer) =>
      textOf(await engine.ask("export", { personal: "hide", layer, format: "csv", crs: "WGS84" })),
    );
    expect((await Promise.all(files)).join("")).toBe(
      "id,name,address,category,lng,lat\r\nH1,,,vulnerable-household,106.5,29.5\r\nid,site,description,status,statusWord\r\nY1,H1,,open,\r\nY2,X,通道堵塞,open,未整改\r\n",
    );
  });
});
