import { describe, expect, it } from "vitest";
import { on, openFiles } from "../builders/openFiles.ts";

const MANY = 30_000;
const asked = on("2027-02-18");
const numbers = Array.from({ length: MANY }, (_, i) => i);

/** A ledger in which thousands say the same word: what looks through all of them for each of them would not end in time. */
describe("thousands that share a word", () => {
  it("of a name: sites, and hazards that name them", async () => {
    const { engine, opened } = await openFiles({
      "project.json": {
        categories: [{ id: "rental", title: "出租屋", personal: true }],
        layers: [
          { id: "s", kind: "site", category: "shop", source: "s.csv", crs: "WGS84" },
          { id: "r", kind: "site", category: "rental", source: "r.csv", crs: "WGS84" },
          { id: "h", kind: "hazard", source: "h.csv" },
        ],
      },
      "s.csv": `编号,名称,地址,经度,纬度\n${numbers.map((i) => `${i},出租屋,一号路${i}号,106.5,29.5\n`).join("")}`,
      "r.csv": "编号,名称,地址,经度,纬度\nr1,某户,二号路1号,106.5,29.5\n",
      "h.csv": `场所名称,场所地址,隐患描述,状态\n${numbers.map((i) => `出租屋,一号路${i + 1}号,线路老化${i},未整改\n`).join("")}`,
    });
    expect(opened.layers.map(({ loaded }) => loaded)).toEqual([MANY, 1, MANY]);
    const lost = await engine.ask("unlinked", { ...asked, layer: "h", offset: 0, limit: 5 });
    expect(lost.rows.map(({ rows }) => rows)).toEqual([1]);
    const hidden = await engine.ask("issues", { personal: "hide", layer: "h", offset: 0, limit: 5 });
    expect(hidden.total).toBe(1);
  });

  it("of a name: places that were found again by name and address", async () => {
    const placements = numbers.map((i) => `s,,106.5,29.5,出租屋,一号路${i}号,by-hand\n`).join("");
    const { opened } = await openFiles({
      "project.json": { placements: "p.csv", layers: [{ id: "s", kind: "site", source: "s.csv", crs: "WGS84" }] },
      "s.csv": `编号,名称,地址\n${numbers.map((i) => `${i},出租屋,一号路${i}号\n`).join("")}`,
      "p.csv": `layer,id,lng,lat,name,address,how\n${placements}`,
    });
    expect(opened.layers[0]).toMatchObject({ loaded: MANY, notOnMap: 0 });
  });
});
