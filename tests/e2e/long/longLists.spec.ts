import { it } from "vitest";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();

/** More rows than a browser can scroll through at twice the desk's scale. */
const HAZARDS = 600_000;
const rows = Array.from({ length: HAZARDS }, (_, i) => `${i},S,${i + 1}号隐患\n`).join("");
const FILES = {
  "project.json": {
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", category: "hotel", source: "s.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "h.csv" },
    ],
  },
  "s.csv": "编号,名称,经度,纬度\nS,示例一号楼,106.55,29.56\n",
  "h.csv": `编号,场所编号,隐患描述\n${rows}`,
};

it("the last of more rows than a browser can scroll through is reached by a key, and so is the one before it", async () => {
  await given.aScreenOf(2732, 1536);
  await given.project(FILES);
  await when.openingTheHazards();
  await then.seesAHazard("1号隐患");
  await when.pressingInTheHazards("End");
  await then.seesAHazard(`${HAZARDS}号隐患`);
  for (let i = 0; i < 40; i++) await when.pressingInTheHazards("ArrowUp");
  await then.seesAHazard(`${HAZARDS - 40}号隐患`);
  await when.pressingInTheHazards("Home");
  await then.seesAHazard("1号隐患");
});
