import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { PatrolAnswer } from "../../../src/contract/contract.ts";
import { lateWords } from "../../../src/words/wordsOf.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
const words = await lateWords("zh", "patrol");
const DEMO = resolve(import.meta.dirname, "../../../data/demo/project.json");
const RING = ["--period", "lantern-2027", "--venue", "VN-02", "--radius", "30", "--metric", "road"];

it("a patrol is changed by hand step by step, and every step can be taken back", async () => {
  const args = ["--import", "tsx", "scripts/guatu.ts", "patrol", DEMO, ...RING];
  const answer = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 })) as PatrolAnswer;
  const names = answer.teams[0]!.stops.map(({ name }) => name);
  await given.theDemo("mode=patrol&period=lantern-2027&venue=venues/VN-02&radius=30");
  await then.stopsAre(names);
  await then.sees("为赶在“元宵灯会”18:00 开始前查完");

  await when.draggingAStop(names[0]!, names[3]!);
  const dragged = [names[1]!, names[2]!, names[0]!, ...names.slice(3)];
  await then.stopsAre(dragged);
  await then.sees("手工调整，比自动编排");
  await when.leavingOut(names[1]!);
  await then.patrolSays(`${names.length - 1} 家场所`);
  await then.sees("这次不去");
  await when.takingAPatrolStepBack();
  await then.stopsAre(dragged);
  await when.pressing("Control+z");
  await then.stopsAre(names);

  await when.sendingTeams(2);
  await then.patrolSays(`2 队 ${names.length} 家场所`);
  expect(await when.printing(".patrol-sheet .patrol-sheet-way")).toBe(2);
  expect(await when.printing(".patrol-sheet .patrol-sheet-code path")).toBe(2);
}, 240_000);

/** Three shops around the lanterns of a Saturday: one closes before, one says what nobody understands. */
const LANTERNS = {
  "project.json": {
    version: 1,
    asOf: "2027-02-18",
    layers: [
      { id: "s", kind: "site", category: "restaurant", source: "s.csv", crs: "WGS84" },
      { id: "v", kind: "venue", source: "v.csv", crs: "WGS84" },
      { id: "e", kind: "event", source: "e.csv" },
    ],
  },
  "s.csv":
    "编号,名称,经度,纬度,营业时间\n1,早市,106.501,29.5,6:00-11:00\n2,火锅,106.502,29.5,10:00-次日02:00\n3,茶馆,106.503,29.5,看心情 13812345678\n",
  "v.csv": "编号,名称,经度,纬度\nV,广场,106.502,29.5\n",
  "e.csv": "活动编号,活动名称,活动场所,开始时间,结束时间\nE,灯会,v/V,2027-02-20 18:00,2027-02-20 21:00\n",
};

it("a patrol keeps to opening hours where somebody asks for it, and names what is closed and what nobody understands", async () => {
  await given.project(LANTERNS, "mode=patrol&period=lantern-2027&venue=v/V&radius=500");
  await when.leavingAt("14:00");
  await then.patrolSays("3 家场所");
  await then.sees(words.hours.known(2, 3));
  await when.keepingToOpeningHours();
  await then.patrolSays("2 家场所");
  await then.linkWith("mode=patrol", "hours=open");
  await then.sees(words.reasons.closed);
  await then.sees("营业 06:00–11:00");
  await then.sees(words.hours.unread(1));
  expect(await when.printing(".patrol-sheet tbody tr")).toBe(2);
  expect(await when.savingThePatrol("CSV")).toMatch(/那时不营业,06:00-11:00/);
  await when.takingAPatrolStepBack();
  await then.patrolSays("3 家场所");
}, 120_000);
