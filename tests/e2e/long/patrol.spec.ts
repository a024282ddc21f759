import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import type { PatrolAnswer } from "../../../src/contract/contract.ts";
import { sitDown } from "../desk.ts";

const { given, when, then } = sitDown();
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
