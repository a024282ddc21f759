import { expect, it } from "vitest";
import { seededLedger } from "../../../scripts/bench/seededLedger.ts";
import { wordsOf } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const { frame } = wordsOf("zh");

const OFFICE = {
  "project.json": {
    title: "三家场所",
    asOf: "2027-02-18",
    layers: [
      { id: "a", kind: "site", source: "own-sites.csv", crs: "WGS84" },
      { id: "h", kind: "hazard", source: "own-hazards.csv" },
    ],
  },
  "own-sites.csv":
    "编号,名称,地址,经度,纬度\nA-1,滨江高层,长江路1号,106.5,29.5\nA-2,重庆酒店,长江路2号,106.51,29.5\nA-3,新滨江工厂,山前路3号,106.52,29.5\n",
  "own-hazards.csv": "场所编号,隐患描述,整改期限,状态\nA-1,占堵疏散通道,2027-01-10,未整改\n",
};
/** Sites and overdue ones of the demo. */
const DEMO = [3062, 95] as const;

it("while another project opens slowly the one that is open is used: searched, filtered, its cards opened, by its own numbers", async () => {
  await given.project(OFFICE);
  await then.totalsAre(3, 1);
  const letGo = await given.aServerThatHoldsBack("hazards.csv");
  await when.pressingTheButton(frame.open);
  await when.pressingTheButton(frame.openDemo);
  await then.sees(frame.cancel);
  await then.totalsAre(3, 1);
  await when.searchingFor("bjg");
  await then.firstFoundIs("滨江高层", "滨江高");
  await then.totalsAre(2, 1);
  await when.pressing("ArrowDown", "ArrowDown", "Enter");
  await then.cardIsOf("新滨江工厂");
  await when.pressing("Escape");
  await when.searchingFor("");
  await when.filteringByStatus("overdue");
  await then.totalsAre(1, 1);
  await when.clearingTheFilter();
  await then.totalsAre(3, 1);
  await then.sees(frame.cancel);
  letGo();
  await then.totalsAre(...DEMO);
});

it("what the map is moved to while the places of a first project are shown, it shows when all of it stands", async () => {
  const ledger = seededLedger(2000);
  const files = { "project.json": ledger.project, "sites.csv": ledger.sites, "hazards.csv": ledger.hazards };
  await given.project(files);
  const whole = zoomOf(await then.linkWith("at="));
  const letGo = await given.aServerThatHoldsBack("hazards.csv");
  await given.projectUnseen(files);
  await then.sees("隐患读取中");
  await when.zoomingInByKey();
  letGo();
  await then.totalIs(2000);
  await when.filteringByStatus("overdue");
  // The address of a later choice: it tells where the map has come to rest.
  expect(zoomOf(await then.linkWith("status=overdue"))).toBeGreaterThan(whole + 0.7);
});

it("a wall shows no places before all of it stands, and speaks of none", async () => {
  const ledger = seededLedger(2000);
  const files = { "project.json": ledger.project, "sites.csv": ledger.sites, "hazards.csv": ledger.hazards };
  await given.project(files);
  const letGo = await given.aServerThatHoldsBack("hazards.csv");
  await given.projectUnseen(files);
  await then.sees("隐患读取中");
  await given.projectUnseen(files, "mode=wall");
  await then.sees("正在读取“hazards”");
  expect(await then.isSaid("隐患读取中")).toBe(false);
  letGo();
  await then.wallSays("situation", "合成数据 2000");
});

const zoomOf = (link: string): number =>
  Number(new URLSearchParams(link.slice(link.indexOf("#") + 1)).get("at")!.split(",")[2]);
