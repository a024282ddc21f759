import { expect, it } from "vitest";
import { columns } from "../../src/words/zh/columns.ts";
import { wallLog } from "../../src/words/zh/wallLog.ts";
import { type Files, on, openFiles } from "../builders/openFiles.ts";
import { sitDown } from "./desk.ts";

const { given, when, then } = sitDown({ pixels: 1 });
const DAY = "2027-02-18";

/** An office whose ledgers have so many sites, every second of which is overdue. */
function office(sites: number): Files {
  const rows = Array.from({ length: sites }, (_, i) => i);
  return {
    "project.json": {
      version: 1,
      asOf: DAY,
      refresh: 1,
      layers: [
        { id: "s", kind: "site", title: "高层台账", source: "s.csv", crs: "WGS84" },
        { id: "h", kind: "hazard", title: "隐患台账", source: "h.csv" },
      ],
    },
    "s.csv": `编号,名称,经度,纬度\n${rows.map((i) => `${i},${i}号楼,106.5${i},29.5\n`).join("")}`,
    "h.csv": `编号,场所编号,隐患描述,发现日期,整改期限\n${rows.map((i) => `H${i},${i},堵塞,2027-01-02,2027-0${1 + (i % 2) * 2}-10\n`).join("")}`,
  };
}

/** The wall tells of an office what the engine tells of the same files, opened anew. */
async function tellsOf(files: Files): Promise<void> {
  const { engine } = await openFiles(files);
  const { sites, hazardsOverdue } = await engine.ask("siteTotals", on(DAY));
  await expect
    .poll(async () => (await then.wallSays("situation", columns.ofSites(sites))).replaceAll(/\s/g, ""))
    .toContain(`${columns.headline.before}${hazardsOverdue}${columns.headline.after}`);
  await expect.poll(then.wallAlarms).toBe(null);
}

it("a wall alone outlives its server, its files, its worker and its graphics, and has written it down", async () => {
  await given.workersThatCanDie();
  await given.project(office(4), "mode=wall&now=2027-02-18T18:30");
  await tellsOf(office(4));
  const back = await given.aServerThatIsAway();
  await expect.poll(then.wallAlarms).toContain("起读不到");
  // Both at once: what stands on the wall stays, whoever asks.
  await when.theEngineDies();
  await then.wallSays("situation", columns.ofSites(4));
  given.theServerHas(office(6));
  await back();
  await tellsOf(office(6));
  for (const harm of ["<!doctype html><title>登录</title>", "编号,名称,经度,纬度\n1,"]) {
    given.theServerHas({ "s.csv": harm });
    await expect.poll(then.wallAlarms).toMatch(/^\d\d:\d\d 起读不到“高层台账”/);
    await then.wallSays("situation", columns.ofSites(6));
    given.theServerHas(office(6));
    await tellsOf(office(6));
  }
  await when.theGraphicsContextIsLost(false);
  given.theServerHas(office(8));
  await tellsOf(office(8));
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
  await tellsOf(office(8));
  await when.pressing("l");
  await expect.poll(async () => (await then.wallLog()).join("\n")).toContain(wallLog.entry("worker-restarted", ""));
}, 300_000);
