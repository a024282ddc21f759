import { expect, it } from "vitest";
import { on, openFiles } from "../../builders/openFiles.ts";

it("a hazard that a correction links to a household is told like one from then on, until it is taken back", async () => {
  const { engine } = await openFiles({
    "project.json": {
      version: 1,
      layers: [
        { id: "homes", kind: "site", category: "vulnerable-household", source: "homes.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", source: "h.csv" },
      ],
    },
    "homes.csv": "编号,名称,经度,纬度\n1,李某家,106.5,29.5\n",
    "h.csv": "单位名称,隐患描述,整改状态,发现日期\n老李屋,电线老化,未整改,2027-01-01\n",
  });
  const told = async () => {
    const page = { sort: { by: "days", descending: false }, offset: 0, limit: 9 } as const;
    const { rows } = await engine.ask("hazards", { ...on("2027-02-18"), personal: "hide", which: "all", ...page });
    return rows.map(({ site, siteName, description }) => [site, siteName, description]);
  };
  const open = [[null, "老李屋", "电线老化"]];
  expect(await told()).toEqual(open);
  const edit = { type: "alias", alias: { layer: "h", word: "老李屋", target: "homes/1" } } as const;
  expect((await engine.ask("edit", { personal: "hide", edit })).ok).toBe(true);
  expect(await told()).toEqual([["homes/1", "", ""]]);
  expect((await engine.ask("undo", { personal: "hide" })).ok).toBe(true);
  expect(await told()).toEqual(open);
});
