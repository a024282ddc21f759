import { describe, expect, it } from "vitest";
import type { Filter } from "../../../src/core/filter.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const FILES = {
  "project.json": {
    layers: [
      { id: "s", kind: "site", source: "s.csv", crs: "WGS84", category: "hotel" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": "编号,名称,社区,经度,纬度\nA,甲,东社区,106.5,29.5\nB,乙,西社区,106.5,29.5\nC,丙,西社区,106.5,29.5\n",
  "h.csv": [
    "隐患编号,场所编号,隐患类型,隐患级别,责任部门,标签,整改状态,发现日期",
    "1,A,电气,重大,应急办,雷霆行动,未整改,2027-01-01",
    "2,A,通道,一般,应急办,,未整改,2027-01-01",
    "3,B,电气,一般,城管办,,未整改,2027-01-01",
    "4,B,电气,一般,城管办,,已销号,2027-01-01",
    "5,C,燃气,一般,城管办,,未整改,2027-02-20",
    "",
  ].join("\n"),
};

async function words(filter: Filter, condition: "type" | "level" | "area" | "department" | "tag"): Promise<string> {
  const { engine } = await openFiles(FILES);
  const facets = await engine.ask("facets", on("2027-02-18", filter));
  return facets[condition].map(({ word, hazards }) => `${word} ${hazards}`).join();
}

describe("the words that filters can choose", () => {
  it.each([
    ["open hazards by type, those still to be found are none", {}, "type", "电气 2,通道 1,燃气 0"],
    ["under another condition on the same hazard", { level: ["major"] }, "type", "电气 1,燃气 0,通道 0"],
    ["as if their own condition were not set", { type: ["通道"] }, "type", "电气 2,通道 1,燃气 0"],
    ["under a condition on sites", { area: ["西社区"] }, "type", "电气 1,燃气 0,通道 0"],
    ["levels, the major first", {}, "level", "major 1,general 2"],
    ["areas by the hazards in them", {}, "area", "东社区 2,西社区 1"],
    ["tags", {}, "tag", "雷霆行动 1"],
    ["departments", { q: "乙" }, "department", "城管办 1,应急办 0"],
  ] as const)("%s", async (_, filter, condition, expected) => {
    expect(await words(filter, condition)).toBe(expected);
  });

  it("count what choosing them leaves", async () => {
    const { engine } = await openFiles(FILES);
    const { type } = await engine.ask("facets", on("2027-02-18"));
    for (const { word, hazards } of type) {
      const { sites } = await engine.ask("siteTotals", on("2027-02-18", { type: [word] }));
      expect(sites > 0).toBe(hazards > 0);
    }
  });
});
