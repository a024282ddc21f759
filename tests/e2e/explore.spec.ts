import { it } from "vitest";
import { openDemo } from "../builders/openDemo.ts";
import { row, workbook } from "../builders/workbook.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown();

const TWO_SITES = {
  "project.json": {
    version: 1,
    title: "两家场所",
    asOf: "2027-02-18",
    layers: [{ id: "places", kind: "site", category: "hotel", source: "places.csv", crs: "WGS84" }],
  },
  "places.csv": "编号,名称,经度,纬度\n1,东楼,106.55,29.56\n2,西楼,106.54,29.56\n",
};

it("a filter by status counts what it leaves, and clearing it counts all again", async () => {
  const { totals } = await openDemo();
  const overdue = totals.byStatus[0] ?? 0;
  await given.theDemo();
  await then.totalsAre(totals.sites, overdue);
  await when.filteringByStatus("overdue");
  await then.totalsAre(overdue, overdue);
  await when.clearingTheFilter();
  await then.totalIs(totals.sites);
});

it("a project opens by its link", async () => {
  await given.project(TWO_SITES);
  await then.sees("两家场所");
  await then.totalsAre(2, 0);
  await when.searchingFor("东楼");
  await then.totalIs(1);
});

it("files that are picked take the place of the demo", async () => {
  await given.theDemo();
  await when.pickingFiles(TWO_SITES);
  await then.sees("两家场所");
  await then.totalIs(2);
});

it("of a workbook that comes alone, the report names the sheet that was read and the other", async () => {
  const sheet = (name: string, id: string) => ({
    name,
    rows: row(1, "编号", "名称", "经度", "纬度") + row(2, id, `${name}一号`, "106.55", "29.56"),
  });
  await given.theDemo();
  await when.pickingFiles({ "重点单位.xlsx": workbook({ sheets: [sheet("滨江", "1"), sheet("新桥", "2")] }) });
  await when.openingTheReport();
  await then.sees("“重点单位.xlsx”只读入工作表“滨江”，没有读入：新桥。");
});

it("a link to a project that is none ends in a notice", async () => {
  await given.projectUnseen({ "project.json": "nothing of the kind" });
  await then.notices("project.json");
});
