import { expect, it } from "vitest";
import { columns } from "../../src/words/zh/columns.ts";
import { wallLog } from "../../src/words/zh/wallLog.ts";
import { sitDown } from "./desk.ts";
import { office, tellsOf, WALL } from "./office.ts";

const { given, when, then } = sitDown({ pixels: 1 });
it("a wall alone outlives its server, its files, its worker and its graphics, and has written it down", async () => {
  await given.workersThatCanDie();
  await given.project(office(4), WALL);
  await tellsOf({ then }, office(4));
  const back = await given.aServerThatIsAway();
  await expect.poll(then.wallAlarms).toContain("起读不到");
  // Both at once: what stands on the wall stays, whoever asks.
  await when.theEngineDies();
  await then.wallSays("situation", columns.ofSites(4));
  given.theServerHas(office(6));
  await back();
  await tellsOf({ then }, office(6));
  for (const harm of ["<!doctype html><title>登录</title>", "编号,名称,经度,纬度\n1,"]) {
    given.theServerHas({ "s.csv": harm });
    await expect.poll(then.wallAlarms).toMatch(/^\d\d:\d\d 起读不到“高层台账”/);
    await then.wallSays("situation", columns.ofSites(6));
    given.theServerHas(office(6));
    await tellsOf({ then }, office(6));
  }
  await when.theGraphicsContextIsLost(false);
  given.theServerHas(office(8));
  await tellsOf({ then }, office(8));
  const hand = await then.secondHand();
  await expect.poll(then.secondHand).not.toBe(hand);
  expect(await then.contexts()).toBe(1);
  await when.pressing("l");
  await then.sees(wallLog.title);
  const log = (await then.wallLog()).join("\n");
  for (const code of ["files-back", "files-new", "worker-restarted", "graphics-lost"] as const)
    expect(log).toContain(wallLog.entry(code, ""));
  expect(log).not.toMatch(/csv|台账”|号楼/);
  await given.thePageAgain();
  await tellsOf({ then }, office(8));
  await when.pressing("l");
  await expect.poll(async () => (await then.wallLog()).join("\n")).toContain(wallLog.entry("worker-restarted", ""));
}, 300_000);
